import { sql } from 'kysely'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { givenStory } from '../../src/newsroom/stories/testing/write.ts'
import { browsers } from '../../src/readers/audience/testing/read.ts'
import { givenSite, givenWork, type GivenSite } from '../../src/readers/site/testing/given-site.ts'
import { findChromium } from '../../tools/test/chromium.mjs'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

// readers read in real time
const t = useTestApp(new Date().toISOString())
const staff = useStaffBrowser(t)
let site: GivenSite
let work: Awaited<ReturnType<typeof givenWork>>
let storyId: string
let readers: Browser
let remove = (): void => undefined

/** A story whose output came out as this work. */
beforeAll(async () => {
  site = await givenSite(t)
  work = await givenWork(t, site, { content: { headline: 'Cầu mới thông xe' } })
  const { story, outputId } = await givenStory(t, site.house.reporter, { headline: 'Cầu mới thông xe' })
  storyId = story.id
  await sql`update stories.output set work_id = ${work.workId} where id = ${outputId}`.execute(t.db)
  const found = await findChromium(new URL('../..', import.meta.url).pathname)
  remove = found.remove
  readers = await chromium.launch({ executablePath: found.path, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
})
afterAll(async () => {
  await readers?.close()
  remove()
})

/** A reader's phone: a browser of its own that is no machine to the measuring. */
const readerPage = async (): Promise<Page> => {
  const context = await readers.newContext({ viewport: { width: 390, height: 844 }, userAgent: browsers.phone, locale: 'vi-VN' })
  return context.newPage()
}

type Told = { kind: string; page: string; workId: string | null; areaId: string | null; isAgreed: boolean; finished: boolean }

/** What arrived, counted or not, in order. */
const told = async (): Promise<Told[]> => {
  const columns = sql`select id, kind, page, work_id as "workId", area_id as "areaId", agreed_key is not null as "isAgreed", finished`
  const { rows } = await sql<Told>`${columns} from audience.incoming union all ${columns} from audience.reading order by id`.execute(t.db)
  return rows
}
const views = async (page: string): Promise<Told[]> => (await told()).filter((each) => each.kind === 'view' && each.page === page)
const soon = { timeout: 15_000 }

describe('a reader opens a story, stays and leaves', () => {
  it('and the editor sees the reading beside the story and on the live page', async () => {
    const page = await readerPage()
    await page.goto(`${staff.origin()}${site.base}${work.path}`)
    await page.getByRole('heading', { level: 1, name: 'Cầu mới thông xe' }).waitFor()
    await page.mouse.wheel(0, 4_000)
    await page.waitForTimeout(2_500)
    // the phone puts the page away before another is opened
    await page.evaluate(() => dispatchEvent(new Event('pagehide')))
    await page.goto(`${staff.origin()}${site.base}/`)
    await expect.poll(async () => (await told()).length, soon).toBeGreaterThanOrEqual(3)
    expect(await views('article')).toMatchObject([{ workId: work.workId, isAgreed: false, areaId: null }])
    expect((await told()).filter((each) => each.kind === 'stay' && each.page === 'article')).toMatchObject([{ workId: work.workId, finished: true }])
    expect(await page.context().cookies()).toEqual([])

    const editor = await staff.open({ token: site.house.colleague.token, path: `/stories/${storyId}?panel=readers` })
    await editor.getByRole('tab', { name: 'Bạn đọc' }).waitFor()
    await editor.getByText('1 lượt xem trong 24 giờ qua').first().waitFor()
    const live = await staff.open({ token: site.house.secretary.token, path: '/audience' })
    await live.getByText('2 lượt xem · 1 bạn đọc trong ngày').waitFor()
    await live.getByRole('table', { name: 'Tin, bài được đọc' }).getByRole('button', { name: 'Cầu mới thông xe' }).click()
    await live.getByRole('dialog').getByRole('link', { name: 'Mở trên trang tin' }).waitFor()
    await assertAccessible(live)
    await page.context().close()
  }, 90_000)

  it('chooses a commune and agrees to be known again; taking it back removes the id from the device', async () => {
    const page = await readerPage()
    const before = (await views('home')).length
    await page.goto(`${staff.origin()}${site.base}/quyen-rieng-tu`)
    await page.getByLabel(/Nơi bạn ở/).selectOption({ label: 'Xã Vân Lĩnh' })
    await page.getByLabel(/Đồng ý cho trang này/).check()
    await page.getByText('Đã ghi lựa chọn trên máy này.').waitFor()
    await page.goto(`${staff.origin()}${site.base}/`)
    await expect.poll(async () => (await views('home')).length, soon).toBe(before + 1)
    expect((await views('home')).at(-1)).toMatchObject({ areaId: site.house.province.communeId, isAgreed: true })
    await page.goto(`${staff.origin()}${site.base}/quyen-rieng-tu`)
    await page.getByLabel(/Đồng ý cho trang này/).uncheck()
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key === 'hoitu-reader'))).toEqual([])
    await page.context().close()
  }, 60_000)

  it('with nothing read yet the live page teaches the next step, on a phone too', async () => {
    const empty = await staff.open({ token: site.house.stranger.token, path: '/audience', width: 390, height: 844 })
    await empty.getByText('Chưa ghi được lượt đọc nào.').waitFor()
    expect(await empty.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await assertAccessible(empty)
  })
})
