import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { addDays, startOfDay, type Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { subscriber } from '../../../platform/events/event.ts'
import { newId } from '../../../platform/ids.ts'
import { LivingMoved } from '../../organisations/index.ts'
import { peopleTables, type PeopleTables } from './tables.ts'

type PostRecord = PeopleTables['people.membership']
type Move = { readonly from: string; readonly to: string; readonly onDay: Day; readonly deskOf: ReadonlyMap<string, string> }

/** The former post ends the day before; the same role goes on at the successor. One that had not begun simply goes over. */
const movePost = async (tx: Tx, post: PostRecord, { to, onDay, deskOf }: Move): Promise<void> => {
  const tables = peopleTables(tx)
  const there = { organisation_id: to, desk_id: post.desk_id === null ? null : (deskOf.get(post.desk_id) ?? null) }
  if (post.valid_from >= onDay) {
    await tables.updateTable('people.membership').set(there).where('id', '=', post.id).execute()
    return
  }
  await tables
    .updateTable('people.membership')
    .set({ valid_to: addDays(onDay, -1) })
    .where('id', '=', post.id)
    .execute()
  await tables
    .insertInto('people.membership')
    .values({ ...post, ...there, id: newId(), valid_from: onDay })
    .execute()
}

/** What a person holds now at the house that ended: open posts, sessions, coming shifts, links not used yet. */
const moveFrom = async (tx: Tx, move: Move): Promise<number> => {
  const tables = peopleTables(tx)
  const posts = await tables
    .selectFrom('people.membership')
    .selectAll()
    .where('organisation_id', '=', move.from)
    .where('ended_at', 'is', null)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', move.onDay)]))
    .execute()
  for (const post of posts) await movePost(tx, post, move)
  await tables.updateTable('people.session').set({ organisation_id: move.to }).where('organisation_id', '=', move.from).execute()
  await tables.updateTable('people.one_time_link').set({ agency_id: move.to }).where('agency_id', '=', move.from).where('used_at', 'is', null).execute()
  await tables.updateTable('people.duty').set({ agency_id: move.to }).where('agency_id', '=', move.from).where('to_at', '>', startOfDay(move.onDay)).execute()
  return posts.length
}

/** People follow their house into its successor, on the same desk where the desk went. */
export const moveToSuccessor = subscriber('people.move_to_successor', LivingMoved, async (tx, { successorId, predecessorIds, onDay, desks }, { services }) => {
  const deskOf = new Map(desks.map((desk) => [desk.from, desk.to]))
  for (const from of predecessorIds) {
    const posts = await moveFrom(tx, { from, to: successorId, onDay, deskOf })
    await recordAudit(tx, {
      agencyId: successorId,
      actorId: null,
      action: 'people.move_to_successor',
      subject: { type: 'organisation', id: from },
      detail: { successorId, onDay, posts },
      at: services.clock.now(),
    })
  }
})
