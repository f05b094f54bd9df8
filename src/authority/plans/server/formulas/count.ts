import type { CountingUnit, IndicatorValue, Member } from '../../contract/indicator-value.ts'
import { noValue } from './no-value.ts'

export type CountInput = {
  /** Null when no source counts them. */
  counted: number | null
  countingUnit: CountingUnit
  /** What they are counted among, shown beside: `1/3 cơ quan`. */
  of?: number | null
  members?: readonly Member[] | null
}

/** How many there are. Zero counted is a true zero; nobody counting is “chưa đo”. */
export const count = ({ counted, countingUnit, of = null, members = null }: CountInput): IndicatorValue => {
  const shape = { unit: 'count', countingUnit } as const
  const list = members ? [...members] : null
  if (counted === null) return noValue('not-measured', shape, { denominator: of, members: list })
  const unknown = (list ?? []).filter((member) => member.state === 'unknown')
  return {
    ...shape,
    status: 'value',
    value: counted,
    numerator: counted,
    denominator: of,
    members: list,
    interval: unknown.length > 0 ? { low: counted, high: counted + unknown.length, from: 'unknown-members' } : null,
    provenance: null,
    coverage: null,
    notes: unknown.length > 0 ? [{ code: 'members-unknown', detail: { count: unknown.length, ids: unknown.map((member) => member.id).join(', ') } }] : [],
  }
}

/** Members that satisfy, as a count; all unknown is “chưa đo”. */
export const countOfMembers = (members: readonly Member[], countingUnit: CountingUnit): IndicatorValue => {
  const isUnknown = members.length > 0 && members.every((member) => member.state === 'unknown')
  const counted = isUnknown ? null : members.filter((member) => member.state === 'yes').length
  return count({ counted, countingUnit, of: members.length, members })
}
