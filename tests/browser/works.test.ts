import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { givenHouse, type TestHouse } from '../../src/commons/people/testing/house.ts'
import { getWork } from '../../src/commons/record/contract.ts'
import { publish } from '../../src/commons/record/server/publish.ts'
import { aCandidate, aContent, anApproval } from '../../src/commons/record/testing/builders.ts'
import { addSection } from '../../src/commons/vocabulary/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

const t = useTestApp('2026-11-21T03:00:00Z')
const staff = useStaffBrowser(t)
let house: TestHouse
const works: string[] = []

beforeAll(async () => {
  house = await givenHouse(t)
  await t.db.transaction().execute((tx) => addSection(tx, { id: newId(), agencyId: house.agency.id, slug: 'thoi-su', name: 'Thời sự', position: 1 }))
  for (let number = 1; number <= 50; number += 1) {
    const candidate = aCandidate({
      agencyId: house.agency.id,
      sectionId: null,
      content: aContent({ headline: `Tin số ${number} về cầu Phong Châu và đời sống người dân hai bên bờ sông` }),
    })
    const at = new Date(Date.parse('2026-11-20T01:00:00Z') + number * 60_000)
    await t.db.transaction().execute((tx) => publish(tx, candidate, [anApproval(candidate, { personId: house.leader.id })], { at, actorId: house.leader.id }))
    works.push(candidate.workId)
  }
})

describe('published works', () => {
  it('stand 35 to a screen of a laptop, are found without marks, and are classified together', async () => {
    const page = await staff.open({ token: house.secretary.token, path: '/record/works' })
    await page.getByRole('heading', { level: 1, name: 'Tác phẩm đã đăng' }).waitFor()
    const rows = page.locator('tbody tr')
    await expect.poll(() => rows.count(), { timeout: 10_000 }).toBe(50)
    const seen = await rows.evaluateAll((all) => all.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length)
    expect(seen).toBeGreaterThanOrEqual(35)
    await assertAccessible(page)
    await page.getByRole('searchbox').fill('tin so 50')
    await expect.poll(() => rows.count(), { timeout: 10_000 }).toBe(1)
    await page.waitForURL(/q=tin\+so\+50/)
    // the list was fetched anew below the cursor, not under it
    expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: 'Lọc thêm' }).click()
    await page.getByRole('combobox', { name: 'Thể loại' }).click()
    await page.getByRole('option', { name: 'Tin', exact: true }).click()
    await page.getByRole('button', { name: 'Lọc thêm (1)' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: /Tin số 50/ }).check()
    await page.getByRole('button', { name: 'Phân loại', exact: true }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('combobox', { name: 'Chuyển sang chuyên mục' }).click()
    await page.getByRole('option', { name: 'Thời sự' }).click()
    await sheet.getByRole('button', { name: 'Ghi phân loại' }).click()
    await page.getByText('Đã ghi 1 tác phẩm.').waitFor()
    expect((await t.call(house.secretary.token, getWork, { params: { workId: works[49]! } })).sectionId).not.toBeNull()
  })

  it('a leader withdraws one with a reason; a reporter sees everything and withdraws nothing', async () => {
    const workId = works[9]!
    const reading = await staff.open({ token: house.reporter.token, path: `/record/works?work=${workId}`, width: 390, height: 844 })
    await reading.getByRole('dialog').getByText('Mã băm').waitFor()
    await assertAccessible(reading)
    await expect(reading.getByRole('button', { name: 'Gỡ tác phẩm' }).count()).resolves.toBe(0)
    const page = await staff.open({ token: house.leader.token, path: `/record/works?work=${workId}` })
    await page.getByRole('button', { name: 'Gỡ tác phẩm' }).click()
    const question = page.getByRole('dialog', { name: /^Gỡ “Tin số 10/ })
    await question.getByRole('button', { name: 'Gỡ tác phẩm' }).click()
    await question.getByText('Ghi lý do gỡ.').waitFor()
    await question.getByLabel('Lý do (nội bộ)').fill('Sai số liệu')
    await question.getByLabel('Câu bạn đọc thấy').fill('Bài được gỡ để kiểm tra số liệu.')
    await question.getByRole('button', { name: 'Gỡ tác phẩm' }).click()
    await page.getByText('Đã gỡ. Trang bài trả lời “đã gỡ”.').waitFor()
    await page.getByRole('dialog').getByText('Sai số liệu').waitFor()
    expect((await t.call(house.leader.token, getWork, { params: { workId } })).withdrawal).toMatchObject({
      reason: 'Sai số liệu',
      shown: 'Bài được gỡ để kiểm tra số liệu.',
    })
  })
})
