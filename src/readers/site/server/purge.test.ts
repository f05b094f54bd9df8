import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServerApp } from '../../../apps/server-app.ts'
import { openProcess, type Process } from '../../../apps/services.ts'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { arrangeFront, getFront, removeBand, setBand } from '../contract.ts'
import { eventually, givenChange, givenSite, givenWithdrawal, givenWork, open, type GivenSite } from '../testing/given-site.ts'
import { stateOf } from './state.ts'

const t = useTestApp()
let site: GivenSite
let other: Process
let second: Awaited<ReturnType<typeof createServerApp>>

beforeAll(async () => {
  other = openProcess(t.services.config, { clock: t.clock, log: t.services.log })
  second = await createServerApp(other)
  await second.app.ready()
  site = await givenSite(t)
  await stateOf(other.services).reload()
})
afterAll(async () => {
  await second?.close()
  await other?.close()
})

/** What a reader gets from the process that did not publish. */
const elsewhere = async (path: string) => second.app.inject({ method: 'GET', url: site.base + path, headers: { accept: 'text/html' } })
const bodies = async (path: string): Promise<string[]> => [(await open(t, site.base + path)).body, (await elsewhere(path)).body]
const everywhere = (path: string, text: string, there = true): Promise<string[]> =>
  eventually(
    () => bodies(path),
    (seen) => seen.every((body) => body.includes(text) === there),
  )
const isKept = (path: string): boolean => other.services.pages.find(`prefix:${site.code}${path}`) !== undefined

describe('what readers see after a change', () => {
  it('is kept between readers until something changes', async () => {
    await givenWork(t, site)
    await everywhere('/', 'Phong Châu')
    await elsewhere('/kinh-te')
    expect(isKept('/kinh-te')).toBe(true)
    await givenWork(t, site, { content: { headline: 'Tin khác ở mục Thời sự' } })
    await everywhere('/', 'Tin khác ở mục Thời sự')
    // another section shows none of it
    expect(isKept('/kinh-te')).toBe(true)
  })

  it('is new on every page and in every process as soon as the work is out', async () => {
    const person = site.house.reporter
    const pages = ['/', '/thoi-su', '/tin-moi', '/rss.xml', '/atom.xml', '/thoi-su/rss.xml', '/sitemap-news.xml', '/sitemap-2026-11.xml', '/chu-de/giao-thong']
    for (const page of pages) await bodies(page)
    const headline = 'Vừa ra khỏi tòa soạn'
    const work = await givenWork(t, site, { contributors: [{ personId: person.id, name: 'Nguyễn An', role: 'writer', share: 10_000 }], content: { headline } })
    for (const page of pages) {
      const text = page.startsWith('/sitemap-2026') ? work.publicId : headline
      expect(
        (await everywhere(page, text)).every((body) => body.includes(text)),
        page,
      ).toBe(true)
    }
    expect((await everywhere(work.path, headline)).every((body) => body.includes(headline))).toBe(true)
  })

  it('is changed by an update and a new headline, in lists too, and gone once withdrawn', async () => {
    const work = await givenWork(t, site, { content: { headline: 'Trước khi sửa tít' } })
    await everywhere('/thoi-su', 'Trước khi sửa tít')
    await givenChange(t, work.candidate, 'update', { headline: 'Sau khi sửa tít' })
    const lists = await everywhere('/thoi-su', 'Sau khi sửa tít')
    expect(lists.some((body) => body.includes('Trước khi sửa tít'))).toBe(false)
    expect((await everywhere(work.path, 'Sau khi sửa tít')).every((body) => body.includes('Sau khi sửa tít'))).toBe(true)
    await givenWithdrawal(t, work.candidate)
    for (const page of ['/', '/thoi-su', '/rss.xml'])
      expect(
        (await everywhere(page, 'Sau khi sửa tít', false)).some((body) => body.includes('Sau khi sửa tít')),
        page,
      ).toBe(false)
    const gone = await eventually(
      () => elsewhere(work.path),
      (page) => page.statusCode === 410,
    )
    expect([gone.statusCode, (await open(t, site.base + work.path)).statusCode]).toEqual([410, 410])
  })

  it('is made before the next reader asks: front page and article', async () => {
    const work = await givenWork(t, site, { content: { headline: 'Đã làm sẵn' } })
    const made = await eventually(
      async () => [isKept('/'), isKept(work.path)],
      (kept) => kept.every(Boolean),
    )
    expect(made).toEqual([true, true])
  })

  it('follows what an editor puts on the front page, and the emergency band on every page', async () => {
    const old = await givenWork(t, site, { content: { headline: 'Bài cũ được đưa lên đầu' } })
    for (let number = 0; number < 4; number++) {
      t.clock.advance(60_000)
      await givenWork(t, site, { content: { headline: `Tin mới hơn ${number}` } })
    }
    const { leader } = site.house
    const before = await t.call(leader.token, getFront)
    await t.call(leader.token, arrangeFront, { body: { revision: before.revision, slots: [{ slot: 'lead', workId: old.workId, until: null }] } })
    const fronts = await eventually(
      () => bodies('/'),
      (seen) => seen.every((body) => body.indexOf('Bài cũ được đưa lên đầu') < body.indexOf('Tin mới hơn 3')),
    )
    for (const body of fronts) expect(body.match(/class="card lead[^]*?class="cover"[^>]*>([^<]*)</)?.[1]).toBe('Bài cũ được đưa lên đầu')
    await t.call(leader.token, setBand, { body: { text: 'Xả lũ hồ Nà Lạnh, người dân ven sông di dời ngay', href: '/thoi-su', light: true } })
    for (const page of ['/', '/thoi-su', old.path])
      expect(
        (await everywhere(page, 'Xả lũ hồ Nà Lạnh')).every((body) => body.includes('Xả lũ hồ Nà Lạnh')),
        page,
      ).toBe(true)
    expect((await open(t, `${site.base}/`)).body).not.toMatch(/<picture|rel="preload"/)
    await t.call(leader.token, removeBand)
    expect((await everywhere('/', 'Xả lũ hồ Nà Lạnh', false)).some((body) => body.includes('Xả lũ'))).toBe(false)
  })

  it('forgets everything when the connection that tells of changes was lost', async () => {
    await bodies('/kinh-te')
    expect(isKept('/kinh-te')).toBe(true)
    const { broadcasts } = await import('../../../platform/events/event.ts')
    for (const each of broadcasts.all()) await each.reconnected?.(other.services)
    expect(isKept('/kinh-te')).toBe(false)
  })
})
