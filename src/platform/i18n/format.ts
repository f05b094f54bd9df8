/** The one formatter: vi-VN and Asia/Ho_Chi_Minh everywhere a person reads a number or a time. */
import { hanoiDay, hanoiTime, type Day } from '../clock.ts'

const numbers = new Intl.NumberFormat('vi-VN')
const decimals = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const WEEKDAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'] as const
const SHORT_WEEKDAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'] as const

/** 1.234.567 */
export const formatNumber = (value: number): string => numbers.format(value)
/** 12,5 */
export const formatDecimal = (value: number): string => decimals.format(value)
/** 66,7 % */
export const formatPercent = (value: number): string => `${decimals.format(value)} %`
/** 1.250.000 đ */
export const formatMoney = (dong: number): string => `${numbers.format(dong)} đ`
/** 22/11/2026 of a day 'YYYY-MM-DD' */
export const formatDay = (day: Day): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
/** 22/11 */
export const formatDayShort = (day: Day): string => `${day.slice(8, 10)}/${day.slice(5, 7)}`
/** 22/11/2026 08:15 */
export const formatMoment = (at: Date): string => `${formatDay(hanoiDay(at))} ${hanoiTime(at)}`
/** 10:32 today, 21/11 10:32 on other days of the year, 21/11/2025 10:32 in other years. */
export const formatWhen = (at: Date, now: Date): string => {
  const day = hanoiDay(at)
  const today = hanoiDay(now)
  if (day === today) return hanoiTime(at)
  return `${day.slice(0, 4) === today.slice(0, 4) ? formatDayShort(day) : formatDay(day)} ${hanoiTime(at)}`
}
/** Chủ nhật, 22/11/2026 */
export const formatLongDay = (day: Day): string => `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]!}, ${formatDay(day)}`
/** CN 22/11 */
export const formatWeekdayShort = (day: Day): string => `${SHORT_WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]!} ${formatDayShort(day)}`
