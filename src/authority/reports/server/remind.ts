import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { addDays, hanoiDay } from '../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { listAgencies } from '../../../commons/organisations/index.ts'
import { notify } from '../../../commons/notifications/index.ts'
import { listColleaguesOf } from '../../../commons/people/index.ts'
import type { remindAgencies } from '../contract.ts'
import { dueRuleOf } from './due-rule.ts'
import { halfYearOf } from './periods.ts'
import { provinceOf } from './reach.ts'
import { reportTables } from './tables.ts'

/** When each agency was last reminded of a period's report. */
export const remindedOf = async (db: Db, provinceId: string, periodFrom: string): Promise<Map<string, Date>> => {
  const rows = await reportTables(db)
    .selectFrom('reports.reminder')
    .select((select) => ['organisation_id', select.fn.max('at').as('at')])
    .where('province_id', '=', provinceId)
    .where('period_from', '=', periodFrom)
    .groupBy('organisation_id')
    .execute()
  return new Map(rows.map((row) => [row.organisation_id, row.at]))
}

const WRITERS: readonly string[] = ['leader', 'secretary']

/** Calls every agency that still owes the period's report, once a day however often it is asked. */
export const remindUseCase = (ctx: RequestContext, { body }: InputOf<typeof remindAgencies>): Promise<ReplyOf<typeof remindAgencies>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const provinceId = provinceOf(actor)
    const today = hanoiDay(now)
    const period = halfYearOf(body.day)
    const due = formatDay(addDays(period.to, (await dueRuleOf(tx, provinceId)).daysAfter))
    const handed = await reportTables(tx)
      .selectFrom('reports.report')
      .select('organisation_id')
      .where('province_id', '=', provinceId)
      .where('period_from', '=', period.from)
      .where('level', '=', 'agency')
      .where('state', 'in', ['submitted', 'received'])
      .execute()
    const done = new Set(handed.map((row) => row.organisation_id))
    const owing = (await listAgencies(tx, { asOf: period.to < today ? period.to : today, provinceId })).filter(({ id }) => !done.has(id))
    const reminded: string[] = []
    for (const agency of owing) {
      const added = await reportTables(tx)
        .insertInto('reports.reminder')
        .values({ province_id: provinceId, period_from: period.from, organisation_id: agency.id, day: today, at: now, by_id: actor.personId })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      if (!added.numInsertedOrUpdatedRows) continue
      reminded.push(agency.name)
      const people = (await listColleaguesOf(tx, agency.id, today)).filter(({ roles }) => roles.some((role) => WRITERS.includes(role)))
      await notify(tx, {
        agencyId: agency.id,
        personIds: people.map(({ id }) => id),
        kind: 'reports.reminder',
        vi: `Sở đôn đốc: chưa nhận báo cáo ${period.name}, hạn ${due}`,
        en: `The department has not received your report of ${formatDay(period.from)}–${formatDay(period.to)}, due ${due}`,
        path: `/staff/reports?day=${period.from}`,
        urgent: true,
        actorId: actor.personId,
        at: now,
      })
    }
    if (reminded.length > 0)
      await recordAudit(tx, {
        agencyId: actor.organisationId,
        actorId: actor.personId,
        action: 'reports.remind',
        subject: { type: 'province', id: provinceId },
        detail: { period, agencies: reminded },
        at: now,
      })
    return { reminded, already: owing.length - reminded.length }
  })
