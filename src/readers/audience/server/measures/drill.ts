import { sql } from 'kysely'
import type { DrillItem, DrillPage, DrillQuery } from '../../../../commons/measures/index.ts'
import { findAreas } from '../../../../commons/areas/index.ts'
import { findBriefs } from '../../../../commons/record/index.ts'
import { formatNumber } from '../../../../platform/i18n/format.ts'
import { startOfDay } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import { NONE } from '../tables.ts'

type Column = 'views' | 'seconds' | 'readers' | 'addresses'

const fromOf = (cursor: string | null): number => (cursor !== null && /^\d{1,6}$/.test(cursor) ? Number(cursor) : 0)
const pageOf = (items: readonly DrillItem[], from: number, limit: number): DrillPage => ({
  items: items.slice(0, limit),
  nextCursor: items.length > limit ? String(from + limit) : null,
})

/** Works behind a number of readers, most read first; `note` is the number of each. */
const drillWorks = async (db: Db, column: Exclude<Column, 'addresses'>, query: DrillQuery): Promise<DrillPage> => {
  const from = fromOf(query.cursor)
  const { rows } = await sql<{ id: string; amount: number }>`
    select work_id as id, sum(${sql.ref(column)})::bigint as amount from audience.work_day
    where agency_id = any(${query.agencyIds}::uuid[]) and day between ${query.period.from} and ${query.period.to}
    group by 1 order by 2 desc, 1 limit ${query.limit + 1} offset ${from}`.execute(db)
  const found = await findBriefs(db, { ids: rows.map((row) => row.id) })
  const works = new Map(found.map((work) => [work.id, work]))
  const items = rows.flatMap(({ id, amount }): DrillItem[] => {
    const work = works.get(id)
    if (!work) return []
    const address = work.onSite ? { publicId: work.publicId, slug: work.slug } : null
    return [{ type: 'work', id, title: work.title, at: work.publishedAt, agencyId: work.agencyId, address, note: formatNumber(amount) }]
  })
  return pageOf(items, from, query.limit)
}

/** Days of communes behind a number by commune, newest first: more is not known of readers, and must not be. */
const drillAreas = async (db: Db, column: Column, query: DrillQuery): Promise<DrillPage> => {
  const from = fromOf(query.cursor)
  const areas = query.where['area']
  const { rows } = await sql<{ agencyId: string; day: string; areaId: string; amount: number }>`
    select agency_id as "agencyId", day, area_id as "areaId", ${sql.ref(column)}::bigint as amount from audience.site_day
    where agency_id = any(${query.agencyIds}::uuid[]) and day between ${query.period.from} and ${query.period.to} and area_id <> ${NONE} and ${sql.ref(column)} > 0
      ${areas ? sql`and area_id::text = any(${areas}::text[])` : sql``}
    order by day desc, ${sql.ref(column)} desc, area_id limit ${query.limit + 1} offset ${from}`.execute(db)
  const names = new Map((await findAreas(db, [...new Set(rows.map((row) => row.areaId))])).map((area) => [area.id, area.name]))
  const items = rows.map((row): DrillItem => ({
    type: 'reading',
    id: `${row.agencyId}:${row.areaId}:${row.day}`,
    title: names.get(row.areaId) ?? '',
    at: startOfDay(row.day),
    agencyId: row.agencyId,
    address: null,
    note: formatNumber(row.amount),
  }))
  return pageOf(items, from, query.limit)
}

export const drillInto =
  (column: Column, byArea = false) =>
  (db: Db, query: DrillQuery): Promise<DrillPage> =>
    column === 'addresses' || byArea || query.where['area'] ? drillAreas(db, column, query) : drillWorks(db, column, query)
