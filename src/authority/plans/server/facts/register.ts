import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import { listOrganisationsAsOf, listSuccessionsIn, type Organisation, type Succession } from '../../../../commons/organisations/index.ts'
import type { AgencyName } from '../../contract/dashboard.ts'

/** Agencies of a province through time: who exists on a day, and whose facts belong to whom. */
export type Register = {
  /** Every agency that ever was, ended ones too. */
  readonly all: readonly Organisation[]
  readonly successions: readonly Succession[]
  readonly on: (day: Day) => readonly Organisation[]
  /** The agency and all it had succeeded by the day. */
  readonly scopeOn: (agencyId: string, day: Day) => readonly string[]
  /**
   * Those whose facts a span up to the day is read by: members of the scopes that nobody had taken over yet. Before a merger
   * these are the agencies that merged, so that nothing is missed and nothing counted twice.
   */
  readonly actingOn: (agencyIds: readonly string[], asOf: Day, day: Day) => readonly string[]
  /** The agency of the day that stands for an organisation's facts; undefined when none does. */
  readonly standsFor: (organisationId: string, day: Day) => string | undefined
  readonly nameOf: (agencyId: string) => string
}

const existsOn = ({ validFrom, validTo }: Organisation, day: Day): boolean => validFrom <= day && (validTo === null || validTo > day)

const scopeOf = (successions: readonly Succession[], agencyId: string, day: Day): string[] => {
  const scope = new Set<string>()
  const waiting = [agencyId]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (scope.has(id)) continue
    scope.add(id)
    waiting.push(...successions.filter((each) => each.successorId === id && each.kind !== 'split' && each.onDay <= day).map((each) => each.predecessorId))
  }
  return [...scope]
}

const remembered = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/** `only`: one agency; before it existed, those it came from stand in its place. */
export const createRegister = (all: readonly Organisation[], successions: readonly Succession[], only: string | null): Register => {
  const wanted = only === null ? null : new Set(scopeOf(successions, only, '9999-12-31'))
  const within = all.filter((agency) => wanted === null || wanted.has(agency.id))
  const scopeOn = (agencyId: string, day: Day): string[] => scopeOf(successions, agencyId, day)
  const on = remembered((day: Day) => within.filter((agency) => existsOn(agency, day)))
  const standing = remembered((day: Day) => new Map(on(day).flatMap((agency) => scopeOn(agency.id, day).map((id) => [id, agency.id] as const))))
  const actingOn = (agencyIds: readonly string[], asOf: Day, day: Day): string[] => {
    const members = [...new Set(agencyIds.flatMap((id) => scopeOn(id, asOf)))]
    const taken = new Set(members.flatMap((id) => scopeOn(id, day).filter((other) => other !== id)))
    return members.filter((id) => !taken.has(id))
  }
  return {
    all: within,
    actingOn,
    successions,
    on,
    scopeOn,
    standsFor: (organisationId, day) => standing(day).get(organisationId),
    nameOf: (agencyId) => all.find((agency) => agency.id === agencyId)?.shortName ?? '',
  }
}

/** Names as of the day. */
export const loadRegister = async (db: Db, provinceId: string, only: string | null, asOf: Day): Promise<Register> => {
  const all = await listOrganisationsAsOf(db, { asOf, provinceId, kind: 'agency', includeEnded: true })
  return createRegister(all, await listSuccessionsIn(db, provinceId), only)
}

export const agencyName = ({ id, code, name, shortName }: Organisation): AgencyName => ({ id, code, name, shortName })
