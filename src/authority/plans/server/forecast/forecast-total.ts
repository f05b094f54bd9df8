import { addDays, daysBetween, type Day } from '../../../../platform/clock.ts'
import type { Calendar } from '../../contract/indicator-definition.ts'
import { sameSpanEarlier, yearOf, yearSpan, type Span } from '../periods.ts'
import { DailySeries, type DailyCount } from './daily-series.ts'
import { defaultSettings, type ForecastSettings } from './settings.ts'

export type TotalInput = {
  /** Daily counts of the agency (with its predecessors) or of the province. */
  history: readonly DailyCount[]
  /** From this day on a day without a row is a true zero. */
  coveredFrom: Day
  calendar: Calendar
  asOf: Day
  settings?: Partial<ForecastSettings>
}

/** The total of the running year, in the counting unit. `point` is null with too few comparable spans. */
export type TotalForecast = {
  readonly soFar: number
  readonly comparableSpans: number
  readonly bounds: { readonly low: number; readonly point: number; readonly high: number } | null
}

type Model = { series: DailySeries; calendar: Calendar; coveredFrom: Day; settings: ForecastSettings }

/**
 * Seasonal forecast of a year's total: what is left is this year's count times the ratio of the rest to the same span in
 * earlier years, shrunk toward the agency's recent pace by n ÷ (n + shrinkage). The interval comes from forecasting the
 * earlier years again, each from the others (split-conformal quantile of the relative errors), and is never narrower than
 * the noise of counting.
 */
export const forecastTotal = ({ history, coveredFrom, calendar, asOf, settings }: TotalInput): TotalForecast => {
  const model: Model = { series: new DailySeries(history), calendar, coveredFrom, settings: { ...defaultSettings, ...settings } }
  const year = yearOf(calendar, asOf)
  const soFar = model.series.sum({ from: yearSpan(calendar, year).from, to: asOf })
  const years = comparableYears(model, year)
  if (asOf >= yearSpan(calendar, year).to) return { soFar, comparableSpans: years.length, bounds: { low: soFar, point: soFar, high: soFar } }
  if (years.length < model.settings.minComparableSpans) return { soFar, comparableSpans: years.length, bounds: null }
  const left = remaining(model, year, asOf, years)
  const half = Math.max(left * errorOf(model, year, asOf, years), 1.2816 * Math.sqrt(left))
  return { soFar, comparableSpans: years.length, bounds: { low: soFar + Math.max(0, left - half), point: soFar + left, high: soFar + left + half } }
}

const comparableYears = ({ series, calendar, coveredFrom }: Model, year: number): number[] => {
  const years: number[] = []
  for (let earlier = year - 1; yearSpan(calendar, earlier).from >= coveredFrom; earlier -= 1) {
    if (series.sum(yearSpan(calendar, earlier)) > 0) years.push(earlier)
  }
  return years
}

/** Expected count from the day after `cut` to the end of `year`. */
const remaining = (model: Model, year: number, cut: Day, years: readonly number[]): number => {
  const { shrinkage } = model.settings
  const weight = years.length / (years.length + shrinkage)
  return weight * seasonal(model, year, cut, years) + (1 - weight) * recentPace(model, year, cut)
}

const seasonal = (model: Model, year: number, cut: Day, years: readonly number[]): number => {
  const toDate = years.reduce((sum, earlier) => sum + model.series.sum(spanTo(model, year, earlier, cut)), 0)
  const rest = years.reduce((sum, earlier) => sum + model.series.sum(spanAfter(model, year, earlier, cut)), 0)
  const soFar = model.series.sum(spanTo(model, year, year, cut))
  return toDate === 0 ? rest / years.length : (soFar * rest) / toDate
}

const recentPace = ({ series, calendar, coveredFrom, settings }: Model, year: number, cut: Day): number => {
  const from = addDays(cut, 1 - settings.trendDays)
  const begin = from < coveredFrom ? coveredFrom : from
  const days = daysBetween(begin, cut) + 1
  return days <= 0 ? 0 : (series.sum({ from: begin, to: cut }) / days) * daysBetween(cut, yearSpan(calendar, year).to)
}

/** The part of an earlier year up to the same day; of a year itself when both are the same. */
const spanTo = ({ calendar }: Model, year: number, earlier: number, cut: Day): Span => ({
  from: yearSpan(calendar, earlier).from,
  to: sameSpanEarlier({ from: cut, to: cut }, year - earlier).to,
})
const spanAfter = (model: Model, year: number, earlier: number, cut: Day): Span => ({
  from: addDays(spanTo(model, year, earlier, cut).to, 1),
  to: yearSpan(model.calendar, earlier).to,
})

/** Relative error of what was left, at the wanted level, learned from earlier years forecast without themselves. */
const errorOf = (model: Model, year: number, asOf: Day, years: readonly number[]): number => {
  const errors = years.flatMap((tested) => {
    const others = years.filter((other) => other !== tested)
    return cutsOf(model, year, tested, asOf).map((cut) => {
      const expected = remaining(model, tested, cut, others)
      return Math.abs(model.series.sum(spanAfter(model, tested, tested, cut)) - expected) / Math.max(expected, 1)
    })
  })
  return conformal(errors, model.settings.level)
}

const cutsOf = ({ calendar, settings }: Model, year: number, tested: number, asOf: Day): Day[] => {
  const same = sameSpanEarlier({ from: asOf, to: asOf }, year - tested).to
  const { from, to } = yearSpan(calendar, tested)
  const isInside = (cut: Day): boolean => cut === same || (cut >= addDays(from, 13) && cut <= addDays(to, -7))
  return [...new Set([...settings.backTestOffsets.map((days) => addDays(same, days)), same])].filter(isInside)
}

/** The ⌈(n+1)·level⌉-th smallest error (Vovk et al.; Lei et al., JASA 113, 2018); the largest when there are too few. */
export const conformal = (errors: readonly number[], level: number): number => {
  if (errors.length === 0) return 1
  const sorted = [...errors].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length, Math.ceil((sorted.length + 1) * level)) - 1]!
}
