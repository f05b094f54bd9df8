import { sharePicture } from '../../../../commons/media/index.ts'
import { findCards, latestBySection, latestCorrections, latestWorks, type WorkCard } from '../../../../commons/record/index.ts'
import type { FrontSlot } from '../../front.ts'
import { siteJsonLd } from '../../reader/feeds/json-ld.ts'
import type { ShareCard } from '../../reader/parts/document.tsx'
import { homeView } from '../../reader/views/home-view.tsx'
import { mostReadSources } from '../../slots.ts'
import { arrangeFront, type Front, type FrontParts } from '../front/arrange-front.ts'
import { picturesOfCards, type Pictures } from '../lookups.ts'
import type { PageContext, SitePage } from '../page-context.ts'
import { correctionsTags, homeTags, pictureTag, workTag } from '../page-tags.ts'
import { htmlPage, untilMidnight } from '../respond.ts'
import { viewOf } from '../view-of.ts'

const LATEST = 24
/** Enough for a block of four after what stands above it was taken out. */
const PER_SECTION = 9
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

const readSections = async ({ services, site }: Reading): Promise<Map<string, WorkCard[]>> => {
  const sections = site.sections.filter((section) => section.isOpen)
  const ids = sections.flatMap((section) => section.ids)
  if (ids.length === 0) return new Map()
  const cards = await latestBySection(services.db, { agencyIds: site.agencyIds, sectionIds: ids, perSection: PER_SECTION })
  return new Map(sections.map((section) => [section.slug, cards.filter((card) => card.sectionId !== null && section.ids.includes(card.sectionId)).slice(0, PER_SECTION)]))
}

/** Everything the front page is arranged from. */
export const readFrontParts = async (reading: Reading): Promise<FrontParts> => {
  const [pinned, latest, bySection] = await Promise.all([
    readPinned(reading),
    latestWorks(reading.services.db, { agencyIds: reading.site.agencyIds, limit: LATEST }),
    readSections(reading),
  ])
  return { pinned, latest, bySection, sections: reading.site.sections.filter((section) => section.isOpen), now: reading.now }
}

const readMostRead = async ({ services, site, now }: PageContext): Promise<readonly WorkCard[]> => {
  const source = mostReadSources.all()[0]
  if (!source) return []
  const cards = await findCards(services.db, await source(services, { agencyIds: site.agencyIds, limit: MOST_READ, now }))
  return cards.filter((card) => site.agencyIds.includes(card.agencyId))
}

const cardsOf = ({ lead, seconds, notice, latest, blocks }: Front): WorkCard[] => [
  ...(lead ? [lead] : []),
  ...seconds,
  ...(notice ? [notice] : []),
  ...latest,
  ...blocks.flatMap((block) => [block.lead, ...block.more]),
]

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

export const homePage: SitePage = async (context) => {
  const { services, site, now } = context
  const [parts, mostRead, corrections] = await Promise.all([
    readFrontParts(context),
    readMostRead(context),
    latestCorrections(services.db, { agencyIds: site.agencyIds, limit: CORRECTIONS, since: new Date(now.getTime() - CORRECTION_DAYS * 86_400_000) }),
  ])
  const front = arrangeFront(parts)
  const pictures = await picturesOfCards(context, picturedOf(front))
  const html = homeView(viewOf(context, pictures), { front, mostRead, corrections, share: shareOf(front, pictures), safeData: siteJsonLd(site) })
  const cards = [...cardsOf(front), ...mostRead]
  const tags = [
    ...homeTags(site),
    ...correctionsTags(site),
    ...[...cards, ...corrections].map((card) => workTag(card.publicId)),
    ...picturedOf(front).flatMap((card) => (card.picture ? [pictureTag(card.picture.assetId)] : [])),
  ]
  return htmlPage(context, { html, tags, maxAge: maxAgeOf(context) })
}
