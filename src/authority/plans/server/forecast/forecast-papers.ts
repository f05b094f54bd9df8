import type { Day } from '../../../../platform/clock.ts'
import type { Forecast } from '../../contract/forecast.ts'
import type { CountingUnit, IndicatorValue } from '../../contract/indicator-value.ts'
import { reaches } from '../few-members.ts'
import { weeksLeft } from '../periods.ts'
import { forecastState, insufficient, needsAction } from './forecast-state.ts'

export type PapersForecastInput = {
  value: IndicatorValue
  /** Days on which further documents (activities) are expected. */
  awaited: readonly Day[]
  /** Documents that count today and end before the last day. */
  ending: number
  limit: number
  countingUnit: CountingUnit
  asOf: Day
  lastDay: Day
}

/** Counted documents and activities have no season: what stands stays until it ends, what is awaited comes on its day. */
export const forecastPapers = ({ value, awaited, ending, limit, countingUnit, asOf, lastDay }: PapersForecastInput): Forecast => {
  if (value.status !== 'value' || value.value === null) return insufficient(0)
  const low = Math.max(0, value.value - ending)
  const point = low + awaited.filter((day) => day <= lastDay).length
  const bounds = { low, point, high: point }
  const state = forecastState({ bounds, limit, direction: 'up', isAchieved: reaches(low, limit, 'up') })
  const extra = Math.max(0, limit - (point < limit ? point : low))
  const action = { kind: 'more-reached', countingUnit, extra, weeks: weeksLeft(asOf, lastDay) } as const
  return { state, ...bounds, comparableSpans: awaited.length, action: needsAction(state) ? action : null }
}
