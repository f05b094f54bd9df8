import type { Page } from 'playwright-core'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { addAbsence } from '../../src/commons/people/index.ts'
import { givenDesk, givenHouse, givenPerson, type TestHouse, type TestPerson } from '../../src/commons/people/testing/house.ts'
import { closeDay, getPlanItem, type PlanItem } from '../../src/newsroom/planning/contract.ts'
import { givenItem } from '../../src/newsroom/planning/testing/items.ts'
import { addDays, hanoiDay } from '../../src/platform/clock.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

// Saturday afternoon in Hà Nội, 48 minutes before the cut-off
const NOW = '2026-11-21T09:12:00Z'
const t = useTestApp(NOW)
const staff = useStaffBrowser(t)
let house: TestHouse
let away: TestPerson
// every test has a day of its own, so that none sees another's stories
let day = '2026-11-21'

beforeAll(async () => {
  house = await givenHouse(t)
  away = await givenPerson(t, { organisationId: house.agency.id, roles: ['reporter'], deskId: house.desk.id, name: 'Ngô Nghỉ' })
  await t.db.transaction().execute((tx) => addAbsence(tx, { personId: away.id, kind: 'leave', fromDay: '2026-11-20', toDay: '2027-02-01' }))
  await sql`update people.person set phone = '0912 345 678' where id = ${house.reporter.id}`.execute(t.db)
})
beforeEach(() => {
  day = addDays(day, 1)
})

const phone = { width: 390, height: 844, at: new Date(NOW) }
const laptop = { at: new Date(NOW) }
// what does not come in time names itself
const open = async (options: Parameters<typeof staff.open>[0]): Promise<Page> => {
  const page = await staff.open(options)
  page.setDefaultTimeout(12_000)
  return page
}
const openDay = (person: TestPerson, over: object = {}, query = `day=${day}`): Promise<Page> =>
  open({ token: person.token, path: `/planning?${query}`, ...phone, ...over })
const sheet = (page: Page) => page.getByRole('dialog')
const registerButton = (page: Page) => page.getByRole('button', { name: 'Đăng ký tin' }).filter({ visible: true }).last()
const openSheet = async (page: Page): Promise<void> => {
  await registerButton(page).tap()
  await expect
    .poll(() =>
      sheet(page)
        .getByLabel('Tên tin, bài')
        .evaluate((field) => field === document.activeElement),
    )
    .toBe(true)
}
const row = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title })
const rowsOf = async (title: string) =>
  (await sql<{ id: string; state: string; day: string; genre: string; deadline: Date }>`select * from planning.item where title = ${title}`.execute(t.db)).rows
const fresh = (item: PlanItem): Promise<PlanItem> => t.call(house.secretary.token, getPlanItem, { params: { itemId: item.id } })

describe('registering a story on a phone', () => {
  it('takes a title and three taps; the rest is filled in, and it can be taken back', async () => {
    const page = await open({ token: house.reporter.token, path: '/planning', ...phone })
    await page.getByText('Bạn chưa có tin nào · Đã qua giờ chốt').waitFor()
    await page.getByRole('button', { name: 'Ngày sau' }).tap()
    await page.getByText('Chốt đăng ký 17:00, còn 48 phút').waitFor()
    await assertAccessible(page)
    await openSheet(page)
    const title = sheet(page).getByLabel('Tên tin, bài')
    await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true)
    await sheet(page).getByRole('button', { name: 'Hạn: Hạn 16:00' }).waitFor()
    await assertAccessible(page)
    await page.keyboard.type('Khai mạc hội chợ nông sản')
    await page.keyboard.press('Enter')
    await sheet(page).waitFor({ state: 'hidden' })
    await row(page, 'Khai mạc hội chợ').getByText('Đã đăng ký').waitFor()
    expect(await rowsOf('Khai mạc hội chợ nông sản')).toMatchObject([
      { state: 'registered', day: '2026-11-22', genre: 'news', deadline: new Date('2026-11-22T09:00:00Z') },
    ])
    await row(page, 'Khai mạc hội chợ').getByRole('button', { name: 'Hoàn tác' }).tap()
    await page.getByText('Đã bỏ đăng ký.').waitFor()
    await row(page, 'Khai mạc hội chợ').waitFor({ state: 'hidden' })
    expect(await rowsOf('Khai mạc hội chợ nông sản')).toMatchObject([{ state: 'cancelled' }])
  })

  it('asks for the title and nothing else, says who is near it, and keeps what was typed', async () => {
    await givenItem(t, house.colleague.token, { title: 'Thông xe kỹ thuật cầu Vân Lĩnh', day })
    const page = await openDay(house.reporter)
    await openSheet(page)
    await sheet(page).getByRole('button', { name: 'Đăng ký', exact: true }).tap()
    await sheet(page).getByText('Hãy gõ tên tin, bài.').waitFor()
    await page.keyboard.type('thông xe cầu Vân Lĩnh')
    await sheet(page).getByRole('button', { name: 'Có 1 đăng ký gần giống' }).tap()
    await sheet(page).getByText('Lê Hà').waitFor()
    await page.keyboard.press('Escape')
    await sheet(page).waitFor({ state: 'hidden' })
    await openSheet(page)
    expect(await sheet(page).getByLabel('Tên tin, bài').inputValue()).toBe('thông xe cầu Vân Lĩnh')
  })

  it('with other choices by its chips', async () => {
    const page = await openDay(house.colleague)
    await openSheet(page)
    await page.keyboard.type('Phỏng vấn nghệ nhân đàn tính')
    await sheet(page)
      .getByRole('button', { name: /^Thể loại/u })
      .tap()
    await sheet(page).getByRole('button', { name: 'Phỏng vấn', exact: true }).tap()
    await sheet(page).getByRole('button', { name: /^Nơi/u }).tap()
    await sheet(page).getByLabel('Tìm xã, phường').fill('van linh')
    await sheet(page).getByRole('button', { name: 'Xã Vân Lĩnh' }).tap()
    await sheet(page).getByRole('button', { name: /^Hạn/u }).tap()
    await sheet(page).getByLabel('Giờ khác').fill('9h30')
    await assertAccessible(page)
    await sheet(page).getByRole('button', { name: 'Đăng ký', exact: true }).tap()
    await row(page, 'Phỏng vấn nghệ nhân').getByText('Xã Vân Lĩnh').waitFor()
    await row(page, 'Phỏng vấn nghệ nhân').getByText('Đã đăng ký').waitFor()
    expect(await rowsOf('Phỏng vấn nghệ nhân đàn tính')).toMatchObject([{ genre: 'interview', deadline: new Date(`${day}T02:30:00Z`) }])
  })

  it('for a closed day stays on its row with the reason, and is mended there', async () => {
    await t.call(house.deskHead.token, closeDay, { params: { day }, body: { deskId: house.desk.id, closed: true } })
    const page = await openDay(house.reporter)
    await page.getByText('Đã khóa sổ: chỉ nhận tin nóng').waitFor()
    await openSheet(page)
    await page.keyboard.type('Tin gửi vào ngày đã khóa')
    await page.keyboard.press('Enter')
    await page.getByText(/^Chưa đăng ký được: Ban Thời sự đã khóa sổ ngày .* Chọn ngày khác hoặc nhờ trưởng ban mở sổ\.$/u).waitFor()
    await assertAccessible(page)
    await row(page, 'Tin gửi vào ngày đã khóa').getByRole('button', { name: 'Sửa' }).tap()
    expect(await sheet(page).getByLabel('Tên tin, bài').inputValue()).toBe('Tin gửi vào ngày đã khóa')
    await sheet(page).getByText('đã khóa sổ').waitFor()
    await sheet(page)
      .getByRole('button', { name: /^Ngày:/u })
      .tap()
    await sheet(page).getByLabel('Ngày khác').fill('24/12/2026')
    await sheet(page).getByRole('button', { name: 'Gửi lại' }).tap()
    await row(page, 'Tin gửi vào ngày đã khóa').getByText('Đã đăng ký').waitFor()
    expect(await rowsOf('Tin gửi vào ngày đã khóa')).toMatchObject([{ day: '2026-12-24' }])
  })
})

describe('without a network', () => {
  const workerRules = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null)

  it('the plan opens as it was, a registration waits through a closed browser and arrives once', async () => {
    await givenItem(t, house.reporter.token, { title: 'Có từ trước khi mất mạng', day })
    // pages this person did not open before cannot be fetched now
    const page = await openDay(house.reporter, { expected: /net::ERR_FAILED .*\/staff\/assets\// })
    await workerRules(page)
    // the pages a phone works with are fetched when nothing else happens
    await page.reload()
    await row(page, 'Có từ trước').waitFor()
    await page.waitForFunction(async () => {
      const names = await caches.keys()
      const files = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))
      return files.flat().some((url) => url.includes('DayPage'))
    })
    await page.context().setOffline(true)
    await page.reload()
    await page.getByText('Kế hoạch lúc 16:12').waitFor()
    await row(page, 'Có từ trước').waitFor()
    await openSheet(page)
    await sheet(page)
      .getByRole('button', { name: /^Hạn: Hạn/u })
      .waitFor()
    await page.keyboard.type('Gõ trên đường vào bản')
    await page.keyboard.press('Enter')
    await row(page, 'Gõ trên đường').getByText('Chờ gửi').waitFor()
    await page.getByText('Mất mạng · 1 mục chờ gửi').waitFor()
    await assertAccessible(page)
    const address = page.url()
    const again = await page.context().newPage()
    await page.close()
    await again.clock.setFixedTime(new Date(NOW))
    await again.goto(address)
    await row(again, 'Gõ trên đường').getByText('Chờ gửi').waitFor()
    expect(await rowsOf('Gõ trên đường vào bản')).toEqual([])
    await again.context().setOffline(false)
    await row(again, 'Gõ trên đường').getByText('Đã đăng ký').waitFor()
    expect(await rowsOf('Gõ trên đường vào bản')).toMatchObject([{ state: 'registered', day }])
    await expect.poll(() => again.getByRole('listitem').filter({ hasText: 'Gõ trên đường' }).count()).toBe(1)
  })

  it('an answer lost on the way does not register twice', async () => {
    const page = await openDay(house.reporter)
    let calls = 0
    await page.route('**/api/plan-items', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      calls += 1
      if (calls > 1) return route.continue()
      await route.fetch()
      return route.abort('internetdisconnected')
    })
    await openSheet(page)
    await page.keyboard.type('Câu trả lời bị lạc')
    await page.keyboard.press('Enter')
    await row(page, 'Câu trả lời').getByText('Chờ gửi').waitFor()
    await expect.poll(() => rowsOf('Câu trả lời bị lạc')).toHaveLength(1)
    await row(page, 'Câu trả lời').getByText('Đã đăng ký').waitFor({ timeout: 15_000 })
    expect(calls).toBe(2)
    expect(await rowsOf('Câu trả lời bị lạc')).toHaveLength(1)
  })
})

describe('an item', () => {
  it('opens with people and a way to call them, and is given back with a reason', async () => {
    const item = await givenItem(t, house.reporter.token, { title: 'Lễ hội đền Thượng', day })
    const page = await openDay(house.reporter)
    await page.getByRole('button', { name: 'Lễ hội đền Thượng' }).tap()
    expect(await sheet(page).getByRole('link', { name: 'Gọi Nguyễn An' }).getAttribute('href')).toBe('tel:0912345678')
    await sheet(page).getByRole('button', { name: 'Lịch sử' }).tap()
    await sheet(page).getByText('Nguyễn An đăng ký').waitFor()
    await sheet(page).getByRole('button', { name: 'Báo không làm được' }).tap()
    await sheet(page).getByRole('button', { name: 'Báo trưởng ban' }).tap()
    await sheet(page).getByText('Hãy ghi lý do').waitFor()
    await sheet(page).getByRole('button', { name: 'Sự kiện hoãn' }).tap()
    await assertAccessible(page)
    await sheet(page).getByRole('button', { name: 'Báo trưởng ban' }).tap()
    await sheet(page).getByText('Lý do: Sự kiện hoãn').waitFor()
    expect(await fresh(item)).toMatchObject({ state: 'declined', stateReason: 'Sự kiện hoãn' })
    await page.getByRole('button', { name: 'Hoàn tác' }).tap()
    await expect.poll(async () => (await fresh(item)).state).toBe('registered')
    await sheet(page).getByText('Đã đăng ký').first().waitFor()
  })

  it('changed by two people shows both and asks', async () => {
    const item = await givenItem(t, house.reporter.token, { title: 'Tên lúc đầu', day })
    const page = await open({ token: house.reporter.token, path: `/planning?day=${day}&item=${item.id}`, ...laptop })
    await sheet(page).getByRole('button', { name: 'Sửa' }).click()
    await sql`update planning.item set title = 'Tên của trưởng ban', version = version + 1 where id = ${item.id}`.execute(t.db)
    await sheet(page).getByLabel('Tên tin, bài').fill('Tên của tôi')
    await sheet(page).getByRole('button', { name: 'Lưu' }).click()
    const question = page.getByRole('dialog', { name: 'Hai người vừa sửa cùng một mục' })
    await question.getByRole('cell', { name: 'Tên của trưởng ban' }).waitFor()
    await question.getByRole('cell', { name: 'Tên của tôi' }).waitFor()
    await assertAccessible(page)
    await question.getByRole('button', { name: 'Dùng bản của tôi' }).click()
    await question.waitFor({ state: 'hidden' })
    await expect.poll(async () => (await fresh(item)).title).toBe('Tên của tôi')
  })

  it('with a long title breaks nothing at 360 px', async () => {
    const title = 'Đoàn công tác khảo sát việc thực hiện chính sách phát triển vùng đồng bào dân tộc thiểu số ở 12 xã biên giới phía Bắc'
    await givenItem(t, house.reporter.token, { title, day })
    await givenItem(t, house.reporter.token, { title: 'Khôngcódấucách'.repeat(9), day })
    const page = await openDay(house.reporter, { width: 360, height: 740 })
    await page.getByRole('button', { name: title }).waitFor()
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await width()).toBe(360)
    for (const box of await page.getByRole('listitem').filter({ hasText: 'Đã đăng ký' }).all()) expect((await box.boundingBox())!.height).toBe(64)
    await page.getByRole('button', { name: title }).tap()
    await sheet(page).getByRole('heading', { name: title }).waitFor()
    expect(await width()).toBe(360)
    await assertAccessible(page)
  })
})

describe('the head of a desk', () => {
  it('sees who has not registered, without leave, and reminds', async () => {
    await givenItem(t, house.reporter.token, { title: 'Một tin', day })
    const page = await openDay(house.deskHead, {}, `day=${day}&of=desk`)
    await page.getByText('1/2 người đã đăng ký').waitFor()
    await page.getByText('Không tính: Ngô Nghỉ (nghỉ phép)').waitFor()
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Nhắc Lê Hà' }).tap()
    await page.getByText('Đã nhắc 16:12').waitFor()
    const { rows } = await sql<{ person_id: string }>`select person_id from planning.reminder where day = ${day}`.execute(t.db)
    expect(rows).toEqual([{ person_id: house.colleague.id }])
  })

  it('assigns people by desk, and takes it back', async () => {
    const item = await givenItem(t, house.reporter.token, { title: 'Chờ người làm', day })
    const page = await openDay(house.deskHead, {}, `day=${day}&of=desk`)
    await row(page, 'Chờ người làm').getByRole('button', { name: 'Phân công' }).tap()
    expect(await sheet(page).getByRole('checkbox', { name: 'Nguyễn An' }).isChecked()).toBe(true)
    await sheet(page).getByText('nghỉ phép').waitFor()
    await sheet(page).getByRole('checkbox', { name: 'Lê Hà' }).check()
    await sheet(page).getByRole('group', { name: 'Việc của Lê Hà' }).getByRole('button', { name: 'quay phim' }).tap()
    await assertAccessible(page)
    await sheet(page).getByRole('button', { name: 'Phân công 2 người' }).tap()
    await row(page, 'Chờ người làm').getByText('Đã phân công').waitFor()
    expect((await fresh(item)).assignments.map(({ name, role }) => `${name} ${role}`).sort()).toEqual(['Lê Hà camera', 'Lê Hà writer', 'Nguyễn An writer'])
    await page.getByRole('button', { name: 'Hoàn tác' }).tap()
    await row(page, 'Chờ người làm').getByText('Đã đăng ký').waitFor()
    expect((await fresh(item)).assignments).toEqual([])
  })

  it('closes the book and opens it again', async () => {
    const page = await openDay(house.deskHead)
    const press = async (name: string): Promise<void> => {
      await page.getByRole('button', { name: 'Việc của ngày' }).tap()
      await page.getByRole('menuitem', { name }).tap()
    }
    await press('Khóa sổ Ban Thời sự')
    await page.getByText('Đã khóa sổ: chỉ nhận tin nóng').waitFor()
    await press('Mở sổ Ban Thời sự')
    await page.getByText('Chốt đăng ký').waitFor()
  })

  it('fills an empty day from the week before', async () => {
    const from = addDays(day, -7)
    const wanted = from < '2026-11-21' ? addDays(day, -1) : from
    await givenItem(t, house.reporter.token, { title: 'Bản tin thời tiết', day: wanted })
    const page = await openDay(house.deskHead, {}, `day=${day}&of=all`)
    await page.getByText(`Chưa có tin nào cho ${day.slice(8)}/${day.slice(5, 7)}.`).waitFor()
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Chép từ kế hoạch tuần' }).tap()
    await sheet(page)
      .getByRole('group', { name: 'Chép từ ngày' })
      .getByRole('button')
      .nth(wanted === from ? 0 : 1)
      .tap()
    await sheet(page).getByLabel('Bản tin thời tiết').waitFor()
    await assertAccessible(page)
    await sheet(page)
      .getByRole('button', { name: /^Chép \d+ tin$/u })
      .tap()
    await row(page, 'Bản tin thời tiết').waitFor()
    expect((await rowsOf('Bản tin thời tiết')).map((item) => item.day).sort()).toEqual([wanted, day].sort())
  })
})

describe('the home page', () => {
  it('says what is mine today and who is missing tomorrow', async () => {
    t.clock.set(`${day}T01:00:00Z`)
    await givenItem(t, house.deskHead.token, { title: 'Việc của trưởng ban hôm nay', day })
    const page = await open({ token: house.deskHead.token, at: new Date(`${day}T01:00:00Z`) })
    await page
      .getByRole('region', { name: 'Tin của tôi hôm nay' })
      .getByRole('link', { name: /Việc của trưởng ban hôm nay/u })
      .waitFor()
    await page
      .getByRole('region', { name: /^Chưa đăng ký cho/u })
      .getByText('Nguyễn An, Lê Hà')
      .waitFor()
    await assertAccessible(page)
    t.clock.set(NOW)
  })
  it('gives a reporter one button for tomorrow, and tomorrow’s own items', async () => {
    const page = await open({ token: house.reporter.token, ...phone })
    await page.getByRole('region', { name: 'Tin của tôi ngày mai' }).waitFor()
    await page.getByRole('link', { name: 'Đăng ký tin ngày mai' }).tap()
    await sheet(page)
      .getByRole('heading', { name: /^Đăng ký tin/u })
      .waitFor()
    await page.keyboard.type('Bản Nà Lếch có điện lưới')
    await sheet(page).getByRole('button', { name: 'Đăng ký', exact: true }).tap()
    await expect.poll(async () => (await rowsOf('Bản Nà Lếch có điện lưới')).map((item) => item.day)).toEqual([addDays(hanoiDay(new Date(NOW)), 1)])
  })
})

describe('the settings of planning', () => {
  it('hold the cut-off and the slots a board is made of', async () => {
    await givenDesk(t, house.agency.id, 'Ban Kinh tế')
    const page = await open({ token: house.secretary.token, path: '/planning/settings', ...laptop })
    await page.getByText('Chưa có khung giờ nào.').waitFor()
    await page.getByRole('button', { name: 'Thêm khung giờ' }).first().click()
    await sheet(page).getByRole('button', { name: 'Lưu' }).click()
    await sheet(page).getByText('Hãy đặt tên khung giờ.').waitFor()
    await sheet(page).getByLabel('Tên').fill('Thời sự 18:30')
    await sheet(page).getByLabel('Bắt đầu').fill('1830')
    await sheet(page).getByLabel('Thời lượng').fill('15:00')
    await assertAccessible(page)
    await sheet(page).getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('18:30 · 15:00').waitFor()
    await page.getByLabel('Giờ chốt đăng ký').fill('17h15')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Đã lưu giờ chốt').waitFor()
    await assertAccessible(page)
    const { rows } =
      await sql`select to_char(cut_off, 'HH24:MI') as cut_off, name, starts::text, length_seconds from planning.setting join planning.slot using (agency_id)`.execute(
        t.db,
      )
    expect(rows).toEqual([{ cut_off: '17:15', name: 'Thời sự 18:30', starts: '18:30:00', length_seconds: 900 }])
  })
})
