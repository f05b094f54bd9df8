import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { arrangeFront, getFront, listFrontChanges, removeBand } from '../../src/readers/site/contract.ts'
import { eventually, givenSite, givenWork, open, type GivenSite } from '../../src/readers/site/testing/given-site.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

const t = useTestApp()
const staff = useStaffBrowser(t)
let site: GivenSite
const ids = new Map<string, string>()

const TITLES = [
  'Khánh thành cầu Phong Châu',
  'Lịch cắt nước ba phường nội thành',
  'Ruộng bậc thang Nà Lĩnh vào mùa',
  'Chợ phiên Vân Lĩnh họp thêm ngày thứ năm',
  'Học sinh vùng cao trở lại trường',
  'Trạm y tế xã Đà Bắc có bác sĩ mới',
]

beforeAll(async () => {
  site = await givenSite(t, null)
  for (const [index, headline] of TITLES.entries()) {
    t.clock.set(`2026-11-21T0${index}:30:00Z`)
    ids.set(headline, (await givenWork(t, site, { content: { headline } })).workId)
  }
  t.clock.set('2026-11-21T07:00:00Z')
})

const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/front-${name}.png`, fullPage: true })
}
/** The page with its list of works and its preview drawn: nothing moves any more. */
const openFront = async (options: Omit<Parameters<typeof staff.open>[0], 'path'>): Promise<Page> => {
  const page = await staff.open({ ...options, path: '/front' })
  page.setDefaultTimeout(8_000)
  await page.getByRole('list', { name: 'Chỗ trên trang nhất' }).waitFor()
  if ((options.width ?? 1366) >= 768) await page.frameLocator('iframe').locator('.card.lead').waitFor()
  return page
}
const slot = (page: Page, name: string) => page.getByRole('listitem', { name })
/** Until readers see this headline first. */
const leads = async (headline: string): Promise<boolean> =>
  /<article class="card lead[^>]*>[\s\S]*?<\/h2>/
    .exec(
      await eventually(
        async () => (await open(t, `${site.base}/`)).body,
        (body) => new RegExp(`class="card lead[^>]*>(?:(?!</h2>)[\\s\\S])*${headline}`).test(body),
      ),
    )?.[0]
    .includes(headline) ?? false
const revisionNow = async (): Promise<number> => (await t.call(site.house.leader.token, getFront)).revision
const clear = async (): Promise<unknown> => t.call(site.house.leader.token, arrangeFront, { body: { revision: await revisionNow(), slots: [] } })
const publishButton = (page: Page) => page.getByRole('button', { name: 'Đăng trang nhất' })

describe('arranging the front page', () => {
  it('puts a work up, shows it in the preview, publishes it, and takes it back', async () => {
    const page = await openFront({ token: site.house.secretary.token })
    await slot(page, 'Bài đầu trang').getByText('Tự điền').waitFor()
    await page.getByRole('button', { name: `Đưa lên: ${TITLES[0]}` }).click()
    await page.getByRole('menuitem', { name: /^Bài đầu trang/ }).click()
    await slot(page, 'Bài đầu trang').getByText('Sắp tay').waitFor()
    await page.frameLocator('iframe').locator('.card.lead', { hasText: TITLES[0]! }).waitFor()
    await page.getByText('1 chỗ khác bản đang đăng').waitFor()
    // a reload, a closed browser: what is arranged and not published is still there
    await page.waitForTimeout(400)
    await page.reload()
    await page.getByText('1 chỗ khác bản đang đăng').waitFor()
    await slot(page, 'Bài đầu trang').getByText(TITLES[0]!).waitFor()
    await shoot(page, 'draft-1366')
    await assertAccessible(page)
    await publishButton(page).click()
    await page.getByText('Trang nhất đã đăng, bạn đọc thấy ngay').waitFor()
    expect(await leads(TITLES[0]!)).toBe(true)
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByText('Đã trả lại cách sắp trước').waitFor()
    expect(await leads(TITLES[5]!)).toBe(true)
    await page.getByRole('button', { name: 'Ai đã sửa gì' }).click()
    await page.getByText(`${site.house.secretary.name} sắp trang nhất`).first().waitFor()
    await page.getByText(`Bài đầu trang: ${TITLES[0]}`).waitFor()
    await shoot(page, 'history-1366')
    await assertAccessible(page)
  })

  it('is done by dragging, by keys, with a step back, and keeps a slot until an hour', async () => {
    const page = await openFront({ token: site.house.leader.token, scheme: 'dark' })
    const from = page.getByRole('list', { name: 'Chọn bài' }).getByText(TITLES[1]!)
    const target = slot(page, 'Bài thứ hai')
    await target.waitFor()
    const [a, b] = [(await from.boundingBox())!, (await target.boundingBox())!]
    await page.mouse.move(a.x + 20, a.y + 8)
    await page.mouse.down()
    await page.mouse.move(a.x - 40, a.y + 4, { steps: 4 })
    await page.mouse.move(b.x + 60, b.y + 30, { steps: 8 })
    await page.mouse.up()
    await target.getByText(TITLES[1]!).waitFor()
    // the click that ends a drag is swallowed for a moment
    await page.waitForTimeout(150)
    await page.getByRole('button', { name: 'Đổi Bài thứ hai với chỗ trên' }).press('Enter')
    await slot(page, 'Bài đầu trang').getByText(TITLES[1]!).waitFor()
    await page.getByRole('button', { name: 'Lùi một bước' }).click()
    await target.getByText(TITLES[1]!).waitFor()
    await page.getByRole('button', { name: 'Việc khác với Bài thứ hai' }).click()
    await page.getByRole('menuitem', { name: '2 giờ nữa' }).click()
    await target.getByText(/Sắp tay đến/).waitFor()
    await shoot(page, 'dark-1366')
    await assertAccessible(page)
  })

  it('shows both when somebody else published meanwhile, and merges them', async () => {
    await clear()
    const page = await openFront({ token: site.house.secretary.token })
    await page.getByRole('button', { name: `Đưa lên: ${TITLES[2]}` }).click()
    await page.getByRole('menuitem', { name: /^Bài đầu trang/ }).click()
    await page.getByText('1 chỗ khác bản đang đăng').waitFor()
    const theirs = { slot: 'second-1' as const, workId: ids.get(TITLES[3]!)!, until: null }
    await t.call(site.house.leader.token, arrangeFront, { body: { revision: await revisionNow(), slots: [theirs] } })
    const conflict = page.getByRole('alert').filter({ hasText: `${site.house.leader.name} vừa đăng trang nhất` })
    await conflict.waitFor()
    expect(await publishButton(page).isDisabled()).toBe(true)
    await conflict.getByText(TITLES[3]!).waitFor()
    await conflict.getByText(TITLES[2]!).waitFor()
    await shoot(page, 'conflict-1366')
    await assertAccessible(page)
    await conflict.getByRole('button', { name: 'Ghép theo lựa chọn' }).click()
    await publishButton(page).click()
    await page.getByText('Trang nhất đã đăng').waitFor()
    const { slots } = await t.call(site.house.leader.token, getFront)
    expect(slots.filter(({ pinned }) => pinned).map(({ slot: at, work }) => [at, work?.title])).toEqual([
      ['lead', TITLES[2]],
      ['second-1', TITLES[3]],
    ])
    await clear()
  })

  it('works on a phone', async () => {
    const page = await openFront({ token: site.house.secretary.token, width: 390, height: 844 })
    await page.getByRole('button', { name: 'Đổi bài ở Bài thứ ba' }).click()
    await page.getByRole('dialog').getByRole('searchbox').fill('hoc sinh vung cao')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Đặt vào đây: ${TITLES[4]}` })
      .click()
    await slot(page, 'Bài thứ ba').getByText(TITLES[4]!).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await shoot(page, 'phone')
    await assertAccessible(page)
    await page.getByText('Xem trước').click()
    await page.frameLocator('iframe').locator('.card.second', { hasText: TITLES[4]! }).waitFor()
    await shoot(page, 'phone-preview')
    await publishButton(page).click()
    await page.getByText('Trang nhất đã đăng').waitFor()
    await clear()
  })

  it('can be looked at by those who do not arrange', async () => {
    const page = await openFront({ token: site.house.deskHead.token })
    await page.getByText('Bạn xem được cách sắp.').waitFor()
    expect(await publishButton(page).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Dải khẩn cấp' }).count()).toBe(0)
    await assertAccessible(page)
  })
})

describe('the emergency band', () => {
  it('goes up with its link and hour, is on the page at once, and is taken down with one button', async () => {
    const page = await openFront({ token: site.house.leader.token })
    await page.getByRole('button', { name: 'Dải khẩn cấp' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('Một câu cho bạn đọc').fill('Xả lũ hồ Nà Lạnh lúc 02:00, người dân ven sông di dời ngay')
    await sheet.getByLabel('Dẫn tới').fill('http://khong-an-toan.example')
    await sheet.getByRole('button', { name: 'Đặt dải khẩn cấp' }).click()
    await sheet.getByRole('alert').waitFor()
    await sheet.getByLabel('Dẫn tới').fill('/thoi-su')
    t.clock.set('2026-11-21T07:20:00Z')
    await shoot(page, 'band-1366')
    await assertAccessible(page)
    await sheet.getByRole('button', { name: 'Đặt dải khẩn cấp' }).click()
    const strip = page.getByRole('region', { name: 'Dải tin khẩn cấp' })
    await strip.getByText('Đang hiện trên mọi trang · đến khi gỡ').waitFor()
    await page.frameLocator('iframe').getByText('Xả lũ hồ Nà Lạnh').waitFor()
    await shoot(page, 'band-up-1366')
    const isUp = (body: string) => body.includes('Xả lũ hồ Nà Lạnh')
    expect(isUp(await eventually(async () => (await open(t, `${site.base}/thoi-su`)).body, isUp))).toBe(true)
    t.clock.set('2026-11-21T07:30:00Z')
    await strip.getByRole('button', { name: 'Gỡ dải khẩn cấp' }).click()
    await page.getByText('Đã gỡ dải khẩn cấp khỏi mọi trang').waitFor()
    expect(
      isUp(
        await eventually(
          async () => (await open(t, `${site.base}/thoi-su`)).body,
          (body) => !isUp(body),
        ),
      ),
    ).toBe(false)
    const kinds = (await t.call(site.house.leader.token, listFrontChanges)).items.slice(0, 2).map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['band_removed', 'band_set'])
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await strip.waitFor()
    await t.call(site.house.leader.token, removeBand)
  })
})
