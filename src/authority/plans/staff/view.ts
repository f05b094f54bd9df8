import { choiceFilter, optionalFilter, textFilter, useAddressFilters, type AddressFilters } from '../../../platform/staff/index.ts'
import { calendars } from '../contract/indicator-definition.ts'

export const tabs = ['indicators', 'agencies', 'tasks'] as const
export type Tab = (typeof tabs)[number]

/** Everything the page shows is in its address: it can be sent to a colleague and comes back after a reload. */
const spec = {
  plan: textFilter(),
  tab: choiceFilter(tabs, 'indicators'),
  year: textFilter(),
  calendar: choiceFilter(calendars, 'plan-year'),
  agency: textFilter(),
  indicator: textFilter(),
  sources: optionalFilter(['current', 'baseline']),
}

export type PlanView = AddressFilters<typeof spec>
export const usePlanView = (): PlanView => useAddressFilters(spec)

/** The query of every read of a plan. */
export const queryOf = ({ year, calendar, agency }: PlanView['values']) => ({
  calendar,
  ...(/^\d{4}$/.test(year) ? { year: Number(year) } : {}),
  ...(agency === '' ? {} : { agency }),
})
