import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { hanoiDay } from '../../../platform/clock.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import { isUniqueViolation, type Db, type Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { findOrganisation, listAgencies } from '../../../commons/organisations/index.ts'
import type { beginReport, getReport, Report, ReportFacts, writeReport } from '../contract.ts'
import { reportErrors } from '../errors.ts'
import { gatherIndicators, gatherRecordFacts } from './gather-facts.ts'
import { halfYearOf } from './periods.ts'
import { presentReport } from './present.ts'
import { assertOpen, findReport, isAuthority, provinceOf } from './reach.ts'
import { reportTables, type ReportRow } from './tables.ts'

/** The numbers of a period as they are at a moment: of an agency, or of the province with each agency's part. */
export const gatherFacts = async (db: Db, actor: Actor, row: Pick<ReportRow, 'period_from' | 'level'>, now: Date): Promise<ReportFacts> => {
  const today = hanoiDay(now)
  const period = halfYearOf(row.period_from)
  const asOf = period.to < today ? period.to : today
  const provinceId = provinceOf(actor)
  const agencies = row.level === 'agency' ? [] : await listAgencies(db, { asOf, provinceId })
  const ids = row.level === 'agency' ? [actor.organisationId] : agencies.map((agency) => agency.id)
  const parts = []
  for (const agency of agencies) parts.push({ agency: agency.name, facts: await gatherRecordFacts(db, [agency.id], period, today) })
  return {
    facts: await gatherRecordFacts(db, ids, period, today),
    indicators: await gatherIndicators(db, { provinceId, agencyId: row.level === 'agency' ? actor.organisationId : null, asOf, at: now }),
    parts,
  }
}

/** What agencies wrote, one under another with who said it: the department's part begins from it. */
const mergedTexts = async (db: Db, provinceId: string, from: string): Promise<Record<string, string>> => {
  const rows = await reportTables(db)
    .selectFrom('reports.report')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('period_from', '=', from)
    .where('level', '=', 'agency')
    .where('state', 'in', ['submitted', 'received'])
    .execute()
  const texts: Record<string, string> = {}
  for (const row of rows) {
    const name = (await findOrganisation(db, row.organisation_id, row.period_to))?.shortName ?? ''
    for (const [key, text] of Object.entries(row.texts)) if (text) texts[key] = `${texts[key] ? `${texts[key]}\n` : ''}${name}: ${text}`
  }
  return texts
}

export const beginUseCase = async (ctx: RequestContext, { body }: InputOf<typeof beginReport>): Promise<Report> => {
  const { actor, now } = ctx
  const provinceId = provinceOf(actor)
  if (!isAuthority(actor) && actor.organisationKind !== 'agency') refuse(reportErrors, 'reports.not_for_you')
  const level = isAuthority(actor) ? ('province' as const) : ('agency' as const)
  const period = halfYearOf(body.day)
  const facts = await gatherFacts(ctx.db, actor, { period_from: period.from, level }, now)
  const texts = level === 'province' ? await mergedTexts(ctx.db, provinceId, period.from) : {}
  return ctx.db.transaction().execute(async (tx) => {
    const tables = reportTables(tx)
    const known = await tables
      .selectFrom('reports.report')
      .selectAll()
      .where('organisation_id', '=', actor.organisationId)
      .where('level', '=', level)
      .where('period_from', '=', period.from)
      .executeTakeFirst()
    if (known) return presentReport(tx, actor, known, hanoiDay(now))
    const row = await tables
      .insertInto('reports.report')
      .values({
        id: body.id,
        kind: 'half_year',
        organisation_id: actor.organisationId,
        level,
        province_id: provinceId,
        period_from: period.from,
        period_to: period.to,
        state: 'draft',
        texts: JSON.stringify(texts),
        facts: JSON.stringify(facts),
        facts_at: now,
        version: 1,
        return_reason: null,
        created_by: actor.personId,
        created_at: now,
        updated_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch((error: unknown) => {
        if (isUniqueViolation(error)) refuse(reportErrors, 'reports.changed_meanwhile')
        throw error
      })
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'reports.begin',
      subject: { type: 'report', id: row.id },
      detail: { period },
      at: now,
    })
    return presentReport(tx, actor, row, hanoiDay(now))
  })
}

export const getUseCase = async (ctx: RequestContext, { params }: InputOf<typeof getReport>): Promise<Report> =>
  presentReport(ctx.db, ctx.actor, await findReport(ctx.db, ctx.actor, params.reportId), hanoiDay(ctx.now))

export const saveReport = (tx: Tx, row: ReportRow, values: { texts?: string; facts?: string; facts_at?: Date }, now: Date): Promise<ReportRow> =>
  reportTables(tx)
    .updateTable('reports.report')
    .set({ ...values, version: row.version + 1, updated_at: now })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const writeUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof writeReport>): Promise<Report> =>
  ctx.db.transaction().execute(async (tx) => {
    const row = await findReport(tx, ctx.actor, params.reportId, true)
    assertOpen(ctx.actor, row)
    if (row.version !== body.version) refuse(reportErrors, 'reports.changed_meanwhile')
    const after = await saveReport(tx, row, { texts: JSON.stringify({ ...row.texts, ...body.texts }) }, ctx.now)
    await recordAudit(tx, {
      agencyId: row.organisation_id,
      actorId: ctx.actor.personId,
      action: 'reports.write',
      subject: { type: 'report', id: row.id },
      detail: { before: row.texts, after: after.texts },
      at: ctx.now,
    })
    return presentReport(tx, ctx.actor, after, hanoiDay(ctx.now))
  })
