import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { Measure, Period } from '../define.ts'

/** Whether an agency's days of a period are measured, and from when. */
export type AgencyCoverage = { readonly agencyId: string; readonly state: 'measured' | 'partly' | 'not-measured'; readonly measuredFrom: Day | null }

const stateOf = (since: Day | undefined, period: Period): AgencyCoverage['state'] => {
  if (since === undefined || since > period.to) return 'not-measured'
  return since > period.from ? 'partly' : 'measured'
}

/** An agency is measured since the first of itself and its predecessors was. */
export const coverageOf = async (db: Db, measure: Measure, scopes: ReadonlyMap<string, readonly string[]>, period: Period): Promise<AgencyCoverage[]> => {
  if (!measure.measuredSince) return [...scopes.keys()].map((agencyId) => ({ agencyId, state: 'measured', measuredFrom: null }))
  const since = await measure.measuredSince(db, [...new Set([...scopes.values()].flat())])
  return [...scopes].map(([agencyId, members]) => {
    const first = members.flatMap((id) => since.get(id) ?? []).sort()[0]
    return { agencyId, state: stateOf(first, period), measuredFrom: first ?? null }
  })
}
