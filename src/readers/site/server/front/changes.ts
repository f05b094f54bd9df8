import { findPeople } from '../../../../commons/people/index.ts'
import { findCards } from '../../../../commons/record/index.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { newId } from '../../../../platform/ids.ts'
import type { listFrontChanges } from '../../contract.ts'
import { picturesOfCards } from '../lookups.ts'
import { siteOfActor } from '../site-of-actor.ts'
import { stateOf } from '../state.ts'
import { siteTables, type KeptBand, type KeptPin } from '../tables.ts'
import { presentWork } from './present-work.ts'

type NewChange = {
  readonly agencyId: string
  readonly actorId: string
  readonly at: Date
  readonly kind: 'arranged' | 'band_set' | 'band_removed'
  readonly revision?: number
  readonly slots?: readonly KeptPin[]
  readonly band?: KeptBand
}

/** Keeps an act as people read it later; the audit keeps it as proof. */
export const keepChange = async (tx: Tx, { agencyId, actorId, at, kind, revision, slots, band }: NewChange): Promise<void> => {
  await siteTables(tx)
    .insertInto('site.front_change')
    .values({
      id: newId(at.getTime()),
      agency_id: agencyId,
      kind,
      revision: revision ?? null,
      slots: slots ? JSON.stringify(slots) : null,
      band: band ? JSON.stringify(band) : null,
      changed_by: actorId,
      changed_at: at,
    })
    .execute()
}

const PAGE = 20

const readChanges = async (ctx: RequestContext, agencyId: string, cursor: string | undefined) => {
  let query = siteTables(ctx.db).selectFrom('site.front_change').selectAll().where('agency_id', '=', agencyId)
  if (cursor !== undefined) query = query.where('seq', '<', Number(cursor))
  const rows = await query
    .orderBy('seq', 'desc')
    .limit(PAGE + 1)
    .execute()
  const shown = rows.slice(0, PAGE)
  return { shown, nextCursor: rows.length > PAGE ? String(shown.at(-1)!.seq) : null }
}

export const listFrontChangesUseCase = async (ctx: RequestContext, { query }: InputOf<typeof listFrontChanges>): Promise<ReplyOf<typeof listFrontChanges>> => {
  const site = await siteOfActor(ctx)
  const { shown, nextCursor } = await readChanges(ctx, site.agencyId, query.cursor)
  const [people, found] = await Promise.all([
    findPeople(ctx.db, [...new Set(shown.map((row) => row.changed_by))]),
    findCards(ctx.db, [...new Set(shown.flatMap((row) => (row.slots ?? []).map((pin) => pin.workId)))]),
  ])
  const cards = found.filter((card) => site.agencyIds.includes(card.agencyId))
  const pictures = await picturesOfCards({ services: ctx, state: stateOf(ctx) }, cards)
  const works = new Map(cards.map((card) => [card.id, presentWork(site, card, pictures)]))
  const items = shown.map((row) => ({
    id: row.id,
    at: row.changed_at.toISOString(),
    by: { id: row.changed_by, name: people.find(({ id }) => id === row.changed_by)?.name ?? '' },
    kind: row.kind,
    slots: row.slots?.map((pin) => ({ ...pin, work: works.get(pin.workId) ?? null })) ?? null,
    band: row.band,
  }))
  return { items, nextCursor }
}
