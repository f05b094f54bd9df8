import { sql } from 'kysely'
import { addDays, hanoiDay } from '../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { foldText } from '../../../platform/search/fold.ts'
import { listDesksOf } from '../../../commons/organisations/index.ts'
import { findPeople, listAbsencesOn, listColleaguesOf } from '../../../commons/people/index.ts'
import type { getRegistration, listPlanItems, listSimilarItems } from '../contract.ts'
import { cutOffOf, settingOf } from './day.ts'
import { presentItems } from './present.ts'
import { planningTables } from './tables.ts'

export const listItems = async (ctx: RequestContext, { query }: InputOf<typeof listPlanItems>): Promise<ReplyOf<typeof listPlanItems>> => {
  const { actor } = ctx
  let rows = planningTables(ctx.db)
    .selectFrom('planning.item as item')
    .selectAll('item')
    .where('item.agency_id', '=', actor.organisationId)
    .where('item.day', '=', query.day)
  if (query.of === 'mine') {
    rows = rows.where((where) =>
      where.or([
        where('item.registered_by', '=', actor.personId),
        where.exists(
          where
            .selectFrom('planning.assignment as assignment')
            .select('item_id')
            .whereRef('assignment.item_id', '=', 'item.id')
            .where('assignment.person_id', '=', actor.personId),
        ),
      ]),
    )
  }
  if (query.of === 'desk') rows = rows.where('item.desk_id', 'in', actor.deskIds.length > 0 ? [...actor.deskIds] : [null])
  if (query.deskId) rows = rows.where('item.desk_id', '=', query.deskId)
  if (query.medium) rows = rows.where(sql<boolean>`${query.medium} = any(item.media)`)
  if (query.state) rows = rows.where('item.state', 'in', query.state)
  if (query.breaking !== undefined) rows = rows.where('item.is_breaking', '=', query.breaking)
  if (query.unassigned)
    rows = rows.where((where) =>
      where.not(where.exists(where.selectFrom('planning.assignment as assignment').select('item_id').whereRef('assignment.item_id', '=', 'item.id'))),
    )
  const found = await rows.orderBy('item.deadline').orderBy('item.id').limit(500).execute()
  return { items: await presentItems(ctx.db, actor, found), asOf: ctx.now.toISOString() }
}

/** Trigram similarity of folded titles from which two registrations look like the same story: a reworded title keeps about half of them. */
const NEAR = 0.42

/** Near titles by trigrams over folded text; words in another order still meet. At most five, nearest first. */
export const listSimilar = async (ctx: RequestContext, { query }: InputOf<typeof listSimilarItems>): Promise<ReplyOf<typeof listSimilarItems>> => {
  const folded = foldText(query.title)
  if (folded.length < 8) return { items: [] }
  const { rows } = await sql<{ id: string; title: string; day: string; registeredBy: string }>`
    select id, title, day, registered_by as "registeredBy" from planning.item
    where agency_id = ${ctx.actor.organisationId} and day between ${addDays(query.day, -3)} and ${addDays(query.day, 3)}
      and state <> 'cancelled' and id is distinct from ${query.exceptId ?? null}::uuid and similarity(title_folded, ${folded}) >= ${NEAR}
    order by similarity(title_folded, ${folded}) desc, id limit 5`.execute(ctx.db)
  const names = new Map(
    (
      await findPeople(
        ctx.db,
        rows.map((row) => row.registeredBy),
      )
    ).map((person) => [person.id, person.name]),
  )
  return { items: rows.map((row) => ({ ...row, registeredBy: names.get(row.registeredBy) ?? '' })) }
}

/** Those who write register; heads, secretaries and leaders who edit besides see to it that others do. */
const LEADING_ROLES = ['desk_head', 'secretary', 'leader']

const isExpected = (roles: readonly string[]): boolean =>
  roles.includes('reporter') || (roles.includes('editor') && !roles.some((role) => LEADING_ROLES.includes(role)))

export const registrationOf = async (ctx: RequestContext, { params }: InputOf<typeof getRegistration>): Promise<ReplyOf<typeof getRegistration>> => {
  const agencyId = ctx.actor.organisationId
  const { day } = params
  const tables = planningTables(ctx.db)
  const [setting, allDesks, people, registered, reminders, closed] = await Promise.all([
    settingOf(ctx.db, agencyId),
    listDesksOf(ctx.db, [agencyId]),
    listColleaguesOf(ctx.db, agencyId, day < hanoiDay(ctx.now) ? day : hanoiDay(ctx.now)),
    tables
      .selectFrom('planning.item as item')
      .leftJoin('planning.assignment as assignment', 'assignment.item_id', 'item.id')
      .select(['item.registered_by as registeredBy', 'assignment.person_id as assigneeId'])
      .where('item.agency_id', '=', agencyId)
      .where('item.day', '=', day)
      .where('item.state', 'not in', ['cancelled', 'declined'])
      .execute(),
    tables.selectFrom('planning.reminder').select(['person_id', 'sent_at']).where('agency_id', '=', agencyId).where('day', '=', day).execute(),
    tables.selectFrom('planning.closed_day').select('desk_id').where('agency_id', '=', agencyId).where('day', '=', day).execute(),
  ])
  const expected = people.filter((person) => isExpected(person.roles))
  const absences = new Map(
    (
      await listAbsencesOn(
        ctx.db,
        expected.map((person) => person.id),
        day,
      )
    ).map((absence) => [absence.personId, absence.kind]),
  )
  const done = new Set(registered.flatMap((row) => [row.registeredBy, row.assigneeId]))
  const remindedAt = new Map(reminders.map((row) => [row.person_id, row.sent_at.toISOString()]))
  const desks = allDesks.flatMap((desk) => {
    const members = expected.filter((person) => person.deskIds.includes(desk.id))
    if (members.length === 0) return []
    const counted = members.filter((person) => done.has(person.id) || !absences.has(person.id))
    return [
      {
        deskId: desk.id,
        deskName: desk.name,
        expected: counted.length,
        registered: counted.filter((person) => done.has(person.id)).length,
        missing: counted.filter((person) => !done.has(person.id)).map(({ id, name }) => ({ id, name, remindedAt: remindedAt.get(id) ?? null })),
        excused: members.filter((person) => absences.has(person.id) && !done.has(person.id)).map(({ id, name }) => ({ id, name, why: absences.get(id)! })),
      },
    ]
  })
  return {
    cutOff: cutOffOf(setting, day).toISOString(),
    desks,
    closedDeskIds: closed.flatMap((row) => (row.desk_id ? [row.desk_id] : [])),
    isClosed: closed.some((row) => row.desk_id === null),
  }
}
