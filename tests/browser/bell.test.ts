import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { listNotifications } from '../../src/commons/notifications/contract.ts'
import { notify } from '../../src/commons/notifications/index.ts'
import { givenHouse, type TestHouse, type TestPerson } from '../../src/commons/people/testing/house.ts'
import { givenItem } from '../../src/newsroom/planning/testing/items.ts'
import { assertAccessible } from './staff/accessible.ts'
import { useStaffBrowser } from './staff/open-staff.ts'

const t = useTestApp('2026-11-21T09:12:00Z')
const staff = useStaffBrowser(t)
let house: TestHouse

beforeAll(async () => {
  house = await givenHouse(t)
})

const tell = (person: TestPerson, vi: string, over: object = {}): Promise<void> =>
  t.db
    .transaction()
    .execute((tx) =>
      notify(tx, { agencyId: house.agency.id, personIds: [person.id], kind: 'test', vi, en: vi, path: '/staff/planning', at: t.clock.now(), ...over }),
    )
const openLive = async (person: TestPerson, over: object = {}): Promise<Page> => {
  const page = await staff.open({ token: person.token, path: '/account', ...over })
  page.setDefaultTimeout(12_000)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name: /^Thông báo/u }).waitFor()
  return page
}
const unreadOf = async (person: TestPerson): Promise<number> => (await t.call(person.token, listNotifications, { query: {} })).unread

describe('the bell', () => {
  it('counts live, opens what it tells about, and marks it read', async () => {
    const item = await givenItem(t, house.colleague.token, { title: 'Được giao', day: '2026-11-22' })
    const page = await openLive(house.reporter)
    await page.getByRole('button', { name: 'Thông báo', exact: true }).click()
    await page.getByRole('dialog').getByText('Chưa có thông báo nào.').waitFor()
    await assertAccessible(page)
    await page.keyboard.press('Escape')
    await tell(house.reporter, 'Bạn được phân công: “Được giao”', { path: `/staff/planning?day=2026-11-22&item=${item.id}` })
    await tell(house.reporter, 'Một thông báo khác')
    await tell(house.colleague, 'Của người khác')
    await page.getByRole('button', { name: 'Thông báo, 2 chưa đọc' }).click()
    const list = page.getByRole('dialog')
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2)
    await assertAccessible(page)
    await list.getByRole('button', { name: /Bạn được phân công/u }).click()
    await page.waitForURL(/planning\?day=2026-11-22&item=/u)
    await page.getByRole('dialog').getByRole('heading', { name: 'Được giao' }).waitFor()
    await expect.poll(() => unreadOf(house.reporter)).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Thông báo, 1 chưa đọc' }).click()
    await page.getByRole('button', { name: 'Đánh dấu đã đọc hết' }).click()
    await expect.poll(() => unreadOf(house.reporter)).toBe(0)
    await page.getByRole('button', { name: 'Thông báo', exact: true }).waitFor({ state: 'attached' })
  })

  it('shows what is urgent over the page, on a phone too', async () => {
    const page = await openLive(house.leader, { width: 390, height: 844 })
    await tell(house.leader, 'Tin nóng: “Sạt lở quốc lộ 6”', { urgent: true })
    await page.getByText('Tin nóng: “Sạt lở quốc lộ 6”', { exact: true }).waitFor()
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Mở', exact: true }).tap()
    await page.waitForURL(/\/staff\/planning$/u)
    await expect.poll(() => unreadOf(house.leader)).toBe(0)
  })

  it('hears what came while the connection was lost', async () => {
    const page = await openLive(house.deskHead)
    await page.context().setOffline(true)
    await page.getByText('Mất mạng').waitFor()
    await tell(house.deskHead, 'Trong lúc mất mạng')
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Thông báo, 1 chưa đọc' }).waitFor()
  })
})

describe('being called when the app is not open', () => {
  it('shows the words of the server and opens its page', async () => {
    const page = await openLive(house.secretary)
    await page.context().grantPermissions(['notifications'])
    await page.evaluate(() => navigator.serviceWorker.ready)
    const session = await page.context().newCDPSession(page)
    const registered = new Promise<string>((resolve) => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => registrations[0] && resolve(registrations[0].registrationId))
    })
    await session.send('ServiceWorker.enable')
    const data = JSON.stringify({ body: 'Bài chờ bạn duyệt', path: '/planning', tag: 'a' })
    await session.send('ServiceWorker.deliverPushMessage', { origin: staff.origin(), registrationId: await registered, data })
    const shown = () =>
      page.evaluate(async () => {
        const worker = await navigator.serviceWorker.ready
        return (await worker.getNotifications()).map((notification) => [
          notification.title,
          notification.body,
          notification.tag,
          (notification.data as { path: string }).path,
        ])
      })
    await expect.poll(shown).toEqual([['Hội Tụ', 'Bài chờ bạn duyệt', 'a', '/planning']])
  })
})
