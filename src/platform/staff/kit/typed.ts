import { addDays, isDay, type Day } from '../../clock.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** What people type for an hour: '16:30', '16h30', '1630', '16', '9h' → 'HH:mm'; null for anything else. */
export const readClock = (text: string): string | null => {
  const found = /^(\d{1,2})(?:\s*[:.hg]\s*(\d{1,2})?)?$/iu.exec(text.trim()) ?? /^(\d{1,2})(\d{2})$/u.exec(text.trim())
  if (!found) return null
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)]
  return hours <= 23 && minutes <= 59 ? `${two(hours)}:${two(minutes)}` : null
}

/** '25/12', '25/12/2026', '25-12' → a day; without a year the next such day. Null for anything else. */
export const readDay = (text: string, today: Day): Day | null => {
  const found = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?$/u.exec(text.trim())
  if (!found) return null
  const [day, month, year] = [two(Number(found[1])), two(Number(found[2])), found[3]]
  const inYear = (wanted: string): Day => `${wanted}-${month}-${day}`
  const candidate = inYear(year ?? today.slice(0, 4))
  if (!isDay(candidate)) return null
  if (year !== undefined || candidate >= today) return candidate
  const next = inYear(String(Number(today.slice(0, 4)) + 1))
  // what was a few days ago is meant as it stands, to be refused with a sentence rather than sent a year ahead
  return candidate >= addDays(today, -31) || !isDay(next) ? candidate : next
}
