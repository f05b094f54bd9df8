import { hanoiDay } from '../../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { Actor } from '../../../../platform/http/actor.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { findOrganisation } from '../../../organisations/index.ts'
import type { applyOneTimeLink, issueLink, OneTimeLink, openOneTimeLink } from '../../contract.ts'
import { peopleErrors } from '../../errors.ts'
import { hashToken, newToken } from '../secrets.ts'
import { hashPassword } from '../sign-in.ts'
import { peopleTables } from '../tables.ts'
import { accountState, assertMayReset, lockPerson } from './load.ts'

const LINK_HOURS = 72

/** The secret stands behind #: browsers send it to no server and no log. */
const pathOf = (token: string): string => `/staff/welcome#${token}`

/** A new link; those before it stop working. Returned once, kept only as a hash. */
export const makeLink = async (
  tx: Tx,
  input: { personId: string; agencyId: string; issuedBy: string | null; kind: 'invitation' | 'reset'; now: Date },
): Promise<OneTimeLink> => {
  const tables = peopleTables(tx)
  await tables
    .updateTable('people.one_time_link')
    .set({ revoked_at: input.now })
    .where('person_id', '=', input.personId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
  const token = newToken()
  const expiresAt = new Date(input.now.getTime() + LINK_HOURS * 3_600_000)
  await tables
    .insertInto('people.one_time_link')
    .values({
      token_hash: hashToken(token),
      person_id: input.personId,
      agency_id: input.agencyId,
      kind: input.kind,
      issued_by: input.issuedBy,
      issued_at: input.now,
      expires_at: expiresAt,
      used_at: null,
      revoked_at: null,
    })
    .execute()
  return { kind: input.kind, path: pathOf(token), expiresAt: expiresAt.toISOString() }
}

/** For the first password and for a forgotten one. The old password and every session stop working at once. */
export const issueLinkUseCase = async (ctx: RequestContext, { params }: InputOf<typeof issueLink>): Promise<ReplyOf<typeof issueLink>> =>
  ctx.db.transaction().execute(async (tx) => {
    const locked = await lockPerson(tx, ctx, params.personId)
    const { person, here } = locked
    const state = accountState(person, here, hanoiDay(ctx.now))
    if (state === 'ended') refuse(peopleErrors, 'people.account_over')
    if (person.email === null) refuse(peopleErrors, 'people.no_email')
    assertMayReset(ctx, locked)
    const kind = state === 'invited' && person.totp_enabled_at === null ? 'invitation' : 'reset'
    const tables = peopleTables(tx)
    await tables.updateTable('people.person').set({ password_hash: null, failed_sign_ins: 0, locked_until: null }).where('id', '=', person.id).execute()
    await tables.deleteFrom('people.session').where('person_id', '=', person.id).execute()
    await tables.deleteFrom('people.sign_in_challenge').where('person_id', '=', person.id).execute()
    const link = await makeLink(tx, { personId: person.id, agencyId: ctx.actor.organisationId, issuedBy: ctx.actor.personId, kind, now: ctx.now })
    await recordAudit(tx, {
      agencyId: ctx.actor.organisationId,
      actorId: ctx.actor.personId,
      action: kind === 'reset' ? 'people.reset_password' : 'people.invite_again',
      subject: { type: 'person', id: person.id },
      detail: { expiresAt: link.expiresAt },
      at: ctx.now,
    })
    return link
  })

type Public = RequestContext<Actor | null>

/** The link with its person, locked, while it works. Throws `people.link_over` for everything else alike. */
const lockLink = async (tx: Tx, token: string, now: Date) => {
  const row = await peopleTables(tx)
    .selectFrom('people.one_time_link as link')
    .innerJoin('people.person as person', 'person.id', 'link.person_id')
    .select(['link.token_hash', 'link.kind', 'link.agency_id', 'link.expires_at', 'person.id as personId', 'person.name', 'person.email', 'person.disabled_at'])
    .where('link.token_hash', '=', hashToken(token))
    .where('link.used_at', 'is', null)
    .where('link.revoked_at', 'is', null)
    .where('link.expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
  if (!row || row.disabled_at !== null || row.email === null) return refuse(peopleErrors, 'people.link_over')
  return { ...row, email: row.email }
}

export const openLinkUseCase = async (ctx: Public, { body }: InputOf<typeof openOneTimeLink>): Promise<ReplyOf<typeof openOneTimeLink>> =>
  ctx.db.transaction().execute(async (tx) => {
    const link = await lockLink(tx, body.token, ctx.now)
    const organisation = await findOrganisation(tx, link.agency_id, hanoiDay(ctx.now))
    return { kind: link.kind, name: link.name, email: link.email, organisation: organisation?.name ?? '', expiresAt: link.expires_at.toISOString() }
  })

export const applyLinkUseCase = async (ctx: Public, { body }: InputOf<typeof applyOneTimeLink>): Promise<ReplyOf<typeof applyOneTimeLink>> => {
  const passwordHash = await hashPassword(body.password)
  return ctx.db.transaction().execute(async (tx) => {
    const link = await lockLink(tx, body.token, ctx.now)
    const tables = peopleTables(tx)
    await tables.updateTable('people.one_time_link').set({ used_at: ctx.now }).where('token_hash', '=', link.token_hash).execute()
    await tables
      .updateTable('people.person')
      .set({ password_hash: passwordHash, failed_sign_ins: 0, locked_until: null })
      .where('id', '=', link.personId)
      .execute()
    await tables.deleteFrom('people.session').where('person_id', '=', link.personId).execute()
    await recordAudit(tx, {
      agencyId: link.agency_id,
      actorId: link.personId,
      action: link.kind === 'reset' ? 'people.set_new_password' : 'people.accept_invitation',
      subject: { type: 'person', id: link.personId },
      detail: { userAgent: ctx.userAgent },
      at: ctx.now,
    })
    return { email: link.email }
  })
}
