import { sql } from 'kysely'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { subscriber } from '../../../platform/events/event.ts'
import { LivingMoved } from '../../../commons/organisations/index.ts'
import { storyTables } from './tables.ts'

type Move = { readonly successorId: string; readonly predecessorIds: readonly string[]; readonly deskOf: Readonly<Record<string, string>> }

const moveTexts = async (tx: Tx, { successorId, predecessorIds, deskOf }: Move): Promise<number> => {
  const { rows } = await sql<{ id: string }>`
    update stories.story set agency_id = ${successorId}, section_id = null, desk_id = (${JSON.stringify(deskOf)}::jsonb ->> desk_id::text)::uuid
    where agency_id = any(${predecessorIds}::uuid[]) returning id`.execute(tx)
  await sql`update stories.output set agency_id = ${successorId} where agency_id = any(${predecessorIds}::uuid[])`.execute(tx)
  return rows.length
}

/** What is owed and what was lent goes along: a look that was owed on the day before is owed by the same people. */
const moveDebts = async (tx: Tx, { successorId, predecessorIds }: Move, at: Date): Promise<void> => {
  const tables = storyTables(tx)
  await tables
    .updateTable('stories.later_review')
    .set({ agency_id: successorId })
    .where('agency_id', 'in', [...predecessorIds])
    .where('done_at', 'is', null)
    .execute()
  await tables
    .updateTable('stories.delegation')
    .set({ agency_id: successorId })
    .where('agency_id', 'in', [...predecessorIds])
    .where('ended_at', 'is', null)
    .where('to_at', '>', at)
    .execute()
}

/**
 * Stories go on at the successor with their texts, comments and signatures; their section is chosen anew. Those that are out go, too:
 * the work stays with the house that published it, but whoever answers for it now must be able to update and correct it.
 */
export const moveStories = subscriber('stories.move_to_successor', LivingMoved, async (tx, { successorId, predecessorIds, onDay, desks }, { services }) => {
  const at = services.clock.now()
  const move: Move = { successorId, predecessorIds, deskOf: Object.fromEntries(desks.map((desk) => [desk.from, desk.to])) }
  const stories = await moveTexts(tx, move)
  await moveDebts(tx, move, at)
  await recordAudit(tx, {
    agencyId: successorId,
    actorId: null,
    action: 'stories.move_to_successor',
    subject: { type: 'organisation', id: successorId },
    detail: { predecessorIds, onDay, stories },
    at,
  })
})
