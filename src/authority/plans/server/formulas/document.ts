import type { Day } from '../../../../platform/clock.ts'
import type { IndicatorValue, Member } from '../../contract/indicator-value.ts'
import { holds, inForce, type Span } from '../periods.ts'
import { count } from './count.ts'
import { noValue } from './no-value.ts'
import { share } from './share.ts'

/** A decision, plan, licence or minutes somebody filed as proof. `validTo` is its last day. */
export type Document = {
  readonly id: string
  readonly kind: string
  /** Null for a document of the province. */
  readonly agencyId: string | null
  readonly issuedOn: Day
  readonly validTo?: Day | null
}

export type DocumentInput = {
  /** Null when no register of such documents is kept. */
  documents: readonly Document[] | null
  kind: string
  /** In force on the day, or issued inside the period. */
  when: { asOf: Day } | { within: Span }
}

/** Documents of the kind that stand: issued by the day and not expired, or issued inside the period. */
export const standing = ({ documents, kind, when }: DocumentInput): Document[] =>
  (documents ?? []).filter((document) => {
    if (document.kind !== kind) return false
    if ('within' in when) return holds(when.within, document.issuedOn)
    return inForce({ from: document.issuedOn, to: document.validTo ?? null }, when.asOf)
  })

/** A decision of a kind exists (counted once each): 0 is true only where documents are registered. */
export const documentExists = (input: DocumentInput): IndicatorValue =>
  count({ counted: input.documents === null ? null : standing(input).length, countingUnit: 'document' })

/** Share of agencies that have such a document. */
export const documentByAgency = (input: DocumentInput, agencyIds: readonly string[]): IndicatorValue => {
  if (input.documents === null) return noValue('not-measured', { unit: 'percent', countingUnit: 'agency' }, { denominator: agencyIds.length })
  const holders = new Set(standing(input).map((document) => document.agencyId))
  const members = agencyIds.map((id): Member =>
    holders.has(id) ? { id, state: 'yes', reasons: [] } : { id, state: 'no', reasons: [{ code: 'document-missing', detail: { kind: input.kind } }] },
  )
  return share({ members, countingUnit: 'agency' })
}
