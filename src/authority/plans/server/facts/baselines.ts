import { countingUnits, type CountingUnit } from '../../contract/indicator-value.ts'
import type { IndicatorDefinition } from '../../contract/indicator-definition.ts'
import type { Quantity } from '../formulas/growth.ts'
import type { ShareBaseline } from '../formulas/growth-in-points.ts'
import type { Span } from '../periods.ts'
import type { BaselineRow } from '../store/tables.ts'

/** Counting units come from a closed list; a stored one that left it counts as nothing. */
const unitOf = (text: string): CountingUnit | undefined => countingUnits.find((unit) => unit === text)

const quantityOf = (row: BaselineRow): Quantity | null => {
  const countingUnit = unitOf(row.counting_unit)
  if (!countingUnit) return null
  const bounds = row.low === null || row.high === null ? {} : { low: Number(row.low), high: Number(row.high) }
  return { value: Number(row.value), countingUnit, span: { from: row.from_day, to: row.to_day }, origin: row.origin, ...bounds }
}

export type WantedBaseline = { readonly keys: readonly string[]; readonly agencyId: string | null; readonly span: Span; readonly year: Span }

/** A baseline somebody gave for the very span; else one for the whole year, which growth refuses until the year is over. */
export const givenBaseline = (rows: readonly BaselineRow[], { keys, agencyId, span, year }: WantedBaseline): Quantity | null => {
  const own = rows.filter((row) => keys.includes(row.indicator) && row.agency_id === agencyId)
  const of = ({ from, to }: Span): BaselineRow | undefined => own.find((row) => row.from_day === from && row.to_day === to)
  const row = of(span) ?? of(year)
  return row ? quantityOf(row) : null
}

/** Of a share fixed in the past: how many of how many. Definitions beside each other (count, growth, points) share it. */
export const shareBaseline = (rows: readonly BaselineRow[], definition: IndicatorDefinition): ShareBaseline | null => {
  const base = 'base' in definition.parameters && typeof definition.parameters.base === 'number' ? definition.parameters.base : null
  const keys = [definition.key, ...definition.beside]
  const row = rows.find((each) => keys.includes(each.indicator) && each.members !== null && (base === null || each.to_day.startsWith(String(base))))
  return row ? { satisfying: Number(row.value), members: row.members! } : null
}
