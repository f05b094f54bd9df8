import { addDays, atTime, hanoiDay, type Day } from '../src/platform/clock.ts'
import type { DemoMoment } from './types.ts'

/**
 * Stories speak of days as `{{-1}}` (the day before publication) so that the demo is alive whenever it is loaded.
 * `{{0}}` is the day of publication; `{{year}}` and `{{year-1}}` are calendar years, `{{month}}` and `{{month-1}}` months.
 */
const token = /\{\{(year|month)?([+-]?\d+)?\}\}/g

const monthOf = (day: Day): number => Number(day.slice(5, 7))

/** 21/11 within the year, as newspapers print it. */
const shortDay = (day: Day): string => `${Number(day.slice(8, 10))}/${monthOf(day)}`

const monthShifted = (day: Day, months: number): number => ((((monthOf(day) - 1 + months) % 12) + 12) % 12) + 1

/** Replaces the tokens of a text by the dates they mean for a story published on `day`. */
export const fillDates = (text: string, day: Day): string =>
  text.replace(token, (_whole, unit: string | undefined, shift: string | undefined) => {
    const by = Number(shift ?? 0)
    if (unit === 'year') return String(Number(day.slice(0, 4)) + by)
    if (unit === 'month') return String(monthShifted(day, by))
    return shortDay(addDays(day, by))
  })

/** The moment a demo story came out, for a demo loaded at `now`. */
export const momentOf = (at: DemoMoment, now: Date): Date =>
  'minutesAgo' in at ? new Date(now.getTime() - at.minutesAgo * 60_000) : atTime(addDays(hanoiDay(now), at.day), at.time)
