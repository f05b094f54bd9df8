import { daysBetween, hanoiDay, type Day } from '../../../platform/clock.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import { isUniqueViolation, type Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events/event.ts'
import { platformErrors } from '../../../platform/http/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { newId } from '../../../platform/ids.ts'
import type { Absence, changeAbsence, changeDuty, Colleague, Duty, enterAbsence, enterDuty, removeAbsence, removeDuty } from '../contract.ts'
import { peopleErrors } from '../errors.ts'
import { RosterChanged } from '../events.ts'
import { mayEnterDuty } from '../policy.ts'
import { listColleaguesOf } from './colleagues.ts'
import { mayTouch, presentAbsence, presentDuty } from './roster.ts'
import { peopleTables, type PeopleTables } from './tables.ts'

type AbsenceRecord = PeopleTables['people.absence']
type DutyRecord = PeopleTables['people.duty']
type Days = { readonly kind: Absence['kind']; readonly fromDay: Day; readonly toDay: Day }
type Times = { readonly kind: Duty['kind']; readonly fromAt: Date; readonly toAt: Date }

const LONGEST_ABSENCE_DAYS = 366
const LONGEST_SHIFT_MS = 7 * 86_400_000
const done = { done: true as const }

/** A colleague this actor may enter things for, locked so that two entries of one person do not cross. Throws `people.not_found`, `platform.not_permitted`. */
const lockColleague = async (tx: Tx, ctx: RequestContext, personId: string): Promise<Colleague> => {
  await peopleTables(tx).selectFrom('people.person').select('id').where('id', '=', personId).forUpdate().execute()
  const person = (await listColleaguesOf(tx, ctx.actor.organisationId, hanoiDay(ctx.now))).find((each) => each.id === personId)
  if (!person) return refuse(peopleErrors, 'people.not_found')
  return mayTouch(ctx.actor, person) ? person : refuse(platformErrors, 'platform.not_permitted')
}

const told = async (tx: Tx, ctx: RequestContext, action: string, personId: string, detail: { before: unknown; after: unknown }): Promise<void> => {
  await recordAudit(tx, {
    agencyId: ctx.actor.organisationId,
    actorId: ctx.actor.personId,
    action,
    subject: { type: 'person', id: personId },
    detail,
    at: ctx.now,
  })
  await emit(tx, RosterChanged, { agencyId: ctx.actor.organisationId, personId }, ctx.now)
}

const takenId = (error: unknown): never => {
  if (isUniqueViolation(error)) refuse(peopleErrors, 'people.id_taken')
  throw error
}

const assertDays = async (tx: Tx, person: Colleague, days: Days, exceptId: string | null): Promise<void> => {
  if (days.toDay < days.fromDay || daysBetween(days.fromDay, days.toDay) >= LONGEST_ABSENCE_DAYS) refuse(peopleErrors, 'people.times_wrong')
  const others = await peopleTables(tx)
    .selectFrom('people.absence')
    .select('id')
    .where('person_id', '=', person.id)
    .where('from_day', '<=', days.toDay)
    .where('to_day', '>=', days.fromDay)
    .execute()
  if (others.some((other) => other.id !== exceptId)) refuse(peopleErrors, 'people.already_entered', { name: person.name })
}

export const enterAbsenceUseCase = async (ctx: RequestContext, { body }: InputOf<typeof enterAbsence>): Promise<Absence> =>
  ctx.db.transaction().execute(async (tx) => {
    const person = await lockColleague(tx, ctx, body.personId)
    await assertDays(tx, person, body, null)
    const after = await peopleTables(tx)
      .insertInto('people.absence')
      .values({
        id: body.id,
        person_id: person.id,
        kind: body.kind,
        from_day: body.fromDay,
        to_day: body.toDay,
        agency_id: ctx.actor.organisationId,
        entered_by: ctx.actor.personId,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch(takenId)
    await told(tx, ctx, 'people.enter_absence', person.id, { before: null, after })
    return presentAbsence({ ...after, ofDuty: false }, true)
  })

/** The absence with its person, both locked. One that belongs to a shift is changed with the shift. */
const lockAbsence = async (tx: Tx, ctx: RequestContext, absenceId: string): Promise<{ before: AbsenceRecord; person: Colleague }> => {
  const tables = peopleTables(tx)
  const before = await tables.selectFrom('people.absence').selectAll().where('id', '=', absenceId).forUpdate().executeTakeFirst()
  const ofDuty = await tables.selectFrom('people.duty').select('id').where('absence_id', '=', absenceId).executeTakeFirst()
  if (!before || ofDuty) return refuse(peopleErrors, 'people.entry_not_found')
  return { before, person: await lockColleague(tx, ctx, before.person_id) }
}

export const changeAbsenceUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof changeAbsence>): Promise<Absence> =>
  ctx.db.transaction().execute(async (tx) => {
    const { before, person } = await lockAbsence(tx, ctx, params.absenceId)
    await assertDays(tx, person, body, before.id)
    const after = await peopleTables(tx)
      .updateTable('people.absence')
      .set({ kind: body.kind, from_day: body.fromDay, to_day: body.toDay })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await told(tx, ctx, 'people.change_absence', person.id, { before, after })
    return presentAbsence({ ...after, ofDuty: false }, true)
  })

export const removeAbsenceUseCase = async (ctx: RequestContext, { params }: InputOf<typeof removeAbsence>): Promise<{ done: true }> =>
  ctx.db.transaction().execute(async (tx) => {
    const { before, person } = await lockAbsence(tx, ctx, params.absenceId)
    await peopleTables(tx).deleteFrom('people.absence').where('id', '=', before.id).execute()
    await told(tx, ctx, 'people.remove_absence', person.id, { before, after: null })
    return done
  })

const assertTimes = async (tx: Tx, person: Colleague, times: Times, except: { dutyId: string; absenceId: string | null } | null): Promise<void> => {
  const length = times.toAt.getTime() - times.fromAt.getTime()
  if (!(length > 0) || length > LONGEST_SHIFT_MS) refuse(peopleErrors, 'people.times_wrong')
  const tables = peopleTables(tx)
  const shifts = await tables
    .selectFrom('people.duty')
    .select('id')
    .where('person_id', '=', person.id)
    .where('kind', '=', times.kind)
    .where('from_at', '<', times.toAt)
    .where('to_at', '>', times.fromAt)
    .execute()
  if (shifts.some((shift) => shift.id !== except?.dutyId)) refuse(peopleErrors, 'people.already_entered', { name: person.name })
  const away = await tables
    .selectFrom('people.absence')
    .select('id')
    .where('person_id', '=', person.id)
    .where('kind', 'in', ['leave', 'travel'])
    .where('from_day', '<=', lastDayOf(times))
    .where('to_day', '>=', hanoiDay(times.fromAt))
    .execute()
  if (away.some((absence) => absence.id !== except?.absenceId)) refuse(peopleErrors, 'people.is_away', { name: person.name })
}

/** A shift that ends at midnight has not touched the day that begins then. */
const lastDayOf = (times: Times): Day => hanoiDay(new Date(times.toAt.getTime() - 1))

/** The nights off that come with a shift: the days it touches that are still free of another entry. */
const excuse = async (tx: Tx, ctx: RequestContext, personId: string, times: Times): Promise<string | null> => {
  const [fromDay, toDay] = [hanoiDay(times.fromAt), lastDayOf(times)]
  const tables = peopleTables(tx)
  const taken = await tables
    .selectFrom('people.absence')
    .select('id')
    .where('person_id', '=', personId)
    .where('from_day', '<=', toDay)
    .where('to_day', '>=', fromDay)
    .executeTakeFirst()
  if (taken) return null
  const id = newId(ctx.now.getTime())
  await tables
    .insertInto('people.absence')
    .values({
      id,
      person_id: personId,
      kind: 'night_duty',
      from_day: fromDay,
      to_day: toDay,
      agency_id: ctx.actor.organisationId,
      entered_by: ctx.actor.personId,
    })
    .execute()
  return id
}

const dropAbsence = async (tx: Tx, absenceId: string | null): Promise<void> => {
  if (absenceId !== null) await peopleTables(tx).deleteFrom('people.absence').where('id', '=', absenceId).execute()
}

const assertMayPut = (ctx: RequestContext, kind: Duty['kind']): void => {
  if (!mayEnterDuty(ctx.actor, kind)) refuse(platformErrors, 'platform.not_permitted')
}

const timesOf = (body: { kind: Duty['kind']; fromAt: string; toAt: string }): Times => ({
  kind: body.kind,
  fromAt: new Date(body.fromAt),
  toAt: new Date(body.toAt),
})

export const enterDutyUseCase = async (ctx: RequestContext, { body }: InputOf<typeof enterDuty>): Promise<Duty> =>
  ctx.db.transaction().execute(async (tx) => {
    assertMayPut(ctx, body.kind)
    const person = await lockColleague(tx, ctx, body.personId)
    const times = timesOf(body)
    if (times.toAt <= ctx.now) refuse(peopleErrors, 'people.shift_over')
    await assertTimes(tx, person, times, null)
    const after = await peopleTables(tx)
      .insertInto('people.duty')
      .values({
        id: body.id,
        agency_id: ctx.actor.organisationId,
        person_id: person.id,
        kind: body.kind,
        from_at: times.fromAt,
        to_at: times.toAt,
        absence_id: body.excuses ? await excuse(tx, ctx, person.id, times) : null,
        entered_by: ctx.actor.personId,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch(takenId)
    await told(tx, ctx, 'people.enter_duty', person.id, { before: null, after })
    return presentDuty(after, true, ctx.now)
  })

const lockDuty = async (tx: Tx, ctx: RequestContext, dutyId: string): Promise<{ before: DutyRecord; person: Colleague }> => {
  const before = await peopleTables(tx)
    .selectFrom('people.duty')
    .selectAll()
    .where('id', '=', dutyId)
    .where('agency_id', '=', ctx.actor.organisationId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) return refuse(peopleErrors, 'people.entry_not_found')
  assertMayPut(ctx, before.kind)
  const person = await lockColleague(tx, ctx, before.person_id)
  // who signed alone last night must be able to show that they were on duty
  if (before.to_at <= ctx.now) refuse(peopleErrors, 'people.shift_over')
  return { before, person }
}

export const changeDutyUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof changeDuty>): Promise<Duty> =>
  ctx.db.transaction().execute(async (tx) => {
    assertMayPut(ctx, body.kind)
    const { before, person } = await lockDuty(tx, ctx, params.dutyId)
    const times = timesOf(body)
    const hasBegun = before.from_at <= ctx.now
    if (times.toAt < ctx.now || (hasBegun && (times.fromAt.getTime() !== before.from_at.getTime() || times.kind !== before.kind)))
      refuse(peopleErrors, 'people.shift_over')
    await assertTimes(tx, person, times, { dutyId: before.id, absenceId: before.absence_id })
    await dropAbsence(tx, before.absence_id)
    const after = await peopleTables(tx)
      .updateTable('people.duty')
      .set({
        kind: body.kind,
        from_at: times.fromAt,
        to_at: times.toAt,
        absence_id: body.excuses ? await excuse(tx, ctx, person.id, times) : null,
      })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await told(tx, ctx, 'people.change_duty', person.id, { before, after })
    return presentDuty(after, true, ctx.now)
  })

export const removeDutyUseCase = async (ctx: RequestContext, { params }: InputOf<typeof removeDuty>): Promise<{ done: true }> =>
  ctx.db.transaction().execute(async (tx) => {
    const { before, person } = await lockDuty(tx, ctx, params.dutyId)
    const tables = peopleTables(tx)
    const isRunning = before.from_at < ctx.now
    if (isRunning) await tables.updateTable('people.duty').set({ to_at: ctx.now }).where('id', '=', before.id).execute()
    else {
      await tables.deleteFrom('people.duty').where('id', '=', before.id).execute()
      await dropAbsence(tx, before.absence_id)
    }
    await told(tx, ctx, 'people.remove_duty', person.id, { before, after: isRunning ? { to_at: ctx.now } : null })
    return done
  })
