import type { RenderedPage } from '../../../platform/http/page-cache.ts'
import type { Services } from '../../../platform/services.ts'
import type { Site } from '../site.ts'
import type { ReaderAssets } from './assets/reader-assets.ts'
import type { SiteState } from './state.ts'

/** What a page is made from: one site, one moment, one address. */
export type PageContext = {
  readonly services: Services
  readonly state: SiteState
  readonly site: Site
  readonly base: string
  readonly path: string
  readonly query: URLSearchParams
  readonly now: Date
  readonly assets: ReaderAssets
}

/** validate → prepare → render; `found` are the groups of the address. */
export type SitePage = (context: PageContext, found: readonly string[]) => Promise<RenderedPage>
