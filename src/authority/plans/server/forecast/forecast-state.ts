import type { Direction } from '../../contract/indicator-definition.ts'
import type { Forecast, ForecastState } from '../../contract/forecast.ts'
import { reaches } from '../few-members.ts'

export type Bounds = { readonly low: number; readonly point: number; readonly high: number }

/**
 * đã đạt: met now · dự báo đạt: even the unfavourable bound meets · có nguy cơ: the target is inside the interval ·
 * dự báo không đạt: not even the favourable bound meets.
 */
export const forecastState = (input: { bounds: Bounds; limit: number; direction: Direction; isAchieved: boolean }): ForecastState => {
  const { bounds, limit, direction, isAchieved } = input
  if (isAchieved) return 'achieved'
  const [worst, best] = direction === 'up' ? [bounds.low, bounds.high] : [bounds.high, bounds.low]
  if (reaches(worst, limit, direction)) return 'forecast-met'
  return reaches(best, limit, direction) ? 'at-risk' : 'forecast-missed'
}

export const insufficient = (comparableSpans: number): Forecast => ({
  state: 'insufficient-data',
  low: null,
  point: null,
  high: null,
  comparableSpans,
  action: null,
})

export const needsAction = (state: ForecastState): boolean => state === 'at-risk' || state === 'forecast-missed'
