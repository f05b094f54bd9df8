import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { peopleTables } from './tables.ts'

/** One role of one person in one organisation; `validTo` is the last day. */
export type StaffPost = {
  readonly personId: string
  readonly name: string
  readonly organisationId: string
  readonly role: string
  readonly title: string | null
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** Everybody who ever held a post in the organisations, with the dates: who was in post on a day is read from it. */
export const listPosts = async (db: Db, organisationIds: readonly string[]): Promise<StaffPost[]> =>
  organisationIds.length === 0
    ? []
    : peopleTables(db)
        .selectFrom('people.membership as membership')
        .innerJoin('people.person as person', 'person.id', 'membership.person_id')
        .select([
          'person.id as personId',
          'person.name',
          'membership.organisation_id as organisationId',
          'membership.role',
          'membership.title',
          'membership.valid_from as validFrom',
          'membership.valid_to as validTo',
        ])
        .where('membership.organisation_id', 'in', [...organisationIds])
        .orderBy('membership.valid_from')
        .orderBy('membership.id')
        .execute()

export type FinishedCourse = {
  readonly id: string
  readonly personId: string
  readonly course: string
  readonly completedOn: Day
  readonly certificate: string | null
  readonly isDigitalTransformation: boolean
}

/** Courses that people who ever worked in the organisations have finished; a course goes with the person. */
export const listFinishedCourses = async (db: Db, organisationIds: readonly string[]): Promise<FinishedCourse[]> =>
  organisationIds.length === 0
    ? []
    : peopleTables(db)
        .selectFrom('people.training as training')
        .select([
          'training.id',
          'training.person_id as personId',
          'training.course',
          'training.completed_on as completedOn',
          'training.certificate',
          'training.is_digital_transformation as isDigitalTransformation',
        ])
        .where('training.removed_at', 'is', null)
        .where('training.person_id', 'in', (people) =>
          people
            .selectFrom('people.membership')
            .select('person_id')
            .where('organisation_id', 'in', [...organisationIds]),
        )
        .orderBy('training.completed_on', 'desc')
        .orderBy('training.id', 'desc')
        .execute()
