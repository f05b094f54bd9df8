/** Moments are `Date`; business days are 'YYYY-MM-DD' in Asia/Ho_Chi_Minh (UTC+7, no daylight saving since 1975). */
export type Clock = { readonly now: () => Date }
export type Day = string

export const systemClock: Clock = { now: () => new Date() }

const OFFSET_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

/** The calendar day in Hà Nội of a moment, whatever the process time zone is. */
export const hanoiDay = (at: Date): Day => new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10)

/** Hour and minute in Hà Nội, 'HH:mm'. */
export const hanoiTime = (at: Date): string => new Date(at.getTime() + OFFSET_MS).toISOString().slice(11, 16)

/** The first moment of a Hà Nội day. */
export const startOfDay = (day: Day): Date => new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS)

/** The moment of a Hà Nội day and clock time 'HH:mm'. */
export const atTime = (day: Day, time: string): Date => new Date(Date.parse(`${day}T${time}:00Z`) - OFFSET_MS)

export const addDays = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()

export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) && text >= '1900-01-01' && text <= '2200-12-31'
}
