import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { givenPerson, type TestPerson } from '../../../commons/people/testing/house.ts'
import { newId } from '../../../platform/ids.ts'
import { eventually, givenSite, givenWithdrawal, givenWork, open, type GivenSite } from '../../site/testing/given-site.ts'
import { getLiveFigures, getWorkFigures } from '../contract.ts'
import { browsers, givenReading, settle } from '../testing/read.ts'

const t = useTestApp('2026-11-20T02:20:00Z')
let site: GivenSite
let works: Awaited<ReturnType<typeof givenWork>>[]
let editor: TestPerson

const run = async (job: string): Promise<void> => {
  await t.db.transaction().execute((tx) => sql`select graphile_worker.add_job(${job}, '{}')`.execute(tx))
  await t.drainJobs()
}

/** Yesterday one view at 09:20; today three of the bridge, two of the rice, one of the front page, one of a machine. */
beforeAll(async () => {
  site = await givenSite(t)
  editor = site.house.colleague
  works = [await givenWork(t, site, { content: { headline: 'Cầu mới thông xe' } }), await givenWork(t, site, { content: { headline: 'Giá lúa tăng' } })]
  const [bridge, rice] = works.map((work) => work.publicId)
  const reader = newId()
  await givenReading(t, { agency: site.agencyId, work: rice!, seconds: 12, reader })
  t.clock.set('2026-11-21T02:10:00Z')
  for (const ip of ['10.0.0.1', '10.0.0.2', '10.0.0.3']) await givenReading(t, { agency: site.agencyId, work: bridge!, ip, seconds: 20, from: 'zalo.me' })
  await givenReading(t, { agency: site.agencyId, work: rice!, ip: '10.0.0.1', seconds: 300, finished: true, reader })
  await givenReading(t, { agency: site.agencyId, work: rice!, ip: '10.0.0.1', seconds: 1, area: site.house.province.wardId })
  await givenReading(t, { agency: site.agencyId, ip: '10.0.0.9', userAgent: browsers.computer, seconds: 8 })
  await givenReading(t, { agency: site.agencyId, userAgent: browsers.machine })
  t.clock.set('2026-11-21T02:30:00Z')
})

const live = (query: object = {}, token = editor.token) => t.call(token, getLiveFigures, { query })

describe('the live page', () => {
  it('counts what was told a moment ago, without waiting for a job', async () => {
    const figures = await live()
    expect(figures).toMatchObject({
      day: '2026-11-21',
      measuredSince: '2026-11-20',
      totals: { views: 6, readers: 4, seconds: 369 },
      dayBefore: { views: 1, seconds: 12 },
      agreed: { readers: 1, returning: 1, loyal: 0 },
      leftOut: { bot: 2, unknown: 0, lost: 0 },
    })
    expect(figures.devices).toEqual([
      { value: 'phone', views: 5 },
      { value: 'computer', views: 1 },
    ])
    expect(figures.referrers).toEqual([
      { value: 'none', views: 3 },
      { value: 'social', views: 3 },
    ])
    expect(figures.areas).toEqual([{ areaId: null, name: null, readers: 4 }])
  })

  it('lists works in the order asked for, with the last hour and where they are', async () => {
    const { works: list } = await live()
    expect(list.map((work) => [work.title, work.views, work.readers, work.seconds, work.finished, work.lastHour])).toEqual([
      ['Cầu mới thông xe', 3, 3, 60, 0, 3],
      ['Giá lúa tăng', 2, 1, 301, 1, 2],
    ])
    expect(list[0]).toMatchObject({ path: `${site.base}${works[0]!.path}`, section: 'Thời sự' })
    expect((await open(t, list[0]!.path!)).statusCode).toBe(200)
    expect((await live({ order: 'seconds' })).works.map((work) => work.title)).toEqual(['Giá lúa tăng', 'Cầu mới thông xe'])
  })

  it('draws sixty minutes and the hours beside those of yesterday', async () => {
    const { minutes, hours } = await live()
    expect([minutes.length, minutes.at(-1)!.at, minutes.reduce((sum, minute) => sum + minute.views, 0)]).toEqual([60, '2026-11-21T02:30:00.000Z', 6])
    expect(minutes.find((minute) => minute.at === '2026-11-21T02:10:00.000Z')?.views).toBe(6)
    expect([hours.length, hours[9]]).toEqual([10, { hour: 9, views: 6, before: 1 }])
  })

  it('shows a day that is over, and one before measuring as it is: nothing', async () => {
    expect(await live({ day: '2026-11-20' })).toMatchObject({
      totals: { views: 1, readers: 1 },
      minutes: [],
      dayBefore: null,
      works: [{ title: 'Giá lúa tăng' }],
    })
    expect(await live({ day: '2026-10-01' })).toMatchObject({ totals: { views: 0 }, works: [], hours: [] })
    await expect(live({ day: 'hôm qua' })).rejects.toMatchObject({ status: 400 })
  })

  it('is the agency’s own: another sees nothing of it, a reporter and the authority are not let in', async () => {
    const { stranger, reporter, officer } = site.house
    expect(await live({}, stranger.token)).toMatchObject({ measuredSince: null, totals: { views: 0 }, works: [], leftOut: { bot: 0 } })
    for (const person of [reporter, officer]) await expect(live({}, person.token)).rejects.toMatchObject({ code: 'platform.not_permitted' })
    await expect(t.call(null, getLiveFigures, {})).rejects.toMatchObject({ code: 'platform.not_signed_in' })
  })

  it('notes that the desk looked at its figures, once a day, never who', async () => {
    await live()
    const { rows } = await sql`select desk_id as "deskId", day::text as day from audience.report_opened where agency_id = ${site.agencyId}`.execute(t.db)
    expect(rows).toEqual([{ deskId: site.house.desk.id, day: '2026-11-21' }])
  })
})

describe('readings beside a story', () => {
  it('tell days, hours, readers and how many read to the end, also to the reporter', async () => {
    const { items } = await t.call(site.house.reporter.token, getWorkFigures, { query: { work: [works[1]!.workId] } })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ views: 3, readerDays: 2, seconds: 313, finished: 1 })
    expect(items[0]!.days).toEqual([
      { day: '2026-11-20', views: 1, readers: 1, seconds: 12 },
      { day: '2026-11-21', views: 2, readers: 1, seconds: 301 },
    ])
    expect([items[0]!.hours.length, items[0]!.hours.at(-1)!.views, items[0]!.hours.reduce((sum, hour) => sum + hour.views, 0)]).toEqual([24, 2, 2])
  })

  it('are nobody else’s', async () => {
    expect((await t.call(site.house.stranger.token, getWorkFigures, { query: { work: works.map((work) => work.workId) } })).items).toEqual([])
    await expect(t.call(site.house.officer.token, getWorkFigures, { query: { work: [works[0]!.workId] } })).rejects.toMatchObject({
      code: 'platform.not_permitted',
    })
  })

  it('stay with who took the agency over', async () => {
    const { succeed } = await import('../../../commons/organisations/index.ts')
    const { givenOrganisation } = await import('../../../commons/people/testing/house.ts')
    const merged = await givenOrganisation(t, { provinceId: site.house.province.id, name: 'Báo và phát thanh, truyền hình' })
    const leader = await givenPerson(t, { organisationId: merged.id, roles: ['leader'] })
    await t.db.transaction().execute((tx) =>
      succeed(tx, {
        successorId: merged.id,
        predecessorIds: [site.house.otherAgency.id],
        onDay: '2026-11-01',
        kind: 'merge',
        at: t.clock.now(),
      }),
    )
    await givenReading(t, { agency: site.house.otherAgency.id })
    expect((await live({}, leader.token)).totals.views).toBe(0)
    // who asks again within two seconds sees the same count
    await givenReading(t, { agency: merged.id })
    await settle(t)
    expect((await live({}, leader.token)).totals.views).toBe(1)
  })
})

describe('most read on the front page', () => {
  it('comes from what was read, and the kept page changes when the order does', async () => {
    await open(t, `${site.base}/`)
    await run('audience.most_read')
    const settled = async () =>
      (await sql<{ ids: string[] }>`select work_ids as ids from audience.most_read where agency_id = ${site.agencyId}`.execute(t.db)).rows[0]!.ids
    expect(await settled()).toEqual([works[0]!.workId, works[1]!.workId])
    const order = async (): Promise<string[]> => {
      const html = (await open(t, `${site.base}/`)).body
      const part = html.slice(html.indexOf('Đọc nhiều'))
      return ['Cầu mới thông xe', 'Giá lúa tăng'].filter((title) => part.includes(title)).sort((a, b) => part.indexOf(a) - part.indexOf(b))
    }
    expect(await eventually(order, (seen) => seen[0] === 'Cầu mới thông xe')).toEqual(['Cầu mới thông xe', 'Giá lúa tăng'])
    for (const ip of ['10.0.1.1', '10.0.1.2', '10.0.1.3']) await givenReading(t, { agency: site.agencyId, work: works[1]!.publicId, ip })
    await settle(t)
    await run('audience.most_read')
    expect(await eventually(order, (seen) => seen[0] === 'Giá lúa tăng')).toEqual(['Giá lúa tăng', 'Cầu mới thông xe'])
    await givenWithdrawal(t, works[1]!.candidate)
    await run('audience.most_read')
    expect(await settled()).toEqual([works[0]!.workId])
  })
})
