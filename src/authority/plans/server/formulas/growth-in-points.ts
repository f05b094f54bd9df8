import type { IndicatorValue } from '../../contract/indicator-value.ts'
import { noValue } from './no-value.ts'

/** A share fixed in the past, as a count of members: 0 of 3 in 2020. */
export type ShareBaseline = { readonly satisfying: number; readonly members: number }

/**
 * Change of a share in percentage points: 0 % → 33 % is +33 points although growth from 0 has no percentage.
 * Numerator and denominator are those of the present share.
 */
export const growthInPoints = (current: IndicatorValue, baseline: ShareBaseline | null): IndicatorValue => {
  const shape = { unit: 'percentage-points', countingUnit: current.countingUnit } as const
  const known = { numerator: current.numerator, denominator: current.denominator, members: current.members, notes: current.notes }
  if (current.status !== 'value' || current.value === null) return noValue(current.status === 'value' ? 'not-measured' : current.status, shape, known)
  if (!baseline || baseline.members === 0) return noValue('no-baseline', shape, known)
  const before = (baseline.satisfying / baseline.members) * 100
  const interval = current.interval && { ...current.interval, low: current.interval.low - before, high: current.interval.high - before }
  return { ...current, ...shape, value: current.value - before, interval }
}
