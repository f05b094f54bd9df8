import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { subscriber } from '../../../platform/events/event.ts'
import { LivingMoved } from '../../../commons/organisations/index.ts'
import { planningTables } from './tables.ts'

/** Items of the day of the merger and later that are not over go on at the successor, on the desk that took in theirs; slots are the house's own. */
export const movePlan = subscriber('planning.move_to_successor', LivingMoved, async (tx, { successorId, predecessorIds, onDay, desks }, { services }) => {
  const deskOf = new Map(desks.map((desk) => [desk.from, desk.to]))
  const tables = planningTables(tx)
  const items = await tables
    .selectFrom('planning.item')
    .select(['id', 'desk_id'])
    .where('agency_id', 'in', [...predecessorIds])
    .where('day', '>=', onDay)
    .where('state', 'not in', ['cancelled', 'published'])
    .forUpdate()
    .execute()
  for (const item of items)
    await tables
      .updateTable('planning.item')
      .set({ agency_id: successorId, desk_id: item.desk_id === null ? null : (deskOf.get(item.desk_id) ?? null), slot_id: null })
      .where('id', '=', item.id)
      .execute()
  await recordAudit(tx, {
    agencyId: successorId,
    actorId: null,
    action: 'planning.move_to_successor',
    subject: { type: 'organisation', id: successorId },
    detail: { predecessorIds, onDay, items: items.map((item) => item.id) },
    at: services.clock.now(),
  })
})
