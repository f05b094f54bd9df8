import type { Day } from '../../../platform/clock.ts'
import { contributionPoint } from '../../../platform/contributions.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { Tie } from '../contract.ts'

/** Living work of a person that a room owns: shown before and after their account ends, so that it is handed on. */
export type TieSource = {
  readonly kind: { readonly vi: string; readonly en: string }
  /** At most a hundred, soonest first. `path` below /staff. */
  readonly list: (db: Db, of: { agencyId: string; personId: string; day: Day }) => Promise<readonly Omit<Tie, 'kind'>[]>
}

export const personTies = contributionPoint<TieSource>('people.ties')

export const listTies = async (db: Db, of: { agencyId: string; personId: string; day: Day }): Promise<Tie[]> => {
  const found = await Promise.all(personTies.all().map(async ({ kind, list }) => (await list(db, of)).map((tie) => ({ ...tie, kind }))))
  return found.flat()
}
