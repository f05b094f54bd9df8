import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { drill, read, rebuild } from '../../../commons/measures/index.ts'
import { givenSite, givenWork, type GivenSite } from '../../site/testing/given-site.ts'
import { givenReading, settle } from '../testing/read.ts'
import { pageViewsMeasure } from './measures/audience-measures.ts'
import { noteReportOpened } from './measures/reports-opened.ts'

const t = useTestApp('2026-11-20T01:00:00Z')
let site: GivenSite
let works: Awaited<ReturnType<typeof givenWork>>[]

/** Two days: three readers of two communes and none, then one of them again. */
beforeAll(async () => {
  site = await givenSite(t)
  const { wardId, communeId } = site.house.province
  works = [await givenWork(t, site, { content: { headline: 'Cầu mới thông xe' } }), await givenWork(t, site, { content: { headline: 'Giá lúa tăng' } })]
  const [bridge, rice] = works.map((work) => work.publicId)
  await givenReading(t, { agency: site.agencyId, work: bridge!, area: wardId, ip: '10.0.0.1', seconds: 60 })
  await givenReading(t, { agency: site.agencyId, work: rice!, area: wardId, ip: '10.0.0.1', seconds: 20 })
  await givenReading(t, { agency: site.agencyId, work: bridge!, area: communeId, ip: '10.0.0.2', seconds: 30 })
  await givenReading(t, { agency: site.agencyId, work: bridge!, ip: '10.0.0.3', seconds: 10 })
  t.clock.set('2026-11-21T01:00:00Z')
  await givenReading(t, { agency: site.agencyId, area: wardId, ip: '10.0.0.1', seconds: 5 })
  await settle(t)
})

const period = { from: '2026-11-01', to: '2026-11-30' }
const ask = async (measure: string, groupBy: readonly string[] = [], of = period) => {
  const [reading] = await read(t.db, { measures: [measure], agencies: [site.agencyId], period: of, groupBy })
  return reading!
}

describe('measures of readers', () => {
  it('are views, seconds and reader days, by day and commune', async () => {
    const { wardId, communeId } = site.house.province
    expect((await ask('audience.page_views')).total).toBe(5)
    expect((await ask('audience.engaged_seconds')).total).toBe(125)
    const readers = await ask('audience.readers', ['day', 'area'])
    expect(readers).toMatchObject({ total: 4, additive: true, kind: 'flow' })
    const cell = (at: string, area: string | null, value: number) => expect.objectContaining({ at, dims: { area }, value })
    expect(readers.cells).toHaveLength(4)
    expect(readers.cells).toEqual(
      expect.arrayContaining([cell('2026-11-20', wardId, 1), cell('2026-11-20', communeId, 1), cell('2026-11-20', null, 1), cell('2026-11-21', wardId, 1)]),
    )
    expect((await ask('audience.readers_by_area')).total).toBe(3)
    expect((await ask('audience.addresses_by_area', ['area'])).cells).toHaveLength(3)
  })

  it('are not measured before the first reading, nor where there is no site: never 0', async () => {
    expect(await ask('audience.readers', [], { from: '2026-10-01', to: '2026-10-31' })).toMatchObject({ state: 'not-measured', total: null })
    const [other] = await read(t.db, { measures: ['audience.readers'], agencies: [site.house.otherAgency.id], period })
    expect(other).toMatchObject({ state: 'not-measured', total: null })
  })

  it('open to the works that were read, and to communes, never further', async () => {
    const asked = { measure: 'audience.page_views', agencyIds: [site.agencyId], period, where: {}, limit: 1, cursor: null }
    const first = await drill(t.db, asked)
    expect(first.items).toMatchObject([{ type: 'work', title: 'Cầu mới thông xe', note: '3', address: { publicId: works[0]!.publicId } }])
    const second = await drill(t.db, { ...asked, cursor: first.nextCursor })
    expect([second.items.map((item) => item.title), second.nextCursor]).toEqual([['Giá lúa tăng'], null])
    const areas = await drill(t.db, { ...asked, measure: 'audience.readers_by_area', limit: 10 })
    expect(areas.items.map((item) => [item.type, item.title, item.note])).toEqual([
      ['reading', 'Phường Sông Hồng', '1'],
      ['reading', 'Phường Sông Hồng', '1'],
      ['reading', 'Xã Vân Lĩnh', '1'],
    ])
  })

  it('built again give the same bytes', async () => {
    const dump = async () =>
      (
        await sql<{
          text: string
        }>`select string_agg(row::text, '|' order by row::text) as text from measures.row where measure = 'audience.page_views'`.execute(t.db)
      ).rows[0]!.text
    const before = await dump()
    await rebuild(t.db, pageViewsMeasure)
    expect(await dump()).toBe(before)
  })

  it('count weeks in which a desk opened its figures, once a week', async () => {
    const { id: desk } = site.house.desk
    // Sunday, Monday, Tuesday: two weeks
    for (const day of ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-24']) await noteReportOpened(t.db, { agencyId: site.agencyId, deskIds: [desk], day })
    expect((await ask('audience.reports_opened', ['desk'])).cells).toEqual([{ agencyId: null, at: null, dims: { desk }, value: 2 }])
  })
})

describe('rows of counts', () => {
  it('are what counting the kept readings again gives', async () => {
    const { rows } = await sql<{ counted: string; again: string }>`
      select (select string_agg(concat_ws(' ', agency_id, day, area_id, views, seconds, readers), '|' order by day, area_id) from audience.site_day) as counted,
        (select string_agg(concat_ws(' ', agency_id, day, area_id, views, seconds, readers), '|' order by day, area_id) from (
          select agency_id, day, coalesce(area_id, '00000000-0000-0000-0000-000000000000') as area_id, count(*) filter (where kind = 'view') as views, sum(seconds) as seconds,
            count(distinct reader_key) filter (where kind = 'view') as readers from audience.reading group by 1, 2, 3) as each) as again`.execute(t.db)
    expect(rows[0]!.counted).toBe(rows[0]!.again)
  })
})
