import type { CountingUnit, IndicatorValue, Member } from '../../contract/indicator-value.ts'
import { noValue } from './no-value.ts'
import { provenanceShares, type ProvenanceCounts } from './provenance.ts'

export type ShareInput = { members: readonly Member[]; countingUnit: CountingUnit; provenance?: ProvenanceCounts | null }

/**
 * Members that satisfy a rule ÷ all members as of the day, in percent. A member nothing is known of is out of the
 * numerator, in the denominator, and named; the interval then runs from “none of them does” to “all of them do”.
 */
export const share = ({ members, countingUnit, provenance }: ShareInput): IndicatorValue => {
  const shape = { unit: 'percent', countingUnit } as const
  const all = unique(members)
  if (all.length === 0) return noValue('empty-denominator', shape, { numerator: 0, denominator: 0, members: [] })
  const yes = all.filter((member) => member.state === 'yes').length
  const unknown = all.filter((member) => member.state === 'unknown')
  if (unknown.length === all.length) return noValue(whyUnknown(unknown), shape, { denominator: all.length, members: all, notes: naming(unknown) })
  const percent = (count: number): number => (count / all.length) * 100
  return {
    ...shape,
    status: 'value',
    value: percent(yes),
    numerator: yes,
    denominator: all.length,
    members: all,
    interval: unknown.length > 0 ? { low: percent(yes), high: percent(yes + unknown.length), from: 'unknown-members' } : null,
    provenance: provenanceShares(provenance),
    coverage: (all.length - unknown.length) / all.length,
    notes: naming(unknown),
  }
}

const unique = (members: readonly Member[]): Member[] => {
  const ids = new Set(members.map((member) => member.id))
  if (ids.size !== members.length) throw new RangeError('a member of a share is listed twice')
  return [...members]
}

const naming = (unknown: readonly Member[]): IndicatorValue['notes'] =>
  unknown.length === 0 ? [] : [{ code: 'members-unknown', detail: { count: unknown.length, ids: unknown.map((member) => member.id).join(', ') } }]

/** When no member can be judged the share has the reason they have in common: no baseline, or not measured. */
const whyUnknown = (unknown: readonly Member[]): 'no-baseline' | 'baseline-zero' | 'not-measured' => {
  const all = (...codes: string[]): boolean => unknown.every((member) => member.reasons.some((reason) => codes.includes(reason.code)))
  if (all('baseline-zero')) return 'baseline-zero'
  return all('no-baseline', 'baseline-year-not-named', 'baseline-zero') ? 'no-baseline' : 'not-measured'
}
