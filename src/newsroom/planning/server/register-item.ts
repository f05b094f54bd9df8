import { sql } from 'kysely'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { atTime, hanoiDay, type Day } from '../../../platform/clock.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import type { Db, Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events/event.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { foldText } from '../../../platform/search/fold.ts'
import { listColleaguesOf, listDutyAt } from '../../../commons/people/index.ts'
import type { getPrefill, Medium, PlanItem, registerPlanItem } from '../contract.ts'
import { planningErrors } from '../errors.ts'
import { BreakingItemRegistered, PlanItemChanged } from '../events.ts'
import { assertKnownWords } from './check-words.ts'
import { assertDayOpen, cutOffOf, isLate, settingOf } from './day.ts'
import { presentItem } from './present.ts'
import { planningTables, type ItemRow } from './tables.ts'

type Habit = { deskId: string | null; genre: string; areaId: string | null; place: string | null; media: Medium[] }

/** What the person chose last time; at first their desk, a news item, the web. */
export const habitOf = async (db: Db, actor: Actor): Promise<Habit> => {
  const last = await planningTables(db)
    .selectFrom('planning.item')
    .select(['desk_id as deskId', 'genre', 'area_id as areaId', 'place', 'media'])
    .where('agency_id', '=', actor.organisationId)
    .where('registered_by', '=', actor.personId)
    .where('origin', '=', 'registered')
    .orderBy('registered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const deskId = actor.deskIds[0] ?? null
  return last
    ? { ...last, deskId: last.deskId && actor.deskIds.includes(last.deskId) ? last.deskId : deskId }
    : { deskId, genre: 'news', areaId: null, place: null, media: ['web'] }
}

export const prefillUseCase = async (ctx: RequestContext, { query }: InputOf<typeof getPrefill>) => {
  const [habit, setting] = [await habitOf(ctx.db, ctx.actor), await settingOf(ctx.db, ctx.actor.organisationId)]
  const closed = await sql<{
    closed: boolean
  }>`select exists (select 1 from planning.closed_day where agency_id = ${ctx.actor.organisationId} and day = ${query.day}
    and (desk_id is null or desk_id = ${habit.deskId})) as closed`.execute(ctx.db)
  return {
    ...habit,
    deadline: atTime(query.day, setting.defaultDeadline).toISOString(),
    cutOff: cutOffOf(setting, query.day).toISOString(),
    isClosed: closed.rows[0]!.closed,
  }
}

const DAY_MS = 86_400_000

/** An item that waited without network is judged by when it was typed, but nobody can date it back further than a day. */
const typedMoment = (typedAt: string | undefined, now: Date): Date => {
  const at = typedAt ? new Date(typedAt) : now
  return at > now || now.getTime() - at.getTime() > DAY_MS ? now : at
}

export type NewItem = {
  id: string
  agencyId: string
  actor: Actor
  day: Day
  deskId: string | null
  title: string
  genre: string
  areaId: string | null
  place: string | null
  deadline: Date
  media: Medium[]
  commitmentIds: string[]
  note: string
  isBreaking: boolean
  isLate: boolean
  origin: ItemRow['origin']
  storyId?: string
}

/** Whom breaking news rings: the duty editor; by day, when none is on duty, the heads of its desk; else the secretariat. */
const rungFor = async (tx: Tx, row: Pick<ItemRow, 'agency_id' | 'desk_id'>, now: Date): Promise<string[]> => {
  const duty = await listDutyAt(tx, row.agency_id, 'duty_editor', now)
  if (duty.length > 0) return duty.map(({ id }) => id)
  const people = await listColleaguesOf(tx, row.agency_id, hanoiDay(now))
  const heads = people.filter(({ roles, deskIds }) => roles.includes('desk_head') && row.desk_id !== null && deskIds.includes(row.desk_id))
  return (heads.length > 0 ? heads : people.filter(({ roles }) => roles.includes('secretary'))).map(({ id }) => id)
}

/** Writes a new item with audit and announcement; the caller has checked everything. */
export const insertItem = async (tx: Tx, item: NewItem, now: Date): Promise<ItemRow> => {
  const row = await planningTables(tx)
    .insertInto('planning.item')
    .values({
      id: item.id,
      agency_id: item.agencyId,
      day: item.day,
      desk_id: item.deskId,
      title: item.title,
      title_folded: foldText(item.title),
      genre: item.genre,
      area_id: item.areaId,
      place: item.place,
      deadline: item.deadline,
      media: item.media,
      slot_id: null,
      length_seconds: null,
      commitment_ids: item.commitmentIds,
      note: item.note,
      is_breaking: item.isBreaking,
      is_late: item.isLate,
      state: item.storyId ? 'writing' : 'registered',
      state_reason: null,
      origin: item.origin,
      story_id: item.storyId ?? null,
      registered_by: item.actor.personId,
      registered_at: now,
      updated_at: now,
      version: 1,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await recordAudit(tx, {
    agencyId: item.agencyId,
    actorId: item.actor.personId,
    action: 'planning.register',
    subject: { type: 'plan_item', id: row.id },
    detail: { after: row },
    at: now,
  })
  const about = { itemId: row.id, agencyId: row.agency_id, day: row.day, title: row.title, actorId: item.actor.personId }
  await emit(tx, PlanItemChanged, { ...about, change: 'registered' }, now)
  if (row.is_breaking) {
    await emit(tx, BreakingItemRegistered, { ...about, dutyEditorIds: await rungFor(tx, row, now) }, now)
  }
  return row
}

export const registerItem = async (ctx: RequestContext, { body }: InputOf<typeof registerPlanItem>): Promise<PlanItem> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const known = await planningTables(tx).selectFrom('planning.item').selectAll().where('id', '=', body.id).executeTakeFirst()
    // the same call again (a lost answer, a queue that was sent twice) gets the same item
    if (known)
      return known.agency_id === actor.organisationId && known.registered_by === actor.personId
        ? presentItem(tx, actor, known)
        : refuse(planningErrors, 'planning.id_taken')
    const [habit, setting] = [await habitOf(tx, actor), await settingOf(tx, actor.organisationId)]
    const deskId = body.deskId === undefined ? habit.deskId : body.deskId
    const isBreaking = body.isBreaking ?? false
    await assertKnownWords(tx, actor, { deskId: body.deskId, genre: body.genre, areaId: body.areaId, commitmentIds: body.commitmentIds, day: body.day })
    await assertDayOpen(tx, { agencyId: actor.organisationId, day: body.day, deskId, now, isBreaking })
    const typedAt = typedMoment(body.typedAt, now)
    const row = await insertItem(
      tx,
      {
        id: body.id,
        agencyId: actor.organisationId,
        actor,
        day: body.day,
        deskId,
        title: body.title,
        genre: body.genre ?? habit.genre,
        areaId: body.areaId === undefined ? habit.areaId : body.areaId,
        place: body.place === undefined ? null : body.place,
        deadline: body.deadline ? new Date(body.deadline) : atTime(body.day, setting.defaultDeadline),
        media: body.media ?? habit.media,
        commitmentIds: body.commitmentIds ?? [],
        note: body.note ?? '',
        isBreaking,
        isLate: !isBreaking && isLate(setting, body.day, typedAt),
        origin: 'registered',
      },
      now,
    )
    return presentItem(tx, actor, row)
  })
