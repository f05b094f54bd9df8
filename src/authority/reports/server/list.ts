import { addDays, hanoiDay } from '../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { listAgencies } from '../../../commons/organisations/index.ts'
import type { listReports } from '../contract.ts'
import { dueRuleOf } from './due-rule.ts'
import { dayAfter, dayBefore, halfYearOf } from './periods.ts'
import { isAuthority, provinceOf } from './reach.ts'
import { remindedOf } from './remind.ts'
import { reportTables } from './tables.ts'

// keeps an empty list valid SQL
const NOBODY = '00000000-0000-0000-0000-000000000000'

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
  const reminded = authority ? await remindedOf(ctx.db, provinceId, period.from) : new Map<string, Date>()
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
        remindedAt: reminded.get(agency.id)?.toISOString() ?? null,
      }
    }),
    own: own ? { id: own.id, state: own.state } : null,
    previousDay: dayBefore(period),
    nextDay: dayAfter(period),
  }
}
