import type { Page } from 'playwright-core'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { givenDesk, givenHouse, type TestHouse } from '../../src/commons/people/testing/house.ts'
import { assignPlanItem, changePlanItem, getPlanItem, saveSlot, type PlanItem } from '../../src/newsroom/planning/contract.ts'
import { holdPlanItem } from '../../src/newsroom/planning/live.ts'
import { givenItem } from '../../src/newsroom/planning/testing/items.ts'
import { addDays } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

const NOW = '2026-11-21T09:12:00Z'
const t = useTestApp(NOW)
const staff = useStaffBrowser(t)
let house: TestHouse
let economy: { id: string }
let tvSlot: string
let day = '2026-11-21'

beforeAll(async () => {
  house = await givenHouse(t)
  economy = await givenDesk(t, house.agency.id, 'Ban Kinh tế')
  tvSlot = newId()
  const slot = { medium: 'tv' as const, name: 'Thời sự 18:30', starts: '18:30', lengthSeconds: 120, position: 1, isOpen: true }
  await t.call(house.secretary.token, saveSlot, { params: { slotId: tvSlot }, body: slot })
})
beforeEach(() => {
  day = addDays(day, 1)
})

// what does not come in time names itself
const open = async (options: Parameters<typeof staff.open>[0]): Promise<Page> => {
  const page = await staff.open(options)
  page.setDefaultTimeout(12_000)
  return page
}
const openBoard = (over: object = {}, query = ''): Promise<Page> =>
  open({ token: house.secretary.token, path: `/board?day=${day}${query}`, at: new Date(NOW), ...over })
const card = (page: Page, title: string) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: title, exact: true }) })
const column = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^Cột ${name}, `, 'u') })
const fresh = (item: PlanItem): Promise<PlanItem> => t.call(house.secretary.token, getPlanItem, { params: { itemId: item.id } })
/** The board hears others once its stream is open. */
const isLive = (page: Page) => page.waitForResponse((response) => response.url().includes('/stream') && response.url().includes('plan-days'))

describe('the board', () => {
  it('shows the day by desk with its load, counts what matters, and each number filters', async () => {
    const late = await givenItem(t, house.reporter.token, { title: 'Sắp đến hạn', day })
    await givenItem(t, house.colleague.token, { title: 'Tin đang nóng', day, isBreaking: true })
    await sql`update planning.item set state = 'submitted' where id = ${late.id}`.execute(t.db)
    const page = await openBoard()
    await column(page, 'Ban Thời sự').getByText('2 tin/2 người').waitFor()
    await column(page, 'Ban Kinh tế').getByText('Kéo tin vào đây').waitFor()
    await page
      .getByRole('complementary', { name: 'Cần để ý' })
      .getByRole('button', { name: /Tin đang nóng/u })
      .waitFor()
    await assertAccessible(page)
    await page.getByRole('button', { name: '1 chờ duyệt' }).click()
    await card(page, 'Tin đang nóng').waitFor({ state: 'hidden' })
    expect(new URL(page.url()).searchParams.getAll('state')).toEqual(['submitted'])
    await page.getByRole('button', { name: '2 tin', exact: true }).click()
    await card(page, 'Tin đang nóng').waitFor()
    await page.getByRole('button', { name: /người chưa đăng ký$/u }).click()
    await page.getByRole('button', { name: 'Chưa đăng ký 0' }).waitFor()
  })

  it('is worked with keys: walk, move with the column read aloud, undo, assign, deadline', async () => {
    const item = await givenItem(t, house.reporter.token, { title: 'Giá cà phê', day })
    const page = await openBoard()
    await card(page, 'Giá cà phê').waitFor()
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Giá cà phê')
    await page.keyboard.press('m')
    await page.getByText(/^Đang chuyển “Giá cà phê”\. Cột đích: Ban Thời sự, 1 tin\./u).waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowRight')
    await page.getByText(/Cột đích: Ban Kinh tế, 0 tin\./u).waitFor({ state: 'attached' })
    await assertAccessible(page)
    await page.keyboard.press('Enter')
    await column(page, 'Ban Kinh tế').getByRole('button', { name: 'Giá cà phê', exact: true }).waitFor()
    await expect.poll(async () => (await fresh(item)).deskId).toBe(economy.id)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Giá cà phê')
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await column(page, 'Ban Thời sự').getByRole('button', { name: 'Giá cà phê', exact: true }).waitFor()
    await expect.poll(async () => (await fresh(item)).deskId).toBe(house.desk.id)
    await page.keyboard.press('d')
    const dialog = page.getByRole('dialog', { name: 'Đặt hạn' })
    await dialog.getByRole('textbox', { name: 'Hạn', exact: true }).fill('10h')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await fresh(item)).deadline).toBe(`${day}T03:00:00.000Z`)
    await dialog.waitFor({ state: 'hidden' })
    await page.keyboard.press('a')
    await page.getByRole('dialog', { name: 'Phân công' }).getByRole('checkbox', { name: 'Nguyễn An' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Phân công' }).waitFor({ state: 'hidden' })
  })

  it('opens a story beside the board and stays', async () => {
    await givenItem(t, house.reporter.token, { title: 'Mở bên cạnh', day })
    await givenItem(t, house.reporter.token, { title: 'Tin thứ hai', day })
    const page = await openBoard()
    await card(page, 'Mở bên cạnh').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: 'Chi tiết tin' })
    await panel.getByRole('heading', { name: 'Mở bên cạnh' }).waitFor()
    await assertAccessible(page)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await panel.getByRole('heading', { name: 'Tin thứ hai' }).waitFor()
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
  })

  it('moves a card by mouse, and by finger after a moment', async () => {
    const item = await givenItem(t, house.reporter.token, { title: 'Kéo tôi', day })
    const page = await openBoard()
    await card(page, 'Kéo tôi').waitFor()
    const [from, to] = [(await card(page, 'Kéo tôi').boundingBox())!, (await column(page, 'Ban Kinh tế').boundingBox())!]
    await page.mouse.move(from.x + 60, from.y + 30)
    await page.mouse.down()
    await page.mouse.move(from.x + 120, from.y + 60, { steps: 4 })
    await page.mouse.move(to.x + 120, to.y + 200, { steps: 8 })
    await page.mouse.up()
    await column(page, 'Ban Kinh tế').getByRole('button', { name: 'Kéo tôi', exact: true }).waitFor()
    await expect.poll(async () => (await fresh(item)).deskId).toBe(economy.id)
    const touch = await page.context().newCDPSession(page)
    const point = (x: number, y: number) => [{ x: Math.round(x), y: Math.round(y) }]
    const [start, end] = [(await card(page, 'Kéo tôi').boundingBox())!, (await column(page, 'Ban Thời sự').boundingBox())!]
    await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(start.x + 60, start.y + 30) })
    // the words for starting give way at once to those for the column below
    await page.getByText('“Kéo tôi” đang ở trên cột Ban Kinh tế.', { exact: true }).waitFor({ state: 'attached' })
    for (const part of [0.3, 0.6, 1]) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(start.x + 60 + (end.x + 60 - start.x) * part, start.y + 40) })
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await expect.poll(async () => (await fresh(item)).deskId).toBe(house.desk.id)
  })

  it('puts a refused card back and says why', async () => {
    const item = await givenItem(t, house.reporter.token, { title: 'Không xuất bản bằng tay', day })
    const page = await openBoard({}, '&by=state')
    await card(page, 'Không xuất bản bằng tay')
      .getByRole('button', { name: /^Việc với/u })
      .click({ force: true })
    await page.getByRole('menuitem', { name: 'Chuyển tới…' }).click()
    await page
      .getByRole('dialog', { name: 'Chuyển tới…' })
      .getByRole('button', { name: /Đã xuất bản/u })
      .click()
    await page.getByText(/Trạng thái đi theo bài viết/u).waitFor()
    await column(page, 'Đã đăng ký').getByRole('button', { name: 'Không xuất bản bằng tay', exact: true }).waitFor()
    expect((await fresh(item)).state).toBe('registered')
    // the server has the last word: somebody finished the story while this board believed otherwise
    await page.goto(`${staff.origin()}/staff/board?day=${day}`)
    await card(page, 'Không xuất bản bằng tay').waitFor()
    await sql`update planning.item set state = 'published' where id = ${item.id}`.execute(t.db)
    await page.keyboard.press('j')
    await page.keyboard.press('m')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByText('Mục đang ở trạng thái “đã xuất bản” nên không làm được việc này.').waitFor()
    await column(page, 'Ban Thời sự').getByRole('button', { name: 'Không xuất bản bằng tay', exact: true }).waitFor()
  })

  it('by slots adds the medium of a bulletin and says when it is too long', async () => {
    const item = await givenItem(t, house.reporter.token, { title: 'Vào bản tin', day })
    await t.call(house.secretary.token, changePlanItem, { params: { itemId: item.id }, body: { version: 1, lengthSeconds: 150 } })
    const page = await openBoard({}, '&by=slot')
    await card(page, 'Vào bản tin').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('m')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await column(page, 'Thời sự 18:30').getByText('02:30/02:00 quá 00:30').waitFor()
    await page.getByText('Đã chuyển “Vào bản tin” sang Thời sự 18:30, thêm loại hình Truyền hình').waitFor()
    expect(await fresh(item)).toMatchObject({ slotId: tvSlot, media: ['web', 'tv'] })
    await assertAccessible(page)
  })
})

describe('several people at one board', () => {
  it('see each other’s changes with the name, and a card in another’s hand', async () => {
    const item = await givenItem(t, house.reporter.token, { title: 'Đang có người xem', day })
    const page = await open({ token: house.secretary.token, path: '/account', at: new Date(NOW) })
    const live = isLive(page)
    await page.goto(`${staff.origin()}/staff/board?day=${day}`)
    await live
    await card(page, 'Đang có người xem').waitFor()
    const hold = (held: boolean) => t.call(house.deskHead.token, holdPlanItem, { params: { itemId: item.id }, body: { held } })
    await hold(true)
    await card(page, 'Đang có người xem').getByText('Trần Bình đang kéo').waitFor()
    await hold(false)
    await t.call(house.deskHead.token, assignPlanItem, {
      params: { itemId: item.id },
      body: { version: 1, people: [{ personId: house.colleague.id, role: 'writer' }] },
    })
    await card(page, 'Đang có người xem').getByText('Trần Bình vừa sửa').waitFor()
    await card(page, 'Đang có người xem').getByText('Đã phân công').waitFor()
    await givenItem(t, house.colleague.token, { title: 'Tin vừa thêm', day })
    await card(page, 'Tin vừa thêm').getByText('Lê Hà vừa thêm').waitFor()
    await assertAccessible(page)
  })

  it('without a connection the board says so, holds still, and reloads in place when it is back', async () => {
    await givenItem(t, house.reporter.token, { title: 'Trước khi mất mạng', day })
    const page = await openBoard()
    await card(page, 'Trước khi mất mạng').waitFor()
    await page.context().setOffline(true)
    await page.getByText('Mất kết nối lúc 16:12, bảng có thể cũ').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('m')
    expect(await page.getByText('Mũi tên để chọn cột').count()).toBe(0)
    await assertAccessible(page)
    await givenItem(t, house.colleague.token, { title: 'Trong lúc mất mạng', day })
    await page.context().setOffline(false)
    await card(page, 'Trong lúc mất mạng').waitFor()
    await page.getByText('Mất kết nối lúc').waitFor({ state: 'hidden' })
  })
})

describe('the board elsewhere', () => {
  it('on a phone is one column at a time, moved through a list', async () => {
    const item = await givenItem(t, house.reporter.token, { title: 'Tin trên điện thoại', day })
    const page = await openBoard({ width: 390, height: 844 })
    const tabs = page.getByRole('tablist', { name: 'Các cột' })
    await tabs.getByRole('tab', { name: /^Ban Thời sự/u }).tap()
    await card(page, 'Tin trên điện thoại').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await assertAccessible(page)
    await card(page, 'Tin trên điện thoại')
      .getByRole('button', { name: /^Việc với/u })
      .tap()
    await page.getByRole('menuitem', { name: 'Chuyển tới…' }).tap()
    await assertAccessible(page)
    await page
      .getByRole('dialog', { name: 'Chuyển tới…' })
      .getByRole('button', { name: /Ban Kinh tế/u })
      .tap()
    await expect.poll(async () => (await fresh(item)).deskId).toBe(economy.id)
    await tabs.getByRole('tab', { name: /^Ban Kinh tế/u }).tap()
    await card(page, 'Tin trên điện thoại').waitFor()
  })

  it('on paper is a list by desk with an empty box for decisions', async () => {
    await givenItem(t, house.reporter.token, { title: 'Tin để giao ban', day, media: ['web'] })
    const page = await openBoard()
    await card(page, 'Tin để giao ban').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('[data-item]').first().isVisible()).toBe(false)
    const list = page.getByRole('table', { includeHidden: true }).filter({ hasText: 'Tin để giao ban' })
    expect(await list.locator('th').allTextContents()).toEqual(['Hạn', 'Tin, bài', 'Người làm', 'Loại hình', 'Trạng thái', 'Ý kiến giao ban'])
    expect(await list.locator('tbody td').allTextContents()).toEqual(['16:00', 'Tin để giao ban', 'Nguyễn An', 'Web', 'Đã đăng ký', ''])
    expect(await list.isVisible()).toBe(true)
  })

  it('empty shows how a day begins', async () => {
    const page = await openBoard()
    await page.getByText('Chưa có kế hoạch cho ngày này.').waitFor()
    await assertAccessible(page)
    await page.keyboard.press('n')
    await page.getByRole('dialog').getByLabel('Tên tin, bài').waitFor()
    await page.keyboard.type('Tin đầu tiên của ngày')
    await page.keyboard.press('Enter')
    await card(page, 'Tin đầu tiên của ngày').waitFor()
  })

  it('takes keys and letters in the very moment it is shown', async () => {
    await givenItem(t, house.colleague.token, { title: 'Tin có sẵn', day })
    const page = await openBoard()
    await card(page, 'Tin có sẵn').waitFor()
    // runs before anything else the browser does with what was just drawn
    await page.addInitScript(() => {
      const focused: Record<string, string> = {}
      Object.assign(window, { focused })
      new MutationObserver(() => {
        if (focused['card'] === undefined && document.querySelector('[data-item]')) {
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
          focused['card'] = document.activeElement?.textContent ?? ''
        }
        if (focused['sheet'] === undefined && document.querySelector('[role=dialog] textarea')) focused['sheet'] = document.activeElement?.tagName ?? ''
      }).observe(document, { subtree: true, childList: true })
    })
    const listed = Promise.withResolvers<void>()
    await page.route('**/api/desks', async (route) => {
      await listed.promise
      await route.continue()
    })
    const items = page.waitForResponse((response) => response.url().includes('/api/plan-items?'))
    await page.reload()
    await items
    listed.resolve()
    await card(page, 'Tin có sẵn').waitFor()
    await page.getByText('Ban Thời sự').first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tin có sẵn')
    await page.keyboard.press('n')
    await page.getByRole('dialog').getByLabel('Tên tin, bài').waitFor()
    expect(await page.evaluate(() => (window as unknown as { focused: object }).focused)).toEqual({ card: 'Tin có sẵn', sheet: 'TEXTAREA' })
  })
})
