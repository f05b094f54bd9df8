import { sql } from 'kysely'
import { hanoiDay, type Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import { listColleaguesOf, type Colleague } from '../../../../commons/people/index.ts'
import { defaultChain, type Chain, type ChainLevel } from '../../chain.ts'
import { storyTables } from '../tables.ts'

export type ChainInForce = Chain & { readonly id: string | null; readonly validFrom: Day | null }
type ChainRow = { id: string; levels: ChainLevel[]; urgent_level: string | null; review_hours: number; typo_level: string | null; valid_from: Day }

export const chainOfRow = (row: ChainRow): ChainInForce => ({
  id: row.id,
  levels: row.levels,
  urgentLevel: row.urgent_level,
  reviewHours: row.review_hours,
  typoLevel: row.typo_level,
  validFrom: row.valid_from,
})

/** The chain of an agency on a day; an agency that never set one has the default. */
export const chainOf = async (db: Db, agencyId: string, asOf: Day): Promise<ChainInForce> => {
  const row = await storyTables(db)
    .selectFrom('stories.chain')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('valid_from', '<=', asOf)
    .orderBy('valid_from', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? chainOfRow(row) : { ...defaultChain, id: null, validFrom: null }
}

type Holder = { id: string; name: string; roles: readonly string[]; deskIds: readonly string[] }

/** Indexes of the levels a person holds for a story of a desk, by role; delegations come on top. */
export const levelsHeld = (chain: Chain, person: Pick<Holder, 'roles' | 'deskIds'>, deskId: string | null): number[] =>
  chain.levels.flatMap((level, index) =>
    level.roles.some((role) => person.roles.includes(role)) && (!level.ofDesk || deskId === null || person.deskIds.includes(deskId)) ? [index] : [],
  )

export type Delegated = { level: string; fromPerson: string; toPerson: string }

const delegationsAt = async (db: Db, agencyId: string, at: Date): Promise<Delegated[]> =>
  storyTables(db)
    .selectFrom('stories.delegation')
    .select(['level', 'from_person as fromPerson', 'to_person as toPerson'])
    .where('agency_id', '=', agencyId)
    .where('from_at', '<=', at)
    .where('to_at', '>', at)
    .where('ended_at', 'is', null)
    .execute()

/** Everybody who may have a part in approving a story: levels by person, by own right and on behalf of others. */
export class SigningTable {
  readonly chain: ChainInForce
  private readonly colleagues: ReadonlyMap<string, Colleague>
  private readonly delegated: readonly Delegated[]
  private readonly deskId: string | null

  constructor(input: { chain: ChainInForce; colleagues: readonly Colleague[]; delegated: readonly Delegated[]; deskId: string | null }) {
    this.chain = input.chain
    this.colleagues = new Map(input.colleagues.map((person) => [person.id, person]))
    this.delegated = input.delegated
    this.deskId = input.deskId
  }

  /** The same people, for a story of another desk, or one sent up under another chain. */
  forStory(deskId: string | null, chain: ChainInForce = this.chain): SigningTable {
    return new SigningTable({ chain, colleagues: [...this.colleagues.values()], delegated: this.delegated, deskId })
  }

  ownLevels(personId: string): number[] {
    const person = this.colleagues.get(personId)
    return person ? levelsHeld(this.chain, person, this.deskId) : []
  }

  /** Level index → whom the person signs for there (null in their own right). */
  levelsOf(personId: string): Map<number, string | null> {
    const levels = new Map<number, string | null>(this.ownLevels(personId).map((index) => [index, null]))
    for (const each of this.delegated) {
      if (each.toPerson !== personId || !this.colleagues.has(personId)) continue
      const index = this.chain.levels.findIndex((level) => level.code === each.level)
      if (index >= 0 && !levels.has(index) && this.ownLevels(each.fromPerson).includes(index)) levels.set(index, each.fromPerson)
    }
    return levels
  }

  highestLevel(personId: string): number {
    return Math.max(-1, ...this.levelsOf(personId).keys())
  }

  holders(index: number): { id: string; name: string; title: string | null }[] {
    return [...this.colleagues.values()].filter((person) => this.levelsOf(person.id).has(index)).map(({ id, name, title }) => ({ id, name, title }))
  }

  /** Levels where nobody but the writers could sign. */
  vacantLevels(writerIds: readonly string[]): number[] {
    return this.chain.levels.flatMap((_, index) => (this.holders(index).some((person) => !writerIds.includes(person.id)) ? [] : [index]))
  }

  nameOf(personId: string): string {
    return this.colleagues.get(personId)?.name ?? ''
  }
}

/** Who signs for a desk under the chain of the day. */
export const signingTableOf = async (db: Db, input: { agencyId: string; deskId: string | null; at: Date }): Promise<SigningTable> => {
  const day = hanoiDay(input.at)
  const [chain, colleagues, delegated] = await Promise.all([
    chainOf(db, input.agencyId, day),
    listColleaguesOf(db, input.agencyId, day),
    delegationsAt(db, input.agencyId, input.at),
  ])
  return new SigningTable({ chain, colleagues, delegated, deskId: input.deskId })
}

/** Chains texts under way were sent up with, by id. */
export const chainsById = async (db: Db, ids: readonly string[]): Promise<Map<string, ChainInForce>> => {
  if (ids.length === 0) return new Map()
  const rows = await storyTables(db)
    .selectFrom('stories.chain')
    .selectAll()
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, chainOfRow(row)]))
}
