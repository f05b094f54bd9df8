import { addDays, type Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import { findMeasure, read, type ReadCell, type Where } from '../../../../commons/measures/index.ts'
import type { Calendar, GrowthBase, ParametersOf } from '../../contract/indicator-definition.ts'
import { measureNames } from '../definitions/measure-names.ts'
import { isKnownSet, newItemsMeasure, setOf } from '../measures.ts'
import type { Quantity } from '../formulas/growth.ts'
import type { ProvenanceCounts } from '../formulas/provenance.ts'
import { DailySeries, type DailyCount } from '../forecast/daily-series.ts'
import { sameSpanEarlier, yearOf, yearSpan, type Span } from '../periods.ts'
import type { Memo } from './memo.ts'
import type { Register } from './register.ts'

/** A record may begin a month after its year did and still be taken for whole: archives open with a holiday. */
const GRACE_DAYS = 31
/** Whole years before the present that are read by day: two comparable ones are the least a forecast needs. */
const YEARS_BY_DAY = 2
const MORE_YEARS = 3

type Parameters = ParametersOf<'new-items'>

/** Works, or stories with each counted once; copies of others’ work are not new items. */
export const countedBy = ({ countingUnit, commitmentKinds }: Parameters): { measure: string; where: Where } => ({
  measure: countingUnit === 'story' ? measureNames.stories : measureNames.works,
  where: { commitmentKind: [...commitmentKinds], origin: ['own'] },
})

/** Where the same count is read from: summed up for the platform's own sets of kinds, else from the record's measures. */
const summedBy = (parameters: Parameters): { measure: string; where: Where } =>
  isKnownSet(parameters) ? { measure: newItemsMeasure.name, where: { set: [setOf(parameters)] } } : countedBy(parameters)

/** The span growth is measured from; null where no base year is named. */
export const baseSpanOf = (base: GrowthBase, calendar: Calendar, span: Span): Span | null => {
  if (base === 'unset') return null
  return sameSpanEarlier(span, base === 'previous-year' ? 1 : yearOf(calendar, span.to) - base)
}

export type ItemCounts = {
  readonly rows: readonly DailyCount[]
  readonly series: DailySeries
  /** From this day on a day without a row is a true zero; null when no agency is measured. */
  readonly coveredFrom: Day | null
  /** Agencies that are counted, and those whose base is not known. */
  readonly counted: readonly string[]
  readonly leftOut: readonly string[]
  readonly provenance: ProvenanceCounts | null
}

export type CountQuery = {
  readonly parameters: Parameters
  readonly register: Register
  readonly agencyIds: readonly string[]
  readonly calendar: Calendar
  readonly asOf: Day
}

/** First day of each organisation's record, of agencies and of those they came from. */
const sinceOf = async (db: Db, measure: string, { register, agencyIds, asOf }: CountQuery): Promise<Map<string, Day>> => {
  const members = [...new Set(agencyIds.flatMap((id) => register.scopeOn(id, asOf)))]
  const [reading] = await read(db, { measures: [measure], agencies: members, period: { from: asOf, to: asOf } })
  return new Map(
    (reading?.agencies ?? []).flatMap((each) =>
      each.state === 'not-measured' || each.measuredFrom === null ? [] : [[each.agencyId, each.measuredFrom] as const],
    ),
  )
}

/** The day from which an agency's facts of a span are whole: the latest beginning among those who acted for it then. */
const wholeFrom = ({ register, asOf }: CountQuery, since: ReadonlyMap<string, Day>, agencyId: string, day: Day): Day | null => {
  const days = register.actingOn([agencyId], asOf, day).map((id) => since.get(id))
  return days.includes(undefined) ? null : days.reduce<Day>((latest, one) => (one! > latest ? one! : latest), '0000-01-01')
}

type Reading = { readonly db: Db; readonly query: CountQuery; readonly counted: readonly string[] }

/** Cells of a span split one way. One set at a time: reading all sets in one query sorts five times as much and took longer. */
const cellsBy = async ({ db, query, counted }: Reading, split: 'day' | 'provenance', period: Span): Promise<readonly ReadCell[]> => {
  const { measure, where } = summedBy(query.parameters)
  const agencies = query.register.actingOn(counted, query.asOf, period.to)
  const [reading] = await read(db, { measures: [measure], agencies, period, groupBy: [split], where })
  return reading?.cells ?? []
}

const byDay = async (reading: Reading, period: Span): Promise<DailyCount[]> =>
  (await cellsBy(reading, 'day', period)).map((cell) => ({ day: cell.at!, value: cell.value }))

const provenanceOf = async (reading: Reading, period: Span): Promise<ProvenanceCounts> => {
  const cells = await cellsBy(reading, 'provenance', period)
  const of = (name: string): number => cells.find((cell) => cell.dims['provenance'] === name)?.value ?? 0
  return { native: of('native'), declared: of('declared'), imported: of('imported') }
}

/** Spans to read by day: the running year with the two before it, older ones as far as the record goes, and a far base year. */
const spansToRead = ({ parameters, calendar, asOf }: CountQuery, since: Day): Span[] => {
  const year = yearOf(calendar, asOf)
  const near = { from: yearSpan(calendar, year - YEARS_BY_DAY).from, to: asOf }
  const older = { from: yearSpan(calendar, year - YEARS_BY_DAY - MORE_YEARS).from, to: addDays(near.from, -1) }
  const spans = since < near.from ? [near, older] : [near]
  const base = typeof parameters.base === 'number' ? yearSpan(calendar, parameters.base) : null
  return base !== null && base.from < older.from && since <= base.to ? [...spans, base] : spans
}

const NOTHING = (leftOut: readonly string[]): ItemCounts => ({
  rows: [],
  series: new DailySeries([]),
  coveredFrom: null,
  counted: [],
  leftOut,
  provenance: null,
})

/**
 * Daily counts of the items of a definition. Only agencies whose record reaches back to the base span are counted where there
 * are any, so that an agency which joined later does not look like growth; the others are named.
 */
export const countItems = async (db: Db, memo: Memo, query: CountQuery): Promise<ItemCounts> => {
  const { parameters, agencyIds, calendar, asOf } = query
  const { measure } = summedBy(parameters)
  if (!findMeasure(measure) || agencyIds.length === 0) return NOTHING(agencyIds)
  const since = await memo(`since:${measure}`, () => sinceOf(db, measure, query))
  const span = { from: yearSpan(calendar, yearOf(calendar, asOf)).from, to: asOf }
  const base = baseSpanOf(parameters.base, calendar, span)
  const beginnings = new Map(agencyIds.map((id) => [id, base && wholeFrom(query, since, id, base.to)]))
  const comparable = agencyIds.filter((id) => base !== null && (beginnings.get(id) ?? '9999-12-31') <= addDays(base.from, GRACE_DAYS))
  const counted = comparable.length > 0 ? comparable : agencyIds.filter((id) => since.has(id))
  if (counted.length === 0) return NOTHING(agencyIds)
  const first = counted.map((id) => (comparable.length > 0 ? beginnings.get(id)! : since.get(id)!)).reduce((latest, day) => (day > latest ? day : latest))
  const reading = { db, query, counted }
  const rows = (await Promise.all(spansToRead(query, first).map((one) => byDay(reading, one)))).flat()
  const provenance = await provenanceOf(reading, span)
  return {
    rows,
    series: new DailySeries(rows),
    coveredFrom: addDays(first, -GRACE_DAYS),
    counted,
    leftOut: agencyIds.filter((id) => !counted.includes(id)),
    provenance,
  }
}

/** A measured quantity of a span; null where the record does not reach back to it. */
export const quantityIn = (counts: ItemCounts, span: Span, countingUnit: Parameters['countingUnit']): Quantity | null =>
  counts.coveredFrom === null || span.from < counts.coveredFrom ? null : { value: counts.series.sum(span), countingUnit, span, origin: 'measured' }

/** Each agency's own count of a span, with those that acted for it then; an agency that is not wholly measured is missing. */
export const countByAgency = async (db: Db, query: CountQuery, span: Span): Promise<Map<string, number>> => {
  const { measure, where } = summedBy(query.parameters)
  if (!findMeasure(measure) || query.agencyIds.length === 0) return new Map()
  const since = await sinceOf(db, measure, query)
  const agencies = query.register.actingOn(query.agencyIds, query.asOf, span.to)
  const [reading] = await read(db, { measures: [measure], agencies, period: span, groupBy: ['agency'], where })
  const valueOf = new Map((reading?.cells ?? []).map((cell) => [cell.agencyId, cell.value]))
  const whole = query.agencyIds.filter((id) => (wholeFrom(query, since, id, span.to) ?? '9999-12-31') <= addDays(span.from, GRACE_DAYS))
  return new Map(whole.map((id) => [id, query.register.actingOn([id], query.asOf, span.to).reduce((sum, acting) => sum + (valueOf.get(acting) ?? 0), 0)]))
}
