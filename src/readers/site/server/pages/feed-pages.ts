import { atTime } from '../../../../platform/clock.ts'
import { latestWorks, listSiteMonths, type WorkCard } from '../../../../commons/record/index.ts'
import { feedPath } from '../../addresses.ts'
import { atomOf } from '../../reader/feeds/atom.ts'
import type { Feed } from '../../reader/feeds/feed.ts'
import { rssOf } from '../../reader/feeds/rss.ts'
import { monthSitemapOf, newsSitemapOf, sectionsSitemapOf, sitemapIndexOf } from '../../reader/feeds/sitemaps.ts'
import { picturesOfCards } from '../lookups.ts'
import type { PageContext, SitePage } from '../page-context.ts'
import { feedTags, monthTags, pictureTag, sectionTags, workTag } from '../page-tags.ts'
import { dataPage } from '../respond.ts'
import { notFoundPage } from './not-found-page.ts'

const IN_FEED = 30
const XML = 'application/xml; charset=utf-8'

const readFeed = async (context: PageContext, kind: 'rss' | 'atom', slug: string | undefined): Promise<Feed | undefined> => {
  const { services, site } = context
  const section = slug === undefined ? null : site.sections.find((each) => each.slug === slug)
  if (section === undefined) return undefined
  const ask = (sectionId?: string) => latestWorks(services.db, { agencyIds: site.agencyIds, limit: IN_FEED, ...(sectionId ? { sectionId } : {}) })
  const found = section === null ? await ask() : (await Promise.all(section.ids.map(ask))).flat()
  const cards = found.sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()).slice(0, IN_FEED)
  return { site, section, cards, pictures: await picturesOfCards(context, cards), path: feedPath(kind, slug) }
}

const tagsOf = (feed: Feed): string[] => [
  ...(feed.section === null ? feedTags(feed.site) : sectionTags(feed.section)),
  ...feed.cards.flatMap((card) => [workTag(card.publicId), ...(card.picture ? [pictureTag(card.picture.assetId)] : [])]),
]

const feedPage =
  (kind: 'rss' | 'atom'): SitePage =>
  async (context, [slug]) => {
    const feed = await readFeed(context, kind, slug)
    if (!feed) return notFoundPage(context, [])
    const body = kind === 'rss' ? rssOf(feed) : atomOf(feed)
    return dataPage(context, { contentType: `application/${kind}+xml; charset=utf-8`, body, tags: tagsOf(feed) })
  }

export const rssPage = feedPage('rss')
export const atomPage = feedPage('atom')

export const sitemapIndexPage: SitePage = async (context) => {
  const months = await listSiteMonths(context.services.db, context.site.agencyIds)
  return dataPage(context, { contentType: XML, body: sitemapIndexOf(context.site, months), tags: feedTags(context.site) })
}

export const sectionsSitemapPage: SitePage = async (context) => dataPage(context, { contentType: XML, body: sectionsSitemapOf(context.site), tags: [] })

/** A sitemap holds 50,000 addresses; no agency of a province publishes a fifth of that in a month. */
const MOST_IN_MONTH = 10_000
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

const readBetween = async ({ services, site }: PageContext, from: Date, to: Date, limit: number): Promise<WorkCard[]> => {
  const cards = await latestWorks(services.db, { agencyIds: site.agencyIds, limit, before: { publishedAt: to, id: LAST_ID } })
  return cards.filter((card) => card.publishedAt >= from && card.publishedAt <= to)
}

const monthAfter = (month: string): string => {
  const [year = 0, no = 0] = month.split('-').map(Number)
  return no === 12 ? `${year + 1}-01` : `${year}-${String(no + 1).padStart(2, '0')}`
}

export const monthSitemapPage: SitePage = async (context, [month = '']) => {
  if (!/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/.test(month)) return notFoundPage(context, [])
  const end = new Date(atTime(`${monthAfter(month)}-01`, '00:00').getTime() - 1)
  const cards = await readBetween(context, atTime(`${month}-01`, '00:00'), end, MOST_IN_MONTH)
  if (cards.length === 0) return notFoundPage(context, [])
  return dataPage(context, { contentType: XML, body: monthSitemapOf(context.site, cards), tags: monthTags(context.site, month) })
}

const TWO_DAYS_MS = 2 * 86_400_000
const MOST_NEWS = 1_000

/** Dated works of the last two days; the page is made anew every five minutes because works grow too old by themselves. */
export const newsSitemapPage: SitePage = async (context) => {
  const { now, site } = context
  const cards = (await readBetween(context, new Date(now.getTime() - TWO_DAYS_MS), now, MOST_NEWS)).filter((card) => card.dated)
  return dataPage(context, { contentType: XML, body: newsSitemapOf(site, cards), tags: feedTags(site), maxAge: 300 })
}
