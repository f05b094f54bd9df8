import { addDays, atTime, hanoiDay, startOfDay, weekday } from '../../../../platform/clock.ts'

export type Span = { readonly from: Date; readonly to: Date }
export type Preset = 'tonight' | 'tomorrow' | 'week'

const MONDAY = 1

/** Spans people ask for most: the night shift, a day off, a week of leave. */
export const spanOf = (preset: Preset, now: Date): Span => {
  const today = hanoiDay(now)
  if (preset === 'tonight') return { from: atTime(today, '18:00') > now ? atTime(today, '18:00') : now, to: atTime(addDays(today, 1), '06:00') }
  if (preset === 'tomorrow') return { from: startOfDay(addDays(today, 1)), to: startOfDay(addDays(today, 2)) }
  const untilMonday = (MONDAY - weekday(today) + 7) % 7 || 7
  const monday = addDays(today, untilMonday)
  return { from: startOfDay(monday), to: startOfDay(addDays(monday, 7)) }
}

export type DelegationState = 'coming' | 'running' | 'over' | 'ended'

export const stateOf = (delegation: { fromAt: string; toAt: string; endedAt: string | null }, now: Date): DelegationState => {
  if (delegation.endedAt) return 'ended'
  if (Date.parse(delegation.fromAt) > now.getTime()) return 'coming'
  return Date.parse(delegation.toAt) > now.getTime() ? 'running' : 'over'
}
