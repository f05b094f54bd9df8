import type { WorkCard } from '../../../../commons/record/index.ts'
import type { FrontSlot } from '../../front.ts'
import type { SiteSection } from '../../site.ts'

export type FrontBlock = { readonly section: SiteSection; readonly lead: WorkCard; readonly more: readonly WorkCard[] }

/** A front page in the order a reader meets it; no work stands twice. */
export type Front = {
  readonly lead: WorkCard | null
  readonly seconds: readonly WorkCard[]
  readonly notice: WorkCard | null
  readonly latest: readonly WorkCard[]
  readonly blocks: readonly FrontBlock[]
}

export type FrontParts = {
  readonly pinned: ReadonlyMap<FrontSlot, WorkCard>
  /** Newest first. */
  readonly latest: readonly WorkCard[]
  /** The newest of every open section, by its address. */
  readonly bySection: ReadonlyMap<string, readonly WorkCard[]>
  readonly sections: readonly SiteSection[]
  readonly now: Date
}

const SECONDS: readonly FrontSlot[] = ['second-1', 'second-2', 'second-3']
const LATEST = 8
const MORE_IN_BLOCK = 3
/** A section with fewer works gets no block. */
export const FEWEST_IN_BLOCK = 5
/** Lead and second stories are sought among the newest only: an old picture is no reason to lead. */
const YOUNG = 12
const NOTICE_MS = 3 * 86_400_000

const hasPicture = (card: WorkCard): boolean => card.picture !== null

/** Fills what editors left open by the newest, each work once. Pure. */
export const arrangeFront = ({ pinned, latest, bySection, sections, now }: FrontParts): Front => {
  const taken = new Set([...pinned.values()].map((card) => card.id))
  const take = (card: WorkCard | undefined): WorkCard | null => {
    if (card) taken.add(card.id)
    return card ?? null
  }
  const next = (cards: readonly WorkCard[], fits: (card: WorkCard) => boolean = () => true): WorkCard | undefined => cards.find((card) => !taken.has(card.id) && fits(card))
  const isNotice = (card: WorkCard): boolean => card.genre === 'notice'

  const notice = pinned.get('notice') ?? take(next(latest, (card) => isNotice(card) && now.getTime() - card.publishedAt.getTime() < NOTICE_MS))
  const young = latest.slice(0, YOUNG)
  const lead = pinned.get('lead') ?? take(next(young, hasPicture) ?? next(latest))
  const seconds = SECONDS.flatMap((slot) => pinned.get(slot) ?? take(next(young, hasPicture) ?? next(latest)) ?? [])
  const list = latest.filter((card) => !taken.has(card.id)).slice(0, LATEST)
  for (const card of list) take(card)

  const blocks = sections.flatMap((section): FrontBlock[] => {
    const cards = bySection.get(section.slug) ?? []
    const first = cards.length < FEWEST_IN_BLOCK ? null : take(next(cards, hasPicture) ?? next(cards))
    if (!first) return []
    const more = cards.filter((card) => !taken.has(card.id)).slice(0, MORE_IN_BLOCK)
    for (const card of more) take(card)
    return [{ section, lead: first, more }]
  })
  return { lead, seconds, notice, latest: list, blocks }
}
