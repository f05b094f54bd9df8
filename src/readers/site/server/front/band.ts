import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import { emit } from '../../../../platform/events/event.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import type { BandOut, removeBand, setBand } from '../../contract.ts'
import type { z } from 'zod'
import { BandChanged } from '../../events.ts'
import { siteOfActor } from '../site-of-actor.ts'
import { siteTables, type BandRow } from '../tables.ts'

export const presentBand = (row: Pick<BandRow, 'text' | 'href' | 'light' | 'updated_at'>): z.infer<typeof BandOut> => ({
  text: row.text,
  href: row.href,
  light: row.light,
  updatedAt: row.updated_at.toISOString(),
})

export const setBandUseCase = async (ctx: RequestContext, { body }: InputOf<typeof setBand>): Promise<ReplyOf<typeof setBand>> => {
  const { agencyId } = await siteOfActor(ctx)
  return ctx.db.transaction().execute(async (tx) => {
    const tables = siteTables(tx)
    const before = await tables.selectFrom('site.band').selectAll().where('agency_id', '=', agencyId).forUpdate().executeTakeFirst()
    const values = { text: body.text, href: body.href, light: body.light, set_by: ctx.actor.personId, updated_at: ctx.now }
    const after = await tables
      .insertInto('site.band')
      .values({ agency_id: agencyId, ...values })
      .onConflict((conflict) => conflict.column('agency_id').doUpdateSet(values))
      .returningAll()
      .executeTakeFirstOrThrow()
    await recordAudit(tx, {
      agencyId,
      actorId: ctx.actor.personId,
      action: 'site.set_band',
      subject: { type: 'band', id: agencyId },
      detail: { before: before ?? null, after },
      at: ctx.now,
    })
    await emit(tx, BandChanged, { agencyId, isUp: true }, ctx.now)
    return presentBand(after)
  })
}

export const removeBandUseCase = async (ctx: RequestContext, _: InputOf<typeof removeBand>): Promise<ReplyOf<typeof removeBand>> => {
  const { agencyId } = await siteOfActor(ctx)
  return ctx.db.transaction().execute(async (tx) => {
    const before = await siteTables(tx).deleteFrom('site.band').where('agency_id', '=', agencyId).returningAll().executeTakeFirst()
    if (!before) return { removed: false }
    await recordAudit(tx, {
      agencyId,
      actorId: ctx.actor.personId,
      action: 'site.remove_band',
      subject: { type: 'band', id: agencyId },
      detail: { before, after: null },
      at: ctx.now,
    })
    await emit(tx, BandChanged, { agencyId, isUp: false }, ctx.now)
    return { removed: true }
  })
}
