import type { PictureSource } from '../../../commons/media/index.ts'
import type { ReaderAssets } from '../server/assets/reader-assets.ts'
import type { Site } from '../site.ts'

/** What every part of a page may need to draw itself. */
export type View = {
  readonly site: Site
  /** Before every path of the site: '' or '/bao/<code>'. */
  readonly base: string
  readonly now: Date
  readonly assets: ReaderAssets
  readonly pictures: ReadonlyMap<string, PictureSource>
}

export const to = (view: Pick<View, 'base'>, path: string): string => view.base + path
/** The one address a page is known by outside. */
export const publicAddress = (site: Pick<Site, 'origin'>, path: string): string => site.origin + path
