import { hanoiDay, type Day } from '../../../../platform/clock.ts'
import type { Db, Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { listDesksOf } from '../../../organisations/index.ts'
import type { AccountState } from '../../contract.ts'
import { peopleErrors } from '../../errors.ts'
import { peopleTables, type PeopleTables } from '../tables.ts'

export type PersonRecord = PeopleTables['people.person'] extends infer P ? { [K in keyof P]: K extends 'totp_required' ? boolean : P[K] } : never
export type PostRecord = PeopleTables['people.membership']

export const isOpenPost = (post: Pick<PostRecord, 'valid_to' | 'ended_at'>, today: Day): boolean =>
  post.ended_at === null && (post.valid_to === null || post.valid_to >= today)
export const isCurrentPost = (post: Pick<PostRecord, 'valid_from' | 'valid_to' | 'ended_at'>, today: Day): boolean =>
  isOpenPost(post, today) && post.valid_from <= today

/** What the account is, seen from an organisation whose posts are given. */
export const accountState = (
  person: Pick<PersonRecord, 'disabled_at' | 'password_hash'>,
  posts: readonly Pick<PostRecord, 'valid_to' | 'ended_at'>[],
  today: Day,
): AccountState => {
  if (person.disabled_at !== null || !posts.some((post) => isOpenPost(post, today))) return 'ended'
  return person.password_hash === null ? 'invited' : 'active'
}

export const postsOf = (db: Db, personId: string): Promise<PostRecord[]> =>
  peopleTables(db).selectFrom('people.membership').selectAll().where('person_id', '=', personId).orderBy('valid_from', 'desc').orderBy('id', 'desc').execute()

export type LockedPerson = { readonly person: PersonRecord; readonly all: readonly PostRecord[]; readonly here: readonly PostRecord[] }

/** The person if they ever had a post in the acting organisation, locked. Throws `people.not_found`. */
export const lockPerson = async (tx: Tx, ctx: RequestContext, personId: string): Promise<LockedPerson> => {
  const person = await peopleTables(tx).selectFrom('people.person').selectAll().where('id', '=', personId).forUpdate().executeTakeFirst()
  const all = person ? await postsOf(tx, personId) : []
  const here = all.filter((post) => post.organisation_id === ctx.actor.organisationId)
  if (!person || here.length === 0) return refuse(peopleErrors, 'people.not_found')
  return { person, all, here }
}

export const worksElsewhere = (posts: readonly PostRecord[], organisationId: string, today: Day): boolean =>
  posts.some((post) => post.organisation_id !== organisationId && isOpenPost(post, today))

/** E-mail, password and second step of somebody who works elsewhere too open that house as well: not one administrator’s to reset. */
export const assertMayReset = (ctx: RequestContext, { all }: Pick<LockedPerson, 'all'>): void => {
  if (ctx.actor.roles.includes('platform_admin')) return
  if (worksElsewhere(all, ctx.actor.organisationId, hanoiDay(ctx.now))) refuse(peopleErrors, 'people.works_elsewhere')
}

export const assertNotOneself = (ctx: RequestContext, personId: string): void => {
  if (personId === ctx.actor.personId) refuse(peopleErrors, 'people.not_oneself')
}

export const assertOpenDesk = async (tx: Tx, organisationId: string, deskId: string | null): Promise<void> => {
  if (deskId === null) return
  const desks = await listDesksOf(tx, [organisationId])
  if (!desks.some((desk) => desk.id === deskId && desk.isOpen)) refuse(peopleErrors, 'people.unknown_desk')
}
