import { sql } from 'kysely'
import type { Day } from '../../../../platform/clock.ts'
import type { Db, Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { peopleErrors } from '../../errors.ts'
import { peopleTables } from '../tables.ts'

/** People who administer an organisation on a day. */
export const countAdmins = async (db: Db, organisationId: string, day: Day): Promise<number> => {
  const row = await peopleTables(db)
    .selectFrom('people.membership as membership')
    .innerJoin('people.person as person', 'person.id', 'membership.person_id')
    .select(sql<number>`count(distinct membership.person_id)::int`.as('count'))
    .where('membership.organisation_id', '=', organisationId)
    .where('membership.role', '=', 'admin')
    .where('membership.valid_from', '<=', day)
    .where((where) => where.or([where('membership.valid_to', 'is', null), where('membership.valid_to', '>=', day)]))
    .where('membership.ended_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Two administrators who end each other at once wait here: the second finds that it is the last. */
export const lockAdmins = async (tx: Tx, organisationId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`people:admins:${organisationId}`}, 0))`.execute(tx)
}

/** Runs a change of posts and refuses it when it leaves an organisation that had an administrator without one after `lastDay`. */
export const keepingAnAdmin = async (tx: Tx, organisationId: string, days: { today: Day; after: Day }, change: () => Promise<void>): Promise<void> => {
  await lockAdmins(tx, organisationId)
  const before = await countAdmins(tx, organisationId, days.today)
  await change()
  if (before > 0 && (await countAdmins(tx, organisationId, days.after)) === 0) refuse(peopleErrors, 'people.last_admin')
}
