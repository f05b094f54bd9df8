import { sql } from 'kysely'
import type { AgencyDay } from '../../../../commons/measures/index.ts'
import type { Day } from '../../../../platform/clock.ts'
import type { Db, Tx } from '../../../../platform/db/connect.ts'
import { NONE } from '../tables.ts'

export type SiteDay = { day: Day; area: string | null; views: number; seconds: number; readers: number; addresses: number }

/** The days of a site by commune; null for readers who chose none. */
export const siteDays = async (tx: Tx, { agencyId, days }: { agencyId: string; days: readonly Day[] }): Promise<SiteDay[]> => {
  const { rows } = await sql<SiteDay>`
    select day, nullif(area_id, ${NONE}) as area, views, seconds, readers, addresses from audience.site_day
    where agency_id = ${agencyId} and day = any(${days}::date[])`.execute(tx)
  return rows
}

export const countedDays = async (tx: Tx): Promise<AgencyDay[]> => {
  const { rows } = await sql<AgencyDay>`select distinct agency_id as "agencyId", day from audience.site_day`.execute(tx)
  return rows
}

/** A site is measured from the first day something was read on it. */
export const measuredSince = async (db: Db, agencyIds: readonly string[]): Promise<ReadonlyMap<string, Day>> => {
  const { rows } = await sql<{ agencyId: string; day: Day | null }>`
    select agency.id as "agencyId", (select day from audience.site_day where agency_id = agency.id order by day limit 1) as day
    from unnest(${agencyIds}::uuid[]) as agency (id)`.execute(db)
  return new Map(rows.flatMap((row) => (row.day === null ? [] : [[row.agencyId, row.day] as const])))
}
