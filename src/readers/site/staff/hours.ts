import { atTime, hanoiDay, hanoiTime } from '../../../platform/clock.ts'

/** What a date-and-hour field holds ('2026-11-22 06:00:00'), always the clock of Hà Nội, whatever the computer's zone. */
export const pickedOf = (moment: string | null): string | null => {
  if (moment === null) return null
  const at = new Date(moment)
  return `${hanoiDay(at)} ${hanoiTime(at)}:00`
}

export const momentOf = (picked: string | null): string | null => (picked === null ? null : atTime(picked.slice(0, 10), picked.slice(11, 16)).toISOString())
