import type { View } from '../reader/view.ts'
import type { Pictures } from './lookups.ts'
import type { PageContext } from './page-context.ts'

export const viewOf = (context: PageContext, pictures: Pictures = new Map()): View => ({
  site: context.site,
  base: context.base,
  now: context.now,
  assets: context.assets,
  pictures,
})
