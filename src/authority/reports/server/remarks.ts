import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { hanoiDay } from '../../../platform/clock.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import { refuse } from '../../../platform/errors.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import type { addRemark, Report, resolveRemark } from '../contract.ts'
import { reportErrors } from '../errors.ts'
import { presentReport } from './present.ts'
import { findReport } from './reach.ts'
import { remarksOf } from './remarks-of.ts'
import { reportTables, type ReportRow } from './tables.ts'

const mayRemark = (actor: Actor, row: ReportRow): boolean =>
  actor.permissions.has(row.organisation_id === actor.organisationId ? 'reports.write' : 'reports.receive')

export const addRemarkUseCase = (ctx: RequestContext, { params, body }: InputOf<typeof addRemark>): Promise<Report> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const row = await findReport(tx, actor, params.reportId, true)
    if (!mayRemark(actor, row)) refuse(reportErrors, 'reports.not_for_you')
    const { numInsertedOrUpdatedRows } = await reportTables(tx)
      .insertInto('reports.remark')
      .values({
        id: body.id,
        report_id: row.id,
        organisation_id: actor.organisationId,
        section: body.section,
        body: body.text,
        author_id: actor.personId,
        at: now,
        resolved_by: null,
        resolved_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows)
      await recordAudit(tx, {
        agencyId: row.organisation_id,
        actorId: actor.personId,
        action: 'reports.remark',
        subject: { type: 'report', id: row.id },
        detail: { remarkId: body.id, section: body.section, text: body.text },
        at: now,
      })
    return presentReport(tx, actor, row, hanoiDay(now))
  })

export const resolveRemarkUseCase = (ctx: RequestContext, { params }: InputOf<typeof resolveRemark>): Promise<Report> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const row = await findReport(tx, actor, params.reportId, true)
    const remark = (await remarksOf(tx, actor, row)).find(({ id }) => id === params.remarkId)
    if (!remark) refuse(reportErrors, 'reports.not_found')
    if (!mayRemark(actor, row)) refuse(reportErrors, 'reports.not_for_you')
    await reportTables(tx)
      .updateTable('reports.remark')
      .set({ resolved_by: actor.personId, resolved_at: now })
      .where('id', '=', params.remarkId)
      .where('resolved_by', 'is', null)
      .execute()
    return presentReport(tx, actor, row, hanoiDay(now))
  })
