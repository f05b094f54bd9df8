import type { CountingUnit, IndicatorValue, Member, Note, ValueStatus } from '../../contract/indicator-value.ts'

type Shape = { unit: IndicatorValue['unit']; countingUnit: CountingUnit }
type Known = { numerator?: number | null; denominator?: number | null; members?: Member[] | null; notes?: Note[]; coverage?: number | null }

/** A value without a number: it says why, and keeps whatever half of it is known. */
export const noValue = (status: Exclude<ValueStatus, 'value'>, shape: Shape, known: Known = {}): IndicatorValue => ({
  status,
  value: null,
  numerator: known.numerator ?? null,
  denominator: known.denominator ?? null,
  unit: shape.unit,
  countingUnit: shape.countingUnit,
  members: known.members ?? null,
  interval: null,
  provenance: null,
  coverage: known.coverage ?? null,
  notes: known.notes ?? [],
})
