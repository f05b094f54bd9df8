import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { givenHouse, type TestHouse } from '../../src/commons/people/testing/house.ts'
import { listDutyAt } from '../../src/commons/people/index.ts'
import { addDays, atTime, hanoiDay } from '../../src/platform/clock.ts'
import { formatDay } from '../../src/platform/i18n/format.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser, type OpenOptions } from './staff/open-staff.ts'

// the week shown is the browser's
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
  await page.screenshot({ path: `${folder}/roster-${name}.png` })
}
const open = async (options: OpenOptions): Promise<Page> => {
  const page = await staff.open(options)
  page.setDefaultTimeout(9000)
  return page
}
const sheet = (page: Page) => page.getByRole('dialog')

describe('the roster', () => {
  it('takes a night shift and a leave, says who may sign tonight, and takes them off again', async () => {
    const today = hanoiDay(new Date())
    const page = await open({ token: house.secretary.token, path: '/people/duty' })
    await page.getByText('Chưa có người trực duyệt').first().waitFor()
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Thêm ca trực' }).click()
    await sheet(page).getByRole('button', { name: 'Lưu' }).click()
    await sheet(page).getByText('Cần điền mục này.').waitFor()
    await sheet(page).getByLabel('Người').selectOption({ label: 'Trần Bình' })
    await sheet(page).getByLabel('Từ giờ').fill('0h00')
    await sheet(page).getByLabel('Đến giờ').fill('23h30')
    await shoot(page, 'duty-1366')
    await sheet(page).getByRole('button', { name: 'Lưu' }).click()
    const shift = page.getByRole('region', { name: formatDay(today) }).getByRole('button', { name: /Trần Bình.*Trực duyệt/ })
    await shift.waitFor()
    await page.getByText('Đang trực duyệt: Trần Bình').waitFor()
    expect((await listDutyAt(t.db, house.agency.id, 'duty_approver', atTime(today, '23:00'))).map((person) => person.id)).toEqual([house.deskHead.id])
    await page.getByRole('button', { name: 'Ghi nghỉ, công tác', exact: true }).first().click()
    await sheet(page).getByLabel('Người').selectOption({ label: 'Nguyễn An' })
    await sheet(page).getByLabel('Loại').selectOption({ label: 'Công tác' })
    await sheet(page).getByRole('button', { name: 'Lưu' }).click()
    await page
      .getByRole('button', { name: /Nguyễn An.*Công tác/ })
      .first()
      .waitFor()
    await shoot(page, 'week-1366')
    await assertAccessible(page)
    await page
      .getByRole('button', { name: /Nguyễn An.*Công tác/ })
      .first()
      .click()
    await sheet(page).getByRole('button', { name: 'Bỏ' }).click()
    await page.getByText('Đã bỏ mục của Nguyễn An').waitFor()
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await page
      .getByRole('button', { name: /Nguyễn An.*Công tác/ })
      .first()
      .waitFor()
  })

  it('is a list of days on a phone; a head enters for the desk, a reporter only reads', async () => {
    const phone = await open({ token: house.deskHead.token, path: '/people/duty', width: 390 })
    const tomorrow = formatDay(addDays(hanoiDay(new Date()), 1))
    await phone.getByRole('button', { name: 'Ghi nghỉ, công tác', exact: true }).first().click()
    await sheet(phone).getByLabel('Người').selectOption({ label: 'Lê Hà' })
    await sheet(phone).getByLabel('Từ ngày').fill(tomorrow)
    await sheet(phone).getByLabel('Đến hết ngày').fill(tomorrow)
    await sheet(phone).getByRole('button', { name: 'Lưu' }).click()
    await sheet(phone).waitFor({ state: 'hidden' })
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await shoot(phone, 'week-390')
    await assertAccessible(phone)
    const reader = await open({ token: house.reporter.token, path: '/people/duty', width: 390 })
    await reader.getByRole('heading', { name: 'Nghỉ, công tác, trực' }).waitFor()
    expect(await reader.getByRole('button', { name: /Ghi nghỉ/ }).count()).toBe(0)
  })
})
