import type { RenderedPage } from '../../../platform/http/page-cache.ts'
import type { PageContext, SitePage } from './page-context.ts'
import { articlePage } from './pages/article-page.ts'
import { atomPage, monthSitemapPage, newsSitemapPage, rssPage, sectionsSitemapPage, sitemapIndexPage } from './pages/feed-pages.ts'
import { iconPage, iconPngPage, manifestPage, robotsPage, workerPage } from './pages/file-pages.ts'
import { homePage } from './pages/home-page.ts'
import { authorPage, latestPage, sectionPage, tagPage } from './pages/list-pages.ts'
import { notFoundPage } from './pages/not-found-page.ts'
import { correctionsPage, savedPage, searchPage, versionsPage } from './pages/plain-pages.ts'
import { privacyPage } from './pages/privacy-page.ts'
import { movedTo } from './respond.ts'

const ID = '([2-9a-hjkmnp-z]{10})'

/** Every address of a site; the first that fits answers. */
const pages: readonly (readonly [RegExp, SitePage])[] = [
  [new RegExp(`^/(?:[a-z0-9-]*-)?${ID}\\.html$`), articlePage],
  [/^\/$/, homePage],
  [/^\/tin-moi$/, latestPage],
  [/^\/cai-chinh$/, correctionsPage],
  [/^\/tim-kiem$/, searchPage],
  [/^\/da-luu$/, savedPage],
  [/^\/quyen-rieng-tu$/, privacyPage],
  [new RegExp(`^/phien-ban/${ID}$`), versionsPage],
  [new RegExp(`^/tac-gia/${ID}$`), authorPage],
  [/^\/chu-de\/([^/]{1,400})$/, tagPage],
  [/^(?:\/([a-z0-9-]+))?\/rss\.xml$/, rssPage],
  [/^(?:\/([a-z0-9-]+))?\/atom\.xml$/, atomPage],
  [/^\/sitemap\.xml$/, sitemapIndexPage],
  [/^\/sitemap-news\.xml$/, newsSitemapPage],
  [/^\/sitemap-sections\.xml$/, sectionsSitemapPage],
  [/^\/sitemap-(\d{4}-\d{2})\.xml$/, monthSitemapPage],
  [/^\/robots\.txt$/, robotsPage],
  [/^\/site\.webmanifest$/, manifestPage],
  [/^\/(?:icon\.svg|favicon\.ico)$/, iconPage],
  [/^\/icon-(\d{3})\.png$/, iconPngPage],
  [/^\/sw\.js$/, workerPage],
  [/^\/([a-z0-9-]+)$/, sectionPage],
]

/** Makes the page of an address; a slash too many at the end moves to the address without it. */
export const renderPage = (context: PageContext): Promise<RenderedPage> => {
  for (const [address, page] of pages) {
    const match = address.exec(context.path)
    if (match) return page(context, match.slice(1))
  }
  if (/^\/[^/].*[^/]\/$/.test(context.path)) return Promise.resolve(movedTo(context.base + context.path.slice(0, -1)))
  return notFoundPage(context, [])
}
