import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import type { saveDueRule } from '../contract.ts'
import { provinceOf } from './reach.ts'
import { reportTables } from './tables.ts'

const DEFAULT_DAYS = 6

export const dueRuleOf = async (db: Db, provinceId: string): Promise<{ daysAfter: number; citation: string }> => {
  const row = await reportTables(db)
    .selectFrom('reports.due_rule')
    .select(['days_after as daysAfter', 'citation'])
    .where('province_id', '=', provinceId)
    .executeTakeFirst()
  return row ?? { daysAfter: DEFAULT_DAYS, citation: '' }
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
