import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { addDocumentFact, demoPlan } from '../../src/authority/plans/index.ts'
import {
  aPdf,
  declareWorks,
  entering,
  givenChannel,
  givenCommitment,
  givenPlan,
  givenPlanHouse,
  givenProof,
  momentOf,
  spread,
  type PlanHouse,
} from '../../src/authority/plans/testing/province.ts'
import { addTraining } from '../../src/commons/people/index.ts'
import { publish } from '../../src/commons/record/index.ts'
import { aCandidate, anApproval } from '../../src/commons/record/testing/builders.ts'
import { addSection } from '../../src/commons/vocabulary/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

const t = useTestApp()
const staff = useStaffBrowser(t)
let house: PlanHouse
let planId: string

/** Two earlier years and this one, a dossier, trained people: most indicators have something behind them. */
beforeAll(async () => {
  t.clock.set(momentOf('2026-11-20', '06:00'))
  house = await givenPlanHouse(t)
  planId = await givenPlan(t, house, demoPlan())
  const [paper, site] = [
    await givenChannel(t, house.agency.id, { kind: 'print', name: 'Báo in' }),
    await givenChannel(t, house.agency.id, { kind: 'site', name: 'Báo Minh Sơn điện tử' }),
  ]
  const [essential, positive] = [await givenCommitment(t, house, 'essential-information'), await givenCommitment(t, house, 'positive')]
  const sectionId = newId()
  await t.db.transaction().execute((tx) => addSection(tx, { id: sectionId, agencyId: house.agency.id, slug: 'thoi-su', name: 'Thời sự', position: 1 }))
  for (const [year, count] of [
    [2024, 60],
    [2025, 80],
    [2026, 86],
  ] as const) {
    for (const month of ['02', '05', '08', '10'])
      await declareWorks(t, house.secretary.token, paper, spread(`${year}-${month}-05`, count / 2, [essential, positive]))
    if (year < 2026) await declareWorks(t, house.secretary.token, paper, spread(`${year}-12-05`, count / 2, [essential]))
    await declareWorks(t, house.secretary.token, paper, spread(`${year}-01-05`, 10, [essential]))
  }
  const when = momentOf('2026-11-19', '08:15')
  for (const headline of ['Khánh thành cầu Phong Châu', 'Lịch cắt nước ba phường nội thành']) {
    const candidate = aCandidate({ agencyId: house.agency.id, sectionId, commitmentIds: [essential], appearances: [{ kind: 'site', channelId: site }] })
    const native = { ...candidate, content: { ...candidate.content, headline } }
    await t.db
      .transaction()
      .execute((tx) => publish(tx, native, [anApproval(native, { personId: house.leader.id, at: when })], { at: when, actorId: house.leader.id }))
  }
  const proofId = await givenProof(t, house)
  const dossier = {
    kind: 'security-dossier',
    agencyId: house.agency.id,
    number: '12/QĐ-UBND',
    title: 'Phê duyệt hồ sơ đề xuất cấp độ 3',
    issuedOn: '2026-02-01',
    dueOn: null,
    validFrom: null,
    validTo: null,
    grade: '3',
    amount: null,
    note: '',
    proofId,
  }
  await t.db.transaction().execute(async (tx) => {
    await addDocumentFact(tx, { ...dossier, id: newId() }, entering(t, house))
    for (const person of [house.reporter, house.leader, house.secretary])
      await addTraining(tx, { personId: person.id, course: 'Chuyển đổi số báo chí', completedOn: '2026-05-20', certificate: 'CN-01' })
  })
})

const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/plans-${name}.png`, fullPage: true })
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const ready = (page: Page) => page.getByRole('table', { name: 'Tiến độ kế hoạch' }).waitFor()
const sheet = (page: Page) => page.getByRole('dialog')

describe('the dashboard of a plan', () => {
  it('says the year in one line, what to act on first, and every indicator with its state', async () => {
    const page = await staff.open({ token: house.officer.token, path: '/plans' })
    await ready(page)
    expect(await heading(page).textContent()).toContain('tỉnh Minh Sơn giai đoạn 2025 - 2030')
    await page.getByText('Kỳ 2026 · số đến 20/11/2026 06:00').waitFor()
    await page.getByText('18 chỉ tiêu:').waitFor()
    await page.getByRole('heading', { name: 'Cần xử lý' }).waitFor()
    expect(await page.getByRole('region', { name: 'Cần xử lý' }).getByRole('listitem').count()).toBeLessThanOrEqual(5)
    await assertAccessible(page)
    await shoot(page, 'dashboard-1366')
  })

  it('leads from every number to its sources in two clicks', async () => {
    const page = await staff.open({ token: house.officer.token, path: '/plans' })
    await ready(page)
    const names = await page
      .getByRole('table', { name: 'Tiến độ kế hoạch' })
      .getByRole('rowheader')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''))
    expect(names).toHaveLength(18)
    for (const name of names) {
      await page
        .getByRole('row', { name })
        .getByRole('button', { name: `Mở ${name}` })
        .first()
        .click()
      await sheet(page).getByRole('button', { name: 'Mở danh sách nguồn' }).click()
      await sheet(page).getByRole('listitem').or(sheet(page).getByText('Chưa có nguồn nào.')).first().waitFor()
      await page.keyboard.press('Escape')
      await sheet(page).waitFor({ state: 'hidden' })
    }
  })

  it('opens the public page of a work and the proof of a document', async () => {
    const page = await staff.open({ token: house.officer.token, path: '/plans?indicator=essential-items-growth' })
    await sheet(page)
      .getByText('so với năm trước', { exact: false })
      .first()
      .or(sheet(page).getByText('năm trước', { exact: false }).first())
      .waitFor()
    await shoot(page, 'panel-1366')
    await assertAccessible(page)
    await sheet(page).getByRole('button', { name: 'Mở danh sách nguồn' }).click()
    const link = sheet(page).getByRole('link', { name: 'Khánh thành cầu Phong Châu' })
    await link.waitFor()
    await shoot(page, 'sources-1366')
    const address = await link.getAttribute('href')
    const public_ = await page.request.get(`${staff.origin()}${address}`)
    expect([public_.status(), (await public_.text()).includes('Khánh thành cầu Phong Châu')]).toEqual([200, true])
    await page.goto(`${staff.origin()}/staff/plans?indicator=security-level-3&sources=current`)
    const proof = await sheet(page).getByRole('link', { name: 'Phê duyệt hồ sơ đề xuất cấp độ 3' }).getAttribute('href')
    expect((await page.request.get(`${staff.origin()}${proof}`)).headers()['content-type']).toBe('application/pdf')
  })

  it('is cards on a phone', async () => {
    const page = await staff.open({ token: house.provinceLeader.token, path: '/plans', width: 390, height: 844 })
    await page.getByRole('heading', { name: 'Mục tiêu của kế hoạch' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await shoot(page, 'dashboard-390')
    await assertAccessible(page)
  })

  it('shows an agency its own part', async () => {
    const page = await staff.open({ token: house.leader.token, path: '/plans' })
    await page.getByText('Phần của cơ quan bạn').waitFor()
    expect(await page.getByRole('button', { name: 'Nhập số, văn bản' }).count()).toBe(0)
  })
})

describe('on paper', () => {
  it('states are words and nothing of the screen is left', async () => {
    const page = await staff.open({ token: house.officer.token, path: '/plans' })
    await ready(page)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 1050, height: 1485 })
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Giao việc' }).first().isVisible()).toBe(false)
    expect(await page.getByText('Dự báo không đạt').first().isVisible()).toBe(true)
    await shoot(page, 'print')
  })
})

describe('beside the table', () => {
  it('agencies have words in their cells, tasks their state', async () => {
    const page = await staff.open({ token: house.officer.token, path: '/plans?tab=agencies' })
    await page.getByRole('table', { name: 'Chỉ tiêu theo cơ quan' }).waitFor()
    await shoot(page, 'agencies-1366')
    await assertAccessible(page)
    await page.getByRole('tab', { name: 'Nhiệm vụ' }).click()
    await page.getByRole('table', { name: 'Nhiệm vụ của Phụ lục 2' }).waitFor()
    await shoot(page, 'tasks-1366')
    await assertAccessible(page)
  })

  it('the document keeps its words, and samples can be read', async () => {
    const page = await staff.open({ token: house.officer.token, path: `/plans/${planId}/document` })
    await page.getByRole('heading', { name: 'Phụ lục 1' }).waitFor()
    await shoot(page, 'document-1366')
    await assertAccessible(page)
    await page.goto(`${staff.origin()}/staff/plans/samples`)
    await page
      .getByRole('link', { name: /Kon Tum|chuyển đổi số báo chí/ })
      .first()
      .waitFor()
    await shoot(page, 'samples-1366')
  })

  it('goes through the indicators one by one with the arrow keys', async () => {
    const page = await staff.open({ token: house.officer.token, path: `/plans/${planId}/meeting` })
    await page.getByText('1/18').waitFor()
    const first = await heading(page).textContent()
    await page.keyboard.press('ArrowRight')
    await page.getByText('2/18').waitFor()
    expect(await heading(page).textContent()).not.toBe(first)
    await shoot(page, 'meeting-1366')
    await assertAccessible(page)
    await page.keyboard.press('Escape')
    await ready(page)
  })
})

describe('entering a number', () => {
  it('needs its proof, says so, and changes the row at once', async () => {
    const page = await staff.open({ token: house.officer.token, path: '/plans' })
    await ready(page)
    await page.getByRole('button', { name: 'Nhập số, văn bản' }).click()
    const dialog = sheet(page)
    await dialog.getByLabel('Chỉ tiêu').first().click()
    await page.getByRole('option', { name: 'Người dân vùng sâu, vùng xa, biên giới tiếp cận ít nhất một loại hình báo chí thiết yếu' }).click()
    await dialog.getByLabel('Giá trị (%)').fill('95,5')
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await dialog.getByText('Hãy chọn tệp minh chứng.').waitFor()
    await shoot(page, 'entry-1366')
    await assertAccessible(page)
    await page.locator('input[type=file]').setInputFiles({ name: 'bao-cao-dien-phu.pdf', mimeType: 'application/pdf', buffer: aPdf('diện phủ') })
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Đã lưu, số đã tính lại').waitFor()
    await page
      .getByRole('row', { name: /Người dân vùng sâu/ })
      .getByText('95,5 %', { exact: true })
      .waitFor()
  })

  it('teaches the way on where there is no plan', async () => {
    const page = await staff.open({ token: house.foreignOfficer.token, path: '/plans' })
    await page.getByText('Chưa có kế hoạch nào đang theo dõi.').waitFor()
    await page.getByRole('button', { name: 'Nạp từ văn bản' }).click()
    await sheet(page).getByText('press-plans/1').waitFor()
    await shoot(page, 'import-1366')
  })
})
