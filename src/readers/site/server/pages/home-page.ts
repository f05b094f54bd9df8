import { sharePicture } from '../../../../commons/media/index.ts'
import { findCards, latestBySection, latestCorrections, latestWorks, type WorkCard } from '../../../../commons/record/index.ts'
import type { FrontSlot } from '../../front.ts'
import { siteJsonLd } from '../../reader/feeds/json-ld.ts'
import type { ShareCard } from '../../reader/parts/document.tsx'
import { homeView } from '../../reader/views/home-view.tsx'
import { mostReadSources } from '../../slots.ts'
import { arrangeBlocks, arrangeTop, BLOCK_NEEDS, cardsInTop, TOP_NEEDS, type Front } from '../front/arrange-front.ts'
import { picturesOfCards, type Pictures } from '../lookups.ts'
import type { PageContext, SitePage } from '../page-context.ts'
import { correctionsTags, homeTags, pictureTag, workTag } from '../page-tags.ts'
import { htmlPage, untilMidnight } from '../respond.ts'
import { viewOf } from '../view-of.ts'

/** How long a correction stays on the front page; it stays in its section for good. */
const CORRECTION_DAYS = 30
const CORRECTIONS = 3
const MOST_READ = 5

type Reading = Pick<PageContext, 'services' | 'site' | 'now'>

const livePins = ({ site, now }: Pick<Reading, 'site' | 'now'>) => site.pins.filter((pin) => pin.until === null || pin.until > now)

/** Works an editor put in their slots; one that was withdrawn leaves its slot to the rule. */
const readPinned = async (reading: Reading): Promise<Map<FrontSlot, WorkCard>> => {
  const pins = livePins(reading)
  const cards = await findCards(
    reading.services.db,
    pins.map((pin) => pin.workId),
  )
  return new Map(
    pins.flatMap((pin) => {
      const card = cards.find((each) => each.id === pin.workId && reading.site.agencyIds.includes(each.agencyId))
      return card ? [[pin.slot, card] as const] : []
    }),
  )
}

/** The front page as editors and the rule arrange it now: what stands on top first, then each section's newest that are not there. */
export const readFront = async (reading: Reading): Promise<{ front: Front; pinned: ReadonlyMap<FrontSlot, WorkCard> }> => {
  const { services, site, now } = reading
  const [pinned, latest] = await Promise.all([readPinned(reading), latestWorks(services.db, { agencyIds: site.agencyIds, limit: TOP_NEEDS })])
  const top = arrangeTop({ pinned, latest, now })
  const sections = site.sections.filter((section) => section.isOpen)
  const exceptIds = cardsInTop(top).map((card) => card.id)
  const cards = await latestBySection(services.db, { sections: sections.flatMap((section) => section.homes), perSection: BLOCK_NEEDS, exceptIds })
  return { front: { ...top, blocks: arrangeBlocks(top, { sections, cards }) }, pinned }
}

const readMostRead = async ({ services, site, now }: PageContext): Promise<readonly WorkCard[]> => {
  const source = mostReadSources.all()[0]
  if (!source) return []
  const cards = await findCards(services.db, await source(services, { agencyIds: site.agencyIds, limit: MOST_READ, now }))
  return cards.filter((card) => site.agencyIds.includes(card.agencyId))
}

const cardsOf = (front: Front): WorkCard[] => [...cardsInTop(front), ...front.blocks.flatMap((block) => [block.lead, ...block.more])]

/** Only these show a picture; the rest are lines. */
const picturedOf = ({ lead, seconds, blocks }: Front): WorkCard[] => [...(lead ? [lead] : []), ...seconds, ...blocks.map((block) => block.lead)]

const shareOf = (front: Front, pictures: Pictures): ShareCard | null => {
  const source = front.lead?.picture ? pictures.get(front.lead.picture.assetId) : undefined
  const share = source ? sharePicture(source) : null
  return share && front.lead ? { ...share, alt: front.lead.title } : null
}

/** A page with a slot that is freed at a time does not outlive it; reading figures move, so it does not outlive ten minutes. */
const maxAgeOf = (context: PageContext): number => {
  const frees = livePins(context).flatMap((pin) => (pin.until ? [Math.ceil((pin.until.getTime() - context.now.getTime()) / 1000)] : []))
  return Math.max(1, Math.min(untilMidnight(context.now), 600, ...frees))
}

/** The front page of a site with the pins it has, and the tags of what it shows. */
export const drawHome = async (context: PageContext): Promise<{ html: string; tags: readonly string[] }> => {
  const { services, site, now } = context
  const [{ front }, mostRead, corrections] = await Promise.all([
    readFront(context),
    readMostRead(context),
    latestCorrections(services.db, { agencyIds: site.agencyIds, limit: CORRECTIONS, since: new Date(now.getTime() - CORRECTION_DAYS * 86_400_000) }),
  ])
  const pictures = await picturesOfCards(context, picturedOf(front))
  const html = homeView(viewOf(context, pictures), { front, mostRead, corrections, share: shareOf(front, pictures), safeData: siteJsonLd(site) })
  const cards = [...cardsOf(front), ...mostRead]
  const tags = [
    ...homeTags(site),
    ...correctionsTags(site),
    ...[...cards, ...corrections].map((card) => workTag(card.publicId)),
    ...picturedOf(front).flatMap((card) => (card.picture ? [pictureTag(card.picture.assetId)] : [])),
  ]
  return { html, tags }
}

export const homePage: SitePage = async (context) => htmlPage(context, { ...(await drawHome(context)), maxAge: maxAgeOf(context) })
