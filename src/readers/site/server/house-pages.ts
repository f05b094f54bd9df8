import type { RenderedPage } from '../../../platform/http/page-cache.ts'
import type { Services } from '../../../platform/services.ts'
import { iconSvg } from '../reader/icon.ts'
import { prefixOf } from '../site.ts'
import { startPages } from '../slots.ts'
import type { ReaderAssets } from './assets/reader-assets.ts'
import type { SiteDirectory } from './load-sites.ts'

const FRESH = 'public, max-age=0, s-maxage=10, must-revalidate'

const plain = (contentType: string, body: string): RenderedPage => ({
  status: 200,
  contentType,
  body,
  headers: { 'cache-control': FRESH },
  tags: ['house'],
  maxAge: 300,
})

const robots = ({ config }: Services, { sites }: SiteDirectory): RenderedPage => {
  const maps = sites.filter((site) => site.host === null).map((site) => `Sitemap: ${config.publicUrl}${prefixOf(site.code)}/sitemap.xml`)
  return plain('text/plain; charset=utf-8', ['User-agent: *', 'Disallow: /staff/', 'Disallow: /api/', '', ...maps, ''].join('\n'))
}

/** What a host that is no agency's answers: the start page with its doors, robots.txt, an icon. */
export const housePage = (services: Services, assets: ReaderAssets, directory: SiteDirectory, path: string): RenderedPage | undefined => {
  if (path === '/robots.txt') return robots(services, directory)
  if (path === '/favicon.ico') return plain('image/svg+xml', iconSvg('hoi-tu'))
  const draw = startPages.all()[0]
  if (!draw) return undefined
  const doors = directory.sites.map((site) => ({
    name: site.name,
    agencyName: site.imprint.organisation.name,
    path: site.host === null ? `${prefixOf(site.code)}/` : site.origin,
  }))
  return draw({
    doors,
    isDemonstration: directory.isDemonstration,
    stylesheet: assets.stylesheet,
    faces: ['serif-600', 'sans-500', 'serif-400'].map(assets.face),
    found: path === '/',
  })
}
