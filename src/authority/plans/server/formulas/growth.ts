import type { CountingUnit, IndicatorValue, Note } from '../../contract/indicator-value.ts'
import { areSameSpan, type Span } from '../periods.ts'
import { noValue } from './no-value.ts'
import { provenanceShares, type ProvenanceCounts } from './provenance.ts'

/**
 * A counted quantity of a period. `origin`: measured from the record, typed with proof, or estimated from a coded sample
 * of the archive (then with bounds). `span` is absent for stocks read on a day.
 */
export type Quantity = {
  readonly value: number
  readonly countingUnit: CountingUnit
  readonly span?: Span
  readonly origin?: 'measured' | 'typed' | 'sampled'
  readonly low?: number
  readonly high?: number
}

export type GrowthInput = {
  current: Quantity | null
  baseline: Quantity | null
  countingUnit: CountingUnit
  /** The plan names no base year, so nobody may guess one. */
  baseYearNamed?: boolean
  provenance?: ProvenanceCounts | null
}

/**
 * (current − baseline) ÷ baseline, in percent; numerator is the current quantity, denominator the baseline. Quantities of
 * different counting units (per story, per work) or of different spans are never compared.
 */
export const growth = ({ current, baseline, countingUnit, baseYearNamed = true, provenance }: GrowthInput): IndicatorValue => {
  const shape = { unit: 'percent', countingUnit } as const
  if (!current) return noValue('not-measured', shape, { denominator: baseline?.value ?? null })
  const known = { numerator: current.value }
  if (!baseYearNamed) return noValue('no-baseline', shape, { ...known, notes: [{ code: 'baseline-year-not-named', detail: {} }] })
  if (!baseline) return noValue('no-baseline', shape, known)
  const refused = incomparable(current, baseline)
  if (refused) return noValue('no-baseline', shape, { ...known, denominator: baseline.value, notes: [refused] })
  if (baseline.value === 0) return noValue('baseline-zero', shape, { ...known, denominator: 0, notes: originOf(baseline) })
  return {
    ...shape,
    status: 'value',
    value: against(current.value, baseline.value),
    numerator: current.value,
    denominator: baseline.value,
    members: null,
    interval: boundsOf(current.value, baseline),
    provenance: provenanceShares(provenance),
    coverage: null,
    notes: originOf(baseline),
  }
}

const against = (current: number, baseline: number): number => ((current - baseline) / baseline) * 100

const incomparable = (current: Quantity, baseline: Quantity): Note | null => {
  if (current.countingUnit !== baseline.countingUnit) {
    return { code: 'counting-units-differ', detail: { current: current.countingUnit, baseline: baseline.countingUnit } }
  }
  if (!current.span || !baseline.span || areSameSpan(current.span, baseline.span)) return null
  const detail = { currentFrom: current.span.from, currentTo: current.span.to, baselineFrom: baseline.span.from, baselineTo: baseline.span.to }
  const isLonger = baseline.span.to.slice(5) > current.span.to.slice(5) && baseline.span.from.slice(5) === current.span.from.slice(5)
  return { code: isLonger ? 'baseline-covers-whole-year' : 'spans-differ', detail }
}

const originOf = (baseline: Quantity): Note[] => {
  if (baseline.origin === 'typed') return [{ code: 'baseline-typed', detail: { value: baseline.value } }]
  return baseline.origin === 'sampled' ? [{ code: 'baseline-sampled', detail: { low: baseline.low ?? 0, high: baseline.high ?? 0 } }] : []
}

const boundsOf = (current: number, baseline: Quantity): IndicatorValue['interval'] => {
  if (baseline.low === undefined || baseline.high === undefined || baseline.low <= 0) return null
  return { low: against(current, baseline.high), high: against(current, baseline.low), from: 'sampled-baseline' }
}
