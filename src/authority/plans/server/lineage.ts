import type { Day } from '../../../platform/clock.ts'
import { inForce } from './periods.ts'

/** An agency with its life and what it came from; `to` is its last day. */
export type AgencyLife = { readonly id: string; readonly from: Day; readonly to?: Day | null; readonly predecessors?: readonly string[] }

/** Agencies that exist on the day: before a merger the old ones, from its day the new one. */
export const agenciesOn = (register: readonly AgencyLife[], on: Day): AgencyLife[] => register.filter((agency) => inForce(agency, on))

/** An agency with everything it came from: facts keep the id they were made under, growth compares with all of them. */
export const withPredecessors = (register: readonly AgencyLife[], agencyId: string): string[] => {
  const scope = new Set<string>()
  const waiting = [agencyId]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (scope.has(id)) continue
    scope.add(id)
    waiting.push(...(register.find((agency) => agency.id === id)?.predecessors ?? []))
  }
  return [...scope].sort()
}
