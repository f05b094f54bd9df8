import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../../apps/testing/test-app.ts'
import { arrangeFront, findFrontWorks, getFront, removeBand, setBand } from '../../contract.ts'
import { givenOtherSite, givenSite, givenWithdrawal, givenWork, type GivenSite } from '../../testing/given-site.ts'

const t = useTestApp()
let site: GivenSite
beforeAll(async () => {
  site = await givenSite(t)
})

const revisionNow = async (): Promise<number> => (await t.call(site.house.leader.token, getFront)).revision
const slotsOf = async (agencyId: string): Promise<unknown[]> =>
  (await sql`select slot, work_id from site.front_slot where agency_id = ${agencyId} order by slot`.execute(t.db)).rows
const auditsOf = async (agencyId: string): Promise<string[]> =>
  (await sql<{ action: string }>`select action from platform.audit where agency_id = ${agencyId} and action like 'site.%' order by seq`.execute(t.db)).rows.map(
    (row) => row.action,
  )
const eventsOf = async (agencyId: string): Promise<string[]> =>
  (
    await sql<{ name: string }>`select name from platform.event where payload->>'agencyId' = ${agencyId} and name like 'site.%' order by id`.execute(t.db)
  ).rows.map((row) => row.name)

describe('arranging the front page', () => {
  it('puts works in slots, keeps who did it, and tells the processes', async () => {
    const [lead, second] = [
      await givenWork(t, site, { content: { headline: 'Bài đầu trang' } }),
      await givenWork(t, site, { content: { headline: 'Bài thứ hai' } }),
    ]
    const revision = await revisionNow()
    const body = {
      revision,
      slots: [
        { slot: 'lead' as const, workId: lead.workId, until: null },
        { slot: 'second-2' as const, workId: second.workId, until: '2026-11-22T01:00:00Z' },
      ],
    }
    expect(await t.call(site.house.secretary.token, arrangeFront, { body })).toEqual({ revision: revision + 1 })
    const front = await t.call(site.house.deskHead.token, getFront)
    expect(front.slots.find((each) => each.slot === 'lead')).toMatchObject({ pinned: true, until: null, work: { title: 'Bài đầu trang', section: 'Thời sự' } })
    expect(front.slots.find((each) => each.slot === 'second-2')).toMatchObject({ pinned: true, until: '2026-11-22T01:00:00.000Z' })
    expect((await auditsOf(site.agencyId)).at(-1)).toBe('site.arrange_front')
    expect(await eventsOf(site.agencyId)).toEqual(['site.front_arranged'])
  })

  it('frees a slot at its time and when its work is withdrawn', async () => {
    const work = await givenWork(t, site, { content: { headline: 'Bài sẽ gỡ' } })
    const until = '2026-11-21T03:00:00Z'
    const other = await givenWork(t, site, { content: { headline: 'Bài ghim đến mười giờ' } })
    await t.call(site.house.leader.token, arrangeFront, {
      body: {
        revision: await revisionNow(),
        slots: [
          { slot: 'lead', workId: work.workId, until: null },
          { slot: 'second-1', workId: other.workId, until },
        ],
      },
    })
    await givenWithdrawal(t, work.candidate)
    const front = await t.call(site.house.leader.token, getFront)
    expect(front.slots.find((each) => each.slot === 'lead')?.pinned).toBe(false)
    expect(front.slots.find((each) => each.slot === 'second-1')?.pinned).toBe(true)
    t.clock.set('2026-11-21T03:00:01Z')
    expect((await t.call(site.house.leader.token, getFront)).slots.find((each) => each.slot === 'second-1')?.pinned).toBe(false)
    t.clock.set('2026-11-21T01:00:00Z')
  })

  it('refuses what was arranged meanwhile, what stands twice, what is not on the site, and a time that has passed; nothing changes', async () => {
    const { leader } = site.house
    const work = await givenWork(t, site)
    const gone = await givenWork(t, site)
    await givenWithdrawal(t, gone.candidate)
    const other = await givenOtherSite(t, site)
    const foreign = await givenWork(t, { agencyId: other.agencyId, sections: site.sections })
    const revision = await revisionNow()
    const before = await slotsOf(site.agencyId)
    const pin = (slot: 'lead' | 'second-1', workId: string, until: string | null = null) => ({ slot, workId, until })
    const refusals: [string, ReturnType<typeof pin>[], number][] = [
      ['site.front_is_stale', [], revision - 1],
      ['site.work_twice', [pin('lead', work.workId), pin('second-1', work.workId)], revision],
      ['site.slot_twice', [pin('lead', work.workId), pin('lead', gone.workId)], revision],
      ['site.work_not_on_site', [pin('lead', gone.workId)], revision],
      ['site.work_not_on_site', [pin('lead', foreign.workId)], revision],
      ['site.until_is_past', [pin('lead', work.workId, '2026-11-21T00:00:00Z')], revision],
    ]
    for (const [code, slots, asked] of refusals)
      await expect(t.call(leader.token, arrangeFront, { body: { revision: asked, slots } }), code).rejects.toMatchObject({ code })
    expect(await slotsOf(site.agencyId)).toEqual(before)
    expect(await revisionNow()).toBe(revision)
  })

  it('is for those who may: nobody else, and each for the own agency', async () => {
    const { house } = site
    const body = { revision: 0, slots: [] }
    await expect(t.call(null, arrangeFront, { body })).rejects.toMatchObject({ code: 'platform.not_signed_in' })
    for (const person of [house.reporter, house.deskHead, house.officer])
      await expect(t.call(person.token, arrangeFront, { body }), person.name).rejects.toMatchObject({ code: 'platform.not_permitted' })
    const mine = await slotsOf(site.agencyId)
    await givenOtherSite(t, await givenSite(t)).catch(() => undefined)
    await t.call(house.stranger.token, arrangeFront, { body }).catch(() => undefined)
    expect(await slotsOf(site.agencyId)).toEqual(mine)
    expect((await t.call(house.deskHead.token, getFront)).may).toEqual({ curate: false, band: false })
    await expect(t.call(house.reporter.token, getFront)).rejects.toMatchObject({ code: 'platform.not_permitted' })
  })

  it('says so when the organisation has no site', async () => {
    const { house } = await givenSite(t)
    await expect(t.call(house.stranger.token, getFront)).rejects.toMatchObject({ code: 'site.no_site' })
  })

  it('offers the newest works, and those found by words', async () => {
    await givenWork(t, site, { content: { headline: 'Ruộng bậc thang Nà Lĩnh vào mùa' } })
    const newest = await t.call(site.house.secretary.token, findFrontWorks)
    expect(newest.items[0]?.title).toBe('Ruộng bậc thang Nà Lĩnh vào mùa')
    const found = await t.call(site.house.secretary.token, findFrontWorks, { query: { words: 'ruong bac thang' } })
    expect(found.items.map((work) => work.title)).toEqual(['Ruộng bậc thang Nà Lĩnh vào mùa'])
  })
})

describe('the emergency band', () => {
  it('goes up, changes and comes down, with a trace of each', async () => {
    const { leader } = site.house
    expect(await t.call(leader.token, setBand, { body: { text: 'Bão số 9 vào bờ đêm nay', href: '/thoi-su', light: false } })).toMatchObject({
      text: 'Bão số 9 vào bờ đêm nay',
      updatedAt: '2026-11-21T01:00:00.000Z',
    })
    expect((await t.call(leader.token, getFront)).band).toMatchObject({ href: '/thoi-su' })
    expect(await t.call(leader.token, removeBand)).toEqual({ removed: true })
    expect(await t.call(leader.token, removeBand)).toEqual({ removed: false })
    expect((await auditsOf(site.agencyId)).slice(-2)).toEqual(['site.set_band', 'site.remove_band'])
    expect((await eventsOf(site.agencyId)).filter((name) => name === 'site.band_changed')).toHaveLength(2)
  })

  it('leads nowhere but into the site or to https, and is for those who may', async () => {
    const { leader, deskHead } = site.house
    for (const href of ['javascript:alert(1)', '//example.com', 'http://example.com', 'thoi-su', 'data:text/html,x'])
      await expect(t.call(leader.token, setBand, { body: { text: 'Khẩn', href, light: false } }), href).rejects.toMatchObject({
        code: 'platform.invalid_input',
      })
    await expect(t.call(deskHead.token, setBand, { body: { text: 'Khẩn', href: null, light: false } })).rejects.toMatchObject({
      code: 'platform.not_permitted',
    })
    await expect(t.call(null, removeBand)).rejects.toMatchObject({ code: 'platform.not_signed_in' })
  })
})
