import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { givenHouse, type TestHouse } from '../../src/commons/people/testing/house.ts'
import { kitServer } from './kit/server.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser } from './staff/open-staff.ts'
import { buildStaffInto } from './staff/staff-build.ts'

const t = useTestApp()
const server = kitServer()
const holder = {} as { app: FastifyInstance }
let house: TestHouse
let folder = ''
const staff = useStaffBrowser(holder, async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoitu-kit-'))
  await buildStaffInto(folder, join(import.meta.dirname, 'kit'))
  house = await givenHouse(t)
  holder.app = await server.open(t.services, folder)
})
afterAll(async () => {
  await holder.app?.close()
  await rm(folder, { recursive: true, force: true })
})

const shots = process.env['SHOTS']
const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
}
const openThings = async (over: { width?: number; height?: number; scheme?: 'light' | 'dark'; path?: string; expected?: RegExp } = {}): Promise<Page> => {
  const page = await staff.open({ token: house.reporter.token, path: '/things', ...over })
  await page.getByRole('table', { name: 'Kế hoạch ngày' }).waitFor()
  return page
}
const rows = (page: Page) => page.getByRole('table', { name: 'Kế hoạch ngày' }).locator('tbody tr')
const focusedRow = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.closest('tr')?.textContent ?? '')

describe('home', () => {
  it('is made of the rooms’ cards; a broken one takes only itself away', async () => {
    const page = await staff.open({ token: house.reporter.token, expected: /on purpose/u })
    await page.getByRole('region', { name: 'Chờ bạn duyệt' }).getByRole('link').first().waitFor()
    expect(await page.locator('main h2').allTextContents()).toEqual(['Chờ bạn duyệt', 'Trả lại cho bạn'])
    await shoot(page, 'kit-home')
    await assertAccessible(page)
  })

  it('opens no page without its right, and does not offer it', async () => {
    const page = await staff.open({ token: house.reporter.token, path: '/secret' })
    await page.getByText('Bạn chưa có quyền mở trang này').waitFor()
    expect(await page.getByRole('link', { name: 'Kín' }).count()).toBe(0)
  })
})

describe('the table', () => {
  it('is walked with j and k, opened with Enter, and comes back', async () => {
    const page = await openThings()
    await shoot(page, 'kit-table')
    await assertAccessible(page)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(await focusedRow(page)).toContain('Khánh thành cầu Phong Châu')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Tin thing-2' }).waitFor()
    await page.goBack()
    await rows(page).first().waitFor()
  })

  it('keeps filters, sort and columns in the address', async () => {
    const page = await openThings()
    await page.getByRole('button', { name: 'Chờ duyệt' }).click()
    await page.getByRole('button', { name: 'Tin, bài' }).click()
    await page.getByRole('button', { name: 'Cột' }).click()
    await page.getByLabel('Số từ').check()
    await page.keyboard.press('Escape')
    expect(new URL(page.url()).search).toBe('?state=waiting&sort=title&cols=title%2Cstate%2Cpeople%2Cdesk%2Cat%2Cwords')
    const other = await page.context().newPage()
    await other.goto(page.url())
    await rows(other).first().waitFor()
    expect(await other.getByRole('columnheader').allTextContents()).toEqual(['', 'Tin, bài', 'Trạng thái', 'Người làm', 'Ban', 'Hạn', 'Số từ'])
    expect(await rows(other).count()).toBe(6)
    expect(await other.getByRole('columnheader', { name: 'Tin, bài' }).getAttribute('aria-sort')).toBe('ascending')
    await other.getByRole('button', { name: 'Bỏ lọc' }).click()
    await expect.poll(() => rows(other).count()).toBeGreaterThan(30)
  })

  it('saves a way of looking and opens it again', async () => {
    const page = await openThings({ path: '/things?state=returned' })
    await page.getByRole('button', { name: 'Cách xem' }).click()
    await page.getByPlaceholder('Tên cách xem').fill('Bị trả lại')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.goto(`${staff.origin()}/staff/things`)
    await page.getByRole('button', { name: 'Cách xem' }).click()
    await page.getByRole('menuitem', { name: 'Bị trả lại' }).click()
    await expect.poll(() => new URL(page.url()).search).toBe('?state=returned')
  })

  it('asks what a dangerous act will do and insists on a reason', async () => {
    const page = await openThings()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    const before = await rows(page).count()
    await page.getByRole('toolbar', { name: 'Đã chọn 2' }).getByRole('button', { name: 'Gỡ' }).click()
    const dialog = page.getByRole('dialog', { name: 'Gỡ 2 tin?' })
    await dialog.getByRole('button', { name: 'Gỡ tin' }).click()
    await dialog.getByText('Hãy ghi lý do.').waitFor()
    await shoot(page, 'kit-danger')
    await assertAccessible(page)
    await dialog.getByLabel('Lý do').fill('Trùng tin')
    await dialog.getByRole('button', { name: 'Gỡ tin' }).click()
    await expect.poll(() => rows(page).count()).toBe(before - 2)
  })

  it('is a list on a phone, with the primary action under the thumb', async () => {
    const page = await openThings({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.getByRole('button', { name: 'Đăng ký tin' }).waitFor()
    await shoot(page, 'kit-phone')
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Đăng ký tin' }).tap()
    await page.getByRole('dialog').getByLabel('Tên tin, bài').waitFor()
    await shoot(page, 'kit-phone-sheet')
    await assertAccessible(page)
  })

  it('is readable in the dark', async () => {
    const page = await openThings({ scheme: 'dark' })
    await page.keyboard.press('j')
    await shoot(page, 'kit-dark')
    await assertAccessible(page)
  })

  it('says what it found nothing of', async () => {
    const page = await staff.open({ token: house.reporter.token, path: '/things?words=zzzz' })
    await page.getByText('Chưa có tin nào cho 22/11.').waitFor()
    await shoot(page, 'kit-empty')
  })
})

describe('the palette', () => {
  it('shows pages, acts and what the rooms find, and opens it with Enter', async () => {
    const page = await openThings()
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Gõ tên trang, việc, tin, người…').waitFor()
    await shoot(page, 'kit-palette')
    await page.keyboard.type('lễ hội')
    await page.getByText('Tin có “lễ hội”').waitFor()
    await shoot(page, 'kit-palette-found')
    await assertAccessible(page)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Tin thing-1' }).waitFor()
  })

  it('and the keys of rooms take one there', async () => {
    const page = await staff.open({ token: house.secretary.token, path: '/account' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('k')
    await rows(page).first().waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('Dòng dưới').waitFor()
    await shoot(page, 'kit-keys')
  })
})

describe('letters', () => {
  it('are Be Vietnam Pro with figures of one width', async () => {
    const page = await openThings()
    await page.evaluate(() => document.fonts.load('400 14px "Be Vietnam Pro Figures"', '1'))
    const widths = await page.evaluate(() => {
      const measure = (text: string): number => {
        const span = document.createElement('span')
        span.className = 'tabular'
        span.textContent = text
        document.body.append(span)
        const { width } = span.getBoundingClientRect()
        span.remove()
        return width
      }
      return ['11111', '00000', '48765'].map(measure)
    })
    expect(new Set(widths).size).toBe(1)
    expect(await page.evaluate(() => [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('"', '')))).toContain(
      'Be Vietnam Pro',
    )
  })
})

describe('a page of figures', () => {
  it('draws without breaking the policy and can be read as a table', async () => {
    const page = await staff.open({ token: house.reporter.token, path: '/things/thing-2' })
    await page.locator('canvas').waitFor()
    await shoot(page, 'kit-figures')
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Xem bảng số' }).click()
    expect(await page.getByRole('table', { name: 'Tin, bài thiết yếu theo tháng' }).locator('tbody tr').count()).toBe(6)
  })
})

describe('failures', () => {
  it('are a sentence with a cause and a way on', async () => {
    const page = await openThings()
    await page.getByRole('button', { name: 'Làm hỏng' }).click()
    await page.getByRole('alert').getByText('ban Thời sự đã khóa sổ ngày 22/11. Chọn ngày khác').waitFor()
    await shoot(page, 'kit-failed')
  })
})

const register = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: 'Đăng ký tin' }).click()
  await page.getByRole('dialog').getByLabel('Tên tin, bài').fill(title)
  await page.getByRole('dialog').getByRole('button', { name: 'Đăng ký' }).click()
}
const arrivals = async (title: string): Promise<number> => {
  const answer = await holder.app.inject({
    url: `/api/things?words=${encodeURIComponent(title.toLowerCase())}`,
    cookies: { hoitu_session: house.reporter.token },
  })
  return answer.json<{ items: unknown[] }>().items.length
}

// a link under the pointer fetches its page ahead: without network that fails quietly
const ahead = { expected: /net::ERR_FAILED/u }

describe('an act without a network', () => {
  it('waits, survives closing the page, and arrives once', async () => {
    const page = await openThings(ahead)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    await rows(page).first().waitFor()
    await page.context().setOffline(true)
    await register(page, 'Mưa lớn gây ngập ở Vân Lĩnh')
    await page.getByText('Mất mạng · 1 mục chờ gửi').waitFor()
    await shoot(page, 'kit-offline')
    await assertAccessible(page)
    await page.close()
    const next = await page.context().newPage()
    await next.goto(`${staff.origin()}/staff/things`)
    await next.getByText('Mất mạng · 1 mục chờ gửi').waitFor()
    await next.getByText(/Bản lưu lúc/u).waitFor()
    await next.getByRole('button', { name: 'Xem hàng chờ' }).click()
    await next.getByRole('dialog').getByText('Đăng ký tin: Mưa lớn gây ngập ở Vân Lĩnh').waitFor()
    await shoot(next, 'kit-queue')
    await assertAccessible(next)
    await next.keyboard.press('Escape')
    const another = await next.context().newPage()
    await another.goto(`${staff.origin()}/staff/things`)
    await next.context().setOffline(false)
    await next.getByRole('link', { name: 'Mưa lớn gây ngập ở Vân Lĩnh' }).waitFor()
    await another.getByRole('link', { name: 'Mưa lớn gây ngập ở Vân Lĩnh' }).waitFor()
    expect(await arrivals('Mưa lớn gây ngập ở Vân Lĩnh')).toBe(1)
  })

  it('can be taken back while it waits', async () => {
    const page = await openThings(ahead)
    await page.context().setOffline(true)
    await register(page, 'Tin viết nhầm')
    await page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByText('Mất mạng · vẫn đọc và soạn được').waitFor()
    await page.context().setOffline(false)
    expect(await arrivals('Tin viết nhầm')).toBe(0)
  })

  it('that is refused keeps its sentence, can be sent again, and is not lost', async () => {
    const page = await openThings()
    server.refuse(true)
    await register(page, 'Khóa sổ rồi')
    await page.getByText('1 mục chưa gửi được, cần bạn xem').waitFor()
    await page.getByRole('button', { name: 'Xem hàng chờ' }).click()
    await page.getByRole('dialog').getByText('Chưa đăng ký được: ban Thời sự đã khóa sổ').waitFor()
    await shoot(page, 'kit-refused')
    server.refuse(false)
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi lại' }).click()
    await page.getByRole('dialog').getByText('Mọi việc đã gửi xong.').waitFor()
    expect(await arrivals('Khóa sổ rồi')).toBe(1)
  })

  it('is sent after the person signed in again', async () => {
    const page = await openThings()
    await page.context().clearCookies()
    await register(page, 'Phiên hết hạn')
    await page.getByRole('dialog').getByText('Phiên làm việc đã hết hạn').waitFor()
    await page.context().addCookies([{ name: 'hoitu_session', value: house.reporter.token, url: staff.origin() }])
    // signing in is walked in the shell's own test: here another tab did it
    const other = await page.context().newPage()
    await other.goto(`${staff.origin()}/staff/`)
    await other.evaluate(() => new BroadcastChannel('hoitu-session').postMessage('changed'))
    await page.getByRole('link', { name: 'Phiên hết hạn' }).waitFor()
    expect(await arrivals('Phiên hết hạn')).toBe(1)
  })
})
