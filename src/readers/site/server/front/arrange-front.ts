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

/** What stands above the blocks of sections. */
export type FrontTop = Omit<Front, 'blocks'>

export type TopParts = {
  readonly pinned: ReadonlyMap<FrontSlot, WorkCard>
  /** Newest first. */
  readonly latest: readonly WorkCard[]
  readonly now: Date
}

const SECONDS: readonly FrontSlot[] = ['second-1', 'second-2', 'second-3']
const LATEST = 8
/** Lead and second stories are sought among the newest only: an old picture is no reason to lead. */
const YOUNG = 12
const NOTICE_MS = 3 * 86_400_000
/** Works a top may ask for: its own twelve places, and as many again as editors may have pinned elsewhere. */
export const TOP_NEEDS = 18

const MORE_IN_BLOCK = 3
/** A section with fewer works gets no block. */
const FEWEST_IN_SECTION = 5
export const BLOCK_NEEDS = FEWEST_IN_SECTION

const picturesIn = (cards: readonly (WorkCard | null)[]): Set<string> => new Set(cards.flatMap((card) => (card?.picture ? [card.picture.assetId] : [])))

/** The works of a top, each once. */
export const cardsInTop = ({ lead, seconds, notice, latest }: FrontTop): WorkCard[] => [
  ...(lead ? [lead] : []),
  ...seconds,
  ...(notice ? [notice] : []),
  ...latest,
]

/** Fills what editors left open by the newest, each work once. Pure. */
export const arrangeTop = ({ pinned, latest, now }: TopParts): FrontTop => {
  const taken = new Set<string>([...pinned.values()].map((card) => card.id))
  const shown = picturesIn([...pinned.values()])
  const take = (card: WorkCard | undefined): WorkCard | null => {
    if (card) taken.add(card.id)
    if (card?.picture) shown.add(card.picture.assetId)
    return card ?? null
  }
  // one picture twice on a page looks like a mistake
  const hasPicture = (card: WorkCard): boolean => card.picture !== null && !shown.has(card.picture.assetId)
  const next = (cards: readonly WorkCard[], fits: (card: WorkCard) => boolean = () => true): WorkCard | undefined =>
    cards.find((card) => !taken.has(card.id) && fits(card))
  const isNotice = (card: WorkCard): boolean => card.genre === 'notice' && now.getTime() - card.publishedAt.getTime() < NOTICE_MS

  const notice = pinned.get('notice') ?? take(next(latest, isNotice))
  const young = latest.slice(0, YOUNG)
  const lead = pinned.get('lead') ?? take(next(young, hasPicture) ?? next(latest))
  const seconds = SECONDS.flatMap((slot) => pinned.get(slot) ?? take(next(young, hasPicture) ?? next(latest)) ?? [])
  return { lead, seconds, notice, latest: latest.filter((card) => !taken.has(card.id)).slice(0, LATEST) }
}

type BlockParts = { readonly sections: readonly SiteSection[]; readonly cards: readonly WorkCard[] }

/** Blocks of sections under a top: `cards` are the newest of each section that the top does not show. Pure. */
export const arrangeBlocks = (top: FrontTop, { sections, cards }: BlockParts): FrontBlock[] => {
  const shown = picturesIn([top.lead, ...top.seconds])
  const isOf = (section: SiteSection) => (card: WorkCard) => card.sectionId !== null && section.ids.includes(card.sectionId)
  const above = cardsInTop(top)
  return sections.flatMap((section): FrontBlock[] => {
    const own = cards.filter(isOf(section)).slice(0, BLOCK_NEEDS)
    if (own.length + above.filter(isOf(section)).length < FEWEST_IN_SECTION) return []
    const lead = own.find((card) => card.picture !== null && !shown.has(card.picture.assetId)) ?? own[0]
    if (!lead) return []
    if (lead.picture) shown.add(lead.picture.assetId)
    return [{ section, lead, more: own.filter((card) => card !== lead).slice(0, MORE_IN_BLOCK) }]
  })
}
