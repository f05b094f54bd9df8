import { iconSvg } from '../../reader/icon.ts'
import { publicAddress } from '../../reader/view.ts'
import type { SitePage } from '../page-context.ts'
import { dataPage } from '../respond.ts'
import { notFoundPage } from './not-found-page.ts'

const DAY = 86_400

export const robotsPage: SitePage = async (context) => {
  const { site, base } = context
  const lines = [
    'User-agent: *',
    'Disallow: /staff/',
    'Disallow: /api/',
    `Disallow: ${base}/tim-kiem`,
    '',
    `Sitemap: ${publicAddress(site, '/sitemap.xml')}`,
    `Sitemap: ${publicAddress(site, '/sitemap-news.xml')}`,
  ]
  return dataPage(context, { contentType: 'text/plain; charset=utf-8', body: `${lines.join('\n')}\n`, tags: [] })
}

/** What a phone needs to put the site on its screen. */
export const manifestPage: SitePage = async (context) => {
  const { site, base } = context
  const icon = (size: number) => ({ src: `${base}/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any' })
  const manifest = {
    id: `${base}/`,
    name: site.name,
    short_name: site.shortName,
    lang: 'vi',
    start_url: `${base}/`,
    scope: `${base}/`,
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [icon(192), icon(512), { src: `${base}/icon.svg`, sizes: 'any', type: 'image/svg+xml' }],
  }
  return dataPage(context, { contentType: 'application/manifest+json; charset=utf-8', body: JSON.stringify(manifest), tags: [], steady: true })
}

export const iconPage: SitePage = async (context) =>
  dataPage(context, { contentType: 'image/svg+xml', body: iconSvg(context.site.code), tags: [], maxAge: DAY, steady: true })

const SIZES: readonly string[] = ['192', '512']

export const iconPngPage: SitePage = async (context, [size = '']) => {
  if (!SIZES.includes(size)) return notFoundPage(context, [])
  // a large library for two small files: loaded when a phone asks for them
  const { default: sharp } = await import('sharp')
  const body = await sharp(Buffer.from(iconSvg(context.site.code)), { density: 300 })
    .resize(Number(size), Number(size))
    .png()
    .toBuffer()
  return dataPage(context, { contentType: 'image/png', body, tags: [], maxAge: DAY, steady: true })
}

/** The reader's service worker under the site's own scope: its name never changes, its content does with each build. */
export const workerPage: SitePage = async (context) => {
  const address = context.assets.script('site-offline')
  const file = address === undefined ? undefined : await context.assets.file(address.split('/').slice(3).join('/'))
  if (!file) return notFoundPage(context, [])
  const page = dataPage(context, { contentType: file.contentType, body: file.body, tags: [], ...(context.assets.isHashed ? {} : { maxAge: 0 }) })
  return { ...page, headers: { ...page.headers, 'content-security-policy': "default-src 'none'; connect-src 'self'; script-src 'self'" } }
}
