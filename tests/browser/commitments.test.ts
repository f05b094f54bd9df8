import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { listCommitmentKinds, listCommitments, offerCommitment } from '../../src/commons/commitments/contract.ts'
import { givenHouse, type TestHouse } from '../../src/commons/people/testing/house.ts'
import { newId } from '../../src/platform/ids.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

const t = useTestApp('2026-11-21T03:00:00Z')
const staff = useStaffBrowser(t)
let house: TestHouse

beforeAll(async () => {
  house = await givenHouse(t)
  const kind = (await t.call(house.officer.token, listCommitmentKinds)).items.find(({ code }) => code === 'essential-information')!
  const base = { kindId: kind.id, source: { kind: 'plan', ref: '58/KH-UBND' }, toAll: true, validFrom: '2026-01-01' } as const
  await t.call(house.officer.token, offerCommitment, { body: { ...base, id: newId(), title: 'Phòng, chống thiên tai 2026', validTo: '2026-12-10' } })
  await t.call(house.officer.token, offerCommitment, { body: { ...base, id: newId(), title: 'Thông tin thiết yếu thường xuyên', validTo: null } })
  await t.call(house.officer.token, offerCommitment, { body: { ...base, id: newId(), title: 'Đại hội Đảng bộ năm 2025', validTo: '2026-03-31' } })
})

describe('commitments', () => {
  it('are offered to one agency, found by the filters, and closed with a reason by whoever offered them', async () => {
    const page = await staff.open({ token: house.officer.token, path: '/commitments' })
    await page.getByText('2 đang mở · 1 hết hạn trong 30 ngày tới').waitFor()
    await page.getByRole('button', { name: 'Giao mục đích' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: 'Giao', exact: true }).click()
    await form.getByText('Cần điền ô này.').first().waitFor()
    await form.getByLabel('Tên').fill('Tuyên truyền cải cách hành chính')
    await form.getByRole('combobox', { name: 'Loại' }).click()
    await page.getByRole('option', { name: 'Nhiệm vụ chính trị' }).click()
    await form.getByLabel('Giao cho mọi cơ quan báo chí của tỉnh').uncheck()
    await form.getByRole('group', { name: 'Cơ quan nhận' }).getByRole('checkbox').first().check()
    await assertAccessible(page)
    await form.getByRole('button', { name: 'Giao', exact: true }).click()
    await page.getByText('Đã giao. Các tòa soạn thấy ngay trong phiếu đăng ký tin.').waitFor()
    await page.getByText('3 đang mở').waitFor()

    await page.getByRole('combobox', { name: 'Trạng thái' }).click()
    await page.getByRole('option', { name: 'Hết hạn' }).click()
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
    await page.getByRole('search').getByRole('button', { name: 'Bỏ lọc' }).first().click()
    await page.getByRole('searchbox').fill('cai cach hanh chinh')
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Tuyên truyền cải cách hành chính' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng mục đích' }).click()
    const question = page.getByRole('dialog', { name: /^Đóng “Tuyên truyền/ })
    await question.getByRole('textbox').fill('Đã đủ bài')
    await question.getByRole('button', { name: 'Đóng mục đích' }).click()
    await page.getByText('Đóng từ 21/11/2026').waitFor()
    await page.getByRole('dialog').getByText('Đã đủ bài').waitFor()
    const { items } = await t.call(house.officer.token, listCommitments, { query: { all: 'true' } })
    expect(items.find(({ title }) => title === 'Tuyên truyền cải cách hành chính')).toMatchObject({
      closedOn: '2026-11-21',
      closeReason: 'Đã đủ bài',
      toAll: false,
    })
  })

  it('are read by a newsroom on a phone, which offers and closes nothing', async () => {
    const page = await staff.open({ token: house.reporter.token, path: '/commitments?new=true', width: 390, height: 844 })
    await page.getByText('2 mục đích đang mở cho cơ quan bạn').waitFor()
    expect(await page.getByRole('button', { name: 'Giao mục đích' }).count()).toBe(0)
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.getByRole('button', { name: 'Thông tin thiết yếu thường xuyên' }).click()
    await page.getByRole('dialog').getByText('Tiêu chí xác nhận').waitFor()
    expect(await page.getByRole('button', { name: 'Đóng mục đích' }).count()).toBe(0)
    await assertAccessible(page)
  })
})
