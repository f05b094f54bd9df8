import { listAgencies, scopesOf } from '../../../../commons/organisations/index.ts'
import { findAreas } from '../../../../commons/areas/index.ts'
import { findBriefs } from '../../../../commons/record/index.ts'
import { hanoiDay, type Clock } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db/connect.ts'

/** Ids a message may name, remembered: a message costs no query. */
export type Known = {
  /** Work ids by public id, of works that belong to the agency or one it took over. */
  readonly workOf: (agencyId: string, publicId: string) => string | undefined
  readonly isAgency: (agencyId: string) => boolean
  readonly isArea: (areaId: string) => boolean
  /** Reads what is not known yet of a batch. */
  readonly learn: (asked: { agencyIds: readonly string[]; publicIds: readonly string[]; areaIds: readonly string[] }) => Promise<void>
}

const MOST = 50_000
/** What was not there is looked for again after this: a work may be published, an agency opened. */
const AGAIN_MS = 60_000

type Seen<V> = { value: V | undefined; at: number }
const isFresh = (seen: Seen<unknown> | undefined): boolean => seen !== undefined && (seen.value !== undefined || performance.now() - seen.at < AGAIN_MS)

const memo = <V>() => {
  const values = new Map<string, Seen<V>>()
  return {
    get: (id: string): V | undefined => values.get(id)?.value,
    missing: (ids: readonly string[]): string[] => [...new Set(ids)].filter((id) => !isFresh(values.get(id))),
    learn: (ids: readonly string[], found: ReadonlyMap<string, V>): void => {
      if (values.size > MOST) values.clear()
      for (const id of ids) values.set(id, { value: found.get(id), at: performance.now() })
    },
  }
}

/** Agencies that stand today with all those whose facts are theirs. */
const readScopes = async (db: Db, clock: Clock): Promise<Map<string, readonly string[]>> => {
  const day = hanoiDay(clock.now())
  const agencies = await listAgencies(db, { asOf: day })
  return scopesOf(
    db,
    agencies.map((agency) => agency.id),
    day,
  )
}

export const openKnown = (db: Db, clock: Clock): Known => {
  let [scopes, readAt]: [ReadonlyMap<string, readonly string[]>, number] = [new Map(), Number.NEGATIVE_INFINITY]
  const works = memo<{ id: string; agencyId: string }>()
  const areas = memo<true>()

  const learnScopes = async (agencyIds: readonly string[]): Promise<void> => {
    const age = performance.now() - readAt
    const isNew = agencyIds.some((id) => !scopes.has(id))
    if (age < 250 || (!isNew && age < AGAIN_MS)) return
    scopes = await readScopes(db, clock)
    readAt = performance.now()
  }
  return {
    isAgency: (agencyId) => scopes.has(agencyId),
    isArea: (areaId) => areas.get(areaId) === true,
    workOf: (agencyId, publicId) => {
      const work = works.get(publicId)
      return work && scopes.get(agencyId)?.includes(work.agencyId) ? work.id : undefined
    },
    learn: async (asked) => {
      await learnScopes(asked.agencyIds)
      const [newWorks, newAreas] = [works.missing(asked.publicIds), areas.missing(asked.areaIds)]
      if (newWorks.length > 0) works.learn(newWorks, new Map((await findBriefs(db, { publicIds: newWorks })).map((work) => [work.publicId, work])))
      if (newAreas.length > 0) areas.learn(newAreas, new Map((await findAreas(db, newAreas)).map((area) => [area.id, true])))
    },
  }
}
