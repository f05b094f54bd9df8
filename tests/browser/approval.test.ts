import type { Page } from 'playwright-core'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { listKinds, offer } from '../../src/commons/commitments/index.ts'
import { addChannel } from '../../src/commons/organisations/index.ts'
import { givenHouse, givenPerson, type TestHouse, type TestPerson } from '../../src/commons/people/testing/house.ts'
import { changeStory } from '../../src/newsroom/stories/contract.ts'
import { deskOf, type Desk } from '../../src/newsroom/stories/testing/filed.ts'
import { write } from '../../src/newsroom/stories/testing/write.ts'
import { hanoiDay } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

const t = useTestApp(new Date().toISOString())
const staff = useStaffBrowser(t)
let house: TestHouse
let desk: Desk
let deputy: TestPerson
const commitmentId = newId()

beforeAll(async () => {
  house = await givenHouse(t)
  desk = await deskOf(t, house)
  deputy = await givenPerson(t, { organisationId: house.agency.id, roles: ['leader'], name: 'Ngô Minh' })
  await t.db.transaction().execute(async (tx) => {
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
    const [kind] = await listKinds(tx, hanoiDay(t.clock.now()))
    await offer(
      tx,
      {
        id: commitmentId,
        kindId: kind!.id,
        source: { kind: 'plan', ref: 'KH 3132' },
        title: 'Thông tin thiết yếu 2026',
        toAll: true,
        agencyIds: [],
        validFrom: '2026-01-01',
        validTo: null,
        criteria: 'Có nơi, thời gian và cách làm',
        quantity: null,
        ownerId: house.department.id,
        provinceId: house.province.id,
      },
      { at: t.clock.now(), actorId: null },
    )
  })
})

const sentUp = async (headline: string, author = house.reporter) => {
  const given = await desk.filed(author, { headline })
  await t.call(author.token, changeStory, { params: { storyId: given.story.id }, body: { commitmentIds: [commitmentId] } })
  await desk.submit(author.token, given.outputId)
  return given
}

/** Where an open list of choices is drawn in thirty frames: one that widens the page is placed anew for ever. */
const restingPlaces = (page: Page): Promise<{ count: number; inside: boolean; width: number }> =>
  page.evaluate(async () => {
    const list = document.querySelector('[role=listbox]')!.closest('.mantine-Popover-dropdown')!
    const places = new Set<string>()
    let [left, right] = [0, 0]
    for (let frame = 0; frame < 30; frame++) {
      await new Promise(requestAnimationFrame)
      ;({ left, right } = list.getBoundingClientRect())
      if (frame > 10) places.add(`${left} ${right}`)
    }
    return { count: places.size, inside: left >= 0 && right <= 390, width: document.documentElement.scrollWidth }
  })

describe('approving on a phone', () => {
  it('judges what the piece serves, signs, and opens the next one waiting', async () => {
    const first = await sentUp('Bài thứ nhất')
    const second = await sentUp('Bài thứ hai')
    const page = await staff.open({ token: house.deskHead.token, path: `/approvals/${first.outputId}`, width: 390 })
    await page.getByText('Có nơi, thời gian và cách làm').waitFor()
    await page.getByText(/Kiểm tra: \d+ đạt, 0 nhắc, 0 chặn/).waitFor()
    await page.getByRole('button', { name: 'Bỏ ra' }).click()
    await page.getByText('Sẽ bỏ khi bạn duyệt').waitFor()
    await assertAccessible(page)
    await page.mouse.wheel(0, 4000)
    const [away, back] = [page.getByRole('button', { name: 'Trả lại' }), page.getByRole('button', { name: /Duyệt bản/ })]
    const [left, right] = [(await away.boundingBox())!, (await back.boundingBox())!]
    expect(right.x - (left.x + left.width)).toBeGreaterThanOrEqual(96)
    await back.click()
    await page.getByText(/Đã duyệt \d\d:\d\d\. Đã chuyển Thư ký tòa soạn/).waitFor()
    await page.waitForURL((address) => address.pathname.endsWith(second.outputId), { timeout: 8000 })
    await page.getByRole('heading', { level: 1, name: 'Bài thứ hai' }).first().waitFor({ timeout: 8000 })
    const { rows } = await sql<{ verdict: string }>`select verdict from commitments.confirmation where story_key = ${first.story.id}`.execute(t.db)
    expect(rows).toEqual([{ verdict: 'removed' }])
  }, 60_000)

  it('returns with a reason, and a comment on the paragraph it is about', async () => {
    const { outputId } = await sentUp('Bài phải sửa')
    const page = await staff.open({ token: house.deskHead.token, path: `/approvals/${outputId}`, width: 390 })
    await page
      .getByRole('button', { name: /Góp ý đoạn này/ })
      .first()
      .click()
    await page.getByRole('textbox', { name: 'Góp ý' }).fill('Ghi rõ giờ thông xe')
    await page.getByRole('button', { name: 'Gửi góp ý' }).click()
    await page.getByText('Đã ghi góp ý').waitFor()
    await page.getByRole('button', { name: 'Trả lại' }).click()
    await page.getByLabel('Vì sao trả lại?').fill('Thiếu giờ thông xe')
    await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
    await page.getByText('Đã trả lại “Bài phải sửa”').waitFor()
    const { rows } = await sql<{ quote: string }>`select quote from stories.comment where output_id = ${outputId}`.execute(t.db)
    expect(rows).toEqual([{ quote: 'Sáng 21/11, cầu được khánh thành.' }])
    const writer = await staff.open({ token: house.reporter.token, path: `/approvals/${outputId}`, width: 390 })
    await writer.getByText('Trả lại').first().waitFor()
  }, 60_000)

  it('signs nothing when the text changed meanwhile, and shows what differs', async () => {
    const { outputId } = await sentUp('Bài đang đọc')
    const page = await staff.open({ token: house.deskHead.token, path: `/approvals/${outputId}`, width: 390, expected: /409/ })
    await page.getByText('Sáng 21/11, cầu được khánh thành.').waitFor()
    await page.mouse.wheel(0, 4000)
    await page.getByRole('button', { name: /Duyệt bản 1/ }).waitFor()
    await page.waitForTimeout(800)
    await write(t, outputId, house.reporter.id, ' Có 200 hộ phải di dời.')
    await page.getByRole('button', { name: /Duyệt bản 1/ }).click()
    await page.getByText(/Bài vừa có bản 2 .*chưa có gì được ký/).waitFor()
    await page
      .locator('ins')
      .getByText(/200 hộ/)
      .waitFor()
    const { rows } = await sql`select 1 from stories.approval where output_id = ${outputId}`.execute(t.db)
    expect(rows).toEqual([])
    await page.getByRole('button', { name: /Duyệt bản 2/ }).click()
    await page.getByText(/Đã chuyển Thư ký tòa soạn/).waitFor()
  }, 60_000)
})

describe('the last level', () => {
  it('publishes, looks at the reader’s page, and may withdraw it', async () => {
    const { outputId } = await sentUp('Bài lên trang')
    await desk.approve(house.deskHead.token, outputId)
    await desk.approve(house.secretary.token, outputId)
    const page = await staff.open({ token: house.leader.token, path: `/approvals/${outputId}` })
    await page.getByRole('button', { name: 'Duyệt và xuất bản ngay' }).click()
    await page.getByText(/Bài lên trang \d\d:\d\d:\d\d/).waitFor()
    const link = page.getByRole('link', { name: /Xem/ }).first()
    const address = await link.getAttribute('href')
    expect(address).toMatch(/^\/bao\/org-[^/]+\/bai-len-trang-[a-z0-9]{10}\.html$/)
    expect((await page.request.get(new URL(address!, staff.origin()).href)).status()).toBe(200)
    await page.getByRole('button', { name: 'Gỡ' }).click()
    await page.getByLabel(/Vì sao gỡ/).fill('Nguồn tin rút lời')
    await page.getByRole('button', { name: 'Gỡ bài' }).click()
    await page.getByText(/Đã gỡ\. Bài đã khuất/).waitFor()
    expect((await page.request.get(new URL(address!, staff.origin()).href)).status()).toBe(410)
  }, 60_000)

  it('does not sign the own piece, and calls somebody who may; the list fills by itself', async () => {
    const { outputId } = await sentUp('Bài của giám đốc', house.leader)
    await desk.approve(house.deskHead.token, outputId)
    const list = await staff.open({ token: deputy.token, path: '/approvals', width: 390 })
    await list.getByText('Không có bài chờ bạn duyệt').first().waitFor()
    await list.waitForTimeout(1500)
    await desk.approve(house.secretary.token, outputId)
    await list.getByRole('link', { name: /Bài của giám đốc/ }).waitFor()
    const page = await staff.open({ token: house.leader.token, path: `/approvals/${outputId}`, width: 390 })
    await page.getByText('Bạn là tác giả, không tự duyệt.').waitFor()
    await page.getByRole('button', { name: 'Chuyển và báo' }).click()
    await page.getByText(/Đã báo Ngô Minh/).waitFor()
  }, 60_000)
})

describe('who signs', () => {
  it('is set in fields and said in words, from a day on', async () => {
    const page = await staff.open({ token: house.leader.token, path: '/approval-chain' })
    await page.getByText('Bài gửi lên, Trưởng ban ký trước, rồi Thư ký tòa soạn, cuối cùng Lãnh đạo ký').waitFor()
    await page.getByRole('button', { name: 'Bỏ cấp Thư ký tòa soạn' }).click()
    await page.getByText('Bài gửi lên, Trưởng ban ký trước, cuối cùng Lãnh đạo ký').waitFor()
    await page.getByLabel('Hiệu lực từ ngày').fill('31/12')
    await page.getByRole('button', { name: 'Lưu quy trình' }).click()
    await page.getByText(/Đã lưu quy trình mới, hiệu lực từ 31\/12/).waitFor()
    await assertAccessible(page)
    const { rows } = await sql<{ day: string }>`select to_char(valid_from, 'MM-DD') as day from stories.chain order by seq desc limit 1`.execute(t.db)
    expect(rows).toEqual([{ day: '12-31' }])
  }, 60_000)

  it('is delegated from when to when, and taken back', async () => {
    const page = await staff.open({ token: house.leader.token, path: '/delegations', width: 390 })
    await page.getByRole('button', { name: 'Ủy quyền' }).first().click()
    await page
      .getByRole('combobox', { name: 'Ủy quyền cho' })
      .or(page.getByLabel('Ủy quyền cho', { exact: true }))
      .first()
      .fill('Phạm')
    await page.getByRole('option', { name: /^Phạm Dung/u }).waitFor()
    expect(await restingPlaces(page)).toEqual({ count: 1, inside: true, width: 390 })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Ngày mai' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ủy quyền', exact: true }).click()
    await page.getByText('Hoàng Giang → Phạm Dung, ký cấp Lãnh đạo').waitFor()
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Thu hồi' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click()
    await page.getByText('Đã thu hồi', { exact: true }).waitFor()
  }, 60_000)

  it('and sections have their order', async () => {
    const page = await staff.open({ token: house.secretary.token, path: '/sections', width: 390 })
    await page.getByRole('button', { name: 'Thêm chuyên mục' }).click()
    await page.getByLabel('Tên chuyên mục').fill('Kinh tế, tài chính')
    expect(await page.getByLabel('Địa chỉ trên trang bạn đọc').inputValue()).toBe('kinh-te-tai-chinh')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByRole('button', { name: 'Đưa Kinh tế, tài chính lên' }).click()
    await page.locator('ul li').first().getByText('Kinh tế, tài chính').waitFor()
    await assertAccessible(page)
  }, 60_000)
})
