import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../../apps/testing/test-app.ts'
import { SESSION_COOKIE } from '../../../../platform/http/actor.ts'
import { arrangeFront, FRONT_STREAM, getFront, listFrontChanges, previewFront, removeBand, setBand } from '../../contract.ts'
import { stateOf } from '../state.ts'
import { givenSite, givenWithdrawal, givenWork, openAnew, type GivenSite } from '../../testing/given-site.ts'

const t = useTestApp()
let site: GivenSite
beforeAll(async () => {
  site = await givenSite(t)
})

const changes = async () => (await t.call(site.house.deskHead.token, listFrontChanges)).items
const revisionNow = async (): Promise<number> => (await t.call(site.house.leader.token, getFront)).revision
const lead = (workId: string, until: string | null = null) => ({ slot: 'lead' as const, workId, until })

describe('who changed the front page', () => {
  it('is kept act by act, with what stood there and who did it', async () => {
    const { secretary, leader } = site.house
    const [first, second] = [await givenWork(t, site, { content: { headline: 'Bài thứ nhất' } }), await givenWork(t, site)]
    await t.call(secretary.token, arrangeFront, { body: { revision: 0, slots: [lead(first.workId)] } })
    t.clock.set('2026-11-21T01:05:00Z')
    await t.call(leader.token, arrangeFront, { body: { revision: 1, slots: [lead(second.workId, '2026-11-21T03:00:00Z')] } })
    const [latest, before] = await changes()
    expect(latest).toMatchObject({ kind: 'arranged', at: '2026-11-21T01:05:00.000Z', by: { name: leader.name }, band: null })
    expect(latest?.slots).toMatchObject([{ slot: 'lead', workId: second.workId, until: '2026-11-21T03:00:00.000Z' }])
    expect(before).toMatchObject({ by: { name: secretary.name }, slots: [{ work: { title: 'Bài thứ nhất' } }] })
    expect((await t.call(leader.token, getFront)).arrangedBy).toMatchObject({ name: leader.name })
  })

  it('says that a work is gone without telling its title', async () => {
    const work = await givenWork(t, site, { content: { headline: 'Bài sẽ gỡ' } })
    await t.call(site.house.leader.token, arrangeFront, { body: { revision: await revisionNow(), slots: [lead(work.workId)] } })
    await givenWithdrawal(t, work.candidate)
    expect((await changes())[0]?.slots).toMatchObject([{ workId: work.workId, work: null }])
  })

  it('leaves no trace of what was refused, and goes on page by page', async () => {
    const { leader } = site.house
    const count = (await changes()).length
    await expect(t.call(leader.token, arrangeFront, { body: { revision: 0, slots: [] } })).rejects.toMatchObject({ code: 'site.front_is_stale' })
    expect((await changes()).length).toBe(count)
    for (let no = count; no < 22; no++) await t.call(leader.token, arrangeFront, { body: { revision: await revisionNow(), slots: [] } })
    const page = await t.call(leader.token, listFrontChanges)
    const rest = await t.call(leader.token, listFrontChanges, { query: { cursor: page.nextCursor! } })
    expect([page.items.length, rest.items.length, rest.nextCursor]).toEqual([20, 2, null])
    expect(new Set([...page.items, ...rest.items].map(({ id }) => id)).size).toBe(22)
  })

  it('is for editors of the agency', async () => {
    const { house } = site
    await expect(t.call(null, listFrontChanges)).rejects.toMatchObject({ code: 'platform.not_signed_in' })
    for (const person of [house.reporter, house.officer])
      await expect(t.call(person.token, listFrontChanges)).rejects.toMatchObject({ code: 'platform.not_permitted' })
    await expect(t.call(house.stranger.token, listFrontChanges)).rejects.toMatchObject({ code: 'site.no_site' })
  })
})

describe('a preview', () => {
  it('is the whole page as readers would get it, without scripts, and changes nothing', async () => {
    const work = await givenWork(t, site, { content: { headline: 'Chỉ xem trước' } })
    const revision = await revisionNow()
    const { html, slots } = await t.call(site.house.deskHead.token, previewFront, { body: { slots: [lead(work.workId)] } })
    expect(slots[0]).toMatchObject({ slot: 'lead', pinned: true, work: { title: 'Chỉ xem trước' } })
    expect(html).toMatch(/class="card lead[^"]*">.*Chỉ xem trước/s)
    expect(html).not.toContain('<script type="module"')
    expect(await revisionNow()).toBe(revision)
  })
})

describe('a band between two hours', () => {
  const shows = async (): Promise<boolean> => (await openAnew(t, `${site.base}/`)).body.includes('Xả lũ lúc 14:00')
  const band = (from: string | null, to: string | null) => ({ body: { text: 'Xả lũ lúc 14:00', href: null, light: true, from, to } })

  it('comes and goes by itself, and no page outlives its hours', async () => {
    const { leader } = site.house
    t.clock.set('2026-11-21T01:10:00Z')
    expect(await t.call(leader.token, setBand, band('2026-11-21T02:00:00Z', '2026-11-21T04:00:00Z'))).toMatchObject({ isShown: false })
    await stateOf(t.services).reload()
    const seen: [string, boolean][] = []
    for (const at of ['01:59:59', '02:00:00', '03:59:59', '04:00:00']) {
      t.clock.set(`2026-11-21T${at}Z`)
      seen.push([at, await shows()])
    }
    expect(seen).toEqual([
      ['01:59:59', false],
      ['02:00:00', true],
      ['03:59:59', true],
      ['04:00:00', false],
    ])
    expect((await changes())[0]).toMatchObject({ kind: 'band_set', band: { text: 'Xả lũ lúc 14:00', to: '2026-11-21T04:00:00.000Z' } })
    expect((await t.call(leader.token, getFront)).band).toMatchObject({ isShown: false })
    t.clock.set('2026-11-21T04:00:01Z')
    await t.call(leader.token, removeBand)
    expect((await changes())[0]).toMatchObject({ kind: 'band_removed', by: { name: leader.name } })
  })

  it('is refused when nobody would ever see it', async () => {
    for (const [from, to] of [
      [null, '2026-11-21T03:59:00Z'],
      ['2026-11-21T08:00:00Z', '2026-11-21T07:00:00Z'],
    ] as const)
      await expect(t.call(site.house.leader.token, setBand, band(from, to))).rejects.toMatchObject({ code: 'site.band_is_past' })
    expect((await t.call(site.house.leader.token, getFront)).band).toBeNull()
  })
})

describe('the live stream of the front page', () => {
  it('says who published, to editors of the agency alone', async () => {
    await t.app.listen({ port: 0, host: '127.0.0.1' })
    const origin = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`
    const open = (token: string | null) => fetch(`${origin}${FRONT_STREAM}`, { headers: token ? { cookie: `${SESSION_COOKIE}=${token}` } : {} })
    expect((await open(null)).status).toBe(401)
    expect((await open(site.house.reporter.token)).status).toBe(403)
    const reader = (await open(site.house.deskHead.token)).body!.getReader()
    const decoder = new TextDecoder()
    let heard = decoder.decode((await reader.read()).value)
    await t.call(site.house.secretary.token, arrangeFront, { body: { revision: await revisionNow(), slots: [] } })
    while (!heard.includes(site.house.secretary.name)) heard += decoder.decode((await reader.read()).value)
    expect(heard).toContain('event: changed\ndata: {"kind":"front"')
    await reader.cancel()
  })
})
