import { sql } from 'kysely'
import { addDays, hanoiDay, weekday, type Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { listDesksOf, listOrganisationsAsOf } from '../../../organisations/index.ts'
import type { PersonDetail, PersonRow, Post, PressCard, Training } from '../../contract.ts'
import { peopleErrors } from '../../errors.ts'
import { findPeople } from '../colleagues.ts'
import { peopleTables, type PeopleTables } from '../tables.ts'
import { listTies } from '../ties.ts'
import { accountState, isCurrentPost, isOpenPost, postsOf, worksElsewhere, type PersonRecord, type PostRecord } from './load.ts'

type CardRecord = PeopleTables['people.press_card']

/** Working days in which the card of somebody who left is handed back (Luật Báo chí 126/2025 Đ27–28, Nghị định 237/2026 Đ7). */
const RETURN_WORKING_DAYS = 15

/** Public holidays are not known here: the day may come later than this one. */
export const workingDaysAfter = (day: Day, count: number): Day => {
  let at = day
  for (let left = count; left > 0;) {
    at = addDays(at, 1)
    if (weekday(at) !== 0 && weekday(at) !== 6) left -= 1
  }
  return at
}

export const presentRow = (person: PersonRecord, posts: readonly PostRecord[], card: CardRecord | undefined, now: Date): PersonRow => {
  const today = hanoiDay(now)
  const open = posts.filter((post) => isOpenPost(post, today))
  return {
    id: person.id,
    publicId: person.public_id,
    name: person.name,
    email: person.email,
    title: (open.length > 0 ? open : posts).find((post) => post.title !== null)?.title ?? null,
    state: accountState(person, posts, today),
    isLocked: person.locked_until !== null && person.locked_until > now,
    totp: person.totp_enabled_at !== null ? 'on' : person.totp_required ? 'due' : 'off',
    roles: [...new Set(open.map((post) => post.role))],
    deskIds: [...new Set(open.flatMap((post) => (post.desk_id ? [post.desk_id] : [])))],
    card: card ? { number: card.number, validTo: card.valid_to, isChecked: card.checked_on !== null } : null,
  }
}

const presentPosts = async (db: Db, ctx: RequestContext, posts: readonly PostRecord[]): Promise<Post[]> => {
  const today = hanoiDay(ctx.now)
  const ids = [...new Set(posts.map((post) => post.organisation_id))]
  const [organisations, desks] = await Promise.all([
    listOrganisationsAsOf(db, { asOf: today, ids, includeEnded: true }),
    ids.length > 0 ? listDesksOf(db, ids) : [],
  ])
  const nameOf = (list: readonly { id: string; name: string }[], id: string): string => list.find((each) => each.id === id)?.name ?? ''
  return posts.map((post) => ({
    id: post.id,
    organisation: { id: post.organisation_id, name: nameOf(organisations, post.organisation_id) },
    role: post.role,
    desk: post.desk_id ? { id: post.desk_id, name: nameOf(desks, post.desk_id) } : null,
    title: post.title,
    validFrom: post.valid_from,
    validTo: post.valid_to,
    isCurrent: isCurrentPost(post, today),
    isOpen: post.organisation_id === ctx.actor.organisationId && isOpenPost(post, today),
  }))
}

const cardsOf = async (db: Db, personId: string, leftOn: Day | null): Promise<PressCard[]> => {
  const cards = await peopleTables(db)
    .selectFrom('people.press_card')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('valid_to', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const names = await findPeople(
    db,
    cards.flatMap((card) => (card.checked_by ? [card.checked_by] : [])),
  )
  return cards.map((card) => ({
    id: card.id,
    number: card.number,
    issuedOn: card.issued_on,
    validTo: card.valid_to,
    checkedOn: card.checked_on,
    checkedBy: names.find((person) => person.id === card.checked_by)?.name ?? null,
    returnedOn: card.returned_on,
    returnDue: leftOn !== null && card.returned_on === null && card.valid_to >= leftOn ? workingDaysAfter(leftOn, RETURN_WORKING_DAYS) : null,
  }))
}

const trainingsOf = async (db: Db, personId: string): Promise<Training[]> => {
  const rows = await peopleTables(db)
    .selectFrom('people.training as training')
    .leftJoin('people.proof as proof', 'proof.id', 'training.proof_id')
    .select([
      'training.id',
      'training.course',
      'training.completed_on',
      'training.certificate',
      'training.is_digital_transformation',
      'proof.id as proofId',
      'proof.name as proofName',
    ])
    .where('training.person_id', '=', personId)
    .where('training.removed_at', 'is', null)
    .orderBy('training.completed_on', 'desc')
    .orderBy('training.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    course: row.course,
    completedOn: row.completed_on,
    certificate: row.certificate,
    isDigitalTransformation: row.is_digital_transformation,
    proof: row.proofId && row.proofName ? { id: row.proofId, name: row.proofName } : null,
  }))
}

const linkOf = async (db: Db, personId: string, now: Date): Promise<PersonDetail['link']> => {
  const row = await peopleTables(db)
    .selectFrom('people.one_time_link as link')
    .leftJoin('people.person as issuer', 'issuer.id', 'link.issued_by')
    .select(['link.kind', 'link.issued_at', 'link.expires_at', 'issuer.name'])
    .where('link.person_id', '=', personId)
    .where('link.used_at', 'is', null)
    .where('link.revoked_at', 'is', null)
    .where('link.expires_at', '>', now)
    .executeTakeFirst()
  return row ? { kind: row.kind, issuedAt: row.issued_at.toISOString(), issuedBy: row.name, expiresAt: row.expires_at.toISOString() } : null
}

const countSessions = async (db: Db, personId: string, now: Date): Promise<number> =>
  (
    await peopleTables(db)
      .selectFrom('people.session')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('person_id', '=', personId)
      .where('expires_at', '>', now)
      .executeTakeFirstOrThrow()
  ).count

/** Everything the page of a person shows; posts of the acting organisation and of those it took over. Throws `people.not_found`. */
export const presentPerson = async (db: Db, ctx: RequestContext, personId: string): Promise<PersonDetail> => {
  const { actor, now } = ctx
  const today = hanoiDay(now)
  const person = await peopleTables(db).selectFrom('people.person').selectAll().where('id', '=', personId).executeTakeFirst()
  const all = person ? await postsOf(db, personId) : []
  const here = all.filter((post) => post.organisation_id === actor.organisationId)
  if (!person || here.length === 0) return refuse(peopleErrors, 'people.not_found')
  const seen = all.filter((post) => actor.scope.includes(post.organisation_id))
  const state = accountState(person, here, today)
  const leftOn =
    state === 'ended'
      ? (here
          .map((post) => post.valid_to ?? today)
          .sort()
          .at(-1) ?? today)
      : null
  const elsewhere = worksElsewhere(all, actor.organisationId, today)
  const [posts, cards, trainings, link, openSessions, ties] = [
    await presentPosts(db, ctx, seen),
    await cardsOf(db, personId, leftOn),
    await trainingsOf(db, personId),
    await linkOf(db, personId, now),
    await countSessions(db, personId, now),
    await listTies(db, { agencyId: actor.organisationId, personId, day: today }),
  ]
  const manages = actor.permissions.has('people.manage')
  const isSelf = personId === actor.personId
  const mayReset = manages && state !== 'ended' && (!elsewhere || actor.roles.includes('platform_admin'))
  const card = await peopleTables(db)
    .selectFrom('people.press_card')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('valid_to', 'desc')
    .executeTakeFirst()
  return {
    ...presentRow(person, here, card, now),
    phone: person.phone,
    totpRequired: person.totp_required,
    posts,
    cards,
    trainings,
    link,
    openSessions,
    ties,
    isSelf,
    worksElsewhere: elsewhere,
    may: { change: manages, posts: manages && !isSelf, reset: mayReset && !isSelf, end: manages && !isSelf && state !== 'ended' },
  }
}
