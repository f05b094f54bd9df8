import { hash } from 'node:crypto'
import type { CachedPage, PageCache, RenderedPage } from './page-cache.ts'
import { asUtf8 } from './as-utf8.ts'

/** A page ready to be answered, kept nowhere. */
export const asCached = (page: RenderedPage, now: number): CachedPage => {
  const bytes = Buffer.isBuffer(page.body) ? page.body : asUtf8(page.body)
  return {
    ...page,
    bytes,
    // weak: the compressed forms are the same page in other bytes
    etag: `W/"${hash('sha1', bytes, 'base64url')}"`,
    expiresAt: page.maxAge === undefined ? Number.POSITIVE_INFINITY : now + page.maxAge * 1000,
    encoded: {},
    heads: {},
    lines: {},
    answered: 0,
  }
}

/** With its compressed forms, which are a quarter to a third of the text each. */
const costOf = (page: CachedPage): number => Math.ceil(page.bytes.length * 1.6) + 1_000

/** A render that has begun: it hears of every purge until it ends. */
type UnderWay = { readonly promise: Promise<CachedPage>; readonly purged: Set<string>; flushed: boolean }

const isStale = (tags: readonly string[], rendering: UnderWay): boolean => rendering.flushed || tags.some((tag) => rendering.purged.has(tag))

/** Pages by key and by tag, within a bound: the least recently served go first. */
const boundedPages = (maxBytes: number) => {
  const pages = new Map<string, CachedPage>()
  const keysOfTag = new Map<string, Set<string>>()
  let bytes = 0

  const drop = (key: string): void => {
    const page = pages.get(key)
    if (!page) return
    bytes -= costOf(page)
    pages.delete(key)
    for (const tag of page.tags) {
      const keys = keysOfTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) keysOfTag.delete(tag)
    }
  }

  return {
    drop,
    get: (key: string) => pages.get(key),
    /** A Map keeps insertion order: putting a served page last makes the first the least recently used. */
    touch: (key: string, page: CachedPage) => {
      pages.delete(key)
      pages.set(key, page)
    },
    keep: (key: string, page: CachedPage) => {
      drop(key)
      pages.set(key, page)
      bytes += costOf(page)
      for (const tag of page.tags) keysOfTag.set(tag, (keysOfTag.get(tag) ?? new Set()).add(key))
      for (const oldest of pages.keys()) {
        if (bytes <= maxBytes) break
        drop(oldest)
      }
    },
    dropTagged: (tag: string) => {
      for (const key of keysOfTag.get(tag) ?? []) drop(key)
    },
    clear: () => {
      pages.clear()
      keysOfTag.clear()
      bytes = 0
    },
  }
}

/**
 * Pages in this process's memory, by tag; `maxBytes` bounds what they may take.
 * Other processes are told by broadcasts, each for itself.
 */
export const memoryPageCache = (options: { maxBytes?: number; now?: () => number } = {}): PageCache => {
  const now = options.now ?? Date.now
  const pages = boundedPages(options.maxBytes ?? 64 * 1_048_576)
  const joinable = new Map<string, UnderWay>()
  const underWay = new Set<UnderWay>()

  const start = (key: string, make: () => Promise<RenderedPage>): UnderWay => {
    const finish = async (): Promise<CachedPage> => {
      try {
        const page = asCached(await make(), now())
        if (page.maxAge !== 0 && !isStale(page.tags, rendering)) pages.keep(key, page)
        return page
      } catch (error) {
        // an outlived copy is better than an error page, unless it was purged meanwhile
        const old = pages.get(key)
        if (old) return old
        throw error
      } finally {
        underWay.delete(rendering)
        if (joinable.get(key) === rendering) joinable.delete(key)
      }
    }
    const rendering: UnderWay = { promise: Promise.resolve().then(finish), purged: new Set(), flushed: false }
    return rendering
  }

  return {
    find: (key) => {
      const page = pages.get(key)
      // an outlived page stays until it is replaced: it answers when nothing else can
      if (!page || page.expiresAt <= now()) return undefined
      pages.touch(key, page)
      return page
    },
    render: (key, make) => {
      const joined = joinable.get(key)
      if (joined) return joined.promise
      const rendering = start(key, make)
      underWay.add(rendering)
      joinable.set(key, rendering)
      return rendering.promise
    },
    purge: (tags) => {
      for (const tag of tags) pages.dropTagged(tag)
      for (const rendering of underWay) for (const tag of tags) rendering.purged.add(tag)
      // those waiting for an older render get it; whoever comes next starts a new one
      joinable.clear()
    },
    flush: () => {
      for (const rendering of underWay) rendering.flushed = true
      pages.clear()
      joinable.clear()
    },
  }
}
