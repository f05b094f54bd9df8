import { findPeople } from '../../../../commons/people/index.ts'
import { latestWorks, searchWorks, type WorkCard } from '../../../../commons/record/index.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { cursorOf, readCursor } from '../../addresses.ts'
import type { Arranged, arrangeFront as arrangeFrontEndpoint, findFrontWorks, FrontWork, getFront, Placed, previewFront } from '../../contract.ts'
import { frontSlots, type FrontSlot, type Pin } from '../../front.ts'
import { prefixOf, type Site } from '../../site.ts'
import { picturesOfCards } from '../lookups.ts'
import { drawHome, readFront } from '../pages/home-page.ts'
import type { ReaderAssets } from '../assets/reader-assets.ts'
import { siteOfActor } from '../site-of-actor.ts'
import { stateOf } from '../state.ts'
import { siteTables } from '../tables.ts'
import type { Front } from './arrange-front.ts'
import { presentBand } from './band.ts'
import { arrangeFrontPage } from './curate.ts'
import { loadCuration } from './load-curation.ts'
import { baseOf, presentWork } from './present-work.ts'

const cardIn = (front: Front, slot: FrontSlot): WorkCard | null => {
  if (slot === 'lead') return front.lead
  return slot === 'notice' ? front.notice : (front.seconds[Number(slot.at(-1)) - 1] ?? null)
}

const allCards = (front: Front): WorkCard[] => [
  ...frontSlots.flatMap((slot) => cardIn(front, slot) ?? []),
  ...front.latest,
  ...front.blocks.flatMap((block) => [block.lead, ...block.more]),
]

/** The front page with works in slots, as the rule fills the rest at this moment. */
const arrangedWith = async (ctx: RequestContext, site: Site): Promise<Arranged> => {
  const { front, pinned } = await readFront({ services: ctx, site, now: ctx.now })
  const pictures = await picturesOfCards({ services: ctx, state: stateOf(ctx) }, allCards(front))
  const present = (card: WorkCard): FrontWork => presentWork(site, card, pictures)
  const slots = frontSlots.map((slot): Placed => {
    const card = cardIn(front, slot)
    const pin = pinned.has(slot) ? site.pins.find((each) => each.slot === slot) : undefined
    return { slot, work: card ? present(card) : null, pinned: pin !== undefined, until: pin?.until?.toISOString() ?? null }
  })
  return {
    slots,
    latest: front.latest.map(present),
    blocks: front.blocks.map((block) => ({ section: block.section.name, works: [block.lead, ...block.more].map(present) })),
  }
}

/** Read from the database, not from what this process last remembered. */
export const getFrontUseCase = async (ctx: RequestContext): Promise<ReplyOf<typeof getFront>> => {
  const site = await siteOfActor(ctx)
  const curation = await loadCuration(ctx.db, [site.agencyId])
  const band = curation.bands.get(site.agencyId)
  const row = await siteTables(ctx.db)
    .selectFrom('site.front')
    .select(['revision', 'arranged_at', 'arranged_by'])
    .where('agency_id', '=', site.agencyId)
    .executeTakeFirst()
  const by = row && row.revision > 0 ? (await findPeople(ctx.db, [row.arranged_by]))[0] : undefined
  return {
    ...(await arrangedWith(ctx, { ...site, pins: curation.pins.get(site.agencyId) ?? [] })),
    revision: row?.revision ?? 0,
    arrangedAt: row?.arranged_at.toISOString() ?? null,
    arrangedBy: by ? { id: by.id, name: by.name } : null,
    address: `${baseOf(site)}/`,
    band: band ? presentBand(band, ctx.now) : null,
    may: { curate: ctx.actor.permissions.has('site.curate'), band: ctx.actor.permissions.has('site.band') },
  }
}

type Given = InputOf<typeof previewFront>['body']['slots']
const pinsOf = (slots: Given): Pin[] => slots.map((pin) => ({ ...pin, until: pin.until === null ? null : new Date(pin.until) }))

/** Scripts of the page stay away: a preview is looked at, and reading it is no visit. */
const drawnHome = async (ctx: RequestContext, site: Site, assets: ReaderAssets): Promise<string> => {
  const context = { services: ctx, state: stateOf(ctx), site, base: prefixOf(site.code), path: '/', query: new URLSearchParams(), now: ctx.now }
  return (await drawHome({ ...context, assets: { ...assets, script: () => undefined } })).html
}

export const previewFrontUseCase =
  (assets: () => ReaderAssets) =>
  async (ctx: RequestContext, { body }: InputOf<typeof previewFront>): Promise<ReplyOf<typeof previewFront>> => {
    const known = await siteOfActor(ctx)
    const { bands } = await loadCuration(ctx.db, [known.agencyId])
    const site = { ...known, band: bands.get(known.agencyId) ?? null, pins: pinsOf(body.slots) }
    const [arranged, html] = await Promise.all([arrangedWith(ctx, site), drawnHome(ctx, site, assets())])
    return { ...arranged, html }
  }

export const arrangeFrontUseCase = async (
  ctx: RequestContext,
  { body }: InputOf<typeof arrangeFrontEndpoint>,
): Promise<ReplyOf<typeof arrangeFrontEndpoint>> => {
  const { agencyId, agencyIds } = await siteOfActor(ctx)
  const arrangement = { agencyId, agencyIds, revision: body.revision, slots: pinsOf(body.slots), actorId: ctx.actor.personId, at: ctx.now }
  return ctx.db.transaction().execute((tx) => arrangeFrontPage(tx, arrangement))
}

const PAGE = 30

const findWorks = async (
  ctx: RequestContext,
  site: Site,
  query: { words?: string | undefined; cursor?: string | undefined },
): Promise<{ cards: readonly WorkCard[]; nextCursor: string | null }> => {
  const { agencyIds } = site
  if (query.words) {
    const cursor = /^\d{1,3}$/.test(query.cursor ?? '') ? query.cursor! : null
    const found = await searchWorks(ctx.db, { agencyIds, text: query.words, limit: PAGE, cursor })
    return { cards: found.items, nextCursor: found.nextCursor }
  }
  const before = readCursor(query.cursor ?? null)
  const cards = await latestWorks(ctx.db, { agencyIds, limit: PAGE + 1, ...(before ? { before } : {}) })
  const shown = cards.slice(0, PAGE)
  return { cards: shown, nextCursor: cards.length > PAGE ? cursorOf(shown.at(-1)!) : null }
}

export const findFrontWorksUseCase = async (ctx: RequestContext, { query }: InputOf<typeof findFrontWorks>): Promise<ReplyOf<typeof findFrontWorks>> => {
  const site = await siteOfActor(ctx)
  const { cards, nextCursor } = await findWorks(ctx, site, query)
  const pictures = await picturesOfCards({ services: ctx, state: stateOf(ctx) }, cards)
  return { items: cards.map((card) => presentWork(site, card, pictures)), nextCursor }
}
