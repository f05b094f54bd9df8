import { addDays, type Day } from '../../../../platform/clock.ts'
import type { Calendar } from '../../contract/indicator-definition.ts'

/** What is asked for: one year of one province, or of one agency, as of a day. */
export type View = {
  readonly provinceId: string
  /** Null for the whole province. */
  readonly agencyId: string | null
  readonly calendar: Calendar
  readonly year: number
  /** Not after the last day of the year. */
  readonly asOf: Day
}

export const TREND_POINTS = 12

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`

/** The ends of the eleven months before, and the day itself; oldest first. */
export const trendDays = (asOf: Day): Day[] => {
  const days = [asOf]
  for (let at = addDays(firstOfMonth(asOf), -1); days.length < TREND_POINTS; at = addDays(firstOfMonth(at), -1)) days.unshift(at)
  return days
}
