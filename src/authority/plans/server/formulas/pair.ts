import type { CountingUnit, IndicatorValue, Note } from '../../contract/indicator-value.ts'
import { noValue } from './no-value.ts'

/** Daily addresses of one place that cannot be placed for certain: each is urban with this probability. */
export type Unplaced = { readonly count: number; readonly urbanProbability: number }

/** One quantity that is consumed in two kinds of area: mean daily copies, mean daily distinct network addresses. */
export type PairPart = {
  readonly urban: number
  readonly rural: number
  readonly unplaced?: readonly Unplaced[]
  /** Outside the province: left out. */
  readonly outside?: number
  /** Nothing is known of the place: left out. */
  readonly unknown?: number
}

export type PairInput = {
  parts: readonly PairPart[]
  countingUnit: CountingUnit
  /** Communes chosen by consenting readers: a second opinion on the urban share, never mixed into it. */
  check?: { urban: number; rural: number } | null
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/**
 * Two shares that add to 100; the value is the urban one. Uncertain quantities enter by probability, and the bounds are
 * the shares if all of them fell on one side. What is outside the province or unknown is left out and shown as coverage.
 */
export const pair = ({ parts, countingUnit, check }: PairInput): IndicatorValue => {
  const shape = { unit: 'percent', countingUnit } as const
  if (parts.length === 0) return noValue('not-measured', shape)
  const unplaced = parts.flatMap((part) => part.unplaced ?? [])
  const floating = sum(unplaced.map((one) => one.count))
  const certain = sum(parts.map((part) => part.urban))
  const total = certain + sum(parts.map((part) => part.rural)) + floating
  const leftOut = { outside: sum(parts.map((part) => part.outside ?? 0)), unknown: sum(parts.map((part) => part.unknown ?? 0)) }
  const notes = [...leftOutNotes(leftOut), ...checkNotes(check)]
  if (total === 0) return noValue('empty-denominator', shape, { numerator: 0, denominator: 0, notes, coverage: leftOut.unknown > 0 ? 0 : null })
  const urban = certain + sum(unplaced.map((one) => one.count * one.urbanProbability))
  const percent = (count: number): number => (count / total) * 100
  return {
    ...shape,
    status: 'value',
    value: percent(urban),
    numerator: urban,
    denominator: total,
    members: null,
    interval: floating > 0 ? { low: percent(certain), high: percent(certain + floating), from: 'unplaced-addresses' } : null,
    provenance: null,
    coverage: total / (total + leftOut.outside + leftOut.unknown),
    notes,
  }
}

const leftOutNotes = (leftOut: { outside: number; unknown: number }): Note[] => [
  ...(leftOut.outside > 0 ? [{ code: 'outside-left-out' as const, detail: { count: leftOut.outside } }] : []),
  ...(leftOut.unknown > 0 ? [{ code: 'unknown-area-left-out' as const, detail: { count: leftOut.unknown } }] : []),
]

const checkNotes = (check: PairInput['check']): Note[] => {
  const asked = check ? check.urban + check.rural : 0
  return check && asked > 0 ? [{ code: 'reader-choice-check', detail: { urbanShare: (check.urban / asked) * 100, readers: asked } }] : []
}
