import type { WorkCard } from '../../../../commons/record/index.ts'
import { articlePath, monthSitemapPath, sectionPath } from '../../addresses.ts'
import type { Site } from '../../site.ts'
import { publicAddress } from '../view.ts'
import { element, textElement, xmlDocument } from './xml.ts'

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

/** The list of sitemaps: news of the last two days, sections, and one a month. */
export const sitemapIndexOf = (site: Site, months: readonly string[]): string => {
  const paths = ['/sitemap-news.xml', '/sitemap-sections.xml', ...months.map(monthSitemapPath)]
  return xmlDocument(element('sitemapindex', { xmlns: SITEMAP }, ...paths.map((path) => element('sitemap', {}, textElement('loc', publicAddress(site, path))))))
}

const url = (address: string, changedAt: Date | null, ...more: readonly string[]): string =>
  element('url', {}, textElement('loc', address), changedAt ? textElement('lastmod', changedAt.toISOString()) : '', ...more)

export const sectionsSitemapOf = (site: Site): string =>
  xmlDocument(
    element(
      'urlset',
      { xmlns: SITEMAP },
      url(publicAddress(site, '/'), null),
      ...site.sections.filter((section) => section.isOpen).map((section) => url(publicAddress(site, sectionPath(section.slug)), null)),
    ),
  )

export const monthSitemapOf = (site: Site, cards: readonly WorkCard[]): string =>
  xmlDocument(element('urlset', { xmlns: SITEMAP }, ...cards.map((card) => url(publicAddress(site, articlePath(card)), card.updatedAt))))

const news = (site: Site, card: WorkCard): string =>
  element(
    'news:news',
    {},
    element('news:publication', {}, textElement('news:name', site.name), textElement('news:language', 'vi')),
    textElement('news:publication_date', card.publishedAt.toISOString()),
    textElement('news:title', card.title),
  )

/** Google News takes works of the last two days, at most a thousand. */
export const newsSitemapOf = (site: Site, cards: readonly WorkCard[]): string =>
  xmlDocument(
    element(
      'urlset',
      { xmlns: SITEMAP, 'xmlns:news': NEWS },
      ...cards.map((card) => url(publicAddress(site, articlePath(card)), card.updatedAt, news(site, card))),
    ),
  )
