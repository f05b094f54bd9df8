import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { givenHouse, type TestHouse } from '../../src/commons/people/testing/house.ts'
import { givenPicture } from '../../src/commons/media/testing/builders.ts'
import { listNotifications } from '../../src/commons/notifications/contract.ts'
import { addComment, getStory, listComments, returnOutput, saveHouseLimits } from '../../src/newsroom/stories/contract.ts'
import { deskOf, type Desk } from '../../src/newsroom/stories/testing/filed.ts'
import { newId } from '../../src/platform/ids.ts'
import { assertAccessible } from './staff/accessible.ts'
import { putCaret } from './staff/caret.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

const t = useTestApp(new Date().toISOString())
const staff = useStaffBrowser(t)
let house: TestHouse
let desk: Desk
beforeAll(async () => {
  house = await givenHouse(t)
  desk = await deskOf(t, house)
})

describe('a returned story', () => {
  it('says who wants what, leads to the marked place, and goes up again', async () => {
    const { story, outputId } = await desk.filed()
    await desk.submit(house.reporter.token, outputId)
    const body = { id: newId(), text: 'Ghi rõ giờ thông xe', quote: 'Sáng 21/11, cầu được khánh thành.' }
    await t.call(house.deskHead.token, addComment, { params: { outputId }, body })
    await t.call(house.deskHead.token, returnOutput, { params: { outputId }, body: { reason: 'Kiểm lại giờ' } })
    const page = await staff.open({ token: house.reporter.token, path: `/stories/${story.id}`, width: 390 })
    await page.getByText('Trả lại, Trần Bình: “Kiểm lại giờ”').waitFor()
    await page.getByRole('button', { name: /“Sáng 21\/11/ }).click()
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Đã sửa, gửi lại' }).click()
    await page.getByRole('button', { name: /Gửi duyệt → Trưởng ban/ }).click()
    await page.getByText('Đã gửi Trưởng ban').waitFor()
    expect((await t.call(house.reporter.token, getStory, { params: { storyId: story.id } })).state).toBe('in_review')
  }, 60_000)
})

describe('comments', () => {
  it('name a colleague by key, without marks, and are written once by a double click', async () => {
    const { story, outputId } = await desk.filed()
    const page = await staff.open({ token: house.reporter.token, path: `/stories/${story.id}?panel=comments` })
    const field = page.getByLabel('Viết góp ý, gõ @ để nhắc tên')
    await field.click()
    await page.keyboard.type('Nhờ xem giờ @tran binh')
    await page.getByRole('button', { name: '@Trần Bình' }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => field.inputValue()).toBe('Nhờ xem giờ @Trần Bình ')
    await page.getByRole('button', { name: 'Góp ý', exact: true }).dblclick()
    await page.getByText('Nhờ xem giờ @Trần Bình').waitFor()
    await expect.poll(() => field.inputValue()).toBe('')
    const kept = async () => (await t.call(house.reporter.token, listComments, { params: { outputId } })).items
    await expect.poll(kept).toMatchObject([{ mentionIds: [house.deskHead.id] }])
    await page.getByRole('button', { name: 'Xong', exact: true }).waitFor()
    expect(await kept()).toHaveLength(1)
  }, 60_000)

  it('are answered below, and the one who spoke hears of it', async () => {
    const { story, outputId } = await desk.filed()
    const first = { id: newId(), text: 'Giờ khai mạc là 8h hay 9h?' }
    await t.call(house.deskHead.token, addComment, { params: { outputId }, body: first })
    const page = await staff.open({ token: house.reporter.token, path: `/stories/${story.id}?comment=${first.id}`, width: 390 })
    await page.getByRole('button', { name: 'Trả lời', exact: true }).tap()
    await page.getByLabel('Trả lời Trần Bình').fill('8h, theo giấy mời.')
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Trả lời', exact: true }).tap()
    await page.getByRole('listitem').getByText('8h, theo giấy mời.').waitFor()
    await expect
      .poll(async () => (await t.call(house.deskHead.token, listComments, { params: { outputId } })).items)
      .toMatchObject([
        { id: first.id, parentId: null },
        { parentId: first.id, text: '8h, theo giấy mời.' },
      ])
    const told = await t.call(house.deskHead.token, listNotifications, {})
    expect(told.items.map(({ vi }) => vi)).toContainEqual(expect.stringContaining('trả lời góp ý'))
    await page.getByRole('button', { name: 'Xong', exact: true }).tap()
    await page.getByRole('button', { name: '1 góp ý đã xong' }).waitFor()
    await expect
      .poll(async () => (await t.call(house.deskHead.token, listComments, { params: { outputId } })).items.filter(({ resolvedAt }) => resolvedAt === null))
      .toEqual([])
  }, 60_000)
})

describe('writing', () => {
  it('counts against the limits of the house, inserts by /, and leads to what blocks', async () => {
    await t.call(house.leader.token, saveHouseLimits, { body: { headlineLetters: 20, standfirstWords: 50 } })
    const page = await staff.open({ token: house.reporter.token, path: '/stories/new', expected: /409/ })
    await putCaret(page.locator('h1[data-part="headline"]'))
    await page.keyboard.type('Tít dài hơn hai mươi ký tự', { delay: 8 })
    await page.getByText('Tít 26/20 ký tự, dài quá mức tòa soạn đặt').waitFor()
    // the headline is not the body
    await page.getByText('0 từ', { exact: true }).waitFor()
    await page.getByText(/Đã lưu/).waitFor()
    await page.getByRole('button', { name: /Gửi duyệt → Trưởng ban/ }).click()
    await page.getByText(/Chưa gửi duyệt được: Bài chưa có nội dung/).waitFor()
    await putCaret(page.locator('.ProseMirror > p').first())
    await page.keyboard.type('/bang', { delay: 20 })
    await page.getByRole('option', { name: 'Bảng' }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.ProseMirror table').waitFor()
    expect(await page.locator('.ProseMirror').getByText('/bang').count()).toBe(0)
  }, 60_000)

  it('puts a quote below what is being written, and goes on below a table that ends the text', async () => {
    const page = await staff.open({ token: house.reporter.token, path: '/stories/new' })
    const body = page.locator('.ProseMirror')
    await putCaret(body.locator('> p').first())
    await page.keyboard.type('Đoạn đang viết', { delay: 8 })
    for (const _ of 'viết') await page.keyboard.press('ArrowLeft')
    await page.getByRole('toolbar').getByRole('button', { name: 'Trích dẫn' }).click()
    await page.keyboard.type('Lời bà con', { delay: 8 })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('Bà Hoa', { delay: 8 })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('Sau lời trích', { delay: 8 })
    expect(await body.locator('> *').allInnerTexts()).toMatchObject({
      2: 'Đoạn đang viết',
      3: expect.stringMatching(/Lời bà con\s+Bà Hoa/),
      4: 'Sau lời trích',
    })
    await page.getByRole('button', { name: 'Thêm' }).click()
    await page.getByRole('menuitem', { name: 'Bảng' }).click()
    await body.locator('th').first().waitFor()
    await page.getByRole('button', { name: 'Thêm cột' }).click()
    await page.getByRole('button', { name: 'Xóa hàng' }).click()
    await expect.poll(() => body.locator('th, td').count()).toBe(8)
    const table = (await body.locator('table').boundingBox())!
    await page.mouse.click(table.x + 40, table.y + table.height + 60)
    await page.keyboard.type('Dưới bảng', { delay: 8 })
    await expect.poll(() => body.locator('> p').last().innerText()).toBe('Dưới bảng')
    await body.locator('blockquote > p').click()
    await page.getByRole('button', { name: 'Xóa trích dẫn' }).click()
    await expect.poll(() => body.locator('blockquote').count()).toBe(0)
  }, 60_000)

  it('takes credit and caption of a picture from the library, and says at once when its source is missing', async () => {
    const sender = { id: house.reporter.id, name: house.reporter.name }
    await givenPicture(t, { agencyId: house.agency.id, sender })
    const page = await staff.open({ token: house.reporter.token, path: '/stories/new' })
    await putCaret(page.locator('.ProseMirror > p').first())
    await page.getByRole('toolbar').getByRole('button', { name: 'Ảnh' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /anh\.jpg/ })
      .click()
    await page.getByRole('button', { name: 'Dùng ảnh này' }).click()
    const credit = page.locator('div[data-part="pictureCredit"]')
    await credit.getByText('Nguyễn An').waitFor()
    expect(await page.getByText('Thiếu nguồn ảnh: chưa gửi duyệt được').count()).toBe(0)
    await credit.click({ clickCount: 3 })
    await page.waitForTimeout(300)
    await page.keyboard.press('Backspace')
    await page.getByText('Thiếu nguồn ảnh: chưa gửi duyệt được').waitFor()
    await page.getByRole('button', { name: 'Bạn đọc cung cấp' }).click()
    await credit.getByText('Bạn đọc cung cấp').waitFor()
    expect(await page.getByText('Thiếu nguồn ảnh: chưa gửi duyệt được').count()).toBe(0)
  }, 60_000)
})
