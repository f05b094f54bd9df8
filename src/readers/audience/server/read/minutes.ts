import { sql } from 'kysely'
import { addDays, hanoiDay, startOfDay } from '../../../../platform/clock.ts'
import type { LiveFigures } from '../../contract.ts'
import type { Asked } from './live.ts'

const MINUTE = 60_000

type HourRow = { day: string; hour: number; views: number; seconds: number }

/** Views and seconds by hour of a span. */
const readHours = async ({ db, agencyIds }: Asked, from: Date, to: Date): Promise<HourRow[]> => {
  const { rows } = await sql<HourRow>`
    select (at at time zone 'Asia/Ho_Chi_Minh')::date as day, extract(hour from at at time zone 'Asia/Ho_Chi_Minh')::int as hour, sum(views)::int as views, sum(seconds)::bigint as seconds
    from audience.minute where agency_id = any(${agencyIds}::uuid[]) and at >= ${from} and at < ${to} group by 1, 2`.execute(db)
  return rows
}

/** The last sixty whole and begun minutes, those without a view too. */
const lastMinutes = async ({ db, agencyIds, now }: Asked): Promise<LiveFigures['minutes']> => {
  const end = Math.floor(now.getTime() / MINUTE) * MINUTE
  const { rows } = await sql<{ at: Date; views: number }>`
    select at, sum(views)::int as views from audience.minute
    where agency_id = any(${agencyIds}::uuid[]) and at > ${new Date(end - 60 * MINUTE)} and at <= ${now} group by 1`.execute(db)
  const known = new Map(rows.map((row) => [row.at.getTime(), row.views]))
  return Array.from({ length: 60 }, (_, index) => end - (59 - index) * MINUTE).map((at) => ({ at: new Date(at).toISOString(), views: known.get(at) ?? 0 }))
}

/** How the day went hour by hour, beside the day before up to the same time of day. */
export const readMinutes = async (asked: Asked): Promise<Pick<LiveFigures, 'minutes' | 'hours' | 'dayBefore'>> => {
  const { day, now } = asked
  const isToday = day === hanoiDay(now)
  const [yesterday, start] = [addDays(day, -1), startOfDay(day)]
  const end = isToday ? now : startOfDay(addDays(day, 1))
  const same = new Date(startOfDay(yesterday).getTime() + (end.getTime() - start.getTime()))
  const [own, before, until] = await Promise.all([
    readHours(asked, start, end),
    readHours(asked, startOfDay(yesterday), start),
    readHours(asked, startOfDay(yesterday), same),
  ])
  const at = (rows: readonly HourRow[], hour: number): number => rows.find((row) => row.hour === hour)?.views ?? 0
  const last = Math.ceil((end.getTime() - start.getTime()) / 3_600_000)
  const sum = (name: 'views' | 'seconds'): number => until.reduce((total, row) => total + row[name], 0)
  return {
    minutes: isToday ? await lastMinutes(asked) : [],
    hours: own.length === 0 && before.length === 0 ? [] : Array.from({ length: last }, (_, hour) => ({ hour, views: at(own, hour), before: at(before, hour) })),
    dayBefore: before.length === 0 ? null : { views: sum('views'), seconds: sum('seconds') },
  }
}
