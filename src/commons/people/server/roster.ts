import { addDays, hanoiDay, startOfDay, type Day } from '../../../platform/clock.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { dutyKinds, type Absence, type Colleague, type Duty, type getRoster, type Roster } from '../contract.ts'
import { mayEnterDuty, mayEnterFor } from '../policy.ts'
import { listColleaguesOf } from './colleagues.ts'
import { peopleTables, type PeopleTables } from './tables.ts'

const SHOWN_DAYS = 7

type AbsenceRecord = PeopleTables['people.absence']
type DutyRecord = PeopleTables['people.duty']

export const presentAbsence = (row: AbsenceRecord & { ofDuty: boolean }, mayChange: boolean): Absence => ({
  id: row.id,
  personId: row.person_id,
  kind: row.kind,
  fromDay: row.from_day,
  toDay: row.to_day,
  ofDuty: row.ofDuty,
  // a night off that belongs to a shift goes with the shift
  mayChange: mayChange && !row.ofDuty,
})

export const presentDuty = (row: DutyRecord, mayChange: boolean, now: Date): Duty => ({
  id: row.id,
  personId: row.person_id,
  kind: row.kind,
  fromAt: row.from_at.toISOString(),
  toAt: row.to_at.toISOString(),
  excuses: row.absence_id !== null,
  mayChange: mayChange && row.to_at > now,
})

/** Whose entry this actor may make: of the colleagues of the acting organisation, today's and coming ones alike. */
export const mayTouch = (actor: Actor, person: Pick<Colleague, 'deskIds'> | undefined): boolean => person !== undefined && mayEnterFor(actor, person)

const absencesIn = async (db: Db, ids: readonly string[], from: Day, to: Day): Promise<(AbsenceRecord & { ofDuty: boolean })[]> => {
  if (ids.length === 0) return []
  const rows = await peopleTables(db)
    .selectFrom('people.absence as absence')
    .selectAll('absence')
    .select((each) => each.exists(each.selectFrom('people.duty as duty').select('duty.id').whereRef('duty.absence_id', '=', 'absence.id')).as('ofDuty'))
    .where('absence.person_id', 'in', [...ids])
    .where('absence.from_day', '<=', to)
    .where('absence.to_day', '>=', from)
    .orderBy('absence.from_day')
    .orderBy('absence.id')
    .execute()
  return rows.map((row) => ({ ...row, ofDuty: Boolean(row.ofDuty) }))
}

/** The week of an agency: its people of today, who is away, who is on duty. */
export const rosterUseCase = async (ctx: RequestContext, { query }: InputOf<typeof getRoster>): Promise<Roster> => {
  const { actor, now } = ctx
  const to = addDays(query.from, SHOWN_DAYS - 1)
  const colleagues = await listColleaguesOf(ctx.db, actor.organisationId, hanoiDay(now))
  const byId = new Map(colleagues.map((person) => [person.id, person]))
  const absences = await absencesIn(ctx.db, [...byId.keys()], query.from, to)
  const duties = await peopleTables(ctx.db)
    .selectFrom('people.duty')
    .selectAll()
    .where('agency_id', '=', actor.organisationId)
    .where('from_at', '<', startOfDay(addDays(to, 1)))
    .where('to_at', '>', startOfDay(query.from))
    .orderBy('from_at')
    .orderBy('id')
    .execute()
  return {
    from: query.from,
    to,
    people: colleagues.map((person) => ({
      id: person.id,
      name: person.name,
      title: person.title,
      roles: person.roles,
      deskIds: person.deskIds,
      mayEnter: mayTouch(actor, person),
    })),
    absences: absences.map((row) => presentAbsence(row, mayTouch(actor, byId.get(row.person_id)))),
    duties: duties
      .filter((row) => byId.has(row.person_id))
      .map((row) => presentDuty(row, mayTouch(actor, byId.get(row.person_id)) && mayEnterDuty(actor, row.kind), now)),
    mayEnterDuties: dutyKinds.filter((kind) => mayEnterDuty(actor, kind)),
  }
}
