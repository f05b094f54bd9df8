import { sql } from 'kysely'
import { listAgencies, scopesOf } from '../../../../commons/organisations/index.ts'
import { findCards } from '../../../../commons/record/index.ts'
import { addDays, hanoiDay } from '../../../../platform/clock.ts'
import type { Db, Tx } from '../../../../platform/db/connect.ts'
import { prepared } from '../../../../platform/db/prepared.ts'
import { emit } from '../../../../platform/events/event.ts'
import type { MostReadSource } from '../../../site/index.ts'
import { MostReadChanged } from '../../events.ts'
import { mostRead } from '../../policy.ts'

/** Works of the last day by views, filled up with those of the last week; only what is still on the site. */
const computeMostRead = async (db: Db, agencyIds: readonly string[], now: Date): Promise<string[]> => {
  const since = new Date(now.getTime() - mostRead.hours * 3_600_000)
  const { rows } = await sql<{ id: string }>`${prepared}
    with hot as (
      select work_id, sum(views) as views, 0 as place from audience.work_hour where agency_id = any(${agencyIds}::uuid[]) and at > ${since} group by 1
    ), calm as (
      select work_id, sum(views) as views, 1 as place from audience.work_day where agency_id = any(${agencyIds}::uuid[]) and day > ${addDays(hanoiDay(now), -mostRead.quietDays)} group by 1
    )
    select work_id as id from (select * from hot union all select * from calm) as each where views >= ${mostRead.fewestViews}
    group by 1 order by min(place), max(case place when 0 then views end) desc nulls last, max(views) desc, work_id limit ${sql.raw(String(mostRead.kept * 3))}`.execute(
    db,
  )
  const cards = await findCards(
    db,
    rows.map((row) => row.id),
  )
  return cards.slice(0, mostRead.kept).map((card) => card.id)
}

/** What readers see: the list as it was last settled. A site that has none yet is looked at. */
export const mostReadOf: MostReadSource = async ({ db }, { agencyIds, limit, now }) => {
  const { rows } = await sql<{
    ids: string[]
  }>`${prepared} select work_ids as ids from audience.most_read where agency_id = any(${agencyIds}::uuid[]) order by at desc limit 1`.execute(db)
  return (rows[0]?.ids ?? (await computeMostRead(db, agencyIds, now))).slice(0, limit)
}

const settleOne = async (tx: Tx, agencyId: string, scope: readonly string[], now: Date): Promise<void> => {
  const next = await computeMostRead(tx, scope, now)
  const { rows } = await sql<{ agencyId: string }>`
    insert into audience.most_read (agency_id, work_ids, at) values (${agencyId}, ${next}::uuid[], ${now})
    on conflict (agency_id) do update set work_ids = excluded.work_ids, at = excluded.at where audience.most_read.work_ids <> excluded.work_ids
    returning agency_id as "agencyId"`.execute(tx)
  if (rows.length > 0) await emit(tx, MostReadChanged, { agencyId }, now)
}

/** Every few minutes: where the list has changed, front pages are made anew, and only there. */
export const settleMostRead = async (db: Db, now: Date): Promise<void> => {
  const day = hanoiDay(now)
  const agencies = await listAgencies(db, { asOf: day })
  const scopes = await scopesOf(
    db,
    agencies.map((agency) => agency.id),
    day,
  )
  for (const [agencyId, scope] of scopes) {
    const { rows } = await sql<{ there: boolean }>`select exists (select 1 from audience.site_day where agency_id = any(${scope}::uuid[])) as there`.execute(db)
    if (rows[0]!.there) await db.transaction().execute((tx) => settleOne(tx, agencyId, scope, now))
  }
}
