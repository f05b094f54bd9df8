import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { givenHouse, type TestHouse } from '../../src/commons/people/testing/house.ts'
import { addChannel } from '../../src/commons/organisations/index.ts'
import { addSection } from '../../src/commons/vocabulary/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { putCaret } from './staff/caret.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

// people read in real time, and tokens to write along last a minute
const t = useTestApp(new Date().toISOString())
const staff = useStaffBrowser(t)
let house: TestHouse
let code = ''

beforeAll(async () => {
  house = await givenHouse(t)
  await t.db.transaction().execute(async (tx) => {
    await addSection(tx, { id: newId(), agencyId: house.agency.id, slug: 'thoi-su', name: 'Thời sự', position: 1 })
    await addChannel(tx, {
      id: newId(),
      agencyId: house.agency.id,
      kind: 'site',
      name: 'Báo Minh Sơn điện tử',
      address: 'baominhson.example',
      isDigital: true,
      isDomestic: true,
      openedOn: '2020-01-01',
      closedOn: null,
    })
  })
  code = (await sql<{ code: string }>`select code from organisations.organisation where id = ${house.agency.id}`.execute(t.db)).rows[0]!.code
})

const HEADLINE = 'Khánh thành cầu Phong Châu sau mười tám tháng thi công'

/** Writes like a person: a place is clicked, the caret is there, then keys. */
const writeStory = async (page: Page): Promise<void> => {
  await putCaret(page.locator('h1[data-part="headline"]'))
  await page.keyboard.type(HEADLINE, { delay: 8 })
  await putCaret(page.locator('div[data-part="standfirst"]'))
  await page.keyboard.type('Cây cầu nối hai bờ sông, rút ngắn mười một cây số đường vòng.', { delay: 8 })
  await putCaret(page.locator('.ProseMirror > p').first())
  await page.keyboard.type('Sáng nay, cầu được thông xe trước sự chứng kiến của người dân hai phường.', { delay: 8 })
  await page.getByText(/Đã lưu/).waitFor()
}

const approve = async (token: string, button: RegExp, after: RegExp): Promise<void> => {
  const page = await staff.open({ token, path: '/approvals', width: 390 })
  await page
    .getByRole('link', { name: new RegExp(HEADLINE.slice(0, 30)) })
    .first()
    .click()
  await page.getByText('Sáng nay, cầu được thông xe').waitFor()
  await page.mouse.wheel(0, 4000)
  await page.getByRole('button', { name: button }).click()
  await page.getByText(after).first().waitFor()
  await page.context().close()
}

describe('the main job', () => {
  it('goes from a reporter’s phone through three signatures to the reader', async () => {
    const phone = await staff.open({ token: house.reporter.token, path: '/stories/new', width: 390 })
    await phone.locator('h1[data-part="headline"]').waitFor()
    await writeStory(phone)
    await phone.getByRole('button', { name: 'Gửi', exact: true }).click()
    await phone.getByLabel('Lời giải thích cho điều cần lưu ý').fill('Chưa xếp chuyên mục, thư ký xếp giúp')
    await phone.getByRole('button', { name: /Gửi duyệt → Trưởng ban/ }).click()
    await phone.getByText('Đã gửi Trưởng ban').waitFor()
    await approve(house.deskHead.token, /Duyệt bản/, /Đã duyệt/)
    await approve(house.secretary.token, /Duyệt bản/, /Đã duyệt/)
    await approve(house.leader.token, /Duyệt và xuất bản ngay/, /Bài lên trang \d\d:\d\d:\d\d/)
    const { rows } = await sql<{ public_id: string; slug: string }>`select public_id, slug from record.work where agency_id = ${house.agency.id}`.execute(t.db)
    expect(rows).toHaveLength(1)
    const reader = await staff.open({ token: null, path: '/' })
    await reader.goto(`${staff.origin()}/bao/${code}/`)
    await reader.getByRole('link', { name: HEADLINE }).first().click()
    await reader.getByRole('heading', { level: 1, name: HEADLINE }).waitFor()
    expect(await reader.getByText('Nguyễn An').count()).toBeGreaterThan(0)
    expect(await reader.getByText('Sáng nay, cầu được thông xe').count()).toBe(1)
  }, 120_000)

  it('lets two people write in one text, and keeps what both wrote', async () => {
    const first = await staff.open({ token: house.reporter.token, path: '/stories/new' })
    await first.locator('h1[data-part="headline"]').waitFor()
    await first.waitForURL(/stories\/[0-9a-f-]{36}/)
    const path = new URL(first.url()).pathname.replace('/staff', '')
    const second = await staff.open({ token: house.colleague.token, path })
    await second.locator('h1[data-part="headline"]').waitFor()
    await putCaret(first.locator('h1[data-part="headline"]'))
    await first.keyboard.type('Tít của An', { delay: 10 })
    await putCaret(second.locator('.ProseMirror > p').first())
    await second.keyboard.type('Đoạn của Hà', { delay: 10 })
    await first.getByText('Đoạn của Hà').waitFor()
    await second.getByText('Tít của An').first().waitFor()
    await first.getByTitle(/Lê Hà đang ở đây/).waitFor()
    await second.getByText(/Đã lưu/).waitFor()
  }, 90_000)
})
