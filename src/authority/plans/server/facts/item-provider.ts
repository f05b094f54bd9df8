import { addDays, type Day } from '../../../../platform/clock.ts'
import type { IndicatorDefinition, ParametersOf } from '../../contract/indicator-definition.ts'
import type { Quantity } from '../formulas/growth.ts'
import { measuredSpan, yearOf, yearSpan, type Span } from '../periods.ts'
import type { NewItemFacts } from '../rules/new-items.ts'
import { givenBaseline } from './baselines.ts'
import { baseSpanOf, quantityIn, type ItemCounts } from './item-counts.ts'
import type { Provider } from './provider.ts'
import type { Sources } from './sources.ts'

type Parameters = ParametersOf<'new-items'>

/** The base year as a whole. */
export const baseYearOf = (parameters: Parameters, calendar: Sources['view']['calendar'], on: Day): Span | null => {
  if (parameters.base === 'unset') return null
  return yearSpan(calendar, parameters.base === 'previous-year' ? yearOf(calendar, on) - 1 : parameters.base)
}

/** What growth is measured from: counted where the record reaches back, else what somebody gave with a proof. */
export const baselineOf = async (sources: Sources, counts: ItemCounts, definition: IndicatorDefinition, parameters: Parameters) => {
  const { baselines } = await sources.kept()
  const { calendar, agencyId } = sources.view
  return (span: Span): Quantity | null => {
    const wanted = baseSpanOf(parameters.base, calendar, span)
    const year = baseYearOf(parameters, calendar, span.to)
    if (!wanted || !year) return null
    return quantityIn(counts, wanted, parameters.countingUnit) ?? givenBaseline(baselines, { keys: [definition.key], agencyId, span: wanted, year })
  }
}

export const newItemFacts: Provider<'new-items'> = async (sources, { parameters, definition }) => {
  const { view } = sources
  const counts = await sources.items(parameters)
  const baseline = await baselineOf(sources, counts, definition, parameters)
  return (on): NewItemFacts => {
    const span = measuredSpan(view.calendar, yearOf(view.calendar, on), on)
    const isCounted = counts.coveredFrom !== null && span !== null && span.to >= counts.coveredFrom
    const current: Quantity | null = isCounted ? { value: counts.series.sum(span), countingUnit: parameters.countingUnit, span, origin: 'measured' } : null
    return { current, baseline: span && baseline(span), provenance: on === view.asOf ? counts.provenance : null }
  }
}

/** The last day of the year a count is wanted by. */
export const lastDayOf = ({ calendar, year }: Sources['view']): Day => yearSpan(calendar, year).to
/** Whether a day is still inside the month a record may be late by. */
export const isWithinGrace = (day: Day, begin: Day): boolean => day <= addDays(begin, 31)
