import { createHash } from 'node:crypto'
import type { CachedPage, PageCache, RenderedPage } from './page-cache.ts'

const asCached = (page: RenderedPage, now: number): CachedPage => {
  const bytes = Buffer.isBuffer(page.body) ? page.body : Buffer.from(page.body)
  return {
    ...page,
    bytes,
    etag: `"${createHash('sha1').update(bytes).digest('base64url')}"`,
    br: null,
    gzip: null,
    expiresAt: page.maxAge === undefined ? Number.POSITIVE_INFINITY : now + page.maxAge * 1000,
  }
}

/**
 * Pages in this process's memory, by tag. `maxBytes` bounds the uncompressed size kept; the least recently served go first.
 * Other processes are told by the record's broadcasts.
 */
export const memoryPageCache = (options: { maxBytes?: number; now?: () => number } = {}): PageCache => {
  const limit = options.maxBytes ?? 96 * 1_048_576
  const now = options.now ?? Date.now
  const pages = new Map<string, CachedPage>()
  const underWay = new Map<string, Promise<CachedPage>>()
  const purgedAt = new Map<string, number>()
  let flushedAt = 0
  let bytes = 0
  let turn = 0

  const drop = (key: string): void => {
    const page = pages.get(key)
    if (!page) return
    bytes -= page.bytes.length
    pages.delete(key)
  }

  const keep = (key: string, page: CachedPage): void => {
    drop(key)
    pages.set(key, page)
    bytes += page.bytes.length
    for (const oldest of pages.keys()) {
      if (bytes <= limit) break
      drop(oldest)
    }
  }

  const isStale = (tags: readonly string[], startedAt: number): boolean => flushedAt > startedAt || tags.some((tag) => (purgedAt.get(tag) ?? 0) > startedAt)

  return {
    find: (key) => {
      const page = pages.get(key)
      if (!page) return undefined
      if (page.expiresAt <= now()) {
        drop(key)
        return undefined
      }
      // a Map keeps insertion order: putting a served page last makes the first the least recently used
      pages.delete(key)
      pages.set(key, page)
      return page
    },
    render: (key, make) => {
      const waiting = underWay.get(key)
      if (waiting) return waiting
      const startedAt = ++turn
      const rendering = make()
        .then((rendered) => {
          const page = asCached(rendered, now())
          if (!isStale(page.tags, startedAt)) keep(key, page)
          return page
        })
        .finally(() => {
          if (underWay.get(key) === rendering) underWay.delete(key)
        })
      underWay.set(key, rendering)
      return rendering
    },
    purge: (tags) => {
      const at = ++turn
      for (const tag of tags) purgedAt.set(tag, at)
      const wanted = new Set(tags)
      for (const [key, page] of pages) if (page.tags.some((tag) => wanted.has(tag))) drop(key)
      // those waiting for an older render get it; whoever comes next starts a new one
      underWay.clear()
    },
    flush: () => {
      flushedAt = ++turn
      purgedAt.clear()
      pages.clear()
      underWay.clear()
      bytes = 0
    },
  }
}
