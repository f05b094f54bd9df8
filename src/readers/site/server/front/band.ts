import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import { refuse } from '../../../../platform/errors.ts'
import { emit } from '../../../../platform/events/event.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import type { BandOut, removeBand, setBand } from '../../contract.ts'
import { siteErrors } from '../../errors.ts'
import { BandChanged } from '../../events.ts'
import { bandAt, type Band } from '../../front.ts'
import { siteOfActor } from '../site-of-actor.ts'
import { siteTables } from '../tables.ts'
import { keepChange } from './changes.ts'
import { bandOf } from './load-curation.ts'

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

export const presentBand = (band: Band, now: Date): BandOut => ({
  text: band.text,
  href: band.href,
  light: band.light,
  updatedAt: band.updatedAt.toISOString(),
  from: iso(band.from),
  to: iso(band.to),
  isShown: bandAt(band, now) !== null,
})

type Asked = InputOf<typeof setBand>['body']

/** The hours of a band in moments; one that would never be shown is refused. */
const hoursOf = ({ from, to }: Asked, now: Date): { shown_from: Date | null; shown_until: Date | null } => {
  const [start, end] = [from === null ? null : new Date(from), to === null ? null : new Date(to)]
  if (end && (end <= now || (start && end <= start))) refuse(siteErrors, 'site.band_is_past')
  return { shown_from: start, shown_until: end }
}

export const setBandUseCase = async (ctx: RequestContext, { body }: InputOf<typeof setBand>): Promise<ReplyOf<typeof setBand>> => {
  const { agencyId } = await siteOfActor(ctx)
  return ctx.db.transaction().execute(async (tx) => {
    const tables = siteTables(tx)
    const before = await tables.selectFrom('site.band').selectAll().where('agency_id', '=', agencyId).forUpdate().executeTakeFirst()
    const values = { text: body.text, href: body.href, light: body.light, ...hoursOf(body, ctx.now), set_by: ctx.actor.personId, updated_at: ctx.now }
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
    const { text, href, light } = after
    const band = { text, href, light, from: iso(after.shown_from), to: iso(after.shown_until) }
    await keepChange(tx, { agencyId, actorId: ctx.actor.personId, at: ctx.now, kind: 'band_set', band })
    await emit(tx, BandChanged, { agencyId, isUp: true, actorId: ctx.actor.personId }, ctx.now)
    return presentBand(bandOf(after), ctx.now)
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
    await keepChange(tx, { agencyId, actorId: ctx.actor.personId, at: ctx.now, kind: 'band_removed' })
    await emit(tx, BandChanged, { agencyId, isUp: false, actorId: ctx.actor.personId }, ctx.now)
    return { removed: true }
  })
}
