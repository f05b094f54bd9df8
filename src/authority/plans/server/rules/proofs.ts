import type { Day } from '../../../../platform/clock.ts'
import type { ParametersOf } from '../../contract/indicator-definition.ts'
import type { IndicatorValue } from '../../contract/indicator-value.ts'
import { count } from '../formulas/count.ts'
import { documentByAgency, documentExists, type Document } from '../formulas/document.ts'
import { holds, type Span } from '../periods.ts'

export type DocumentFacts = { readonly asOf: Day; readonly period: Span; readonly documents: readonly Document[] | null; readonly agencyIds: readonly string[] }

/** A document of the kind: of the province, or one for each agency. */
export const documents = (facts: DocumentFacts, { documentKind, per, when }: ParametersOf<'documents'>): IndicatorValue => {
  const input = { documents: facts.documents, kind: documentKind, when: when === 'year' ? { within: facts.period } : { asOf: facts.asOf } }
  return per === 'agency' ? documentByAgency(input, facts.agencyIds) : documentExists(input)
}

export type ActivityFacts = { readonly period: Span; readonly activities: readonly { readonly kind: string; readonly heldOn: Day }[] | null }

/** Activities held inside the period; `of` is the year's quota (“ít nhất 01 hoạt động/năm”). */
export const activities = (facts: ActivityFacts, { activityKind, quotaPerYear }: ParametersOf<'activities'>): IndicatorValue => {
  const held = facts.activities?.filter((activity) => activity.kind === activityKind && holds(facts.period, activity.heldOn)).length
  return count({ counted: held ?? null, countingUnit: 'activity', of: quotaPerYear })
}
