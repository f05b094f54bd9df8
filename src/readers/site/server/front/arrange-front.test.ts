import { describe, expect, it } from 'vitest'
import type { WorkCard } from '../../../../commons/record/index.ts'
import type { SiteSection } from '../../site.ts'
import { arrangeBlocks, arrangeTop, BLOCK_NEEDS, cardsInTop, TOP_NEEDS, type Front, type TopParts } from './arrange-front.ts'

const NOW = new Date('2026-11-22T01:00:00Z')

const aCard = (number: number, over: Partial<WorkCard> = {}): WorkCard => ({
  id: `work-${number}`,
  publicId: `p${number}`,
  slug: `tin-${number}`,
  agencyId: 'a',
  sectionId: `s${number % 3}`,
  medium: 'web',
  genre: 'news',
  title: `Tin ${number}`,
  standfirst: '',
  picture: number % 2 === 0 ? { assetId: `asset-${number}`, fileSha256: '', alt: '', caption: '', credit: '' } : null,
  credits: [],
  publishedAt: new Date(NOW.getTime() - number * 60_000),
  dated: true,
  updatedAt: NOW,
  ...over,
})
const sections: SiteSection[] = [0, 1, 2].map((number) => ({
  slug: `muc-${number}`,
  name: `Mục ${number}`,
  ids: [`s${number}`],
  homes: [{ agencyId: 'a', sectionId: `s${number}` }],
  isOpen: true,
  tint: number,
}))
/** As the page reads it: the newest, then the newest of each section that are not above. */
const arrange = (cards: readonly WorkCard[], over: Partial<TopParts> = {}): Front => {
  const top = arrangeTop({ pinned: new Map(), latest: cards.slice(0, TOP_NEEDS), now: NOW, ...over })
  const above = cardsInTop(top).map((card) => card.id)
  const rest = sections.flatMap((section) =>
    cards.filter((card) => section.ids.includes(card.sectionId ?? '') && !above.includes(card.id)).slice(0, BLOCK_NEEDS),
  )
  return { ...top, blocks: arrangeBlocks(top, { sections, cards: rest }) }
}
const idsIn = (front: Front): string[] =>
  [front.lead, front.notice, ...front.seconds, ...front.latest, ...front.blocks.flatMap((block) => [block.lead, ...block.more])].flatMap((card) =>
    card ? [card.id] : [],
  )
const many = Array.from({ length: 60 }, (_, index) => aCard(index + 1))

describe('the front page', () => {
  it('leads with the newest that has a picture and repeats nothing', () => {
    const front = arrange(many)
    expect(front.lead?.id).toBe('work-2')
    expect(front.seconds.map((card) => card.id)).toEqual(['work-4', 'work-6', 'work-8'])
    expect(front.latest.map((card) => card.id)).toEqual(['work-1', 'work-3', 'work-5', 'work-7', 'work-9', 'work-10', 'work-11', 'work-12'])
    const ids = idsIn(front)
    expect(new Set(ids).size).toBe(ids.length)
    expect(front.blocks).toHaveLength(3)
  })

  it('shows no picture twice', () => {
    const same = { assetId: 'one', fileSha256: '', alt: '', caption: '', credit: '' }
    const front = arrange(many.map((card) => ({ ...card, picture: same })))
    expect(front.seconds.map((card) => card.id)).toEqual(['work-2', 'work-3', 'work-4'])
    expect(front.lead?.id).toBe('work-1')
  })

  it('keeps what editors pinned in its slot and nowhere else', () => {
    const pinned = new Map([['lead', many[40]!] as const, ['second-2', many[0]!] as const])
    const front = arrange(many, { pinned })
    expect(front.lead?.id).toBe('work-41')
    expect(front.seconds[1]?.id).toBe('work-1')
    const ids = idsIn(front)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('gives an official notice of the last days its own place', () => {
    const notice = aCard(5, { genre: 'notice' })
    const cards = many.map((card) => (card.id === notice.id ? notice : card))
    expect(arrange(cards).notice?.id).toBe('work-5')
    const old = { ...notice, publishedAt: new Date(NOW.getTime() - 4 * 86_400_000) }
    expect(arrange(cards.map((card) => (card.id === old.id ? old : card))).notice).toBeNull()
  })

  it('hides a section with fewer than five works, and stands on nothing at all', () => {
    const few = many.filter((card) => card.sectionId !== 's1' || Number(card.publicId.slice(1)) < 13)
    expect(arrange(few).blocks.map((block) => block.section.slug)).toEqual(['muc-0', 'muc-2'])
    expect(arrange([])).toEqual({ lead: null, seconds: [], notice: null, latest: [], blocks: [] })
  })
})
