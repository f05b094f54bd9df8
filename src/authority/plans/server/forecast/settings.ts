/** Defaults of the forecast; a department may hand in others. */
export type ForecastSettings = {
  /** Earlier finished years with the same span; below it the answer is “chưa đủ dữ liệu”. */
  readonly minComparableSpans: number
  /** Years of history the agency's own recent pace weighs as much as. */
  readonly shrinkage: number
  /** Days the recent pace is taken from. */
  readonly trendDays: number
  /** Part of past errors the interval must hold. */
  readonly level: number
  /** Days around the day of the year at which earlier years are forecast again, to learn the size of the errors. */
  readonly backTestOffsets: readonly number[]
}

export const defaultSettings: ForecastSettings = {
  minComparableSpans: 2,
  shrinkage: 1,
  trendDays: 56,
  level: 0.8,
  backTestOffsets: [-60, -45, -30, -15, 0, 15, 30],
}
