import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { Colleague } from '../contract.ts'
import { peopleTables } from './tables.ts'

/** People in post in an organisation on a day, one row each with all roles and desks, in Vietnamese order of given names. */
export const listColleaguesOf = (db: Db, organisationId: string, asOf: Day): Promise<Colleague[]> =>
  peopleTables(db)
    .selectFrom('people.membership as membership')
    .innerJoin('people.person as person', 'person.id', 'membership.person_id')
    .select([
      'person.id',
      'person.public_id as publicId',
      'person.name',
      'person.phone',
      sql<string | null>`(array_agg(membership.title order by membership.valid_from desc) filter (where membership.title is not null))[1]`.as('title'),
      sql<string[]>`array_agg(distinct membership.role)`.as('roles'),
      sql<string[]>`coalesce(array_agg(distinct membership.desk_id::text) filter (where membership.desk_id is not null), '{}')`.as('deskIds'),
    ])
    .where('membership.organisation_id', '=', organisationId)
    .where('membership.valid_from', '<=', asOf)
    .where((where) => where.or([where('membership.valid_to', 'is', null), where('membership.valid_to', '>=', asOf)]))
    .where('membership.ended_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .groupBy(['person.id', 'person.public_id', 'person.name', 'person.phone'])
    .orderBy(sql`regexp_replace(person.name, '^.* ', '') collate "vi-x-icu"`)
    .orderBy(sql`person.name collate "vi-x-icu"`)
    .execute()

export type PersonName = { id: string; publicId: string; name: string }

export const findPeople = async (db: Db, ids: readonly string[]): Promise<PersonName[]> =>
  ids.length === 0
    ? []
    : peopleTables(db)
        .selectFrom('people.person')
        .select(['id', 'public_id as publicId', 'name'])
        // one text however many they are, so that its plan can be kept
        .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
        .execute()

export const findPersonByPublicId = (db: Db, publicId: string): Promise<PersonName | undefined> =>
  peopleTables(db).selectFrom('people.person').select(['id', 'public_id as publicId', 'name']).where('public_id', '=', publicId).executeTakeFirst()

/** Who is away or on night duty on a day: not counted among those who have not registered. */
export const listAbsencesOn = (db: Db, personIds: readonly string[], day: Day): Promise<{ personId: string; kind: 'leave' | 'travel' | 'night_duty' }[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : peopleTables(db)
        .selectFrom('people.absence')
        .select(['person_id as personId', 'kind'])
        .where('person_id', 'in', [...personIds])
        .where('from_day', '<=', day)
        .where('to_day', '>=', day)
        .execute()

/** Who is on duty in an agency at a moment. */
export const listDutyAt = (db: Db, agencyId: string, kind: 'duty_approver' | 'duty_editor', at: Date): Promise<PersonName[]> =>
  peopleTables(db)
    .selectFrom('people.duty as duty')
    .innerJoin('people.person as person', 'person.id', 'duty.person_id')
    .select(['person.id', 'person.public_id as publicId', 'person.name'])
    .where('duty.agency_id', '=', agencyId)
    .where('duty.kind', '=', kind)
    .where('duty.from_at', '<=', at)
    .where('duty.to_at', '>', at)
    .orderBy('duty.from_at')
    .execute()

/** Phone by person, only of those who have one: for calls that cannot wait. */
export const findPhones = async (db: Db, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await peopleTables(db)
    .selectFrom('people.person')
    .select(['id', 'phone'])
    .where('id', 'in', [...ids])
    .where('phone', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.id, row.phone!]))
}
