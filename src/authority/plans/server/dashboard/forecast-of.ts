import type { Day } from '../../../../platform/clock.ts'
import type { Forecast } from '../../contract/forecast.ts'
import type { IndicatorValue } from '../../contract/indicator-value.ts'
import type { TargetStatement } from '../../contract/target-statement.ts'
import { baseYearOf, baselineOf } from '../facts/item-provider.ts'
import { baseSpanOf, quantityIn } from '../facts/item-counts.ts'
import type { Sources } from '../facts/sources.ts'
import { reaches } from '../few-members.ts'
import { forecastGrowth, growthGaps, type SpanGaps } from '../forecast/forecast-growth.ts'
import { forecastLevel, forecastPeople, type PastLevel } from '../forecast/forecast-level.ts'
import { forecastPapers } from '../forecast/forecast-papers.ts'
import { forecastShare } from '../forecast/forecast-share.ts'
import { insufficient } from '../forecast/forecast-state.ts'
import { forecastTotal } from '../forecast/forecast-total.ts'
import { limitOf } from '../meets-target.ts'
import { measuredSpan, sameSpanEarlier, yearSpan } from '../periods.ts'
import type { Evaluated } from './evaluate.ts'
import { isAwaited, kindsOf, outlooksOf } from './outlooks.ts'

export type Outlook = { readonly forecast: Forecast; readonly gaps: SpanGaps | null }
type Asked = {
  readonly evaluated: Evaluated
  readonly value: IndicatorValue
  readonly statement: TargetStatement
  readonly limit: number
  readonly lastDay: Day
}

const NOTHING: Outlook = { forecast: insufficient(0), gaps: null }
const alone = (forecast: Forecast): Outlook => ({ forecast, gaps: null })

const growthOutlook = async (sources: Sources, { evaluated, limit, lastDay }: Asked): Promise<Outlook> => {
  const { definition } = evaluated
  const { parameters } = definition
  if (parameters.rule !== 'new-items') return NOTHING
  const { calendar, asOf, year } = sources.view
  const counts = await sources.items(parameters)
  const span = measuredSpan(calendar, year, asOf)
  if (counts.coveredFrom === null || !span) return NOTHING
  const total = forecastTotal({ history: counts.rows, coveredFrom: counts.coveredFrom, calendar, asOf })
  const baseYear = baseYearOf(parameters, calendar, asOf)
  const wholeYear =
    baseYear && (quantityIn(counts, baseYear, parameters.countingUnit) ?? (await baselineOf(sources, counts, definition, parameters))(yearSpan(calendar, year)))
  const baselineTotal = wholeYear?.value ?? null
  const forecast = forecastGrowth({ total, countingUnit: parameters.countingUnit, asOf, lastDay, baselineTotal, percent: limit })
  const baseSpan = baseSpanOf(parameters.base, calendar, span)
  const earlier = baseSpan && quantityIn(counts, baseSpan, parameters.countingUnit)
  return { forecast, gaps: earlier && growthGaps({ current: total.soFar, baselineSpan: earlier.value, baselineYear: baselineTotal, percent: limit }) }
}

const shareOutlook = async (sources: Sources, { evaluated, value, limit, lastDay, statement }: Asked): Promise<Outlook> => {
  const members = value.members ?? []
  if (members.length === 0) return NOTHING
  const { documents } = await sources.kept()
  const { register, view } = sources
  const outlooks = outlooksOf(members, { definition: evaluated.definition, documents, register, asOf: view.asOf, lastDay })
  // a wanted count of members is compared as the percentage it is of them
  const percent = value.unit === 'count' ? (statement.wanted.kind === 'count-percent' ? statement.wanted.percent : (limit / members.length) * 100) : limit
  return alone(forecastShare({ outlooks, percent, countingUnit: value.countingUnit, asOf: view.asOf, lastDay }))
}

const peopleOutlook = async (sources: Sources, { value, limit, lastDay }: Asked): Promise<Outlook> => {
  const { documents } = await sources.kept()
  const awaited = documents
    .filter((document) => document.kind === 'training-course' && isAwaited(document))
    .map((document) => ({ people: document.amount ?? 0, dueOn: document.due_on! }))
  return alone(forecastPeople({ value, awaited, limit, asOf: sources.view.asOf, lastDay }))
}

const PAST_YEARS = 5

const levelOutlook = ({ view }: Sources, { evaluated, value, limit, lastDay, statement }: Asked): Outlook => {
  const past = Array.from({ length: PAST_YEARS }, (_, at) => at + 1).flatMap((back): PastLevel[] => {
    const { to: sameDay } = sameSpanEarlier({ from: view.asOf, to: view.asOf }, back)
    const [atSpan, atClose] = [evaluated.on(sameDay).value, evaluated.on(yearSpan(view.calendar, view.year - back).to).value]
    return atSpan === null || atClose === null ? [] : [{ atSpan, atClose }]
  })
  return alone(forecastLevel({ value, past, limit, direction: statement.direction, asOf: view.asOf, lastDay }))
}

const papersOutlook = async (sources: Sources, { evaluated, value, limit, lastDay }: Asked): Promise<Outlook> => {
  const kinds = kindsOf(evaluated.definition)
  const { asOf } = sources.view
  const own = (await sources.kept()).documents.filter((document) => kinds.includes(document.kind))
  const ending = own.filter((document) => !isAwaited(document) && document.valid_to !== null && document.valid_to >= asOf && document.valid_to < lastDay).length
  const counts = evaluated.definition.parameters.rule === 'documents' && evaluated.definition.parameters.when === 'as-of'
  const awaited = own.filter(isAwaited).map((document) => document.due_on!)
  return alone(forecastPapers({ value, awaited, ending: counts ? ending : 0, limit, countingUnit: value.countingUnit, asOf, lastDay }))
}

const outlookByRule = (sources: Sources, asked: Asked): Outlook | Promise<Outlook> => {
  const { parameters } = asked.evaluated.definition
  switch (parameters.rule) {
    case 'new-items':
      return growthOutlook(sources, asked)
    case 'staff-trained':
      return peopleOutlook(sources, asked)
    case 'remote-access':
    case 'urban-rural':
    case 'domestic-channels':
      return levelOutlook(sources, asked)
    case 'documents':
      return parameters.per === 'agency' ? shareOutlook(sources, asked) : papersOutlook(sources, asked)
    case 'activities':
    case 'merged-agency':
      return papersOutlook(sources, asked)
    default:
      return asked.value.members === null ? NOTHING : shareOutlook(sources, asked)
  }
}

/** Whether a number wanted in a later year is reached already is known; where this year ends says nothing of that year. */
const forLaterYear = ({ forecast, gaps }: Outlook, { value, limit, statement }: Asked): Outlook => {
  const isMet = value.value !== null && reaches(value.value, limit, statement.direction)
  return { forecast: { ...forecast, state: isMet || forecast.state === 'achieved' ? 'achieved' : 'insufficient-data', action: null }, gaps }
}

/** Where the year will end against a statement, by the rule of the definition. */
export const outlookOf = async (sources: Sources, evaluated: Evaluated, value: IndicatorValue, statement: TargetStatement | null): Promise<Outlook> => {
  const limit = statement && limitOf(statement.wanted, value, statement.direction)
  if (!statement || limit === null) return NOTHING
  const asked = { evaluated, value, statement, limit, lastDay: yearSpan(sources.view.calendar, sources.view.year).to }
  const outlook = await outlookByRule(sources, asked)
  return statement.year !== null && statement.year > sources.view.year ? forLaterYear(outlook, asked) : outlook
}
