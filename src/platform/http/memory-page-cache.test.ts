import { describe, expect, it } from 'vitest'
import { memoryPageCache } from './memory-page-cache.ts'
import type { RenderedPage } from './page-cache.ts'

const aPage = (body: string, over: Partial<RenderedPage> = {}): RenderedPage => ({ status: 200, contentType: 'text/html', body, tags: [], ...over })

/** A render that ends when the test says so. */
const slowly = (): { make: () => Promise<RenderedPage>; end: (page: RenderedPage) => void; fail: (error: Error) => void } => {
  const { promise, resolve, reject } = Promise.withResolvers<RenderedPage>()
  return { make: () => promise, end: resolve, fail: reject }
}

describe('the page cache', () => {
  it('renders a missing page once while others wait', async () => {
    const cache = memoryPageCache()
    const slow = slowly()
    let begun = 0
    const make = () => {
      begun += 1
      return slow.make()
    }
    const answers = [cache.render('/a', make), cache.render('/a', make), cache.render('/a', make)]
    slow.end(aPage('một'))
    const pages = await Promise.all(answers)
    expect(begun).toBe(1)
    expect(pages.map((page) => page.bytes.toString())).toEqual(['một', 'một', 'một'])
    expect(cache.find('/a')?.bytes.toString()).toBe('một')
  })

  it('serves a render that began before a purge of its tags, and does not keep it', async () => {
    const cache = memoryPageCache()
    const slow = slowly()
    const answer = cache.render('/a', slow.make)
    cache.purge(['work:1'])
    slow.end(aPage('cũ', { tags: ['work:1'] }))
    expect((await answer).bytes.toString()).toBe('cũ')
    expect(cache.find('/a')).toBeUndefined()
  })

  it('keeps a render that a purge of other tags met on its way', async () => {
    const cache = memoryPageCache()
    const slow = slowly()
    const answer = cache.render('/a', slow.make)
    cache.purge(['work:2'])
    slow.end(aPage('còn đúng', { tags: ['work:1'] }))
    await answer
    expect(cache.find('/a')?.bytes.toString()).toBe('còn đúng')
  })

  it('starts a new render for whoever comes after a purge, and the older one does not replace it', async () => {
    const cache = memoryPageCache()
    const [before, after] = [slowly(), slowly()]
    const first = cache.render('/a', before.make)
    cache.purge(['work:1'])
    const second = cache.render('/a', after.make)
    after.end(aPage('mới', { tags: ['work:1'] }))
    expect((await second).bytes.toString()).toBe('mới')
    before.end(aPage('cũ', { tags: ['work:1'] }))
    await first
    expect(cache.find('/a')?.bytes.toString()).toBe('mới')
  })

  it('hears of a purge also in a render that an earlier purge had set aside', async () => {
    const cache = memoryPageCache()
    const slow = slowly()
    const answer = cache.render('/a', slow.make)
    cache.purge(['work:9'])
    cache.purge(['work:1'])
    slow.end(aPage('cũ', { tags: ['work:1'] }))
    await answer
    expect(cache.find('/a')).toBeUndefined()
  })

  it('drops by tag and leaves the others', async () => {
    const cache = memoryPageCache()
    await cache.render('/a', async () => aPage('a', { tags: ['home:1', 'work:1'] }))
    await cache.render('/b', async () => aPage('b', { tags: ['work:2'] }))
    cache.purge(['work:1'])
    expect(cache.find('/a')).toBeUndefined()
    expect(cache.find('/b')).toBeDefined()
  })

  it('keeps nothing that was under way when everything is flushed', async () => {
    const cache = memoryPageCache()
    await cache.render('/a', async () => aPage('a'))
    const slow = slowly()
    const answer = cache.render('/b', slow.make)
    cache.flush()
    slow.end(aPage('b'))
    await answer
    expect([cache.find('/a'), cache.find('/b')]).toEqual([undefined, undefined])
  })

  it('answers with an outlived copy where rendering fails, never with a purged one', async () => {
    let now = 0
    const cache = memoryPageCache({ now: () => now })
    const fails = async (): Promise<RenderedPage> => Promise.reject(new Error('no database'))
    await cache.render('/a', async () => aPage('a', { maxAge: 60, tags: ['work:1'] }))
    now = 60_000
    expect(cache.find('/a')).toBeUndefined()
    expect((await cache.render('/a', fails)).bytes.toString()).toBe('a')
    cache.purge(['work:1'])
    await expect(cache.render('/a', fails)).rejects.toThrow('no database')
  })

  it('does not keep what may not be served again', async () => {
    const cache = memoryPageCache()
    await cache.render('/khong-co', async () => aPage('không thấy', { status: 404, maxAge: 0 }))
    expect(cache.find('/khong-co')).toBeUndefined()
  })

  it('writes any text as UTF-8, also half a sign that a careless cut left', async () => {
    const cache = memoryPageCache()
    for (const text of ['', 'plain', 'Cầu Phong Châu 😀', 'cụt \ud83d', 'dài '.repeat(100_000)]) {
      const page = await cache.render(`/${text.length}`, async () => aPage(text))
      expect(page.bytes.equals(Buffer.from(text))).toBe(true)
    }
  })

  it('lets the least recently served go when it is full', async () => {
    const cache = memoryPageCache({ maxBytes: 40_000 })
    const long = 'x'.repeat(10_000)
    for (const key of ['/a', '/b']) await cache.render(key, async () => aPage(long))
    cache.find('/a')
    await cache.render('/c', async () => aPage(long))
    expect([cache.find('/a') !== undefined, cache.find('/b') !== undefined, cache.find('/c') !== undefined]).toEqual([true, false, true])
  })
})
