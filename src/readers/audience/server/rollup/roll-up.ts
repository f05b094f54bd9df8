import { sql } from 'kysely'
import { markDirty } from '../../../../commons/measures/index.ts'
import type { Db, Tx } from '../../../../platform/db/connect.ts'
import { audienceMeasureNames } from '../measure-names.ts'
import { NONE } from '../tables.ts'

/** Messages counted in one transaction: bounds how long others wait for it. */
const AT_ONCE = 20_000

const none = sql.raw(`'${NONE}'::uuid`)

/** Takes the oldest messages out of the waiting table; they are this transaction's alone. */
const takeBatch = async (tx: Tx): Promise<number> => {
  await sql`drop table if exists audience_batch`.execute(tx)
  await sql`
    create temp table audience_batch on commit drop as
    with taken as (delete from audience.incoming where id in (select id from audience.incoming order by id limit ${sql.raw(String(AT_ONCE))} for update skip locked) returning *)
    select * from taken`.execute(tx)
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from audience_batch`.execute(tx)
  return rows[0]!.count
}

const addMinutes = (tx: Tx) =>
  sql`
  insert into audience.minute (agency_id, at, views, seconds)
  select agency_id, date_trunc('minute', at), count(*) filter (where kind = 'view'), sum(seconds) from audience_batch group by 1, 2 order by 1, 2
  on conflict (agency_id, at) do update set views = audience.minute.views + excluded.views, seconds = audience.minute.seconds + excluded.seconds`.execute(tx)

const addWorkHours = (tx: Tx) =>
  sql`
  insert into audience.work_hour (agency_id, work_id, at, views, seconds)
  select agency_id, work_id, date_trunc('hour', at), count(*) filter (where kind = 'view'), sum(seconds) from audience_batch where work_id is not null group by 1, 2, 3 order by 1, 3, 2
  on conflict (agency_id, at, work_id) do update set views = audience.work_hour.views + excluded.views, seconds = audience.work_hour.seconds + excluded.seconds`.execute(
    tx,
  )

/** A reader counts in a work's day once: whoever is not in the list of the day yet is new. */
const addWorkDays = (tx: Tx) =>
  sql`
  with fresh as (
    insert into audience.seen (day, agency_id, what, work_id, key)
    select distinct day, agency_id, 'work', work_id, reader_key from audience_batch where kind = 'view' and work_id is not null
    on conflict do nothing returning day, agency_id, work_id
  ), readers as (select day, agency_id, work_id, count(*) as readers from fresh group by 1, 2, 3)
  insert into audience.work_day (agency_id, work_id, day, views, readers, seconds, finished)
  select batch.agency_id, batch.work_id, batch.day, count(*) filter (where kind = 'view'), coalesce(max(readers.readers), 0), sum(seconds), count(*) filter (where finished)
  from audience_batch as batch left join readers using (day, agency_id, work_id)
  where batch.work_id is not null group by 1, 2, 3 order by 1, 3, 2
  on conflict (agency_id, day, work_id) do update set views = audience.work_day.views + excluded.views, readers = audience.work_day.readers + excluded.readers,
    seconds = audience.work_day.seconds + excluded.seconds, finished = audience.work_day.finished + excluded.finished`.execute(tx)

/** A reader of the day belongs to the commune of the first view, so that communes add up to the site. */
const addSiteDays = (tx: Tx) =>
  sql`
  with first_reader as (
    select distinct on (day, agency_id, reader_key) day, agency_id, reader_key as key, coalesce(area_id, ${none}) as area_id
    from audience_batch where kind = 'view' order by day, agency_id, reader_key, at, id
  ), first_address as (
    select distinct on (day, agency_id, address_key) day, agency_id, address_key as key, coalesce(area_id, ${none}) as area_id
    from audience_batch where kind = 'view' order by day, agency_id, address_key, at, id
  ), new_reader as (
    insert into audience.seen (day, agency_id, what, work_id, key) select day, agency_id, 'site', ${none}, key from first_reader on conflict do nothing returning day, agency_id, key
  ), new_address as (
    insert into audience.seen (day, agency_id, what, work_id, key) select day, agency_id, 'address', ${none}, key from first_address on conflict do nothing returning day, agency_id, key
  ), parts as (
    select agency_id, day, coalesce(area_id, ${none}) as area_id, count(*) filter (where kind = 'view') as views, sum(seconds) as seconds, 0 as readers, 0 as addresses
    from audience_batch group by 1, 2, 3
    union all select agency_id, day, area_id, 0, 0, count(*), 0 from first_reader join new_reader using (day, agency_id, key) group by 1, 2, 3
    union all select agency_id, day, area_id, 0, 0, 0, count(*) from first_address join new_address using (day, agency_id, key) group by 1, 2, 3
  )
  insert into audience.site_day (agency_id, day, area_id, views, seconds, readers, addresses)
  select agency_id, day, area_id, sum(views), sum(seconds), sum(readers), sum(addresses) from parts group by 1, 2, 3 order by 1, 2, 3
  on conflict (agency_id, day, area_id) do update set views = audience.site_day.views + excluded.views, seconds = audience.site_day.seconds + excluded.seconds,
    readers = audience.site_day.readers + excluded.readers, addresses = audience.site_day.addresses + excluded.addresses`.execute(tx)

const addSplits = (tx: Tx) =>
  sql`
  insert into audience.split_day (agency_id, day, dim, value, views)
  select agency_id, day, split.dim, split.value, count(*) from audience_batch
  cross join lateral (values ('device', device), ('referrer', referrer), ('page', page)) as split (dim, value)
  where kind = 'view' group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (agency_id, day, dim, value) do update set views = audience.split_day.views + excluded.views`.execute(tx)

const addAgreed = (tx: Tx) =>
  sql`
  insert into audience.agreed_day (agency_id, key, day) select distinct agency_id, agreed_key, day from audience_batch where kind = 'view' and agreed_key is not null
  on conflict do nothing`.execute(tx)

const keepReadings = (tx: Tx) => sql`insert into audience.reading select * from audience_batch`.execute(tx)

/** The measures of these days are stale; one mark a day and measure is enough until they are computed. */
const markMeasures = async (tx: Tx): Promise<void> => {
  const { rows } = await sql<{ agencyId: string; day: string }>`select distinct agency_id as "agencyId", day from audience_batch`.execute(tx)
  await markDirty(
    tx,
    audienceMeasureNames.flatMap((measure) => rows.map((row) => ({ ...row, measure }))),
  )
}

const steps = [addMinutes, addWorkHours, addWorkDays, addSiteDays, addSplits, addAgreed, keepReadings, markMeasures]

const rollBatch = (db: Db): Promise<number> =>
  db.transaction().execute(async (tx) => {
    // one at a time: rows are added to in one order only
    await sql`select pg_advisory_xact_lock(hashtextextended('audience.roll_up', 0))`.execute(tx)
    const count = await takeBatch(tx)
    if (count > 0) for (const step of steps) await step(tx)
    return count
  })

/** Counts every message that waits, each exactly once: a message leaves the waiting table in the transaction that counts it. Resolves to how many. */
export const rollUp = async (db: Db): Promise<number> => {
  let total = 0
  for (;;) {
    const count = await rollBatch(db)
    total += count
    if (count < AT_ONCE) return total
  }
}
