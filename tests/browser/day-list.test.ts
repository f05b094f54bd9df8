import { beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { addChannel } from '../../src/commons/organisations/index.ts'
import { givenHouse, type TestHouse } from '../../src/commons/people/testing/house.ts'
import { declareDayList, getWork } from '../../src/commons/record/contract.ts'
import { getDayList } from '../../src/commons/record/contract-day-list.ts'
import { addDays, hanoiDay } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

// the browser has its own clock: days are those of the machine
const today = hanoiDay(new Date())
const t = useTestApp(`${today}T16:59:00Z`)
const staff = useStaffBrowser(t)
let house: TestHouse
let paperId: string
let radioId: string

beforeAll(async () => {
  house = await givenHouse(t)
  paperId = newId()
  radioId = newId()
  const rest = { agencyId: house.agency.id, address: null, isDigital: false, isDomestic: true, openedOn: '2020-01-01', closedOn: null }
  await t.db.transaction().execute(async (tx) => {
    await addChannel(tx, { ...rest, id: paperId, kind: 'print', name: 'Báo in' })
    await addChannel(tx, { ...rest, id: radioId, kind: 'radio', name: 'Phát thanh' })
  })
})

const openList = async (day: string, over: object = {}): Promise<Page> => {
  const page = await staff.open({ token: house.secretary.token, path: `/record/day-list?channel=${paperId}&day=${day}`, ...over })
  await page.getByRole('heading', { level: 1, name: 'Sổ ngày' }).waitFor()
  return page
}
const worksOf = async (day: string, channel = paperId) => (await t.call(house.secretary.token, getDayList, { params: { day }, query: { channel } })).works
const type = async (page: Page, ...cells: string[]): Promise<void> => {
  for (const [index, text] of cells.entries()) {
    if (index > 0) await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
}
const paste = (page: Page, cell: string, text: string): Promise<void> =>
  page.locator(`[data-cell="${cell}"]`).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

describe('the day list', () => {
  it('is filled in and sent with the keyboard alone; what is wrong stands on its row', async () => {
    const day = addDays(today, -1)
    const page = await openList(day)
    await page.locator('[data-cell="0:time"]').focus()
    await type(page, '0530', '1', 'Khánh thành cầu Phong Châu', 'tin', '', 'nguyen an; Lê Hà (ảnh)')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell']), { timeout: 5000 }).toBe('1:authors')
    await page.locator('[data-cell="1:time"]').focus()
    await type(page, '25h', '2', 'Lúa xuân được mùa', 'kịch', '', '')
    await page.getByText('“25h” không phải giờ. Gõ như 0530 hoặc 5:30. Không có thể loại “kịch”.').waitFor()
    await assertAccessible(page)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Đã ghi 1 tác phẩm vào hồ sơ xuất bản.').waitFor()
    await page.getByRole('row', { name: /Khánh thành cầu Phong Châu.*Đã khai/ }).waitFor()
    expect(await worksOf(day)).toMatchObject([
      {
        title: 'Khánh thành cầu Phong Châu',
        time: '05:30',
        page: '1',
        genre: 'news',
        credits: [
          { personId: house.reporter.id, role: 'writer' },
          { personId: house.colleague.id, role: 'photographer' },
        ],
      },
    ])
    // what stays is on disk a quarter of a second after the last change
    await page.waitForTimeout(1500)
    await page.reload()
    await expect.poll(() => page.locator('[data-cell="0:title"]').inputValue(), { timeout: 10_000 }).toBe('Lúa xuân được mùa')
  })

  it('takes rows from a spreadsheet and copies the frame of the day before', async () => {
    const day = addDays(today, -3)
    const page = await openList(day)
    await paste(page, '0:time', 'Trang\tTên tin bài\tThể loại\tTác giả\n1\tTin một\tTin\tNguyễn An\n2\tTin hai\tTin\tCộng tác viên B\n3\tTin ba\tTin\t')
    await page.getByRole('button', { name: 'Gửi 3 dòng' }).first().click()
    await page.getByText('Đã ghi 3 tác phẩm').waitFor()
    expect((await worksOf(day)).map((work) => [work.page, work.title, work.credits[0]?.personId ?? null])).toEqual([
      ['1', 'Tin một', house.reporter.id],
      ['2', 'Tin hai', null],
      ['3', 'Tin ba', null],
    ])
    const next = await openList(addDays(today, -2))
    await next.getByRole('button', { name: /Chép khung/ }).click()
    await expect.poll(() => next.locator('[data-cell="2:place"]').inputValue()).toBe('3')
    expect(await next.locator('[data-cell="2:title"]').inputValue()).toBe('')
    // the day is there with its number, the one nobody declared is marked
    await next.getByRole('button', { name: /^Báo in, .*: 3 tác phẩm$/ }).waitFor()
    await next
      .getByRole('button', { name: /^Phát thanh, .*: Chưa khai$/ })
      .first()
      .waitFor()
  })

  it('what the server refuses comes back to its row; a work already there is not doubled', async () => {
    const day = addDays(today, -5)
    const twin = { id: newId(), title: 'Tin trùng', genre: 'news', page: '1' }
    const page = await openList(day)
    await page.locator('[data-cell="0:place"]').focus()
    await type(page, '1', 'Tin trùng', 'tin')
    await page.getByRole('button', { name: 'Gửi 1 dòng' }).first().waitFor()
    // the leader declares it at another desk meanwhile
    await t.call(house.leader.token, declareDayList, { body: { channelId: paperId, day, lines: [twin] } })
    await page.keyboard.press('Control+Enter')
    await page.getByText('1 dòng trùng với dòng đã khai').waitFor()
    expect(await worksOf(day)).toHaveLength(1)
    const early = await openList(today)
    await early.locator('[data-cell="0:time"]').focus()
    await type(early, '23:59', '9', 'Tin chưa ra', 'tin')
    t.clock.set(`${today}T01:00:00Z`)
    await early.keyboard.press('Control+Enter')
    await early.getByText('Giờ ra còn sau lúc này.').waitFor()
    t.clock.set(`${today}T16:59:00Z`)
    expect(await worksOf(today)).toEqual([])
  })

  it('is kept on the device without network and sent once it is back', async () => {
    const day = addDays(today, -6)
    const page = await openList(day)
    await page.locator('[data-cell="0:place"]').waitFor()
    await page.context().setOffline(true)
    await page.locator('[data-cell="0:place"]').focus()
    await type(page, '4', 'Gửi lúc mất mạng', 'tin')
    await page.keyboard.press('Control+Enter')
    await page.getByText('1 dòng chờ gửi khi có mạng.').waitFor()
    await page.getByRole('row', { name: /Chờ gửi/ }).waitFor()
    await page.context().setOffline(false)
    await page.getByRole('row', { name: /Gửi lúc mất mạng.*Đã khai/ }).waitFor()
    expect((await worksOf(day)).map((work) => work.title)).toEqual(['Gửi lúc mất mạng'])
  })

  it('a declared work is mended with a reason, or taken back and declared again', async () => {
    const day = addDays(today, -7)
    const line = { id: newId(), title: 'Tít gõ nhầm', genre: 'news', page: '5' }
    await t.call(house.secretary.token, declareDayList, { body: { channelId: paperId, day, lines: [line] } })
    const page = await openList(day)
    await page.getByRole('button', { name: 'Sửa hoặc rút: Tít gõ nhầm' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('Tên tin, bài').fill('Tít đã đúng')
    await sheet.getByRole('button', { name: 'Lưu thành bản mới' }).click()
    await sheet.getByText('Ghi lý do.').waitFor()
    await sheet.getByLabel('Lý do sửa').fill('Gõ nhầm')
    await assertAccessible(page)
    await sheet.getByRole('button', { name: 'Lưu thành bản mới' }).click()
    await page.getByRole('row', { name: /Tít đã đúng.*Đã sửa, bản 2/ }).waitFor()
    await page.getByRole('button', { name: 'Sửa hoặc rút: Tít đã đúng' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Rút lại và khai lại' }).click()
    const question = page.getByRole('dialog', { name: /Rút lại “Tít đã đúng”/ })
    await question.getByLabel('Lý do').fill('Nhầm trang')
    await question.getByRole('button', { name: 'Rút lại và khai lại' }).click()
    await page.getByRole('row', { name: /Tít đã đúng.*Đã rút/ }).waitFor()
    await expect.poll(() => page.locator('[data-cell="0:title"]').inputValue()).toBe('Tít đã đúng')
    const work = await t.call(house.secretary.token, getWork, { params: { workId: line.id } })
    expect([work.state, work.withdrawal?.reason, work.versions.length]).toEqual(['withdrawn', 'Nhầm trang', 2])
  })

  it('on a phone a line is a card; a day without anything is said to be so', async () => {
    const day = addDays(today, -8)
    const page = await staff.open({ token: house.secretary.token, path: `/record/day-list?channel=${radioId}&day=${day}`, width: 390, height: 844 })
    await page.getByRole('button', { name: 'Thêm dòng' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('Tên tin, bài').fill('Bản tin sáng')
    await sheet.getByLabel('Giờ').fill('6h')
    await sheet.getByLabel('Bản tin, chương trình').fill('Thời sự sáng')
    await sheet.getByLabel('Thể loại').fill('Tin')
    await sheet.getByRole('button', { name: 'Xong' }).click()
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Gửi 1 dòng' }).filter({ visible: true }).click()
    await page.getByText('Đã ghi 1 tác phẩm').waitFor()
    expect(await worksOf(day, radioId)).toMatchObject([{ title: 'Bản tin sáng', bulletin: 'Thời sự sáng', time: '06:00' }])
    await page.goto(`${staff.origin()}/staff/record/day-list?channel=${radioId}&day=${addDays(today, -9)}`)
    await page.getByRole('button', { name: 'Không ra, không phát' }).click()
    await page.getByLabel('Lý do').fill('Bảo dưỡng máy phát')
    await page.getByRole('button', { name: 'Ghi là không ra' }).click()
    await page.getByText('không ra, không phát: Bảo dưỡng máy phát').waitFor()
  })
})
