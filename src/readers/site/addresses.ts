import type { Before } from '../../commons/record/index.ts'

/** Public addresses of a site, without its prefix. They are promises: a change needs a permanent redirect. */
export { workPath as articlePath } from '../../commons/record/contract.ts'
export const versionsPath = (publicId: string): string => `/phien-ban/${publicId}`
export const sectionPath = (slug: string): string => `/${slug}`
export const authorPath = (publicId: string): string => `/tac-gia/${publicId}`
export const tagPath = (slug: string): string => `/chu-de/${slug}`
export const searchPath = (words?: string): string => (words === undefined ? '/tim-kiem' : `/tim-kiem?q=${encodeURIComponent(words)}`)
export const latestPath = '/tin-moi'
export const correctionsPath = '/cai-chinh'
export const privacyPath = '/quyen-rieng-tu'
export const savedPath = '/da-luu'
export const feedPath = (kind: 'rss' | 'atom', sectionSlug?: string): string => `${sectionSlug === undefined ? '' : `/${sectionSlug}`}/${kind}.xml`
export const monthSitemapPath = (month: string): string => `/sitemap-${month}.xml`

/** Where the next page of a list begins: the moment and id of the last work of this one. */
export const cursorOf = (last: Before): string => `${last.publishedAt.getTime().toString(36)}-${last.id.replaceAll('-', '')}`

export const readCursor = (text: string | null): Before | undefined => {
  const parts = /^([0-9a-z]{1,9})-([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(text ?? '')
  if (!parts) return undefined
  return { publishedAt: new Date(Number.parseInt(parts[1]!, 36)), id: parts.slice(2).join('-') }
}
