import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { SESSION_COOKIE } from '../../../platform/http/actor.ts'
import { givenHouse, type TestHouse } from '../../people/testing/house.ts'
import { getPushKey, listNotifications, markRead, NOTIFICATION_STREAM, subscribePush, unsubscribePush } from '../contract.ts'
import { newId } from '../../../platform/ids.ts'
import { notify } from '../index.ts'
import { callPeople } from './channels.ts'

const t = useTestApp()
let house: TestHouse
beforeAll(async () => {
  house = await givenHouse(t)
})

const tell = (personIds: string[], over: object = {}) =>
  t.db.transaction().execute((tx) =>
    notify(tx, {
      agencyId: house.agency.id,
      personIds,
      kind: 'test',
      vi: 'Có bài chờ duyệt',
      en: 'A story waits',
      path: '/staff/approvals',
      at: t.clock.now(),
      ...over,
    }),
  )

describe('notifications', () => {
  it('are one’s own, counted, and read', async () => {
    await tell([house.reporter.id, house.reporter.id, house.deskHead.id], { actorId: house.deskHead.id })
    const mine = await t.call(house.reporter.token, listNotifications, { query: {} })
    expect(mine).toMatchObject({ unread: 1, items: [{ vi: 'Có bài chờ duyệt', readAt: null }] })
    expect((await t.call(house.deskHead.token, listNotifications, { query: {} })).items).toEqual([])
    expect(await t.call(house.colleague.token, markRead, { body: { ids: [mine.items[0]!.id] } })).toEqual({ unread: 0 })
    expect((await t.call(house.reporter.token, listNotifications, { query: {} })).unread).toBe(1)
    expect(await t.call(house.reporter.token, markRead, { body: {} })).toEqual({ unread: 0 })
    await expect(t.call(null, listNotifications, { query: {} })).rejects.toMatchObject({ status: 401 })
    await expect(t.call(house.reporter.token, listNotifications, { query: { cursor: 'x' } })).rejects.toMatchObject({ status: 400 })
  })

  it('page by page', async () => {
    for (let n = 0; n < 5; n += 1) await tell([house.colleague.id])
    const first = await t.call(house.colleague.token, listNotifications, { query: { limit: 3 } })
    const rest = await t.call(house.colleague.token, listNotifications, { query: { limit: 3, cursor: first.nextCursor! } })
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([3, 2, null])
  })

  it('reach a whole house at once, and a cursor of nobody is refused', async () => {
    const many = [...Array.from({ length: 150 }, () => newId()), house.colleague.id]
    const before = (await t.call(house.colleague.token, listNotifications, { query: {} })).unread
    await tell(many)
    expect((await t.call(house.colleague.token, listNotifications, { query: {} })).unread).toBe(before + 1)
    for (const cursor of [`0_${'-'.repeat(36)}`, `-8640000000000000_${newId()}`, `1e999_${newId()}`, `_${newId()}`])
      await expect(t.call(house.colleague.token, listNotifications, { query: { cursor } })).rejects.toMatchObject({ status: 400 })
  })

  it('are not there when their fact did not commit', async () => {
    await expect(
      t.db.transaction().execute(async (tx) => {
        await notify(tx, { agencyId: house.agency.id, personIds: [house.secretary.id], kind: 'test', vi: 'x', en: 'x', path: '/', at: t.clock.now() })
        throw new Error('the fact failed')
      }),
    ).rejects.toThrow('the fact failed')
    expect((await t.call(house.secretary.token, listNotifications, { query: {} })).unread).toBe(0)
  })
})

describe('the live stream', () => {
  it('shows a notification to its person only, as soon as it commits', async () => {
    await t.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = t.app.server.address() as AddressInfo
    const open = (token: string | null) =>
      fetch(`http://127.0.0.1:${port}${NOTIFICATION_STREAM}`, { headers: token ? { cookie: `${SESSION_COOKIE}=${token}` } : {} })
    const refused = await open(null)
    expect(refused.status).toBe(401)
    await refused.body?.cancel()
    const reader = (await open(house.leader.token)).body!.getReader()
    const decoder = new TextDecoder()
    let seen = decoder.decode((await reader.read()).value)
    await tell([house.reporter.id], { vi: 'Của người khác' })
    await tell([house.leader.id], { vi: 'Của bạn' })
    while (!seen.includes('event: notification')) seen += decoder.decode((await reader.read()).value)
    expect(seen).toContain('Của bạn')
    expect(seen).not.toContain('Của người khác')
    await reader.cancel()
  })
})

describe('push', () => {
  it('takes public https addresses only, one row a browser', async () => {
    const { publicKey } = await t.call(house.reporter.token, getPushKey)
    expect(publicKey.length).toBeGreaterThan(60)
    expect(await t.call(house.leader.token, getPushKey)).toEqual({ publicKey })
    const keys = { p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM', auth: 'tBHItJI5svbpez7KI4CCXg' }
    for (const endpoint of ['http://push.example.org/a', 'https://127.0.0.1/a', 'https://localhost/a', 'https://db.internal/a']) {
      await expect(t.call(house.reporter.token, subscribePush, { body: { endpoint, keys } })).rejects.toMatchObject({ status: 400 })
    }
    const body = { endpoint: 'https://push.example.org/abc', keys }
    const first = await t.call(house.reporter.token, subscribePush, { body })
    expect(await t.call(house.reporter.token, subscribePush, { body })).toEqual(first)
    await t.call(house.leader.token, unsubscribePush, { body: { endpoint: body.endpoint } })
    const count = async () => (await sql<{ count: number }>`select count(*)::int as count from notifications.push_subscription`.execute(t.db)).rows[0]!.count
    expect(await count()).toBe(1)
    await t.call(house.reporter.token, unsubscribePush, { body: { endpoint: body.endpoint } })
    expect(await count()).toBe(0)
  })
})

describe('SMS', () => {
  const received: { authorization: string | undefined; key: string | undefined; body: unknown }[] = []
  let gateway: Server
  beforeAll(async () => {
    gateway = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        received.push({
          authorization: request.headers.authorization,
          key: String(request.headers['idempotency-key']),
          body: JSON.parse(Buffer.concat(parts).toString()),
        })
        response.end('{}')
      })
    })
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => gateway.close())

  it('calls a phone once for what is urgent, however often the job runs', async () => {
    await sql`update people.person set phone = '0912345678' where id = ${house.leader.id}`.execute(t.db)
    await tell([house.leader.id], { vi: 'Duyệt khẩn', urgent: true })
    await tell([house.leader.id], { vi: 'Không khẩn' })
    const ids = (await t.call(house.leader.token, listNotifications, { query: {} })).items.map((item) => item.id)
    const services = {
      ...t.services,
      config: { ...t.services.config, sms: { url: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`, token: 'bí mật' } },
    }
    await callPeople.run({ ...services, config: { ...services.config, sms: { ...services.config.sms, token: 'secret' } } }, { notificationIds: ids })
    await callPeople.run(services, { notificationIds: ids })
    expect(received).toMatchObject([{ authorization: 'Bearer secret', body: { to: '0912345678', text: 'Duyệt khẩn' } }])
  })
})
