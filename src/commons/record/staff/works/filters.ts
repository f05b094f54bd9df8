import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import { optionalFilter, textFilter, type AddressFilters } from '../../../../platform/staff/index.ts'
import type { listWorks } from '../../contract.ts'
import { mediums, provenances, workStates } from '../../words.ts'

/** The list's filters as they stand in the address; the open work and the columns have specs of their own. */
export const worksSpec = {
  q: textFilter(),
  from: textFilter(),
  to: textFilter(),
  medium: optionalFilter(mediums),
  genre: textFilter(),
  section: textFilter(),
  commitment: textFilter(),
  person: textFilter(),
  provenance: optionalFilter(provenances),
  state: optionalFilter(workStates),
}
export type WorksFilters = AddressFilters<typeof worksSpec>
type Query = NonNullable<CallOf<typeof listWorks>['query']>

/** What the list is asked for; empty filters ask nothing. */
export const queryOf = ({ q, ...rest }: WorksFilters['values']): Query =>
  Object.fromEntries(Object.entries({ text: q, ...rest }).filter(([, value]) => value !== '' && value !== null && value !== undefined))
