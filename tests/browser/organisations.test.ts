import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { givenHouse, type TestHouse } from '../../src/commons/people/testing/house.ts'
import { formatDay } from '../../src/platform/i18n/format.ts'
import { addDays, hanoiDay } from '../../src/platform/clock.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser, type OpenOptions } from './staff/open-staff.ts'

const t = useTestApp(new Date().toISOString())
const staff = useStaffBrowser(t)
let house: TestHouse
beforeAll(async () => {
  house = await givenHouse(t)
})

const folder = process.env['SCREENSHOTS']
const shoot = async (page: Page, name: string): Promise<void> => {
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/organisations-${name}.png`, fullPage: true })
}
const open = async (options: OpenOptions): Promise<Page> => {
  const page = await staff.open(options)
  page.setDefaultTimeout(9000)
  return page
}
const sheet = (page: Page) => page.getByRole('dialog')

describe('the register', () => {
  it('is read as of a day; the department renames a house and older days keep the name', async () => {
    const page = await open({ token: house.officer.token, path: '/organisations' })
    await page.getByRole('row', { name: /Tạp chí Văn nghệ Minh Sơn/ }).waitFor()
    await shoot(page, 'list-1366')
    await assertAccessible(page)
    await page.getByRole('link', { name: 'Tạp chí Văn nghệ Minh Sơn' }).click()
    await page.getByRole('heading', { name: 'Tên gọi theo thời gian' }).waitFor()
    await page.getByRole('button', { name: 'Đổi tên' }).click()
    await sheet(page).getByLabel('Tên', { exact: false }).first().fill('Tạp chí Văn nghệ và Đời sống Minh Sơn')
    await sheet(page).getByLabel('Số quyết định').fill('1234/QĐ-UBND')
    await sheet(page).getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('heading', { name: 'Tạp chí Văn nghệ và Đời sống Minh Sơn', level: 1 }).waitFor()
    await shoot(page, 'page-1366')
    await assertAccessible(page)
    await page.getByLabel('Tính đến ngày').fill(formatDay(addDays(hanoiDay(new Date()), -30)))
    await page.getByRole('heading', { name: 'Tạp chí Văn nghệ Minh Sơn', level: 1 }).waitFor()
  })

  it('grows by an organisation, whose first administrator is invited, and which takes over another', async () => {
    const page = await open({ token: house.officer.token, path: '/organisations?new=true' })
    await sheet(page).getByRole('button', { name: 'Lưu' }).click()
    await sheet(page).getByText('Cần điền mục này.').first().waitFor()
    await sheet(page).getByLabel('Tên', { exact: false }).first().fill('Báo và phát thanh, truyền hình Minh Sơn')
    await sheet(page).getByLabel('Tên ngắn').fill('Báo và PTTH')
    await sheet(page).getByLabel('Mã').fill('bao-ptth')
    await sheet(page).getByLabel('Loại cơ quan báo chí').selectOption({ label: 'Báo và phát thanh, truyền hình' })
    await shoot(page, 'add-1366')
    await sheet(page).getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('heading', { name: 'Báo và phát thanh, truyền hình Minh Sơn', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Mời quản trị đầu tiên' }).click()
    await sheet(page).getByLabel('Họ và tên').fill('Quàng Văn Đầu')
    await sheet(page).getByLabel('Email').fill('dau@minhson.example')
    await sheet(page).getByRole('button', { name: 'Mời quản trị đầu tiên' }).click()
    await page.getByText(/staff\/welcome#/).waitFor()
    await page.getByRole('button', { name: 'Xong' }).click()
    await page.getByText('1 người quản trị.', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Ghi sáp nhập, kế thừa' }).click()
    await sheet(page).getByRole('checkbox', { name: 'Báo Minh Sơn' }).check()
    await sheet(page)
      .getByLabel('Từ ngày')
      .fill(formatDay(addDays(hanoiDay(new Date()), 9)))
    await sheet(page).getByLabel('Số quyết định').fill('77/NQ-HĐND')
    await sheet(page).getByText('giữ nguyên ở cơ quan cũ', { exact: false }).waitFor()
    await shoot(page, 'merge-1366')
    await assertAccessible(page)
    await sheet(page).getByRole('button', { name: 'Ghi sáp nhập, kế thừa' }).click()
    await page.getByRole('link', { name: 'Báo Minh Sơn', exact: true }).waitFor()
    expect(await page.getByText('77/NQ-HĐND').count()).toBe(1)
  })

  it('lets a house keep its desks, channels and imprint on a phone', async () => {
    const phone = await open({ token: house.admin.token, path: `/organisations/${house.agency.id}`, width: 390 })
    await phone.getByRole('button', { name: 'Thêm ban' }).click()
    await sheet(phone).getByLabel('Tên ban').fill('Ban Bạn đọc')
    await sheet(phone).getByRole('button', { name: 'Lưu' }).click()
    await phone.getByText('Ban Bạn đọc', { exact: true }).waitFor()
    await phone.getByRole('button', { name: 'Mở kênh' }).click()
    await sheet(phone).getByLabel('Tên', { exact: false }).first().fill('Zalo OA Báo Minh Sơn')
    await sheet(phone).getByRole('button', { name: 'Lưu' }).click()
    await phone.getByText('Zalo OA Báo Minh Sơn').waitFor()
    expect(await phone.getByRole('button', { name: 'Đổi tên' }).count()).toBe(0)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await shoot(phone, 'page-390')
    await assertAccessible(phone)
  })
})
