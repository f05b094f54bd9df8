import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { listAssets } from '../../src/commons/media/contract.ts'
import { givenPicture } from '../../src/commons/media/testing/builders.ts'
import { exifBlock, iptcBlock, withSegments } from '../../src/commons/media/testing/pictures.ts'
import { givenHouse, type TestHouse } from '../../src/commons/people/testing/house.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

const t = useTestApp()
const staff = useStaffBrowser(t)
let house: TestHouse
let folder: string

/** A drawn landscape of a size and hue, as a camera would send it. */
const landscape = (width: number, height: number, hue: number): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 300 200" preserveAspectRatio="none">
      <rect width="300" height="200" fill="hsl(${hue},45%,78%)"/><circle cx="220" cy="50" r="22" fill="hsl(45,90%,70%)"/>
      <path d="M0 130 60 70 110 120 170 60 240 125 300 90V200H0Z" fill="hsl(${hue},25%,42%)"/><path d="M0 150Q80 130 150 155T300 145V200H0Z" fill="hsl(${hue + 60},35%,32%)"/></svg>`),
  )
    .jpeg({ quality: 92 })
    .toBuffer()

const fileOf = async (name: string, bytes: Buffer): Promise<string> => {
  await writeFile(join(folder, name), bytes)
  return join(folder, name)
}

beforeAll(async () => {
  house = await givenHouse(t)
  folder = await mkdtemp(join(tmpdir(), 'hoitu-pictures-'))
  const captions = [
    'Nước lũ dâng ở xã Đà Bắc sáng 21/11, lực lượng chức năng đưa người dân đến nơi an toàn',
    'Khánh thành cầu Phong Châu',
    'Chợ phiên Vân Lĩnh',
    'Lúa mùa ở cánh đồng Sông Hồng',
  ]
  for (const [index, caption] of captions.entries())
    await givenPicture(
      t,
      { agencyId: house.agency.id, sender: index % 2 ? house.colleague : house.reporter },
      { bytes: await landscape(1600 - index * 100, 1000, index * 70), fileName: `IMG_20${index}.jpg`, known: { caption } },
    )
  await givenPicture(
    t,
    { agencyId: house.agency.id, sender: house.reporter },
    {
      bytes: await landscape(1200, 900, 300),
      fileName: 'zalo-1234.jpg',
      known: { caption: '', credit: '', rights_kind: null, author_id: null, author_name: '' },
    },
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const library = (page: Page) => page.getByRole('heading', { level: 1, name: 'Kho ảnh' })
const choose = async (page: Page, ...paths: string[]): Promise<void> => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Tải ảnh lên' }).filter({ visible: true }).first().click(),
  ])
  await chooser.setFiles(paths)
}
const mine = async () => (await t.call(house.reporter.token, listAssets, { query: { uploadedBy: 'me' } })).items

describe('the picture library', () => {
  it('shows pictures with what they lack, finds them without marks, and is readable by everybody', async () => {
    const page = await staff.open({ token: house.reporter.token, path: '/media' })
    await library(page).waitFor()
    await page.getByText('Bạn có 1 ảnh thiếu nguồn hoặc quyền sử dụng').waitFor()
    await page
      .getByRole('button', { name: /zalo-1234/ })
      .getByText('Thiếu nguồn ảnh')
      .waitFor()
    await assertAccessible(page)
    await page.getByRole('searchbox').fill('da bac')
    await page.waitForURL(/q=da\+bac/)
    await expect.poll(() => page.locator('#content li button').count()).toBe(1)
    await page.getByRole('searchbox').fill('không có gì')
    await page.getByText('Không có ảnh nào khớp.').waitFor()
  })

  it('describes a picture beside the list and says truly when it is saved', async () => {
    const page = await staff.open({ token: house.reporter.token, path: '/media' })
    await page.getByRole('button', { name: /zalo-1234/ }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('Thiếu nguồn ảnh').waitFor()
    await assertAccessible(page)
    await sheet.getByLabel('Chú thích').fill('Sạt lở ở xã Vân Lĩnh')
    await sheet.getByRole('button', { name: 'Cơ quan khác cung cấp' }).click()
    await page.waitForFunction(
      () =>
        document.activeElement instanceof HTMLInputElement &&
        document.activeElement.value.slice(document.activeElement.selectionStart ?? 0, document.activeElement.selectionEnd ?? 0) === '…',
    )
    await page.keyboard.type('Ban Chỉ huy phòng thủ dân sự')
    expect(await sheet.getByLabel('Nguồn ảnh').inputValue()).toBe('Cơ quan Ban Chỉ huy phòng thủ dân sự cung cấp')
    await sheet.getByRole('button', { name: 'Bạn đọc cung cấp' }).click()
    await sheet.getByText('Chưa lưu').waitFor()
    await sheet.getByRole('button', { name: 'Lưu thông tin ảnh' }).click()
    await sheet.getByText(/^Đã lưu \d\d:\d\d$/).waitFor()
    const saved = (await mine()).find((asset) => asset.caption === 'Sạt lở ở xã Vân Lĩnh')
    expect(saved).toMatchObject({ credit: 'Bạn đọc cung cấp', rights: { kind: 'reader' }, gaps: [] })
    await page.keyboard.press('Escape')
    await page.getByText('ảnh thiếu nguồn hoặc quyền sử dụng').waitFor({ state: 'hidden' })
  })

  it('does not let a reporter change a colleague’s picture, and says whom to ask', async () => {
    const page = await staff.open({ token: house.reporter.token, path: '/media?q=khanh thanh' })
    await page.getByRole('button', { name: /Khánh thành/ }).click()
    await page.getByText('Ảnh do người khác tải lên').waitFor()
    await expect(page.getByRole('button', { name: 'Lưu thông tin ảnh' }).count()).resolves.toBe(0)
  })
})

describe('sending pictures', () => {
  it('sends several at once with what their files say, and the list grows by itself', async () => {
    const page = await staff.open({ token: house.reporter.token, path: '/media' })
    await library(page).waitFor()
    const agency = withSegments(await landscape(2400, 1600, 190), {
      iptc: iptcBlock({ caption: 'Đê sông Hồng đoạn qua phường Sông Hồng', byline: 'Trọng Đạt', credit: 'TTXVN' }),
    })
    const own = withSegments(await landscape(1500, 1000, 20), { exif: exifBlock({ gps: { latitude: 21.3, longitude: 105.4 } }) })
    await choose(page, await fileOf('ttxvn.jpg', agency), await fileOf('cua-toi.jpg', own))
    await page.getByRole('region', { name: 'Ảnh đang tải lên' }).getByText('Đã có trong kho').nth(1).waitFor()
    await page
      .getByRole('button', { name: /Đê sông Hồng/ })
      .getByText('Chưa ghi quyền sử dụng')
      .waitFor()
    await page
      .getByRole('listitem')
      .getByRole('button', { name: /cua-toi/ })
      .click()
    await page.getByText('Tệp gốc có ghi nơi chụp. Bản hiển thị đã bỏ nơi chụp.').waitFor()
  })

  it('refuses what is no picture with a sentence, and a drawing with script', async () => {
    const page = await staff.open({ token: house.reporter.token, path: '/media' })
    await library(page).waitFor()
    await choose(page, await fileOf('hinh.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')))
    const tray = page.getByRole('region', { name: 'Ảnh đang tải lên' })
    await tray.getByText('Ảnh SVG có thể chứa mã chạy được nên không nhận').waitFor()
    await page.getByText('1 ảnh không nhận được').waitFor()
    await assertAccessible(page)
    await tray.getByRole('button', { name: 'Bỏ ảnh hinh.jpg' }).click()
    await tray.waitFor({ state: 'hidden' })
  })

  it('keeps pictures through a lost network and a closed page, and sends them once', async () => {
    const page = await staff.open({ token: house.reporter.token, path: '/media', width: 390, height: 844 })
    await library(page).waitFor()
    const before = (await mine()).length
    // pages for hours without a network are fetched a moment after signing in
    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /HomePage.*js$/.test(name)))
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await choose(page, await fileOf('mat-mang.jpg', await landscape(1800, 1200, 130)))
    await page.getByRole('region', { name: 'Ảnh đang tải lên' }).getByText('Giữ trên máy, chưa gửi').waitFor()
    expect((await mine()).length).toBe(before)
    await page.close()
    await page
      .context()
      .setOffline(false)
      .catch(() => undefined)
    const again = await page.context().newPage()
    await again.context().setOffline(false)
    await again.goto(`${staff.origin()}/staff/`)
    await expect.poll(async () => (await mine()).length, { timeout: 20_000 }).toBe(before + 1)
    expect((await mine()).filter((asset) => asset.fileName === 'mat-mang.jpg')).toMatchObject([{ width: 1800, gaps: [] }])
  })

  it('goes on where the network broke inside a file', async () => {
    const page = await staff.open({ token: house.reporter.token, path: '/media' })
    await library(page).waitFor()
    const noise = await sharp({ create: { width: 2200, height: 1500, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
      .jpeg({ quality: 95 })
      .toBuffer()
    expect(noise.length).toBeGreaterThan(2_500_000)
    let patches = 0
    let bytes = 0
    await page.route('**/api/media/uploads/*', async (route) => {
      const request = route.request()
      if (request.method() !== 'PATCH') return route.continue()
      patches += 1
      if (patches === 2) return route.abort('internetdisconnected')
      bytes += request.postDataBuffer()?.length ?? 0
      return route.continue()
    })
    await choose(page, await fileOf('to.jpg', noise))
    await page.getByRole('region', { name: 'Ảnh đang tải lên' }).getByText('Đã có trong kho').waitFor({ timeout: 20_000 })
    expect((await mine()).filter((asset) => asset.fileName === 'to.jpg')).toMatchObject([{ bytes: noise.length }])
    // what had arrived was not sent again
    expect(bytes).toBe(noise.length)
  })
})
