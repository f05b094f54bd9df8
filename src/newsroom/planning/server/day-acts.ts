import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { atTime, hanoiDay, hanoiTime } from '../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import { refuse } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events/event.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { newId } from '../../../platform/ids.ts'
import { platformErrors } from '../../../platform/http/errors.ts'
import { listColleaguesOf } from '../../../commons/people/index.ts'
import type { closeDay, copyDay, remindPerson, savePlanningSetting, saveSlot } from '../contract.ts'
import { planningErrors } from '../errors.ts'
import { PersonReminded } from '../events.ts'
import { assertKnownWords } from './check-words.ts'
import { assertDayOpen, isLate, settingOf } from './day.ts'
import { presentItems } from './present.ts'
import { insertItem } from './register-item.ts'
import { planningTables } from './tables.ts'

/** A head reminds people of the desks they lead, the secretary anybody; a second reminder of a day changes nothing. */
export const remind = async (ctx: RequestContext, { params, body }: InputOf<typeof remindPerson>): Promise<ReplyOf<typeof remindPerson>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const person = (await listColleaguesOf(tx, actor.organisationId, hanoiDay(now))).find((each) => each.id === body.personId)
    if (!person) return refuse(planningErrors, 'planning.unknown_person')
    if (!actor.permissions.has('planning.manage') && !person.deskIds.some((id) => actor.ledDeskIds.includes(id)))
      refuse(platformErrors, 'platform.not_permitted')
    const tables = planningTables(tx)
    const fresh = await tables
      .insertInto('planning.reminder')
      .values({ id: newId(now.getTime()), agency_id: actor.organisationId, day: params.day, person_id: person.id, sent_by: actor.personId, sent_at: now })
      .onConflict((conflict) => conflict.columns(['agency_id', 'day', 'person_id']).doNothing())
      .returning('sent_at')
      .executeTakeFirst()
    if (fresh) await emit(tx, PersonReminded, { agencyId: actor.organisationId, personId: person.id, day: params.day, actorId: actor.personId }, now)
    const row =
      fresh ??
      (await tables
        .selectFrom('planning.reminder')
        .select('sent_at')
        .where('agency_id', '=', actor.organisationId)
        .where('day', '=', params.day)
        .where('person_id', '=', person.id)
        .executeTakeFirstOrThrow())
    return { remindedAt: row.sent_at.toISOString() }
  })

export const close = async (ctx: RequestContext, { params, body }: InputOf<typeof closeDay>): Promise<ReplyOf<typeof closeDay>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const wholeHouse = body.deskId === null
    if (!actor.permissions.has('planning.manage') && (wholeHouse || !actor.ledDeskIds.includes(body.deskId!))) refuse(platformErrors, 'platform.not_permitted')
    await assertKnownWords(tx, actor, { deskId: body.deskId, day: params.day })
    const tables = planningTables(tx)
    if (body.closed) {
      await tables
        .insertInto('planning.closed_day')
        .values({ agency_id: actor.organisationId, day: params.day, desk_id: body.deskId, closed_by: actor.personId, closed_at: now })
        .onConflict((conflict) => conflict.columns(['agency_id', 'day', 'desk_id']).doNothing())
        .execute()
    } else {
      await tables
        .deleteFrom('planning.closed_day')
        .where('agency_id', '=', actor.organisationId)
        .where('day', '=', params.day)
        .where('desk_id', wholeHouse ? 'is' : '=', body.deskId)
        .execute()
    }
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: body.closed ? 'planning.close_day' : 'planning.open_day',
      subject: { type: 'plan_day', id: params.day },
      detail: body,
      at: now,
    })
    return { closed: body.closed }
  })

/** Copies keep title, desk, genre, place, media, slot and hour; people are assigned anew. */
export const copyItems = async (ctx: RequestContext, { params, body }: InputOf<typeof copyDay>): Promise<ReplyOf<typeof copyDay>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const sources = await planningTables(tx)
      .selectFrom('planning.item')
      .selectAll()
      .where('agency_id', '=', actor.organisationId)
      .where('day', '=', body.fromDay)
      .where('id', 'in', body.itemIds)
      .orderBy('deadline')
      .execute()
    if (sources.length !== new Set(body.itemIds).size) refuse(planningErrors, 'planning.not_found')
    const setting = await settingOf(tx, actor.organisationId)
    const copies = []
    for (const source of sources) {
      await assertDayOpen(tx, { agencyId: actor.organisationId, day: params.day, deskId: source.desk_id, now, isBreaking: false })
      copies.push(
        await insertItem(
          tx,
          {
            id: newId(now.getTime()),
            agencyId: actor.organisationId,
            actor,
            day: params.day,
            deskId: source.desk_id,
            title: source.title,
            genre: source.genre,
            areaId: source.area_id,
            place: source.place,
            deadline: atTime(params.day, hanoiTime(source.deadline)),
            media: source.media,
            commitmentIds: [],
            note: source.note,
            isBreaking: false,
            isLate: isLate(setting, params.day, now),
            origin: 'copied',
          },
          now,
        ),
      )
    }
    return { items: await presentItems(tx, actor, copies) }
  })

export const saveSlotUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof saveSlot>): Promise<ReplyOf<typeof saveSlot>> =>
  ctx.db.transaction().execute(async (tx) => {
    const tables = planningTables(tx)
    const before = await tables.selectFrom('planning.slot').selectAll().where('id', '=', params.slotId).forUpdate().executeTakeFirst()
    if (before && before.agency_id !== ctx.actor.organisationId) refuse(planningErrors, 'planning.not_found')
    const values = {
      medium: body.medium,
      name: body.name,
      starts: body.starts,
      length_seconds: body.lengthSeconds,
      position: body.position,
      closed_on: body.isOpen ? null : hanoiDay(ctx.now),
    }
    const after = await tables
      .insertInto('planning.slot')
      .values({ id: params.slotId, agency_id: ctx.actor.organisationId, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .returningAll()
      .executeTakeFirstOrThrow()
    await recordAudit(tx, {
      agencyId: ctx.actor.organisationId,
      actorId: ctx.actor.personId,
      action: 'planning.save_slot',
      subject: { type: 'plan_slot', id: after.id },
      detail: { before: before ?? null, after },
      at: ctx.now,
    })
    return {
      id: after.id,
      medium: after.medium,
      name: after.name,
      starts: after.starts?.slice(0, 5) ?? null,
      lengthSeconds: after.length_seconds,
      position: after.position,
    }
  })

export const saveSettingUseCase = async (ctx: RequestContext, { body }: InputOf<typeof savePlanningSetting>): Promise<ReplyOf<typeof savePlanningSetting>> =>
  ctx.db.transaction().execute(async (tx) => {
    const values = { cut_off: body.cutOff, default_deadline: body.defaultDeadline }
    const before = await settingOf(tx, ctx.actor.organisationId)
    await planningTables(tx)
      .insertInto('planning.setting')
      .values({ agency_id: ctx.actor.organisationId, ...values })
      .onConflict((conflict) => conflict.column('agency_id').doUpdateSet(values))
      .execute()
    await recordAudit(tx, {
      agencyId: ctx.actor.organisationId,
      actorId: ctx.actor.personId,
      action: 'planning.save_setting',
      subject: { type: 'agency', id: ctx.actor.organisationId },
      detail: { before, after: body },
      at: ctx.now,
    })
    return body
  })
