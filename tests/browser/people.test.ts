import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { givenHouse, type TestHouse } from '../../src/commons/people/testing/house.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser, type OpenOptions } from './staff/open-staff.ts'

// the form proposes today, which is the browser's
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
  await page.screenshot({ path: `${folder}/people-${name}.png` })
}
const openPage = async (options: OpenOptions): Promise<Page> => {
  const page = await staff.open(options)
  page.setDefaultTimeout(9000)
  return page
}
const sheet = (page: Page) => page.getByRole('dialog')

describe('an account', () => {
  it('is made, the link is opened on a phone, a password is set, and the person works', async () => {
    const page = await openPage({ token: house.admin.token, path: '/people' })
    await page.getByRole('row', { name: /Nguyễn An/ }).waitFor()
    await shoot(page, 'list-1366')
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Thêm người' }).first().click()
    await sheet(page).getByLabel('Họ và tên').fill('Lò Thị Mới')
    await sheet(page).getByRole('button', { name: 'Lập tài khoản' }).click()
    await sheet(page).getByText('Cần điền mục này.').first().waitFor()
    await sheet(page).getByLabel('Email').fill('moi@minhson.example')
    await sheet(page).getByRole('checkbox', { name: 'Phóng viên' }).check()
    await sheet(page).getByLabel('Chức danh').fill('Phóng viên')
    await shoot(page, 'new-1366')
    await sheet(page).getByRole('button', { name: 'Lập tài khoản' }).click()
    const address = (await page.getByText(/staff\/welcome#/).textContent()) ?? ''
    await shoot(page, 'link-1366')
    await page.getByRole('button', { name: 'Xong' }).click()
    await page.getByRole('heading', { name: 'Lò Thị Mới' }).waitFor()
    await page.getByText('Chưa nhận lời mời').first().waitFor()
    await page.getByRole('heading', { name: 'Chức vụ theo thời gian' }).waitFor()
    await shoot(page, 'person-1366')
    await assertAccessible(page)

    const phone = await openPage({ token: null, path: `/welcome#${address.split('#')[1]}`, width: 390 })
    await phone.getByText('Chào Lò Thị Mới', { exact: false }).waitFor()
    await phone.getByLabel('Mật khẩu mới', { exact: true }).fill('mật khẩu rất dài')
    await phone.getByLabel('Nhập lại mật khẩu mới').fill('mật khẩu rất dài')
    await shoot(phone, 'welcome-390')
    await assertAccessible(phone)
    await phone.getByRole('button', { name: 'Đặt mật khẩu và vào làm việc' }).click()
    await phone.getByRole('heading', { name: 'Việc của tôi' }).waitFor()
    expect(phone.url()).not.toContain('#')
    await phone.goto(`${staff.origin()}/staff/account`)
    await phone.getByText('Máy này').waitFor()
    await shoot(phone, 'account-390')
    await assertAccessible(phone)
  })

  it('that must have the second step shows only how to turn it on', async () => {
    const page = await openPage({ token: house.admin.token, path: `/people/${house.reporter.id}` })
    await page.getByRole('button', { name: 'Sửa thông tin' }).click()
    await sheet(page).getByLabel('Bắt buộc xác thực hai lớp').check()
    await sheet(page).getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Hai lớp: bắt buộc, chưa bật').waitFor()
    const phone = await openPage({ token: house.reporter.token, path: '/planning', width: 390 })
    await phone.getByRole('heading', { name: 'Cần bật xác thực hai lớp' }).waitFor()
    expect(await phone.getByRole('navigation').count()).toBe(0)
    await shoot(phone, 'totp-390')
    await assertAccessible(phone)
  })

  it('gets another post from a day on, a press card and a course; then it ends', async () => {
    const page = await openPage({ token: house.admin.token, path: `/people/${house.colleague.id}`, width: 390 })
    await page.getByRole('button', { name: 'Thêm chức vụ' }).click()
    await sheet(page).getByLabel('Vai trò').selectOption({ label: 'Trưởng ban' })
    await sheet(page).getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Trưởng ban').first().waitFor()
    await page.getByRole('button', { name: 'Ghi thẻ' }).click()
    await sheet(page).getByLabel('Số thẻ').fill('MS-0001')
    await sheet(page).getByLabel('Ngày cấp').fill('01/01/2026')
    await sheet(page).getByLabel('Có giá trị đến').fill('31/12/2030')
    await shoot(page, 'card-390')
    await sheet(page).getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Chưa kiểm chứng').waitFor()
    await page.getByRole('button', { name: 'Ghi khóa học' }).click()
    await sheet(page).getByLabel('Tên khóa học').fill('Chuyển đổi số báo chí')
    await sheet(page).getByLabel('Ngày hoàn thành').fill('10/10/2026')
    await sheet(page).getByRole('button', { name: 'Lưu' }).click()
    await sheet(page).getByText('Cần điền mục này.').waitFor()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'chung-chi.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\ntrailer\n<<>>\n%%EOF\n') })
    await sheet(page).getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('link', { name: 'chung-chi.pdf' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await shoot(page, 'person-390')
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Kết thúc tài khoản' }).click()
    await page.getByLabel('Lý do').fill('Chuyển công tác')
    await shoot(page, 'end-390')
    await sheet(page).getByRole('button', { name: 'Kết thúc tài khoản' }).click()
    await page.getByText('Đã kết thúc', { exact: true }).first().waitFor()
    expect((await page.request.get(`${staff.origin()}/api/session`, { headers: { cookie: `hoitu_session=${house.colleague.token}` } })).ok()).toBe(true)
  })
})
