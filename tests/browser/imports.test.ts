import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { givenHouse, type TestHouse } from '../../src/commons/people/testing/house.ts'
import { listWorks } from '../../src/commons/record/contract.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

const t = useTestApp()
const staff = useStaffBrowser(t)
let house: TestHouse
let folder: string

beforeAll(async () => {
  house = await givenHouse(t)
  folder = await mkdtemp(join(tmpdir(), 'hoitu-imports-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('importing', () => {
  it('a file is looked at first, then taken over with its bad lines named', async () => {
    const path = join(folder, 'kho.jsonl')
    const lines = Array.from({ length: 120 }, (_, index) =>
      JSON.stringify({ id: `k${index}`, title: `Bài kho số ${index}`, date: '2024-05-06', author: 'Trần Cũ' }),
    )
    await writeFile(path, [...lines, '{hỏng', JSON.stringify({ id: 'k999', title: ' ' })].join('\n'))
    const page = await staff.open({ token: house.secretary.token, path: '/record/imports' })
    await page.getByText('Tệp JSON Lines').click()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Tệp', exact: true }).click()])
    await chooser.setFiles(path)
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByText('120 bài đọc được: 120 mới · 0 đã đổi nội dung · 0 đã có · 2 dòng hỏng').waitFor()
    await page.getByText('Dòng 121: không phải một đối tượng JSON.').waitFor()
    await page.getByText('Dòng 122: thiếu tít.').waitFor()
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Nạp 120 bài' }).click()
    await page.getByText('Chờ nạp kho.jsonl').waitFor()
    await t.drainJobs()
    await page.getByText('120 mới · 0 cập nhật · 0 đã có · 2 dòng hỏng').waitFor()
    await page.getByRole('button', { name: 'Xem 2 dòng hỏng' }).click()
    await page.getByRole('dialog').getByText('Dòng 122: thiếu tít.').waitFor()
    const { items } = await t.call(house.secretary.token, listWorks, { query: { provenance: 'imported', limit: 200 } })
    expect(items).toHaveLength(120)
  })

  it('an address that cannot be read says why; a reporter has no such page', async () => {
    const page = await staff.open({ token: house.secretary.token, path: '/record/imports', width: 390, height: 844 })
    await page.getByLabel('Địa chỉ nguồn tin').fill('http://127.0.0.1:9/rss')
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByText('Chưa đọc được địa chỉ này: không kết nối được.').waitFor()
    await assertAccessible(page)
    const other = await staff.open({ token: house.reporter.token, path: '/record/imports' })
    await expect(other.getByRole('button', { name: 'Xem trước' }).count()).resolves.toBe(0)
  })
})
