import { sql } from 'kysely'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { atTime, hanoiTime } from '../../../platform/clock.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events/event.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { foldText } from '../../../platform/search/fold.ts'
import type { assignPlanItem, cancelPlanItem, changePlanItem, declinePlanItem, ItemState, PlanItem, restorePlanItem } from '../contract.ts'
import { planningErrors } from '../errors.ts'
import { PlanItemAssigned, PlanItemChanged } from '../events.ts'
import { stateWord } from '../words.ts'
import { assertInPost, assertKnownWords } from './check-words.ts'
import { assertDayOpen } from './day.ts'
import { answersOf, lockItem, presentItem } from './present.ts'
import { planningTables, type ItemRow } from './tables.ts'

/** `people` by id, where the change was who does it. */
type Change = {
  action: string
  before: ItemRow
  after: ItemRow
  people?: { before: readonly string[]; after: readonly string[] }
  actorId: string | null
  at: Date
}

/** Audit and announcement of one change; both days hear of it when an item moved between days. */
export const announceChange = async (tx: Tx, change: Change): Promise<void> => {
  const { before, after } = change
  await recordAudit(tx, {
    agencyId: after.agency_id,
    actorId: change.actorId,
    action: `planning.${change.action}`,
    subject: { type: 'plan_item', id: after.id },
    detail: { before, after, ...(change.people ? { people: change.people } : {}) },
    at: change.at,
  })
  for (const day of new Set([before.day, after.day])) {
    await emit(
      tx,
      PlanItemChanged,
      { itemId: after.id, agencyId: after.agency_id, day, title: after.title, actorId: change.actorId ?? after.registered_by, change: change.action },
      change.at,
    )
  }
}

const update = (tx: Tx, itemId: string, values: Partial<ItemRow>, now: Date): Promise<ItemRow> =>
  planningTables(tx)
    .updateTable('planning.item')
    .set({ ...values, updated_at: now })
    .set('version', sql<number>`version + 1`)
    .where('id', '=', itemId)
    .returningAll()
    .executeTakeFirstOrThrow()

const assertVersion = (row: ItemRow, version: number): void => {
  if (row.version !== version) refuse(planningErrors, 'planning.changed_meanwhile', { version: row.version })
}

const assertMay = (allowed: boolean, row: ItemRow): void => {
  if (allowed) return
  if (['approved', 'published', 'declined', 'cancelled'].includes(row.state)) refuse(planningErrors, 'planning.wrong_state', { state: stateWord(row.state) })
  refuse(planningErrors, 'planning.not_editable')
}

const changedColumns = (body: InputOf<typeof changePlanItem>['body'], before: ItemRow): Partial<ItemRow> => ({
  ...(body.title === undefined ? {} : { title: body.title, title_folded: foldText(body.title) }),
  ...(body.day === undefined ? {} : { day: body.day }),
  ...(body.deskId === undefined ? {} : { desk_id: body.deskId }),
  ...(body.genre === undefined ? {} : { genre: body.genre }),
  ...(body.areaId === undefined ? {} : { area_id: body.areaId }),
  ...(body.place === undefined ? {} : { place: body.place }),
  ...(body.media === undefined ? {} : { media: body.media }),
  ...(body.slotId === undefined ? {} : { slot_id: body.slotId }),
  ...(body.lengthSeconds === undefined ? {} : { length_seconds: body.lengthSeconds }),
  ...(body.commitmentIds === undefined ? {} : { commitment_ids: body.commitmentIds }),
  ...(body.note === undefined ? {} : { note: body.note }),
  // an item that moves to another day keeps its hour unless told otherwise
  ...(body.deadline !== undefined
    ? { deadline: new Date(body.deadline) }
    : body.day === undefined
      ? {}
      : { deadline: atTime(body.day, hanoiTime(before.deadline)) }),
})

export const changeItem = async (ctx: RequestContext, { params, body }: InputOf<typeof changePlanItem>): Promise<PlanItem> =>
  ctx.db.transaction().execute(async (tx) => {
    const { row: before, facts } = await lockItem(tx, ctx.actor, params.itemId)
    assertMay(answersOf(ctx.actor, facts).edit, before)
    assertVersion(before, body.version)
    await assertKnownWords(tx, ctx.actor, {
      deskId: body.deskId,
      genre: body.genre,
      areaId: body.areaId,
      slotId: body.slotId,
      commitmentIds: body.commitmentIds,
      day: body.day ?? before.day,
    })
    if (body.day && body.day !== before.day) {
      await assertDayOpen(tx, {
        agencyId: before.agency_id,
        day: body.day,
        deskId: body.deskId === undefined ? before.desk_id : body.deskId,
        now: ctx.now,
        isBreaking: before.is_breaking,
      })
    }
    const after = await update(tx, before.id, changedColumns(body, before), ctx.now)
    await announceChange(tx, { action: 'change', before, after, actorId: ctx.actor.personId, at: ctx.now })
    return presentItem(tx, ctx.actor, after)
  })

export const assignItem = async (ctx: RequestContext, { params, body }: InputOf<typeof assignPlanItem>): Promise<PlanItem> =>
  ctx.db.transaction().execute(async (tx) => {
    const { row: before, facts } = await lockItem(tx, ctx.actor, params.itemId)
    assertMay(answersOf(ctx.actor, facts).assign, before)
    assertVersion(before, body.version)
    await assertInPost(
      tx,
      ctx.actor,
      body.people.map((each) => each.personId),
      ctx.now,
    )
    const tables = planningTables(tx)
    await tables.deleteFrom('planning.assignment').where('item_id', '=', before.id).execute()
    if (body.people.length > 0) {
      await tables
        .insertInto('planning.assignment')
        .values(
          body.people.map((each) => ({ item_id: before.id, person_id: each.personId, role: each.role, assigned_by: ctx.actor.personId, assigned_at: ctx.now })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
    const state: ItemState =
      before.state === 'registered' && body.people.length > 0
        ? 'assigned'
        : before.state === 'assigned' && body.people.length === 0
          ? 'registered'
          : before.state
    const after = await update(tx, before.id, { state }, ctx.now)
    const people = { before: [...new Set(facts.assigneeIds)], after: [...new Set(body.people.map((each) => each.personId))] }
    await announceChange(tx, { action: 'assign', before, after, people, actorId: ctx.actor.personId, at: ctx.now })
    const added = people.after.filter((id) => !facts.assigneeIds.includes(id))
    if (added.length > 0)
      await emit(
        tx,
        PlanItemAssigned,
        { itemId: after.id, agencyId: after.agency_id, day: after.day, title: after.title, actorId: ctx.actor.personId, personIds: added },
        ctx.now,
      )
    return presentItem(tx, ctx.actor, after)
  })

type Ending = { itemId: string; to: 'declined' | 'cancelled'; may: 'decline' | 'cancel'; reason: string | null }

const end = (ctx: RequestContext, ending: Ending): Promise<PlanItem> =>
  ctx.db.transaction().execute(async (tx) => {
    const { row: before, facts } = await lockItem(tx, ctx.actor, ending.itemId)
    assertMay(answersOf(ctx.actor, facts)[ending.may], before)
    const after = await update(tx, before.id, { state: ending.to, state_reason: ending.reason }, ctx.now)
    await announceChange(tx, { action: ending.may, before, after, actorId: ctx.actor.personId, at: ctx.now })
    return presentItem(tx, ctx.actor, after)
  })

export const declineItem = (ctx: RequestContext, { params, body }: InputOf<typeof declinePlanItem>): Promise<PlanItem> =>
  end(ctx, { itemId: params.itemId, to: 'declined', may: 'decline', reason: body.reason })
export const cancelItem = (ctx: RequestContext, { params, body }: InputOf<typeof cancelPlanItem>): Promise<PlanItem> =>
  end(ctx, { itemId: params.itemId, to: 'cancelled', may: 'cancel', reason: body.reason ?? null })

export const restoreItem = async (ctx: RequestContext, { params }: InputOf<typeof restorePlanItem>): Promise<PlanItem> =>
  ctx.db.transaction().execute(async (tx) => {
    const { row: before, facts } = await lockItem(tx, ctx.actor, params.itemId)
    if (before.state !== 'declined' && before.state !== 'cancelled') refuse(planningErrors, 'planning.wrong_state', { state: stateWord(before.state) })
    // a story that was begun comes back with its item
    const state: ItemState = before.story_id ? 'writing' : facts.assigneeIds.length > 0 ? 'assigned' : 'registered'
    assertMay(answersOf(ctx.actor, { ...facts, state }).edit, { ...before, state })
    await assertDayOpen(tx, { agencyId: before.agency_id, day: before.day, deskId: before.desk_id, now: ctx.now, isBreaking: before.is_breaking })
    const after = await update(tx, before.id, { state, state_reason: null }, ctx.now)
    await announceChange(tx, { action: 'restore', before, after, actorId: ctx.actor.personId, at: ctx.now })
    return presentItem(tx, ctx.actor, after)
  })
