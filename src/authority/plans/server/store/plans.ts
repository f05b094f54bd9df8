import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { Db, Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { findAreas } from '../../../../commons/areas/index.ts'
import type { PlanHead } from '../../contract/dashboard.ts'
import type { PlanDocument } from '../../contract/plan-document.ts'
import { planErrors } from '../../errors.ts'
import { targetClauses } from '../definitions/all.ts'
import { importPlanFile } from '../import-plan.ts'
import { targetStatements } from '../target-statements.ts'
import { taskLines } from '../tasks.ts'
import { planTables, type PlanRow } from './tables.ts'

export type ImportInto = { readonly provinceId: string; readonly organisationId: string; readonly actorId: string | null; readonly at: Date }
export type ImportedPlan = {
  readonly id: string
  readonly key: string
  readonly title: string
  /** `replaced`: the document had changed, the older one is archived. */
  readonly outcome: 'imported' | 'unchanged' | 'replaced'
  readonly targets: number
  readonly tasks: number
}

const insertPlan = async (tx: Tx, plan: PlanDocument, given: { raw: string; sha256: string }, into: ImportInto): Promise<PlanRow> => {
  const { metadata } = plan
  return planTables(tx)
    .insertInto('plans.plan')
    .values({
      id: newId(into.at.getTime()),
      province_id: into.provinceId,
      owner_id: into.organisationId,
      key: plan.id,
      number: metadata.documentNumber,
      title: metadata.title,
      issued_on: metadata.issueDate,
      period_from: metadata.period.from ?? null,
      period_to: metadata.period.to,
      is_illustrative: metadata.illustrative ?? false,
      state: 'following',
      document: JSON.stringify(plan),
      raw: given.raw,
      sha256: given.sha256,
      imported_at: into.at,
      imported_by: into.actorId,
      archived_at: null,
      archived_by: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

const insertRows = async (tx: Tx, planId: string, plan: PlanDocument): Promise<{ targets: number; tasks: number }> => {
  const tables = planTables(tx)
  const statements = targetStatements(plan, targetClauses)
  const lines = taskLines(plan)
  if (statements.length > 0) {
    await tables
      .insertInto('plans.target')
      .values(
        statements.map((each, position) => ({
          plan_id: planId,
          position,
          id: each.id,
          row: each.row,
          section: each.section,
          year: each.year,
          statement: JSON.stringify(each),
        })),
      )
      .execute()
  }
  if (lines.length > 0) {
    await tables
      .insertInto('plans.task')
      .values(lines.map((line, position) => ({ plan_id: planId, position, row: line.row, line: JSON.stringify(line) })))
      .execute()
  }
  return { targets: statements.length, tasks: lines.length }
}

const countRows = async (tx: Tx, planId: string): Promise<{ targets: number; tasks: number }> => {
  const { rows } = await sql<{ targets: number; tasks: number }>`
    select (select count(*)::int from plans.target where plan_id = ${planId}) as targets, (select count(*)::int from plans.task where plan_id = ${planId}) as tasks`.execute(
    tx,
  )
  return rows[0]!
}

const storeOne = async (tx: Tx, plan: PlanDocument, raw: string, into: ImportInto): Promise<ImportedPlan> => {
  const tables = planTables(tx)
  // two loads of one plan at once would both see none
  await sql`select pg_advisory_xact_lock(hashtextextended(${`plans.plan:${into.provinceId}:${plan.id}`}, 0))`.execute(tx)
  const sha256 = createHash('sha256').update(JSON.stringify(plan)).digest('hex')
  const before = await tables
    .selectFrom('plans.plan')
    .selectAll()
    .where('province_id', '=', into.provinceId)
    .where('key', '=', plan.id)
    .where('state', '=', 'following')
    .forUpdate()
    .executeTakeFirst()
  const about = { key: plan.id, title: plan.metadata.title }
  if (before?.sha256 === sha256) return { id: before.id, ...about, outcome: 'unchanged', ...(await countRows(tx, before.id)) }
  if (before)
    await tables.updateTable('plans.plan').set({ state: 'archived', archived_at: into.at, archived_by: into.actorId }).where('id', '=', before.id).execute()
  const { document: _, raw: __, ...after } = await insertPlan(tx, plan, { raw, sha256 }, into)
  const counted = await insertRows(tx, after.id, plan)
  await recordAudit(tx, {
    agencyId: into.organisationId,
    actorId: into.actorId,
    action: 'plans.import',
    subject: { type: 'plan', id: after.id },
    detail: { before: before ? { id: before.id, sha256: before.sha256 } : null, after },
    at: into.at,
  })
  return { id: after.id, ...about, outcome: before ? 'replaced' : 'imported', ...counted }
}

// what was given, before anything was read from it
const rawOf = (json: unknown, at: number): string => {
  const plans: unknown = typeof json === 'object' && json !== null && 'plans' in json ? json.plans : undefined
  return JSON.stringify(Array.isArray(plans) ? plans[at] : json)
}

/**
 * Loads a file of plans, or a single plan document, into a province. The same document again changes nothing; a changed one
 * replaces the older, which is kept. Throws `plans.file_invalid` with every problem.
 */
export const importPlan = async (tx: Tx, json: unknown, into: ImportInto): Promise<ImportedPlan[]> => {
  const stored: ImportedPlan[] = []
  for (const [at, plan] of importPlanFile(json).plans.entries()) stored.push(await storeOne(tx, plan, rawOf(json, at), into))
  return stored
}

const heads = async (db: Db, where: { provinceId: string; planId?: string }): Promise<PlanHead[]> => {
  let query = planTables(db)
    .selectFrom('plans.plan as plan')
    .select((eb) => [
      'plan.id',
      'plan.key',
      'plan.number',
      'plan.title',
      'plan.issued_on as issuedOn',
      'plan.period_from as periodFrom',
      'plan.period_to as periodTo',
      'plan.is_illustrative as isIllustrative',
      'plan.state',
      'plan.imported_at as importedAt',
      sql<string>`plan.document -> 'metadata' ->> 'issuer'`.as('issuer'),
      eb
        .selectFrom('plans.target')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('plan_id', '=', 'plan.id')
        .as('targets'),
      eb
        .selectFrom('plans.task')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('plan_id', '=', 'plan.id')
        .as('tasks'),
    ])
    .where('plan.province_id', '=', where.provinceId)
  if (where.planId) query = query.where('plan.id', '=', where.planId)
  const rows = await query
    .orderBy(sql`plan.state = 'archived'`)
    .orderBy('plan.imported_at', 'desc')
    .orderBy('plan.id')
    .execute()
  return rows.map((row) => ({ ...row, targets: row.targets ?? 0, tasks: row.tasks ?? 0, importedAt: row.importedAt.toISOString() }))
}

/** Plans being followed before archived ones, the province's own before those of others, then the newest. */
export const listPlanHeads = async (db: Db, provinceId: string): Promise<PlanHead[]> => {
  const name = (await findAreas(db, [provinceId]))[0]?.name ?? ''
  const isOwn = (plan: PlanHead): boolean => plan.issuer.toLowerCase().includes(name.toLowerCase()) && name !== ''
  const list = await heads(db, { provinceId })
  return list.sort((a, b) => Number(a.state === 'archived') - Number(b.state === 'archived') || Number(isOwn(b)) - Number(isOwn(a)))
}

/** A plan of the province, `plans.not_found` for any other. */
export const getPlanHead = async (db: Db, provinceId: string, planId: string): Promise<PlanHead> =>
  (await heads(db, { provinceId, planId }))[0] ?? refuse(planErrors, 'plans.not_found')

export const getPlanRow = async (db: Db, provinceId: string, planId: string): Promise<PlanRow> =>
  (await planTables(db).selectFrom('plans.plan').selectAll().where('id', '=', planId).where('province_id', '=', provinceId).executeTakeFirst()) ??
  refuse(planErrors, 'plans.not_found')

type Archiving = { planId: string; provinceId: string; organisationId: string; actorId: string; at: Date }

export const archivePlan = async (tx: Tx, input: Archiving): Promise<void> => {
  const tables = planTables(tx)
  const before = await tables
    .selectFrom('plans.plan')
    .select(['id', 'state', 'sha256'])
    .where('id', '=', input.planId)
    .where('province_id', '=', input.provinceId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) refuse(planErrors, 'plans.not_found')
  if (before!.state === 'archived') refuse(planErrors, 'plans.already_archived')
  const after = await tables
    .updateTable('plans.plan')
    .set({ state: 'archived', archived_at: input.at, archived_by: input.actorId })
    .where('id', '=', input.planId)
    .returning(['id', 'state', 'sha256', 'archived_at'])
    .executeTakeFirstOrThrow()
  await recordAudit(tx, {
    agencyId: input.organisationId,
    actorId: input.actorId,
    action: 'plans.archive',
    subject: { type: 'plan', id: input.planId },
    detail: { before, after },
    at: input.at,
  })
}
