import { sql } from 'kysely'
import { hanoiDay } from '../../../platform/clock.ts'
import type { Db, Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { newId } from '../../../platform/ids.ts'
import type { ItemState, Medium } from '../contract.ts'
import { planningErrors } from '../errors.ts'
import { stateWord } from '../words.ts'
import { announceChange } from './change-item.ts'
import { answersOf, lockItem } from './present.ts'
import { insertItem } from './register-item.ts'
import { planningTables, type ItemRow } from './tables.ts'

/** Starts writing a registered item: one story an item. Returns what the story is prefilled with. */
export const linkStory = async (tx: Tx, input: { itemId: string; storyId: string; actor: Actor; now: Date }): Promise<ItemRow> => {
  const { row: before, facts } = await lockItem(tx, input.actor, input.itemId)
  if (before.story_id) return before
  if (!answersOf(input.actor, facts).write) refuse(planningErrors, 'planning.wrong_state', { state: stateWord(before.state) })
  const after = await planningTables(tx)
    .updateTable('planning.item')
    .set({ story_id: input.storyId, state: 'writing', updated_at: input.now })
    .set('version', sql<number>`version + 1`)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await announceChange(tx, { action: 'write', before, after, actorId: input.actor.personId, at: input.now })
  return after
}

/** A story that began without registration (breaking news) gets its item by itself, so that the board and the convergence measure see it. */
export const ensureItemForStory = async (
  tx: Tx,
  input: { storyId: string; title: string; genre: string; media: Medium[]; isBreaking: boolean; actor: Actor; now: Date },
): Promise<ItemRow> => {
  const existing = await planningTables(tx).selectFrom('planning.item').selectAll().where('story_id', '=', input.storyId).executeTakeFirst()
  if (existing) return existing
  return insertItem(
    tx,
    {
      id: newId(input.now.getTime()),
      agencyId: input.actor.organisationId,
      actor: input.actor,
      day: hanoiDay(input.now),
      deskId: input.actor.deskIds[0] ?? null,
      title: input.title,
      genre: input.genre,
      areaId: null,
      place: null,
      deadline: new Date(input.now.getTime() + 3_600_000),
      media: input.media,
      commitmentIds: [],
      note: '',
      isBreaking: input.isBreaking,
      isLate: false,
      origin: 'breaking',
      storyId: input.storyId,
    },
    input.now,
  )
}

/** The story moved on; its item follows. Nothing happens for a story without an item. */
export const followStory = async (
  tx: Tx,
  input: { storyId: string; state: Extract<ItemState, 'writing' | 'submitted' | 'approved' | 'published'>; title?: string; actorId: string | null; now: Date },
): Promise<void> => {
  const tables = planningTables(tx)
  const before = await tables.selectFrom('planning.item').selectAll().where('story_id', '=', input.storyId).forUpdate().executeTakeFirst()
  if (!before || before.state === input.state) return
  const after = await tables
    .updateTable('planning.item')
    .set({ state: input.state, state_reason: null, updated_at: input.now, ...(input.title ? { title: input.title } : {}) })
    .set('version', sql<number>`version + 1`)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await announceChange(tx, { action: input.state, before, after, actorId: input.actorId, at: input.now })
}

/** The story was dropped: nobody makes it any more, so its item is off the plan with the same reason. What is out stays. */
export const cancelWithStory = async (tx: Tx, input: { storyId: string; reason: string; actorId: string | null; now: Date }): Promise<void> => {
  const tables = planningTables(tx)
  const before = await tables.selectFrom('planning.item').selectAll().where('story_id', '=', input.storyId).forUpdate().executeTakeFirst()
  if (!before || before.state === 'cancelled' || before.state === 'published') return
  const after = await tables
    .updateTable('planning.item')
    .set({ state: 'cancelled', state_reason: input.reason, updated_at: input.now })
    .set('version', sql<number>`version + 1`)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await announceChange(tx, { action: 'cancel', before, after, actorId: input.actorId, at: input.now })
}

/** Where an item stands now, for what follows it. */
export const findItemState = (db: Db, itemId: string): Promise<{ state: ItemState; stateReason: string | null; storyId: string | null } | undefined> =>
  planningTables(db)
    .selectFrom('planning.item')
    .select(['state', 'state_reason as stateReason', 'story_id as storyId'])
    .where('id', '=', itemId)
    .executeTakeFirst()
