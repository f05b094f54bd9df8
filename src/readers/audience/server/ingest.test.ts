import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { givenSite, givenOtherSite, givenWork, type GivenSite } from '../../site/testing/given-site.ts'
import { newId, newPublicId } from '../../../platform/ids.ts'
import { browsers, givenReading, settle, tell } from '../testing/read.ts'
import { ingestOf } from './ingest/ingest.ts'
import { NONE } from './tables.ts'

const t = useTestApp('2026-11-21T01:00:00Z')
let site: GivenSite
let work: Awaited<ReturnType<typeof givenWork>>

beforeAll(async () => {
  site = await givenSite(t)
  work = await givenWork(t, site)
})

const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> => (await query.execute(t.db)).rows
const siteDay = (day: string, agencyId = site.agencyId) =>
  rows(
    sql<{ areaId: string; views: number; seconds: number; readers: number; addresses: number }>`
      select area_id as "areaId", views, seconds, readers, addresses from audience.site_day where agency_id = ${agencyId} and day = ${day} order by area_id`,
  )
const leftOut = (day: string) =>
  rows(sql<{ reason: string; count: number }>`select reason, sum(count)::int as count from audience.left_out where day = ${day} group by 1 order by 1`)

describe('a page view', () => {
  it('is answered at once without a body and counted a moment later', async () => {
    const answer = await tell(t, { agency: site.agencyId, kind: 'view', page: 'article', work: work.publicId, from: 'zalo.me' })
    expect([answer.statusCode, answer.body, answer.headers['set-cookie']]).toEqual([204, '', undefined])
    await tell(t, { agency: site.agencyId, kind: 'stay', page: 'article', work: work.publicId, seconds: 75, finished: true })
    await settle(t)
    expect(await siteDay('2026-11-21')).toEqual([{ areaId: NONE, views: 1, seconds: 75, readers: 1, addresses: 1 }])
    expect(await rows(sql`select work_id as id, views, readers, seconds, finished from audience.work_day`)).toEqual([
      { id: work.workId, views: 1, readers: 1, seconds: 75, finished: 1 },
    ])
    expect(await rows(sql`select dim, value, views from audience.split_day order by dim`)).toEqual([
      { dim: 'device', value: 'phone', views: 1 },
      { dim: 'page', value: 'article', views: 1 },
      { dim: 'referrer', value: 'social', views: 1 },
    ])
    expect(await rows(sql`select views, seconds from audience.minute`)).toEqual([{ views: 1, seconds: 75 }])
  })

  it('counts a reader once a day, a browser and an address apart, and every view', async () => {
    await givenReading(t, { agency: site.agencyId, work: work.publicId, seconds: 25 })
    await givenReading(t, { agency: site.agencyId, userAgent: browsers.computer, seconds: 10 })
    await givenReading(t, { agency: site.agencyId, ip: '198.51.100.4', seconds: 0 })
    await settle(t)
    expect(await siteDay('2026-11-21')).toEqual([{ areaId: NONE, views: 4, seconds: 110, readers: 3, addresses: 2 }])
    expect(await rows(sql`select views, readers, seconds from audience.work_day`)).toEqual([{ views: 2, readers: 1, seconds: 100 }])
  })

  it('belongs to the commune the reader chose; the reader of the day to the first of them', async () => {
    const { wardId, communeId } = site.house.province
    t.clock.set('2026-11-22T01:00:00Z')
    await givenReading(t, { agency: site.agencyId, area: wardId, seconds: 5 })
    await givenReading(t, { agency: site.agencyId, area: communeId, seconds: 6 })
    await givenReading(t, { agency: site.agencyId, area: newId(), ip: '198.51.100.9', seconds: 7 })
    await settle(t)
    const of = (areaId: string) => expect.objectContaining({ areaId })
    expect(await siteDay('2026-11-22')).toEqual(expect.arrayContaining([of(NONE), of(wardId), of(communeId)]))
    const parts = new Map((await siteDay('2026-11-22')).map((row) => [row.areaId, row]))
    expect(parts.get(wardId)).toMatchObject({ views: 1, readers: 1, seconds: 5 })
    expect(parts.get(communeId)).toMatchObject({ views: 1, readers: 0, seconds: 6 })
    expect(parts.get(NONE)).toMatchObject({ views: 1, readers: 1, seconds: 7 })
  })

  it('of a machine, of an unknown site and of another agency’s work is left out and told', async () => {
    t.clock.set('2026-11-23T01:00:00Z')
    const other = await givenOtherSite(t, site)
    const before = await rows(sql`select count(*)::int as count from audience.reading`)
    await givenReading(t, { agency: site.agencyId, userAgent: browsers.machine })
    await givenReading(t, { agency: newId() })
    await tell(t, { agency: other.agencyId, kind: 'view', page: 'article', work: work.publicId })
    await tell(t, { agency: site.agencyId, kind: 'view', page: 'article', work: newPublicId() })
    await settle(t)
    expect(await leftOut('2026-11-23')).toEqual([
      { reason: 'bot', count: 2 },
      { reason: 'unknown', count: 4 },
    ])
    expect(await rows(sql`select count(*)::int as count from audience.reading`)).toEqual(before)
    expect(await rows(sql`select reason, count from audience.left_out where agency_id = ${NONE} and day = '2026-11-23'`)).toEqual([
      { reason: 'unknown', count: 2 },
    ])
  })

  it('belongs to the Hà Nội day it arrives on', async () => {
    t.clock.set('2026-11-24T16:59:30Z')
    await givenReading(t, { agency: site.agencyId, seconds: 3 })
    t.clock.set('2026-11-24T17:00:30Z')
    await givenReading(t, { agency: site.agencyId, seconds: 4 })
    await settle(t)
    expect([await siteDay('2026-11-24'), await siteDay('2026-11-25')]).toMatchObject([[{ seconds: 3, readers: 1 }], [{ seconds: 4, readers: 1 }]])
  })
})

describe('what names nobody', () => {
  it('another day gives the same browser another key, and the salt of a day goes with the day', async () => {
    t.clock.set('2026-11-26T01:00:00Z')
    await givenReading(t, { agency: site.agencyId })
    t.clock.set('2026-11-27T01:00:00Z')
    await givenReading(t, { agency: site.agencyId })
    await settle(t)
    const keys = await rows(sql<{ key: string }>`select distinct reader_key::text as key from audience.reading where day in ('2026-11-26', '2026-11-27')`)
    expect(keys).toHaveLength(2)
    await t.db.transaction().execute((tx) => sql`select graphile_worker.add_job('audience.forget', '{}')`.execute(tx))
    await t.drainJobs()
    expect(await rows(sql`select day::text as day from audience.salt`)).toEqual([{ day: '2026-11-27' }])
  })

  it('keeps neither address nor browser name anywhere', async () => {
    const { rows: tables } = await sql<{ name: string }>`
      select table_schema || '.' || table_name as name from information_schema.tables where table_schema = 'audience'`.execute(t.db)
    for (const { name } of tables) {
      const text = await rows(sql<{ text: string | null }>`select string_agg(row_to_json(each)::text, ' ') as text from ${sql.table(name)} as each`)
      expect(text[0]!.text ?? '', name).not.toMatch(/203\.0\.113|198\.51\.100|Mozilla|Android/)
    }
  })

  it('each form of a reading goes when its purpose is served', async () => {
    t.clock.set('2027-12-31T01:00:00Z')
    await t.db.transaction().execute((tx) => sql`select graphile_worker.add_job('audience.forget', '{}')`.execute(tx))
    await t.drainJobs()
    for (const table of ['salt', 'seen', 'reading', 'minute', 'work_hour'])
      expect(await rows(sql`select count(*)::int as count from ${sql.table(`audience.${table}`)}`), table).toEqual([{ count: 0 }])
    expect((await siteDay('2026-11-21'))[0]).toMatchObject({ views: 4, readers: 3 })
  })
})

describe('a reader who agreed', () => {
  it('is known again by a key of this site, once a day', async () => {
    const reader = newId()
    for (const day of ['2028-01-01', '2028-01-02']) {
      t.clock.set(`${day}T01:00:00Z`)
      await givenReading(t, { agency: site.agencyId, reader })
      await givenReading(t, { agency: site.agencyId, reader })
      await givenReading(t, { agency: site.agencyId })
    }
    await settle(t)
    const days = await rows(sql<{ key: string; day: string }>`select key::text as key, day::text as day from audience.agreed_day order by day`)
    expect(days.map((each) => each.day)).toEqual(['2028-01-01', '2028-01-02'])
    expect(new Set(days.map((each) => each.key)).size).toBe(1)
  })
})

describe('what does not fit', () => {
  it.each([
    ['no JSON', '{"agency":'],
    ['unknown fields', { agency: newId(), kind: 'view', page: 'home', ip: '1.2.3.4' }],
    ['a stay of a day', { agency: newId(), kind: 'stay', page: 'home', seconds: 86_400 }],
    ['a referrer with its path', { agency: newId(), kind: 'view', page: 'home', from: 'a.vn/bai?x=1' }],
    ['a page nobody has', { agency: newId(), kind: 'view', page: '<script>' }],
    ['a reader that is no id', { agency: newId(), kind: 'view', page: 'home', reader: 'an@minhson.example' }],
  ])('is refused: %s', async (_, body) => {
    expect((await tell(t, body)).statusCode).toBe(400)
  })

  it('refuses a body that is too large and a page of another site', async () => {
    expect((await tell(t, { agency: newId(), kind: 'view', page: 'home', from: 'a'.repeat(2_000) })).statusCode).toBe(413)
    const foreign = await tell(t, { agency: site.agencyId, kind: 'view', page: 'home' }, { headers: { 'sec-fetch-site': 'cross-site' } })
    expect(foreign.statusCode).toBe(403)
    expect(ingestOf(t.services).waiting()).toBe(0)
  })
})
