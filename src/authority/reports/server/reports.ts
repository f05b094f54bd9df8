import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { addDays, hanoiDay } from '../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import { isUniqueViolation, type Db, type Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { findOrganisation, listAgencies } from '../../../commons/organisations/index.ts'
import { findPeople } from '../../../commons/people/index.ts'
import type { beginReport, getReport, listReports, refreshFacts, Report, ReportFacts, saveDueRule, writeReport } from '../contract.ts'
import { reportErrors } from '../errors.ts'
import { compulsory, stateWords } from '../words.ts'
import { gatherIndicators, gatherRecordFacts } from './gather-facts.ts'
import { dayAfter, dayBefore, halfYearOf } from './periods.ts'
import { reportTables, type ReportRow } from './tables.ts'

const DEFAULT_DAYS = 6
// keeps an empty list valid SQL
const NOBODY = '00000000-0000-0000-0000-000000000000'

const isAuthority = (actor: Actor): boolean => actor.organisationKind === 'department'
const provinceOf = (actor: Actor): string => actor.provinceId ?? refuse(reportErrors, 'reports.not_for_you')

export const dueRuleOf = async (db: Db, provinceId: string): Promise<{ daysAfter: number; citation: string }> => {
  const row = await reportTables(db)
    .selectFrom('reports.due_rule')
    .select(['days_after as daysAfter', 'citation'])
    .where('province_id', '=', provinceId)
    .executeTakeFirst()
  return row ?? { daysAfter: DEFAULT_DAYS, citation: '' }
}

/** The report when the actor may see it: their own organisation's, or any of the province for its press regulator. */
export const findReport = async (db: Db, actor: Actor, reportId: string, lock = false): Promise<ReportRow> => {
  const query = reportTables(db).selectFrom('reports.report').selectAll().where('id', '=', reportId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  const mine = row !== undefined && row.organisation_id === actor.organisationId
  const handed = row !== undefined && isAuthority(actor) && row.province_id === actor.provinceId && row.level === 'agency' && row.state !== 'draft'
  return mine || handed ? row : refuse(reportErrors, 'reports.not_found')
}

export const missingOf = (row: Pick<ReportRow, 'texts'>) => compulsory.filter((key) => (row.texts[key] ?? '').trim() === '')

export const presentReport = async (db: Db, actor: Actor, row: ReportRow, today: string): Promise<Report> => {
  const submissions = await reportTables(db).selectFrom('reports.submission').selectAll().where('report_id', '=', row.id).orderBy('no').execute()
  const names = new Map(
    (
      await findPeople(
        db,
        submissions.flatMap((each) => [each.submitted_by, ...(each.received_by ? [each.received_by] : [])]),
      )
    ).map((person) => [person.id, person.name]),
  )
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  const organisation = await findOrganisation(db, row.organisation_id, row.period_to)
  const due = await dueRuleOf(db, row.province_id)
  const own = row.organisation_id === actor.organisationId
  const open = row.state === 'draft' || row.state === 'returned'
  return {
    id: row.id,
    level: row.level,
    organisation: { id: row.organisation_id, name: organisation?.name ?? '' },
    title: `Báo cáo ${halfYearOf(row.period_from).name}`,
    addressee: row.level === 'agency' ? 'UBND tỉnh (qua Sở Văn hóa, Thể thao và Du lịch)' : 'Ủy ban nhân dân tỉnh',
    periodFrom: row.period_from,
    periodTo: row.period_to,
    dueOn: addDays(row.period_to, due.daysAfter),
    dueCitation: due.citation,
    state: row.state,
    texts: { overview: '', difficulties: '', proposals: '', next_period: '', ...row.texts },
    facts: row.facts,
    factsAt: row.facts_at.toISOString(),
    version: row.version,
    returnReason: row.return_reason,
    submissions: submissions.map((each) => ({
      no: each.no,
      sha256: each.sha256,
      submittedBy: person(each.submitted_by),
      submittedAt: each.submitted_at.toISOString(),
      receivedBy: each.received_by ? person(each.received_by) : null,
      receivedAt: each.received_at?.toISOString() ?? null,
    })),
    missing: missingOf(row),
    may: {
      edit: own && open && actor.permissions.has('reports.write'),
      submit: own && open && today > row.period_to && actor.permissions.has('reports.write'),
      receive: !own && row.state === 'submitted' && actor.permissions.has('reports.receive'),
    },
  }
}

const gather = async (db: Db, actor: Actor, row: Pick<ReportRow, 'period_from' | 'level'>, now: Date): Promise<ReportFacts> => {
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
  const facts = await gather(ctx.db, actor, { period_from: period.from, level }, now)
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

export const assertOpen = (actor: Actor, row: ReportRow): void => {
  if (row.organisation_id !== actor.organisationId) refuse(reportErrors, 'reports.not_found')
  if (row.state !== 'draft' && row.state !== 'returned') refuse(reportErrors, 'reports.wrong_state', { state: stateWords[row.state] })
}

const save = (tx: Tx, row: ReportRow, values: { texts?: string; facts?: string; facts_at?: Date }, now: Date): Promise<ReportRow> =>
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
    const after = await save(tx, row, { texts: JSON.stringify({ ...row.texts, ...body.texts }) }, ctx.now)
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

export const refreshUseCase = async (ctx: RequestContext, { params }: InputOf<typeof refreshFacts>): Promise<ReplyOf<typeof refreshFacts>> => {
  const before = await findReport(ctx.db, ctx.actor, params.reportId)
  assertOpen(ctx.actor, before)
  const facts = await gather(ctx.db, ctx.actor, before, ctx.now)
  return ctx.db.transaction().execute(async (tx) => {
    const row = await findReport(tx, ctx.actor, params.reportId, true)
    assertOpen(ctx.actor, row)
    const after = await save(tx, row, { facts: JSON.stringify(facts), facts_at: ctx.now }, ctx.now)
    const changed = facts.facts.flatMap((fact) => {
      const old = row.facts.facts.find((each) => each.key === fact.key)
      return old?.value === fact.value ? [] : [{ label: fact.label, before: old?.value ?? null, after: fact.value }]
    })
    return { report: await presentReport(tx, ctx.actor, after, hanoiDay(ctx.now)), changed }
  })
}

export const listUseCase = async (ctx: RequestContext, { query }: InputOf<typeof listReports>): Promise<ReplyOf<typeof listReports>> => {
  const { actor, now } = ctx
  const provinceId = provinceOf(actor)
  const today = hanoiDay(now)
  const period = halfYearOf(query.day ?? today)
  const due = await dueRuleOf(ctx.db, provinceId)
  const dueOn = addDays(period.to, due.daysAfter)
  const authority = isAuthority(actor)
  const rows = await reportTables(ctx.db)
    .selectFrom('reports.report')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('period_from', '=', period.from)
    .execute()
  const agencies = authority ? await listAgencies(ctx.db, { asOf: period.to < today ? period.to : today, provinceId }) : []
  const submissions = await reportTables(ctx.db)
    .selectFrom('reports.submission')
    .select(['report_id', 'submitted_at'])
    .where('report_id', 'in', [NOBODY, ...rows.map((row) => row.id)])
    .orderBy('no')
    .execute()
  const own = rows.find((row) => row.organisation_id === actor.organisationId && row.level === (authority ? 'province' : 'agency'))
  return {
    periodFrom: period.from,
    periodTo: period.to,
    dueOn,
    dueCitation: due.citation,
    isAuthority: authority,
    owed: agencies.map((agency) => {
      const row = rows.find((each) => each.organisation_id === agency.id && each.level === 'agency')
      const handed = row && row.state !== 'draft' ? row : undefined
      const first = submissions.find((each) => each.report_id === row?.id)
      const late = first ? hanoiDay(first.submitted_at) > dueOn : today > dueOn
      return {
        organisation: { id: agency.id, name: agency.name },
        reportId: handed?.id ?? null,
        state: handed?.state ?? ('missing' as const),
        submittedAt: first?.submitted_at.toISOString() ?? null,
        isLate: late,
      }
    }),
    own: own ? { id: own.id, state: own.state } : null,
    previousDay: dayBefore(period),
    nextDay: dayAfter(period),
  }
}

export const saveDueRuleUseCase = async (ctx: RequestContext, { body }: InputOf<typeof saveDueRule>): Promise<ReplyOf<typeof saveDueRule>> =>
  ctx.db.transaction().execute(async (tx) => {
    const provinceId = provinceOf(ctx.actor)
    const values = { days_after: body.daysAfter, citation: body.citation }
    const before = await dueRuleOf(tx, provinceId)
    await reportTables(tx)
      .insertInto('reports.due_rule')
      .values({ province_id: provinceId, kind: 'half_year', ...values })
      .onConflict((conflict) => conflict.columns(['province_id', 'kind']).doUpdateSet(values))
      .execute()
    await recordAudit(tx, {
      agencyId: ctx.actor.organisationId,
      actorId: ctx.actor.personId,
      action: 'reports.save_due_rule',
      subject: { type: 'province', id: provinceId },
      detail: { before, after: body },
      at: ctx.now,
    })
    return body
  })
