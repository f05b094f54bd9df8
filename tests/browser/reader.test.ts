import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import type { Block } from '../../src/commons/content/contract.ts'
import { removeBand, setBand } from '../../src/readers/site/contract.ts'
import { eventually, givenChange, givenSite, givenWithdrawal, givenWork, open, type GivenSite } from '../../src/readers/site/testing/given-site.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser, type OpenOptions } from './staff/open-staff.ts'

const t = useTestApp()
// reader pages need no staff build
const browser = useStaffBrowser(t, async () => undefined)
let site: GivenSite
let article: string
let withdrawn: string
let versions: string

const LONG = 'Nghiêng mình trước dòng nước xiết: chuyện những người giữ thuyền cuối cùng ở bến đò Nghĩa Thượng sau mười tám tháng chờ cầu mới'
const run = (text: string) => [{ text }]
const body: Block[] = [
  { type: 'paragraph', text: run('Sáng 21/11, cầu chính thức thông xe. '.repeat(12)) },
  { type: 'heading', level: 2, text: run('Những con số') },
  {
    type: 'table',
    rows: [
      ['Hạng mục', 'Trước', 'Sau', 'Chênh lệch', 'Ghi chú'].map((text) => ({ text: run(text), header: true })),
      ['Chiều dài cầu chính', '375 m', '383 m', '+8 m', 'theo thiết kế mới'].map((text) => ({ text: run(text) })),
    ],
  },
  { type: 'quote', text: run('Chúng tôi đợi ngày này đã lâu.'), source: 'Ông Bàn Văn Sơn, xã Nghĩa Thượng' },
  { type: 'embed', url: 'https://www.youtube.com/watch?v=abcdefghijk', provider: 'YouTube', title: 'Lễ thông xe' },
]

beforeAll(async () => {
  site = await givenSite(t, null)
  expect(LONG.length).toBeGreaterThanOrEqual(120)
  for (let no = 1; no <= 7; no++) {
    t.clock.advance(60_000)
    await givenWork(t, site, { content: { headline: `Tin ngắn thứ ${no} trong ngày` } })
  }
  const gone = await givenWork(t, site, { content: { headline: 'Bài sẽ gỡ' } })
  await givenWithdrawal(t, gone.candidate)
  const work = await givenWork(t, site, { content: { headline: LONG, kicker: 'Phóng sự', body, aiLabel: 'Có dùng trí tuệ nhân tạo để gỡ băng.' } })
  t.clock.advance(60_000)
  await givenChange(
    t,
    work.candidate,
    'correction',
    { standfirst: 'Cầu dài 383 m.' },
    { text: 'Báo xin lỗi bạn đọc.', wrong: 'Cầu dài 400 m', right: 'Cầu dài 383 m' },
  )
  article = site.base + work.path
  withdrawn = site.base + gone.path
  versions = `${site.base}/phien-ban/${work.publicId}`
})

// the address of a reader page is outside /staff
const visit = (path: string, options: Partial<OpenOptions> = {}): Promise<Page> => browser.open({ token: null, path: `/..${path}`, ...options })
const everyPage = (): Record<string, string> => ({
  home: `${site.base}/`,
  article,
  section: `${site.base}/thoi-su`,
  latest: `${site.base}/tin-moi`,
  search: `${site.base}/tim-kiem?q=tin+ngan`,
  nothing: `${site.base}/tim-kiem?q=khongcogi`,
  corrections: `${site.base}/cai-chinh`,
  versions,
  saved: `${site.base}/da-luu`,
  missing: `${site.base}/khong-co-trang-nay`,
  withdrawn,
})
/** What sticks out of the page, by its own words. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const inScroller = (element: Element): boolean => element.closest('.table, .sections') !== null
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !inScroller(element) && !element.matches('.skip'))
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`)
  })
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.tools a, .tools button, .top .icon, .belongs a, .sections a, .foot .links a, .tags a, .pager a, .search button')]
      .filter((element) => element.getBoundingClientRect().height > 0 && element.getBoundingClientRect().height < 43.5)
      .map((element) => element.textContent ?? ''),
  )
const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/reader-${name}.png`, fullPage: true })
}

describe('every reader page', () => {
  for (const scheme of ['light', 'dark'] as const)
    it(`is accessible, fits 360 pixels with a title of 120 characters, and has targets of 44 pixels (${scheme})`, async () => {
      const page = await visit(`${site.base}/`, { width: 360, height: 780, scheme })
      for (const [name, path] of Object.entries(everyPage())) {
        await page.goto(browser.origin() + path)
        expect([name, await stickingOut(page)]).toEqual([name, []])
        expect([name, await tooSmall(page)]).toEqual([name, []])
        await assertAccessible(page)
        await shoot(page, `${name}-360-${scheme}`)
      }
    }, 120_000)

  it('is accessible on a laptop', async () => {
    const page = await visit(`${site.base}/`)
    for (const [name, path] of Object.entries(everyPage())) {
      await page.goto(browser.origin() + path)
      expect([name, await stickingOut(page)]).toEqual([name, []])
      await assertAccessible(page)
      await shoot(page, `${name}-1366`)
    }
  }, 60_000)
})

describe('an article', () => {
  it('takes at most 14 requests, 100 KB before pictures and 15 KB of script', async () => {
    const page = await visit('/healthz', { width: 390, height: 844 })
    const client = await page.context().newCDPSession(page)
    await client.send('Network.enable')
    const kinds = new Map<string, string>()
    const sizes = new Map<string, number>()
    client.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type))
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => void sizes.set(requestId, encodedDataLength))
    await page.goto(browser.origin() + article, { waitUntil: 'networkidle' })
    const counted = [...kinds].filter(([, kind]) => kind !== 'Image')
    const bytes = (of: readonly (readonly [string, string])[]): number => of.reduce((sum, [id]) => sum + (sizes.get(id) ?? 0), 0)
    expect(kinds.size).toBeLessThanOrEqual(14)
    expect(bytes(counted)).toBeLessThanOrEqual(100_000)
    expect(bytes(counted.filter(([, kind]) => kind === 'Script'))).toBeLessThanOrEqual(15_000)
  })

  it('is whole without a script: tools that need one are not shown', async () => {
    const page = await visit('/healthz', { width: 390, height: 844 })
    const client = await page.context().newCDPSession(page)
    await client.send('Emulation.setScriptExecutionDisabled', { value: true })
    await page.goto(browser.origin() + article)
    const zalo = page.getByRole('link', { name: 'Chia sẻ Zalo' }).first()
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Chép liên kết' }).count()).toBe(0)
    const sent = new URL((await zalo.getAttribute('href')) ?? '').searchParams.get('d') ?? ''
    const { url } = JSON.parse(Buffer.from(sent, 'base64').toString('utf8')) as { url: string }
    expect(new URL(url).pathname).toBe(article)
    expect(await page.getByRole('link', { name: 'Mở trên YouTube' }).getAttribute('href')).toContain('youtube.com')
  })

  it('grows its text for a reader who asked, and remembers it', async () => {
    const page = await visit(article, { width: 390, height: 844 })
    const size = () => page.locator('.body').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    const before = await size()
    await page.getByRole('button', { name: 'A+, chữ to hơn' }).first().click()
    const after = await size()
    expect([before, after > before]).toEqual([19, true])
    await page.reload()
    expect(await size()).toBe(after)
  })

  it('is read again without a network, saying of when the copy is; what was withdrawn is not', async () => {
    const page = await visit(`${site.base}/`, { width: 390, height: 844, expected: /Failed to load resource|ERR_INTERNET/ })
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    await page.goto(browser.origin() + article)
    await page.waitForFunction(async (path) => (await caches.match(path)) !== undefined, article)
    await page.context().setOffline(true)
    await page.goto(browser.origin() + article)
    await page
      .getByText(/Bản lưu lúc .*, đang mất mạng/)
      .first()
      .waitFor()
    expect(await page.getByText('Sáng 21/11, cầu chính thức thông xe.').first().isVisible()).toBe(true)
    await page.goto(`${browser.origin()}${site.base}/`)
    await page
      .getByText(/Bản lưu lúc/)
      .first()
      .waitFor()
    await page.getByText('cần mạng').first().waitFor()
    await shoot(page, 'offline-390')
    await page.context().setOffline(false)
  })

  it('prints from the headline to the source, black on white, with its address', async () => {
    const page = await visit(article, { scheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    for (const away of ['.tools', '.related', '.icon', '.foot .links', '.embed'])
      expect([away, await page.locator(away).first().isVisible()]).toEqual([away, false])
    expect(await page.getByText(/^In từ http/).isVisible()).toBe(true)
    const colours = await page.locator('.body').evaluate((element) => [getComputedStyle(element).color, getComputedStyle(document.body).backgroundColor])
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    await shoot(page, 'print')
  })
})

describe('in an emergency', () => {
  it('the front page is at most 30 KB, with the sentence on top', async () => {
    await t.call(site.house.leader.token, setBand, { body: { text: 'Xả lũ lúc 02:00', href: null, light: true } })
    await eventually(
      async () => (await open(t, `${site.base}/`)).body,
      (html) => html.includes('Xả lũ lúc 02:00'),
    )
    const page = await visit('/healthz', { width: 360, height: 780 })
    const client = await page.context().newCDPSession(page)
    await client.send('Network.enable')
    const asked = new Map<string, string>()
    const sizes: [string, number][] = []
    client.on('Network.requestWillBeSent', ({ requestId, request }) => void asked.set(requestId, request.url))
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => void sizes.push([asked.get(requestId) ?? '', encodedDataLength]))
    await page.goto(`${browser.origin()}${site.base}/`, { waitUntil: 'networkidle' })
    expect(
      sizes.reduce((sum, [, bytes]) => sum + bytes, 0),
      JSON.stringify(sizes),
    ).toBeLessThanOrEqual(30_000)
    expect(await page.locator('.band').isVisible()).toBe(true)
    await assertAccessible(page)
    await shoot(page, 'emergency-360')
    await t.call(site.house.leader.token, removeBand)
  })
})
