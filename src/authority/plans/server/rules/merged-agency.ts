import type { Day } from '../../../../platform/clock.ts'
import type { IndicatorValue } from '../../contract/indicator-value.ts'
import { count } from '../formulas/count.ts'

/** Mergers in the organisation register; null when the register has no history. */
export type MergerFacts = {
  readonly asOf: Day
  readonly mergers: readonly { readonly agencyId: string; readonly on: Day; readonly joinsNewspaperAndBroadcaster: boolean }[] | null
}

/** Agencies of the model “cơ quan báo chí, truyền thông tỉnh” that came out of a merger by the day. */
export const mergedAgency = (facts: MergerFacts): IndicatorValue => {
  const made = (facts.mergers ?? []).filter((merger) => merger.joinsNewspaperAndBroadcaster && merger.on <= facts.asOf)
  return count({ counted: facts.mergers === null ? null : new Set(made.map((merger) => merger.agencyId)).size, countingUnit: 'agency' })
}
