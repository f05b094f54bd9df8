import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import { findPeople } from '../../../../commons/people/index.ts'
import type { TypedNumber } from '../../contract/dashboard.ts'
import { countingUnits, type IndicatorValue, type Member } from '../../contract/indicator-value.ts'
import type { IndicatorDefinition } from '../../contract/indicator-definition.ts'
import { yearOf, yearSpan } from '../periods.ts'
import type { Sources } from '../facts/sources.ts'
import type { TypedValueRow } from '../store/tables.ts'

/** Names by id of those who entered something. */
export const namesOf = async (db: Db, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await findPeople(db, [...new Set(ids.flatMap((id) => id ?? []))])).map((person) => [person.id, person.name]))

/** Typed numbers of an indicator whose period lies in the year and is over by the day, the latest period first. */
export const typedOf = async ({ kept, view }: Sources, key: string, agencyId: string | null, on: Day = view.asOf): Promise<TypedValueRow[]> => {
  const span = yearSpan(view.calendar, yearOf(view.calendar, on))
  const rows = (await kept()).typed.filter((row) => row.indicator === key && row.agency_id === agencyId && row.to_day >= span.from && row.to_day <= on)
  return rows.sort((a, b) => b.to_day.localeCompare(a.to_day) || b.entered_at.getTime() - a.entered_at.getTime())
}

const number = (text: string | null): number | null => (text === null ? null : Number(text))

export const typedNumber = (row: TypedValueRow, names: ReadonlyMap<string, string>): TypedNumber => ({
  id: row.id,
  agencyId: row.agency_id,
  value: Number(row.value),
  numerator: number(row.numerator),
  denominator: number(row.denominator),
  countingUnit: countingUnits.find((unit) => unit === row.counting_unit) ?? 'agency',
  from: row.from_day,
  to: row.to_day,
  proofId: row.proof_id,
  note: row.note,
  by: row.entered_by === null ? null : (names.get(row.entered_by) ?? null),
  at: row.entered_at.toISOString(),
})

/** Nobody knows which members a typed share counted; they only let it be held as a count against its target. */
const unnamedMembers = (having: number, of: number): Member[] =>
  Array.from({ length: of }, (_, at) => ({ id: String(at), state: at < having ? 'yes' : 'no', reasons: [] }))

/** A typed number in the shape of a computed one, so that it is held against targets by the same rules. */
export const asValue = (typed: TypedNumber, computed: IndicatorValue, definition: IndicatorDefinition | null): IndicatorValue => {
  const { numerator, denominator } = typed
  const isFew =
    definition?.formula === 'share' && numerator !== null && denominator !== null && Number.isInteger(denominator) && denominator <= definition.fewMembersAtMost
  return {
    ...computed,
    status: 'value',
    value: typed.value,
    numerator,
    denominator,
    members: isFew ? unnamedMembers(numerator, denominator) : null,
    interval: null,
    provenance: null,
    coverage: null,
    notes: [],
  }
}
