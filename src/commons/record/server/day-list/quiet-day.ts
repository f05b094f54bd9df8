import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import type { markQuietDay } from '../../contract-day-list.ts'
import { recordErrors } from '../../errors.ts'
import { getChannel } from '../assert-known.ts'
import { recordTables } from '../tables.ts'
import { quietReason } from './read-day-lists.ts'

/** Says that nothing went out, or takes it back. Throws `record.unknown_channel`, `record.day_has_works`. */
export const markQuietDayUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof markQuietDay>): Promise<ReplyOf<typeof markQuietDay>> =>
  ctx.db.transaction().execute(async (tx) => {
    const channel = await getChannel(tx, ctx.actor.scope, body.channelId)
    const tables = recordTables(tx)
    const before = await quietReason(tx, channel, params.day)
    const out = await tables
      .selectFrom('record.appearance')
      .select(['id'])
      .where('agency_id', '=', channel.agencyId)
      .where('channel_id', '=', channel.id)
      .where('opened_day', '=', params.day)
      .where('closed_at', 'is', null)
      .limit(1)
      .executeTakeFirst()
    if (body.quiet && out) refuse(recordErrors, 'record.day_has_works')
    const after = body.quiet ? body.reason : null
    if (after === before) return { quiet: after }
    await tables
      .deleteFrom('record.quiet_day')
      .where('agency_id', '=', channel.agencyId)
      .where('channel_id', '=', channel.id)
      .where('day', '=', params.day)
      .execute()
    if (after !== null)
      await tables
        .insertInto('record.quiet_day')
        .values({ agency_id: channel.agencyId, channel_id: channel.id, day: params.day, reason: after, said_by: ctx.actor.personId, said_at: ctx.now })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    await recordAudit(tx, {
      agencyId: channel.agencyId,
      actorId: ctx.actor.personId,
      action: 'record.quiet_day',
      subject: { type: 'channel', id: channel.id },
      detail: { before, after, day: params.day },
      at: ctx.now,
    })
    return { quiet: after }
  })
