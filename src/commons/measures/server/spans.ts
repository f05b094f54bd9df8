import { addDays, type Day } from '../../../platform/clock.ts'
import type { Period } from '../define.ts'

export type Bucket = 'day' | 'month' | 'year'

/** Characters of an ISO day that name its bucket. */
export const bucketLength = { day: 10, month: 7, year: 4 } as const

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`
const nextMonth = (day: Day): Day => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

/** A period as whole months (read from month rows) and the days at its edges. Ends are exclusive here. */
export const splitPeriod = ({ from, to }: Period): { months: { from: Day; end: Day } | null; days: { from: Day; end: Day }[] } => {
  const end = addDays(to, 1)
  const firstFull = from === firstOfMonth(from) ? from : nextMonth(from)
  const lastFull = firstOfMonth(end)
  if (firstFull >= lastFull) return { months: null, days: [{ from, end }] }
  return {
    months: { from: firstFull, end: lastFull },
    days: [
      { from, end: firstFull },
      { from: lastFull, end },
    ].filter((part) => part.from < part.end),
  }
}

const bucketOf = (day: Day, bucket: Bucket): string => day.slice(0, bucketLength[bucket])

/** The last day of each bucket within the period: where a stock is read. */
export const bucketEnds = ({ from, to }: Period, bucket: Bucket | null): { at: string; day: Day }[] => {
  if (bucket === null) return [{ at: '', day: to }]
  const ends = new Map<string, Day>()
  for (let day = from; day <= to; day = addDays(day, 1)) ends.set(bucketOf(day, bucket), day)
  return [...ends].map(([at, day]) => ({ at, day }))
}
