import type { Day } from '../../../../platform/clock.ts'
import type { Direction } from '../../contract/indicator-definition.ts'
import type { ClosingAction, Forecast } from '../../contract/forecast.ts'
import type { IndicatorValue } from '../../contract/indicator-value.ts'
import { ceilExact, reaches } from '../few-members.ts'
import { weeksLeft } from '../periods.ts'
import { forecastState, insufficient, needsAction, type Bounds } from './forecast-state.ts'
import { conformal } from './forecast-total.ts'
import { defaultSettings, type ForecastSettings } from './settings.ts'

/** The same indicator in an earlier year: on this day of that year, and when that year closed. In percent. */
export type PastLevel = { readonly atSpan: number; readonly atClose: number }

export type LevelForecastInput = {
  value: IndicatorValue
  past: readonly PastLevel[]
  limit: number
  direction: Direction
  asOf: Day
  lastDay: Day
  settings?: Partial<ForecastSettings>
}

/**
 * A level that does not add up over the year (urban share, remote access): today's value plus the drift earlier years had
 * from this day to their close, shrunk toward no drift; the interval joins the errors of those drifts with the
 * uncertainty of the measurement itself.
 */
export const forecastLevel = (input: LevelForecastInput): Forecast => {
  const { value, past, limit, direction } = input
  const settings = { ...defaultSettings, ...input.settings }
  if (value.status !== 'value' || value.value === null) return insufficient(past.length)
  if (input.asOf >= input.lastDay) return closedLevel(value.value, input)
  if (past.length < settings.minComparableSpans) return insufficient(past.length)
  const drifts = past.map((one) => one.atClose - one.atSpan)
  const drift = mean(drifts) * (past.length / (past.length + settings.shrinkage))
  const error = conformal(
    drifts.map((one) => Math.abs(one - drift)),
    settings.level,
  )
  const within = value.interval ?? { low: value.value, high: value.value }
  const bounds = { low: percent(within.low + drift - error), point: percent(value.value + drift), high: percent(within.high + drift + error) }
  const state = forecastState({ bounds, limit, direction, isAchieved: false })
  return { state, ...bounds, comparableSpans: past.length, action: needsAction(state) ? levelAction(input, bounds) : null }
}

/** A finished year needs no forecast: it has met its target or it has not. */
const closedLevel = (value: number, { past, limit, direction }: LevelForecastInput): Forecast => {
  const state = reaches(value, limit, direction) ? 'achieved' : 'forecast-missed'
  return { state, low: value, point: value, high: value, comparableSpans: past.length, action: null }
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const percent = (value: number): number => Math.min(100, Math.max(0, value))

/**
 * How many more must be reached: rural copies or readers for a pair (direction down), people for a ratio. Reckoned from the
 * expected level, or, when that already meets, from the unfavourable bound.
 */
const levelAction = ({ value, limit, direction, asOf, lastDay }: LevelForecastInput, bounds: Bounds): ClosingAction | null => {
  if (value.denominator === null || limit <= 0) return null
  const worst = direction === 'up' ? bounds.low : bounds.high
  const level = reaches(bounds.point, limit, direction) ? worst : bounds.point
  const missing = direction === 'down' ? value.denominator * (level / limit - 1) : (value.denominator * (limit - level)) / 100
  return { kind: 'more-reached', countingUnit: value.countingUnit, extra: Math.max(0, ceilExact(missing)), weeks: weeksLeft(asOf, lastDay) }
}

export type PeopleForecastInput = {
  value: IndicatorValue
  /** People who finish a course they are enrolled in, by the day it ends. */
  awaited: readonly { readonly people: number; readonly dueOn: Day }[]
  limit: number
  asOf: Day
  lastDay: Day
}

/** People trained: no season, only courses with a date. Low, point and high are percentages. */
export const forecastPeople = ({ value, awaited, limit, asOf, lastDay }: PeopleForecastInput): Forecast => {
  if (value.status !== 'value' || value.numerator === null || value.denominator === null) return insufficient(0)
  const coming = awaited.filter((one) => one.dueOn > asOf && one.dueOn <= lastDay).reduce((sum, one) => sum + one.people, 0)
  const of = value.denominator
  const expected = Math.min(of, value.numerator + coming)
  const bounds = { low: (value.numerator / of) * 100, point: (expected / of) * 100, high: (expected / of) * 100 }
  const state = forecastState({ bounds, limit, direction: 'up', isAchieved: reaches(bounds.low, limit, 'up') })
  const needed = ceilExact((limit * of) / 100)
  const extra = Math.max(0, needed - (expected < needed ? expected : value.numerator))
  const action = { kind: 'more-reached', countingUnit: value.countingUnit, extra, weeks: weeksLeft(asOf, lastDay) } as const
  return { state, ...bounds, comparableSpans: awaited.length, action: needsAction(state) ? action : null }
}
