import { addDays, type Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import { findMeasure, read } from '../../../../commons/measures/index.ts'
import type { Span } from '../periods.ts'

/** Trend of a year, windows of up to two half-years before its first point, and a quarter to line up. */
const MONTHS_BACK = 28

type Dims = Readonly<Record<string, string | null>>

/** A measure by agency and month, for windows that begin and end with a month. */
export type Monthly = {
  /** False: nobody declares the measure. */
  readonly isDeclared: boolean
  readonly measuredFrom: (agencyId: string) => Day | null
  /** Sum over whole months of the span; null where the agency is not measured by its end. */
  readonly sum: (agencyId: string, span: Span, where?: (dims: Dims) => boolean) => number | null
  /** The same split by dims. */
  readonly parts: (agencyId: string, span: Span) => readonly { readonly dims: Dims; readonly value: number }[]
}

const NOBODY: Monthly = { isDeclared: false, measuredFrom: () => null, sum: () => null, parts: () => [] }

const monthsBefore = (day: Day, months: number): Day => {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`
}

export type MonthlyQuery = { readonly measure: string; readonly dims: readonly string[]; readonly agencyIds: readonly string[]; readonly asOf: Day }

/** Reads a flow, or a distinct whose keys fall on one day each, once for all windows of a dashboard. */
export const readMonthly = async (db: Db, { measure, dims, agencyIds, asOf }: MonthlyQuery): Promise<Monthly> => {
  const declared = findMeasure(measure)
  // a measure of the name that splits otherwise cannot answer; it is as good as none
  if (!declared || agencyIds.length === 0 || dims.some((name) => !declared.dims.some((dim) => dim.name === name))) return NOBODY
  const period = { from: monthsBefore(asOf, MONTHS_BACK), to: asOf }
  const [reading] = await read(db, { measures: [measure], agencies: agencyIds, period, groupBy: ['agency', 'month', ...dims] })
  if (!reading) return NOBODY
  const from = new Map(reading.agencies.map((each) => [each.agencyId, each.state === 'not-measured' ? null : (each.measuredFrom ?? period.from)]))
  const byAgency = Map.groupBy(reading.cells, (cell) => cell.agencyId ?? '')
  const cellsIn = (agencyId: string, span: Span) =>
    (byAgency.get(agencyId) ?? []).filter(({ at }) => at !== null && `${at}-01` >= span.from && `${at}-01` <= span.to)
  const measuredFrom = (agencyId: string): Day | null => from.get(agencyId) ?? null
  return {
    isDeclared: true,
    measuredFrom,
    sum: (agencyId, span, where = () => true) => {
      const since = measuredFrom(agencyId)
      if (since === null || since > span.to) return null
      return cellsIn(agencyId, span).reduce((sum, cell) => (where(cell.dims) ? sum + cell.value : sum), 0)
    },
    parts: (agencyId, span) => cellsIn(agencyId, span).map(({ dims: split, value }) => ({ dims: split, value })),
  }
}

/** Last day of the month before a day: until then months are whole. */
export const lastWholeMonth = (day: Day): Day => addDays(`${day.slice(0, 7)}-01`, -1)
