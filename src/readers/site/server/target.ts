import { PREFIX, prefixOf, type Site } from '../site.ts'
import type { SiteDirectory } from './load-sites.ts'

/** What an address asks for: a path of one site, reached through its own host or through its prefix. */
export type Target = {
  readonly site: Site
  /** Begins every link of the page: '' on the agency's own host. */
  readonly base: string
  /** Within the site, '/' first. */
  readonly path: string
  readonly query: string
}

/** 'BaoMinhSon.vn:443' → 'baominhson.vn' */
export const hostName = (header: string | undefined): string => (header ?? '').toLowerCase().replace(/:\d+$/, '')

const split = (url: string): { path: string; query: string } => {
  const mark = url.indexOf('?')
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) }
}

/** The code in '/bao/<code>/…', if it is such an address. */
export const codeIn = (path: string): string | undefined => (path.startsWith(`${PREFIX}/`) ? path.slice(PREFIX.length + 1).split('/', 1)[0] : undefined)

export const targetOf = (directory: SiteDirectory, host: string | undefined, url: string): Target | undefined => {
  const { path, query } = split(url)
  const own = directory.byHost.get(hostName(host))
  if (own) return { site: own, base: '', path, query }
  const code = codeIn(path)
  const site = code === undefined ? undefined : directory.byCode.get(code)
  if (!site) return undefined
  const base = prefixOf(site.code)
  return { site, base, path: path.slice(base.length), query }
}

const MOST = 300
const CURSOR = /(?:^|&)truoc=([0-9a-z]{1,9}-[0-9a-f]{32})(?:&|$)/

/**
 * Key of a page in the cache: site, way of reaching it, path and the one query word that makes another page of a list. Every other
 * query word (campaign marks, trackers) shows the same page. Undefined for what is never cached.
 */
export const keyOf = (target: Target): string | undefined => {
  const { site, base, path, query } = target
  if (path.length > MOST || path === '/tim-kiem') return undefined
  const key = `${base === '' ? 'host' : 'prefix'}:${site.code}${path}`
  if (query === '') return key
  const cursor = CURSOR.exec(query)
  return cursor ? `${key}?truoc=${cursor[1]}` : key
}
