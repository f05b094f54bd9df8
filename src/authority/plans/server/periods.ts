import { addDays, daysBetween, hanoiDay, weekday, type Day } from '../../../platform/clock.ts'
import type { Calendar } from '../contract/indicator-definition.ts'

/** Whole days in Asia/Ho_Chi_Minh, both ends included. */
export type Span = { readonly from: Day; readonly to: Day }

/** Reporting year: 15/12 of the year before to 14/12 (Nghị định 09/2019/NĐ-CP, Điều 12). */
const REPORTING_START = '12-15'

/** The year a day belongs to: 31/12/2026 is in plan year 2026 and in reporting year 2027. */
export const yearOf = (calendar: Calendar, day: Day): number => {
  const year = Number(day.slice(0, 4))
  return calendar === 'reporting-year' && day.slice(5) >= REPORTING_START ? year + 1 : year
}

/** The year of a moment, whatever the time zone of the process. */
export const yearOfMoment = (calendar: Calendar, at: Date): number => yearOf(calendar, hanoiDay(at))

export const yearSpan = (calendar: Calendar, year: number): Span =>
  calendar === 'plan-year'
    ? { from: `${year}-01-01`, to: `${year}-12-31` }
    : { from: `${year - 1}-${REPORTING_START}`, to: addDays(`${year}-${REPORTING_START}`, -1) }

/** Year to date while the year runs, the whole year once it is over, nothing before it begins. */
export const measuredSpan = (calendar: Calendar, year: number, asOf: Day): Span | null => {
  const whole = yearSpan(calendar, year)
  if (asOf < whole.from) return null
  return { from: whole.from, to: asOf < whole.to ? asOf : whole.to }
}

export const isClosed = (calendar: Calendar, year: number, asOf: Day): boolean => asOf >= yearSpan(calendar, year).to

/** The same days some years earlier. 29/2 falls back to 28/2 where the earlier year has no such day. */
export const sameSpanEarlier = (span: Span, years = 1): Span => ({ from: yearsEarlier(span.from, years), to: yearsEarlier(span.to, years) })

const yearsEarlier = (day: Day, years: number): Day => {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0')
  return day.slice(5) === '02-29' && !isLeap(Number(year)) ? `${year}-02-28` : `${year}-${day.slice(5)}`
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** True when one span is the other, whole years apart: only such spans may be compared as growth. */
export const areSameSpan = (current: Span, baseline: Span): boolean => {
  const years = Number(current.to.slice(0, 4)) - Number(baseline.to.slice(0, 4))
  const expected = sameSpanEarlier(current, years)
  return expected.from === baseline.from && expected.to === baseline.to
}

export const daysIn = (span: Span): number => daysBetween(span.from, span.to) + 1
export const holds = (span: Span, day: Day): boolean => span.from <= day && day <= span.to

/** Weeks left after a day, a begun week counting as one. */
export const weeksLeft = (asOf: Day, lastDay: Day): number => Math.max(0, Math.ceil(daysBetween(asOf, lastDay) / 7))

/** A fact with validity; `to` is its last day, open when null. */
export type Dated = { readonly from: Day; readonly to?: Day | null }
export const inForce = (fact: Dated, on: Day): boolean => fact.from <= on && (fact.to === null || fact.to === undefined || on <= fact.to)

export const publicationFrequencies = ['daily', 'weekly', 'fortnightly', 'monthly', 'two-monthly', 'quarterly', 'half-yearly'] as const
export type PublicationFrequency = (typeof publicationFrequencies)[number]

/** The last finished publication periods up to a day, as one span; a period still running is not counted. */
export const lastPublicationPeriods = (frequency: PublicationFrequency, count: number, asOf: Day): Span => {
  if (frequency === 'daily') return { from: addDays(asOf, 1 - count), to: asOf }
  if (frequency === 'weekly' || frequency === 'fortnightly') {
    const lastSunday = addDays(asOf, -(weekday(asOf) % 7))
    return { from: addDays(lastSunday, 1 - count * (frequency === 'weekly' ? 7 : 14)), to: lastSunday }
  }
  return lastMonths(monthsOf[frequency], count, asOf)
}

const monthsOf = { monthly: 1, 'two-monthly': 2, quarterly: 3, 'half-yearly': 6 } as const

const lastMonths = (length: number, count: number, asOf: Day): Span => {
  // counted from year 0, so that blocks of `length` months line up with the calendar year; tomorrow decides whether today closes one
  const next = addDays(asOf, 1)
  const month = Number(next.slice(0, 4)) * 12 + Number(next.slice(5, 7)) - 1
  const open = Math.floor(month / length) * length
  return { from: firstOf(open - length * count), to: addDays(firstOf(open), -1) }
}

const firstOf = (month: number): Day => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`

/** The last finished calendar quarter. */
export const lastQuarter = (asOf: Day): Span => lastPublicationPeriods('quarterly', 1, asOf)
/** A sliding window that ends on a day. */
export const lastDays = (days: number, asOf: Day): Span => ({ from: addDays(asOf, 1 - days), to: asOf })
