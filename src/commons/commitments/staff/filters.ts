import type { Day } from '../../../platform/clock.ts'
import { foldText } from '../../../platform/search/fold.ts'
import { optionalFilter, textFilter } from '../../../platform/staff/index.ts'
import { sourceKinds, type Commitment } from '../contract.ts'
import { commitmentStates, stateOn, type CommitmentState } from '../state.ts'

export const filterSpec = {
  q: textFilter(),
  state: optionalFilter(commitmentStates),
  kind: textFilter(),
  origin: optionalFilter(sourceKinds),
  owner: textFilter(),
  receiver: textFilter(),
  /** Ends before this day; what has no end never does. */
  until: textFilter(),
}
export type CommitmentFilters = {
  readonly q: string
  readonly state: CommitmentState | null
  readonly kind: string
  readonly origin: Commitment['source']['kind'] | null
  readonly owner: string
  readonly receiver: string
  readonly until: string
}

/** A few hundred at most, so a page filters what it has. */
export const chosenFrom = (items: readonly Commitment[], filters: CommitmentFilters, today: Day): Commitment[] => {
  const words = foldText(filters.q)
  return items.filter(
    (each) =>
      foldText(`${each.title} ${each.source.ref}`).includes(words) &&
      (filters.state === null || stateOn(each, today) === filters.state) &&
      (filters.kind === '' || each.kind.code === filters.kind) &&
      (filters.origin === null || each.source.kind === filters.origin) &&
      (filters.owner === '' || each.owner.id === filters.owner) &&
      (filters.receiver === '' || each.toAll || each.agencyIds.includes(filters.receiver)) &&
      (filters.until === '' || (each.validTo !== null && each.validTo < filters.until)),
  )
}
