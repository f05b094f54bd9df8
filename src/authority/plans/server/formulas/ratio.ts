import type { CountingUnit, IndicatorValue, Interval, Note } from '../../contract/indicator-value.ts'
import { noValue } from './no-value.ts'

export type RatioInput = {
  /** Null when no source has counted them. */
  numerator: number | null
  denominator: number | null
  countingUnit: CountingUnit
  /** Bounds of the numerator, with what makes it uncertain. */
  bounds?: { low: number; high: number; from: Interval['from'] } | null
  /** 0–1: part of the denominator there are data for. */
  coverage?: number | null
  notes?: readonly Note[]
}

/** Numerator ÷ denominator in percent, for people and weighted quantities; bounds of the numerator become bounds of the ratio. */
export const ratio = ({ numerator, denominator, countingUnit, bounds, coverage = null, notes = [] }: RatioInput): IndicatorValue => {
  const shape = { unit: 'percent', countingUnit } as const
  if (denominator === 0) return noValue('empty-denominator', shape, { numerator, denominator, notes: [...notes] })
  if (numerator === null || denominator === null) return noValue('not-measured', shape, { numerator, denominator, notes: [...notes], coverage })
  const percent = (count: number): number => (count / denominator) * 100
  return {
    ...shape,
    status: 'value',
    value: percent(numerator),
    numerator,
    denominator,
    members: null,
    interval: bounds && bounds.high > bounds.low ? { low: percent(bounds.low), high: percent(bounds.high), from: bounds.from } : null,
    provenance: null,
    coverage,
    notes: [...notes],
  }
}
