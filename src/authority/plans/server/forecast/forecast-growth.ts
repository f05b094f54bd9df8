import type { Day } from '../../../../platform/clock.ts'
import type { Forecast, ForecastState } from '../../contract/forecast.ts'
import type { CountingUnit } from '../../contract/indicator-value.ts'
import { ceilExact, reaches } from '../few-members.ts'
import { weeksLeft } from '../periods.ts'
import { forecastState, insufficient, needsAction, type Bounds } from './forecast-state.ts'
import type { TotalForecast } from './forecast-total.ts'

type Common = { total: TotalForecast; countingUnit: CountingUnit; asOf: Day; lastDay: Day }

/** Growth of a whole year against the whole base year; low, point and high are percentages. */
export const forecastGrowth = (input: Common & { baselineTotal: number | null; percent: number }): Forecast => {
  const { total, baselineTotal, percent } = input
  if (!total.bounds || baselineTotal === null || baselineTotal <= 0) return insufficient(total.comparableSpans)
  const needed = ceilExact((baselineTotal * (100 + percent)) / 100)
  const grown = (count: number): number => (count / baselineTotal - 1) * 100
  return { ...outcome(input, needed, total.bounds), low: grown(total.bounds.low), point: grown(total.bounds.point), high: grown(total.bounds.high) }
}

/** A wanted number of items in the year. */
export const forecastCount = (input: Common & { needed: number }): Forecast =>
  input.total.bounds ? { ...outcome(input, input.needed, input.total.bounds), ...input.total.bounds } : insufficient(input.total.comparableSpans)

const outcome = ({ total, countingUnit, asOf, lastDay }: Common, needed: number, bounds: Bounds): Pick<Forecast, 'state' | 'comparableSpans' | 'action'> => {
  const state = forecastState({ bounds, limit: needed, direction: 'up', isAchieved: reaches(total.soFar, needed, 'up') })
  const remaining = ceilExact(needed - total.soFar)
  const action = { kind: 'more-items', countingUnit, extra: extraItems(bounds, needed, state), remaining, weeks: weeksLeft(asOf, lastDay) } as const
  return { state, comparableSpans: total.comparableSpans, action: needsAction(state) ? action : null }
}

/** Beyond what comes anyway: up to the expected total, or, when that already meets, up to the cautious one. */
const extraItems = (bounds: Bounds, needed: number, state: ForecastState): number =>
  needsAction(state) ? ceilExact(needed - (bounds.point < needed ? bounds.point : bounds.low)) : 0

export type SpanGaps = {
  /** Wanted by today: the same span of the base year, grown. */
  readonly spanNeeded: number
  readonly spanGap: number
  /** Wanted by the end of the year; null while the base year's total is unknown. */
  readonly yearNeeded: number | null
  readonly yearGap: number | null
}

/** Two different numbers, never mixed: what is missing against the same span, and what is still to be made this year. */
export const growthGaps = (input: { current: number; baselineSpan: number; baselineYear: number | null; percent: number }): SpanGaps => {
  const wanted = (baseline: number): number => ceilExact((baseline * (100 + input.percent)) / 100)
  const missing = (needed: number): number => Math.max(0, needed - input.current)
  const spanNeeded = wanted(input.baselineSpan)
  const yearNeeded = input.baselineYear === null ? null : wanted(input.baselineYear)
  return { spanNeeded, spanGap: missing(spanNeeded), yearNeeded, yearGap: yearNeeded === null ? null : missing(yearNeeded) }
}
