import type { Page } from 'playwright-core'
import { describe, expect, it, beforeAll } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { addMembership, hashPassword } from '../../src/commons/people/index.ts'
import { givenHouse, givenPerson, type TestHouse, type TestPerson } from '../../src/commons/people/testing/house.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

const t = useTestApp()
const staff = useStaffBrowser(t)
const PASSWORD = 'mat-khau-thu-nghiem'
let house: TestHouse
let editor: TestPerson

beforeAll(async () => {
  house = await givenHouse(t)
  editor = await givenPerson(t, {
    organisationId: house.agency.id,
    roles: ['editor'],
    name: 'Nguyễn Thị Minh Ước',
    email: 'uoc@minhson.example',
    passwordHash: await hashPassword(PASSWORD),
  })
  await t.db
    .transaction()
    .execute((tx) => addMembership(tx, { personId: editor.id, organisationId: house.otherAgency.id, deskId: null, role: 'reporter', validFrom: '2020-01-01' }))
})

const signInBy = async (page: Page, password = PASSWORD): Promise<void> => {
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}
const atHome = (page: Page) => page.getByRole('heading', { level: 1, name: 'Việc của tôi' })
const cookieNames = async (page: Page): Promise<string[]> => (await page.context().cookies()).map(({ name }) => name)
const endSession = (page: Page): Promise<void> => page.context().clearCookies()
/** Only what the person can name, typed nowhere: the page behind a dialog is inert. */
const dialog = (page: Page) => page.getByRole('dialog')

describe('signing in', () => {
  it('opens the page that was asked for', async () => {
    const page = await staff.open({ token: null, path: '/account' })
    await page.getByLabel('Email').fill('uoc@minhson.example')
    await signInBy(page)
    await page.getByRole('heading', { level: 1, name: 'Mật khẩu và bảo mật' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/staff/account')
    expect(await cookieNames(page)).toEqual(['hoitu_session'])
  })

  it('says what is wrong and keeps what was typed', async () => {
    const page = await staff.open({ token: null })
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await page.getByText('Hãy nhập email của bạn.').waitFor()
    await page.getByLabel('Email').fill('uoc@minhson.example')
    await signInBy(page, 'sai hoàn toàn')
    await page.getByRole('alert').getByText('Email hoặc mật khẩu chưa đúng').waitFor()
    expect(await page.getByLabel('Email').inputValue()).toBe('uoc@minhson.example')
    await assertAccessible(page)
  })

  it('over the open page when the session ended: place and words are kept, the act goes on', async () => {
    const page = await staff.open({ token: editor.token, path: '/account' })
    await page.getByLabel('Mật khẩu đang dùng').first().fill(PASSWORD)
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill('mot-mat-khau-moi')
    await page.getByLabel('Nhập lại mật khẩu mới').fill('mot-mat-khau-moi')
    await endSession(page)
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
    await dialog(page).getByText('Phiên làm việc đã hết hạn').waitFor()
    await assertAccessible(page)
    await dialog(page).getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
    await dialog(page).getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await page.getByText('Đã đổi mật khẩu').waitFor()
    expect(new URL(page.url()).pathname).toBe('/staff/account')
    // the former word back, for the other tests
    await page.getByLabel('Mật khẩu đang dùng').first().fill('mot-mat-khau-moi')
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD)
    await page.getByLabel('Nhập lại mật khẩu mới').fill(PASSWORD)
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
    await page.getByText('Đã đổi mật khẩu').last().waitFor()
  })
})

describe('the frame', () => {
  it('has a rail, a skip link and a place for everything, readable in light', async () => {
    const page = await staff.open({ token: house.reporter.token })
    await atHome(page).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung chính')
    await page.getByRole('navigation', { name: 'Điều hướng chính' }).getByRole('link', { name: 'Việc của tôi', exact: true }).waitFor()
    expect(await page.title()).toBe('Việc của tôi · Hội Tụ')
    await assertAccessible(page)
  })

  it('collapses to signs that keep their names', async () => {
    const page = await staff.open({ token: house.reporter.token })
    await page.getByRole('button', { name: 'Thu gọn thanh bên' }).click()
    const home = page.getByRole('navigation', { name: 'Điều hướng chính' }).getByRole('link', { name: 'Việc của tôi', exact: true })
    await home.hover()
    await page.getByRole('tooltip', { name: 'Việc của tôi' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Mở rộng thanh bên' }).waitFor()
    await assertAccessible(page)
  })

  it('is dark where the device or the person wants it, and stays so', async () => {
    const page = await staff.open({ token: house.reporter.token, scheme: 'dark' })
    await atHome(page).waitFor()
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(20, 26, 25)')
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Tài khoản: Nguyễn An' }).click()
    await page.getByText('Sáng', { exact: true }).click()
    await page.reload()
    await atHome(page).waitFor()
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  })

  it('speaks English to who wants it, everywhere and next time', async () => {
    const page = await staff.open({ token: house.colleague.token })
    await page.getByRole('button', { name: 'Tài khoản: Lê Hà' }).click()
    await page.getByText('English', { exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor()
    const again = await staff.open({ token: house.colleague.token })
    await again.getByRole('heading', { level: 1, name: 'My work' }).waitFor()
    expect(await again.evaluate(() => document.documentElement.lang)).toBe('en')
  })

  it('answers an address that leads nowhere', async () => {
    const page = await staff.open({ token: house.reporter.token, path: '/khong-co' })
    await page.getByText('Không có trang này').waitFor()
    await page.getByRole('link', { name: 'Về Việc của tôi' }).click()
    await atHome(page).waitFor()
  })
})

describe('keys', () => {
  it('open the palette, which finds without marks', async () => {
    const page = await staff.open({ token: house.reporter.token })
    await atHome(page).waitFor()
    await page.keyboard.press('Control+k')
    const search = page.getByRole('searchbox').or(page.getByPlaceholder('Gõ tên trang, việc, tin, người…')).first()
    await search.fill('bao mat')
    await page.getByRole('button', { name: 'Mật khẩu và bảo mật' }).waitFor()
    await assertAccessible(page)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Mật khẩu và bảo mật' }).waitFor()
  })

  it('tell what they do, and go to pages', async () => {
    const page = await staff.open({ token: house.reporter.token, path: '/account' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('?')
    await dialog(page).getByText('Phím tắt').first().waitFor()
    await assertAccessible(page)
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'hidden' })
    await page.keyboard.press('g')
    await page.keyboard.press('v')
    await atHome(page).waitFor()
  })
})

describe('organisations', () => {
  it('are switched in one tab and followed by the others', async () => {
    const page = await staff.open({ token: null })
    await page.getByLabel('Email').fill('uoc@minhson.example')
    await signInBy(page)
    await atHome(page).waitFor()
    const other = await page.context().newPage()
    await other.goto(`${staff.origin()}/staff/account`)
    await other.getByRole('button', { name: 'Đang làm việc cho Báo Minh Sơn' }).waitFor()
    await page.getByRole('button', { name: 'Đang làm việc cho Báo Minh Sơn' }).click()
    await page.getByRole('menuitem', { name: 'Tạp chí Văn nghệ Minh Sơn' }).click()
    await page.getByText('Đã chuyển sang Tạp chí Văn nghệ Minh Sơn').waitFor()
    await other.getByText('Ở thẻ khác bạn đã chuyển sang Tạp chí Văn nghệ Minh Sơn').waitFor()
    await atHome(other).waitFor()
  })
})

describe('on a phone', () => {
  it('what one does most is under the thumb, the rest in the menu', async () => {
    const page = await staff.open({ token: house.reporter.token, width: 390, height: 844 })
    await atHome(page).waitFor()
    const bar = page.getByRole('navigation', { name: 'Việc làm nhiều nhất' })
    const links = await bar.getByRole('link').count()
    expect(links).toBeGreaterThanOrEqual(1)
    expect(links).toBeLessThanOrEqual(5)
    for (const box of await bar.getByRole('link').all()) expect((await box.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Mở trình đơn' }).tap()
    await dialog(page).getByRole('link', { name: 'Việc của tôi', exact: true }).waitFor()
    await assertAccessible(page)
  })

  it('nothing breaks at 360 px', async () => {
    const page = await staff.open({ token: house.reporter.token, width: 360, height: 740, path: '/account' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await assertAccessible(page)
  })
})

describe('without a network', () => {
  it('the app opens for the person who was there', async () => {
    const page = await staff.open({ token: house.deskHead.token })
    await atHome(page).waitFor()
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    await atHome(page).waitFor()
    await page.context().setOffline(true)
    await page.reload()
    await atHome(page).waitFor()
    await page.getByText('Mất mạng').waitFor()
    const kept = await page.evaluate(async () =>
      (
        await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname)))
      ).flat(),
    )
    expect(kept.filter((path) => path.startsWith('/api'))).toEqual([])
  })
})

describe('what is sent', () => {
  it('is a page under a strict policy with a nonce of its own', async () => {
    const answers = await Promise.all([t.app.inject('/staff/'), t.app.inject('/staff/plan')])
    const policies = answers.map(({ headers }) => String(headers['content-security-policy']))
    for (const [index, policy] of policies.entries()) {
      expect(policy).not.toContain('unsafe')
      const nonce = /script-src 'self' 'nonce-([^']+)'/u.exec(policy)?.[1]
      expect(nonce).toBeTruthy()
      expect(answers[index]!.body).toContain(`nonce="${nonce}"`)
      expect(answers[index]!.body).not.toContain('__CSP_NONCE__')
    }
    expect(policies[0]).not.toBe(policies[1])
  })

  it('is kept for ever where its name is a hash, and is small', async () => {
    const page = (await t.app.inject('/staff/')).body
    const script = /src="(\/staff\/assets\/index-[^"]+\.js)"/u.exec(page)![1]!
    const answer = await t.app.inject({ url: script, headers: { 'accept-encoding': 'br, gzip' } })
    expect(answer.headers['content-encoding']).toBe('br')
    expect(answer.headers['cache-control']).toContain('immutable')
    expect(answer.rawPayload.length).toBeLessThan(260_000)
    expect((await t.app.inject('/staff/assets/no-such.js')).statusCode).toBe(404)
    expect((await t.app.inject('/staff/sw.js')).headers['cache-control']).toBe('no-cache')
  })
})
