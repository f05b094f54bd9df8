import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/connect.ts'
import { NONE, type Taken } from '../tables.ts'
import type { Known } from './known.ts'

export type LeftOut = { readonly agencyId: string; readonly day: string; readonly reason: 'bot' | 'unknown' | 'lost'; readonly count: number }

/** Adds to what was not counted. */
export const storeLeftOut = async (db: Db, counts: readonly LeftOut[]): Promise<void> => {
  if (counts.length === 0) return
  await sql`
    insert into audience.left_out (agency_id, day, reason, count)
    select agency_id, day, reason, sum(count) from jsonb_to_recordset(${JSON.stringify(counts.map((each) => ({ agency_id: each.agencyId, day: each.day, reason: each.reason, count: each.count })))}::jsonb)
      as given (agency_id uuid, day date, reason text, count int) group by 1, 2, 3
    on conflict (agency_id, day, reason) do update set count = audience.left_out.count + excluded.count`.execute(db)
}

const insert = async (tx: Tx, rows: readonly (Taken & { workId: string | null; areaId: string | null })[]): Promise<void> => {
  if (rows.length === 0) return
  const column = <K>(pick: (row: (typeof rows)[number]) => K): K[] => rows.map(pick)
  await sql`
    insert into audience.incoming (agency_id, day, at, kind, page, work_id, area_id, reader_key, address_key, agreed_key, device, referrer, seconds, finished)
    select * from unnest(${column((row) => row.agencyId)}::uuid[], ${column((row) => row.day)}::date[], ${column((row) => row.at)}::timestamptz[],
      ${column((row) => row.kind)}::text[], ${column((row) => row.page)}::text[], ${column((row) => row.workId)}::uuid[], ${column((row) => row.areaId)}::uuid[],
      ${column((row) => row.readerKey)}::bigint[], ${column((row) => row.addressKey)}::bigint[], ${column((row) => row.agreedKey)}::bigint[],
      ${column((row) => row.device)}::text[], ${column((row) => row.referrer)}::text[], ${column((row) => row.seconds)}::int[], ${column((row) => row.finished)}::boolean[])`.execute(
    tx,
  )
}

/** Stores messages in one transaction. Those of a site or a work nobody knows are counted as such; a commune nobody knows is none. */
export const storeReadings = async (db: Db, known: Known, messages: readonly Taken[]): Promise<void> => {
  await known.learn({
    agencyIds: messages.map((each) => each.agencyId),
    publicIds: messages.flatMap((each) => each.work ?? []),
    areaIds: messages.flatMap((each) => each.area ?? []),
  })
  const strange: Taken[] = []
  const rows = messages.flatMap((each) => {
    const workId = each.work === null ? null : known.workOf(each.agencyId, each.work)
    if (workId !== undefined && known.isAgency(each.agencyId))
      return [{ ...each, workId, areaId: each.area !== null && known.isArea(each.area) ? each.area : null }]
    strange.push(each)
    return []
  })
  await db.transaction().execute(async (tx) => {
    await insert(tx, rows)
    await storeLeftOut(
      tx,
      strange.map((each) => ({ agencyId: known.isAgency(each.agencyId) ? each.agencyId : NONE, day: each.day, reason: 'unknown', count: 1 })),
    )
  })
}
