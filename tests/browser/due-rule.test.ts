import { beforeAll, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { listReports } from '../../src/authority/reports/contract.ts'
import { givenHouse, type TestHouse } from '../../src/commons/people/testing/house.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

const t = useTestApp()
const staff = useStaffBrowser(t)
let house: TestHouse
beforeAll(async () => {
  house = await givenHouse(t)
})

it('an officer sets when reports are due, with its basis; agencies see it and cannot change it', async () => {
  const page = await staff.open({ token: house.officer.token, path: '/reports', width: 390, height: 844 })
  await page.getByRole('button', { name: 'Đặt hạn nộp' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Số ngày sau ngày chốt số liệu').fill('20')
  await sheet.getByLabel('Căn cứ').fill('Văn bản số 12/SVHTTDL-BC ngày 05/01/2026')
  await sheet.getByText(/chốt 14\/12\/2026, hạn 03\/01\/2027/).waitFor()
  await assertAccessible(page)
  await sheet.getByRole('button', { name: 'Lưu hạn nộp' }).click()
  await page.getByText('Văn bản số 12/SVHTTDL-BC').waitFor()
  expect(await t.call(house.leader.token, listReports)).toMatchObject({ dueOn: '2027-01-03', dueCitation: 'Văn bản số 12/SVHTTDL-BC ngày 05/01/2026' })
  const agency = await staff.open({ token: house.leader.token, path: '/reports?open=due' })
  await agency.getByText('Văn bản số 12/SVHTTDL-BC').waitFor()
  expect(await agency.getByRole('button', { name: 'Đặt hạn nộp' }).count()).toBe(0)
  expect(await agency.getByRole('dialog').count()).toBe(0)
})
