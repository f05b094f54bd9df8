import type { Db, Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { findPeople } from '../../../commons/people/index.ts'
import type { PlanItem } from '../contract.ts'
import { planningErrors } from '../errors.ts'
import { planningPolicy, type ItemFacts } from '../policy.ts'
import { planningTables, type ItemRow } from './tables.ts'

export const factsOf = (row: ItemRow, assigneeIds: readonly string[]): ItemFacts => ({
  deskId: row.desk_id,
  registeredBy: row.registered_by,
  assigneeIds,
  state: row.state,
  hasStory: row.story_id !== null,
})

export const answersOf = (actor: Actor, facts: ItemFacts): PlanItem['may'] => ({
  edit: planningPolicy.edit(actor, facts),
  assign: planningPolicy.assign(actor, facts),
  decline: planningPolicy.decline(actor, facts),
  cancel: planningPolicy.cancel(actor, facts),
  write: planningPolicy.write(actor, facts),
})

/** Rows as a page needs them: three queries however many rows. */
export const presentItems = async (db: Db, actor: Actor, rows: readonly ItemRow[]): Promise<PlanItem[]> => {
  if (rows.length === 0) return []
  const assignments = await planningTables(db)
    .selectFrom('planning.assignment')
    .select(['item_id', 'person_id', 'role'])
    .where(
      'item_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('assigned_at')
    .execute()
  const people = await findPeople(db, [...new Set([...rows.map((row) => row.registered_by), ...assignments.map((each) => each.person_id)])])
  const nameOf = new Map(people.map((person) => [person.id, person.name]))
  return rows.map((row) => {
    const own = assignments.filter((each) => each.item_id === row.id)
    return {
      id: row.id,
      day: row.day,
      deskId: row.desk_id,
      title: row.title,
      genre: row.genre,
      areaId: row.area_id,
      place: row.place,
      deadline: row.deadline.toISOString(),
      media: row.media,
      slotId: row.slot_id,
      lengthSeconds: row.length_seconds,
      commitmentIds: row.commitment_ids,
      note: row.note,
      isBreaking: row.is_breaking,
      isLate: row.is_late,
      state: row.state,
      stateReason: row.state_reason,
      storyId: row.story_id,
      registeredBy: { id: row.registered_by, name: nameOf.get(row.registered_by) ?? '' },
      registeredAt: row.registered_at.toISOString(),
      version: row.version,
      assignments: own.map((each) => ({ personId: each.person_id, name: nameOf.get(each.person_id) ?? '', role: each.role })),
      may: answersOf(
        actor,
        factsOf(
          row,
          own.map((each) => each.person_id),
        ),
      ),
    }
  })
}

export const presentItem = async (db: Db, actor: Actor, row: ItemRow): Promise<PlanItem> => (await presentItems(db, actor, [row]))[0]!

/** The row of the actor's agency, locked, with who is assigned. */
export const lockItem = async (tx: Tx, actor: Actor, itemId: string): Promise<{ row: ItemRow; facts: ItemFacts }> => {
  const tables = planningTables(tx)
  const row = await tables
    .selectFrom('planning.item')
    .selectAll()
    .where('id', '=', itemId)
    .where('agency_id', '=', actor.organisationId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse(planningErrors, 'planning.not_found')
  const assigned = await tables.selectFrom('planning.assignment').select('person_id').where('item_id', '=', itemId).execute()
  return {
    row,
    facts: factsOf(
      row,
      assigned.map((each) => each.person_id),
    ),
  }
}
