import { sql } from 'kysely'
import { hanoiDay, type Day } from '../../../platform/clock.ts'
import type { Db, Tx } from '../../../platform/db/connect.ts'
import { prepared } from '../../../platform/db/prepared.ts'
import { refuse } from '../../../platform/errors.ts'
import type { Actor, ActorResolver, Look } from '../../../platform/http/actor.ts'
import { newId } from '../../../platform/ids.ts'
import type { Services } from '../../../platform/services.ts'
import { listOrganisationsAsOf, standingOf, type Standing } from '../../organisations/index.ts'
import type { Session } from '../contract.ts'
import { peopleErrors } from '../errors.ts'
import { grantedTo } from './permissions.ts'
import { hashToken, newToken } from './secrets.ts'
import { peopleTables } from './tables.ts'

/** Ten hours: a working day; every request within it moves the end, at most once a minute. */
const SESSION_SECONDS = 10 * 3600
const TOUCH_AFTER_MS = 60_000

type Membership = { organisationId: string; deskId: string | null; role: string }

export const membershipsOf = (db: Db, personId: string, asOf: Day): Promise<Membership[]> =>
  peopleTables(db)
    .selectFrom('people.membership')
    .select(['organisation_id as organisationId', 'desk_id as deskId', 'role'])
    .where('person_id', '=', personId)
    .where('valid_from', '<=', asOf)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', asOf)]))
    .where('ended_at', 'is', null)
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .execute()

export const startSession = async (
  tx: Tx,
  input: { personId: string; now: Date; userAgent: string; organisationId?: string; seconds?: number },
): Promise<{ token: string; maxAgeSeconds: number }> => {
  const memberships = await membershipsOf(tx, input.personId, hanoiDay(input.now))
  const organisationId = memberships.find((each) => each.organisationId === input.organisationId)?.organisationId ?? memberships[0]?.organisationId
  if (!organisationId) return refuse(peopleErrors, 'people.no_organisation')
  const token = newToken()
  const seconds = input.seconds ?? SESSION_SECONDS
  await peopleTables(tx)
    .insertInto('people.session')
    .values({
      token_hash: hashToken(token),
      id: newId(input.now.getTime()),
      person_id: input.personId,
      organisation_id: organisationId,
      created_at: input.now,
      last_seen_at: input.now,
      expires_at: new Date(input.now.getTime() + seconds * 1000),
      user_agent: input.userAgent,
    })
    .execute()
  return { token, maxAgeSeconds: seconds }
}

const touch = async (services: Services, sessionId: string, lastSeen: Date): Promise<void> => {
  const now = services.clock.now()
  if (now.getTime() - lastSeen.getTime() < TOUCH_AFTER_MS) return
  await peopleTables(services.db)
    .updateTable('people.session')
    .set({ last_seen_at: now, expires_at: sql<Date>`greatest(expires_at, ${new Date(now.getTime() + SESSION_SECONDS * 1000)})` })
    .where('id', '=', sessionId)
    .execute()
}

/** Turns a cookie into an actor with today's roles. Null when the session ended or the person may no longer act there. */
export const resolveActor: ActorResolver = (services, token, look) => actorOfSession(services, hashToken(token), look)

type Found = {
  readonly sessionId: string
  readonly organisationId: string
  readonly lastSeen: Date
  readonly personId: string
  readonly name: string
  readonly totpDue: boolean
  readonly standing: Standing | null
  /** Of the organisation the session acts for; null without any. */
  readonly posts: readonly { readonly role: string; readonly deskId: string | null }[] | null
}

/** Session, person, posts of today and the organisation's standing: asked at every request, so in one query. */
const findSession = async (db: Db, tokenHash: Buffer, now: Date): Promise<Found | undefined> => {
  const today = hanoiDay(now)
  const { rows } = await sql<Found>`${prepared}
    select session.id as "sessionId", session.organisation_id as "organisationId", session.last_seen_at as "lastSeen", person.id as "personId", person.name,
      person.totp_required and person.totp_enabled_at is null as "totpDue", ${standingOf(sql`session.organisation_id`, today)} as standing, (
        select jsonb_agg(jsonb_build_object('role', post.role, 'deskId', post.desk_id) order by post.valid_from desc, post.id)
        from people.membership as post
        where post.person_id = person.id and post.organisation_id = session.organisation_id and post.ended_at is null
          and post.valid_from <= ${today}::date and (post.valid_to is null or post.valid_to >= ${today}::date)
      ) as posts
    from people.session as session join people.person as person on person.id = session.person_id
    where session.token_hash = ${tokenHash} and session.expires_at > ${now} and person.disabled_at is null`.execute(db)
  return rows[0]
}

/** The same for a connection that stays open: who holds it may be asked again and again, and asking is no use of the session. */
export const findActorOfSession = async (services: Services, sessionId: string): Promise<Actor | null> => {
  const session = await peopleTables(services.db).selectFrom('people.session').select('token_hash').where('id', '=', sessionId).executeTakeFirst()
  return session ? actorOfSession(services, session.token_hash, { quietly: true }) : null
}

export const actorOfSession = async (services: Services, tokenHash: Buffer, { quietly = false }: Look = {}): Promise<Actor | null> => {
  const row = await findSession(services.db, tokenHash, services.clock.now())
  if (!row?.posts || !row.standing) return null
  if (!quietly) await touch(services, row.sessionId, row.lastSeen)
  // until the second step that is asked for is on, the session opens nothing but one's own account
  const acting = row.totpDue ? [] : row.posts
  const roles = [...new Set(acting.map((post) => post.role))]
  const desksOf = (posts: NonNullable<Found['posts']>): string[] => [...new Set(posts.flatMap((post) => (post.deskId ? [post.deskId] : [])))]
  return {
    personId: row.personId,
    name: row.name,
    sessionId: row.sessionId,
    organisationId: row.organisationId,
    organisationKind: row.standing.kind,
    provinceId: row.standing.provinceId,
    scope: row.standing.scope,
    roles,
    deskIds: desksOf(acting),
    ledDeskIds: desksOf(acting.filter((post) => post.role === 'desk_head')),
    permissions: grantedTo(roles),
  }
}

/** What the staff app is told about the signed-in person. */
export const describeSession = async (services: Services, actor: Actor): Promise<Session> => {
  const today = hanoiDay(services.clock.now())
  const person = await peopleTables(services.db)
    .selectFrom('people.person')
    .select(['id', 'public_id', 'name', 'email', 'language', 'totp_enabled_at', 'totp_required'])
    .where('id', '=', actor.personId)
    .executeTakeFirstOrThrow()
  const memberships = await membershipsOf(services.db, actor.personId, today)
  const ids = [...new Set(memberships.map((membership) => membership.organisationId))]
  const organisations = await listOrganisationsAsOf(services.db, { asOf: today, ids, includeEnded: true })
  const current = organisations.find((organisation) => organisation.id === actor.organisationId)!
  return {
    person: {
      id: person.id,
      publicId: person.public_id,
      name: person.name,
      email: person.email,
      totpEnabled: person.totp_enabled_at !== null,
      totpDue: person.totp_required && person.totp_enabled_at === null,
    },
    organisation: { id: current.id, code: current.code, name: current.name, shortName: current.shortName, kind: current.kind },
    organisations: organisations.map(({ id, name, shortName, kind }) => ({ id, name, shortName, kind })),
    roles: [...actor.roles],
    permissions: [...actor.permissions],
    deskIds: [...actor.deskIds],
    ledDeskIds: [...actor.ledDeskIds],
    language: person.language,
  }
}
