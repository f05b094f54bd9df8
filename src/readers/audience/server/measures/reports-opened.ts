import { sql } from 'kysely'
import { defineMeasure, markDirty, type AgencyDay } from '../../../../commons/measures/index.ts'
import { addDays, weekday, type Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import { audienceNames } from '../measure-names.ts'
import { measuredSince } from './site-days.ts'

/** Monday of the week of a day. */
const weekOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7))

/** Weeks in which somebody of a desk opened the reports of readers: whether desks look at figures, never who. */
export const reportsOpenedMeasure = defineMeasure({
  name: audienceNames.reportsOpened,
  kind: 'distinct',
  title: { vi: 'Tuần có mở báo cáo độc giả', en: 'Weeks in which audience reports were opened' },
  unit: { vi: 'tuần', en: 'weeks' },
  dims: [{ name: 'desk', many: false, title: { vi: 'Ban', en: 'Desk' } }],
  version: 1,
  internal: true,
  daily: async (tx, { agencyId, days }) => {
    const { rows } = await sql<{ desk: string; day: Day }>`
      select desk_id as desk, day from audience.report_opened where agency_id = ${agencyId} and day = any(${days}::date[])`.execute(tx)
    return rows.map(({ desk, day }) => ({ day, dims: { desk }, keys: [weekOf(day)] }))
  },
  factDays: async (tx) => {
    const { rows } = await sql<AgencyDay>`select distinct agency_id as "agencyId", day from audience.report_opened`.execute(tx)
    return rows
  },
  measuredSince,
  touchedBy: [],
})

/** Notes that desks looked at their readers' figures today; the same again changes nothing. */
export const noteReportOpened = async (db: Db, { agencyId, deskIds, day }: { agencyId: string; deskIds: readonly string[]; day: Day }): Promise<void> => {
  if (deskIds.length === 0) return
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ day: Day }>`
      insert into audience.report_opened (agency_id, desk_id, day) select ${agencyId}, desk, ${day} from unnest(${deskIds}::uuid[]) as desk
      on conflict do nothing returning day`.execute(tx)
    if (rows.length > 0) await markDirty(tx, [{ agencyId, measure: audienceNames.reportsOpened, day }])
  })
}
