import { asCached } from '../../../platform/http/memory-page-cache.ts'
import type { CachedPage } from '../../../platform/http/page-cache.ts'
import type { Services } from '../../../platform/services.ts'
import type { ReaderAssets } from './assets/reader-assets.ts'
import type { PageContext } from './page-context.ts'
import { renderPage } from './router.ts'
import { stateOf } from './state.ts'
import { keyOf, type Target } from './target.ts'

/** The page of an address, from the cache or made now, once for all who wait for it. */
export const pageAt = async (services: Services, assets: ReaderAssets, target: Target): Promise<CachedPage> => {
  const key = keyOf(target)
  const kept = key === undefined ? undefined : services.pages.find(key)
  if (kept) return kept
  const make = () => {
    const context: PageContext = {
      services,
      state: stateOf(services),
      site: target.site,
      base: target.base,
      path: target.path,
      query: new URLSearchParams(target.query),
      now: services.clock.now(),
      assets,
    }
    return renderPage(context)
  }
  return key === undefined ? asCached(await make(), 0) : services.pages.render(key, make)
}
