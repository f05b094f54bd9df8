import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { getReport, listReports } from '../../src/authority/reports/contract.ts'
import { givenHouse, type TestHouse, type TestPerson } from '../../src/commons/people/testing/house.ts'
import { importWorks } from '../../src/commons/record/index.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

// two days after the cut-off of the first half
const NOW = '2026-06-16T02:00:00Z'
const t = useTestApp(NOW)
const staff = useStaffBrowser(t)
let house: TestHouse

const bringWorks = (from: number, count: number, date: string): Promise<unknown> => {
  const articles = Array.from({ length: count }, (_, at) => ({
    id: `a${from + at}`,
    source: '',
    url: '',
    date,
    publishedAt: null,
    category: '',
    category_vi: '',
    title: `Bài ${from + at}`,
    lead: '',
    body: 'Nội dung',
    author: '',
    tags: [],
    genre: 'news',
    origin: 'own' as const,
  }))
  return t.db.transaction().execute((tx) => importWorks(tx, { agencyId: house.agency.id, articles }, { at: t.clock.now(), actorId: null }))
}

beforeAll(async () => {
  house = await givenHouse(t)
  await bringWorks(1, 5, '2025-03-01')
  await bringWorks(6, 6, '2026-06-10')
})

const open = async (person: TestPerson, over: object = {}): Promise<Page> => {
  const page = await staff.open({ token: person.token, path: '/reports?day=2026-06-14', at: new Date(NOW), ...over })
  page.setDefaultTimeout(12_000)
  return page
}
const theirs = async () => {
  const { own } = await t.call(house.secretary.token, listReports, { query: { day: '2026-06-14' } })
  return t.call(house.secretary.token, getReport, { params: { reportId: own!.id } })
}

describe('the half-year report', () => {
  it('is begun, written, brought up to date number by number, and handed in', async () => {
    // tall enough that no number stands half under the edge of the window
    const page = await open(house.secretary, { height: 2200 })
    await page.getByRole('button', { name: 'Lập báo cáo', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Báo cáo 6 tháng đầu năm 2026' }).first().waitFor()
    await page.getByText(/Hạn 20\/06\/2026, còn 4 ngày/u).waitFor()
    await page.getByText(/Chưa viết: I\. Tình hình chung · III\. Khó khăn, vướng mắc · V\. Phương hướng/u).waitFor()
    await assertAccessible(page)
    await page.getByLabel('I. Tình hình chung').fill('Tòa soạn giữ nhịp xuất bản.')
    await page.getByLabel('III. Khó khăn, vướng mắc').fill('Thiếu người quay phim.')
    await page.getByLabel('V. Phương hướng, nhiệm vụ kỳ tới').fill('Mở kênh phát thanh số.')
    await expect.poll(async () => (await theirs()).missing, { timeout: 10_000 }).toEqual([])
    await bringWorks(20, 2, '2026-06-11')
    await page.getByRole('button', { name: 'Cập nhật số' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('Trong báo cáo: 6 (cùng kỳ 5) → Tính lại: 8 (cùng kỳ 5)').first().waitFor()
    await assertAccessible(page)
    await sheet.getByRole('checkbox', { name: 'Tổng số tác phẩm đã xuất bản, phát sóng' }).check()
    await sheet.getByRole('button', { name: 'Lấy 1 số' }).click()
    await page.getByRole('button', { name: /^8, Số này từ đâu: Tổng số tác phẩm/u }).click()
    await sheet.getByText('Nguồn: sổ tác phẩm đã công bố, đếm theo ngày ra lần đầu').waitFor()
    await page.keyboard.press('Escape')
    const ours = await theirs()
    expect(['works.total', 'works.web'].map((key) => ours.facts.facts.find((fact) => fact.key === key)?.value)).toEqual([8, 6])
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await page.getByText('Đã gửi', { exact: true }).waitFor()
    expect((await theirs()).state).toBe('submitted')
  })

  it('is returned by the department with a reason and a remark at its place, which the agency finds on a phone', async () => {
    const desk = await open(house.officer)
    await desk.getByRole('link', { name: 'Báo Minh Sơn' }).click()
    await desk.getByRole('tab', { name: 'Góp ý' }).click()
    await desk.getByLabel('Về phần').selectOption('overview')
    await desk.getByLabel('Góp ý', { exact: true }).last().fill('Nêu rõ kênh nào')
    await desk.getByRole('button', { name: 'Gửi góp ý' }).click()
    await desk.getByRole('tab', { name: 'Góp ý (1)' }).waitFor()
    await desk.getByRole('button', { name: 'Trả lại' }).click()
    await desk.getByLabel('Vì sao trả lại?').fill('Ghi rõ tên kênh')
    await desk.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
    await expect.poll(async () => (await theirs()).state, { timeout: 5000 }).toBe('returned')
    const page = await open(house.secretary, { path: `/reports/${(await theirs()).id}`, width: 390, height: 844 })
    await page.getByText('Sở trả lại: “Ghi rõ tên kênh”').waitFor()
    await page.getByRole('tab', { name: 'Góp ý (1)' }).tap()
    await page.getByText('Nêu rõ kênh nào').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Đã xong' }).tap()
    await page.getByText(/đánh dấu xong/u).waitFor()
  })

  it('is asked for by the department, once a day', async () => {
    const page = await open(house.officer)
    await page.getByRole('button', { name: 'Đôn đốc' }).click()
    await page.getByText('Đã nhắc: Báo Minh Sơn, Tạp chí Văn nghệ Minh Sơn').waitFor()
    await page
      .getByText(/^Nhắc lúc/u)
      .first()
      .waitFor()
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Đôn đốc' }).click()
    await page.getByText('Hôm nay đã nhắc rồi.').waitFor()
  })
})
