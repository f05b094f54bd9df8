import { hanoiDay } from '../../../../platform/clock.ts'
import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import { isUniqueViolation, type Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { findOrganisation } from '../../../organisations/index.ts'
import { organisationErrors } from '../../../organisations/errors.ts'
import type { countAdministrators, createAccount, inviteFirstAdministrator, OneTimeLink } from '../../contract.ts'
import { peopleErrors } from '../../errors.ts'
import { grantableRoles } from '../../policy.ts'
import type { RoleName } from '../../roles.ts'
import { addMembership, addPerson } from '../add.ts'
import { peopleTables } from '../tables.ts'
import { countAdmins, lockAdmins } from './administrators.ts'
import { makeLink } from './links.ts'
import { assertOpenDesk, isOpenPost, postsOf } from './load.ts'

type NewAccount = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly title: string | null
  readonly roles: readonly RoleName[]
  readonly deskId: string | null
  readonly validFrom: string
  readonly validTo: string | null
  readonly totpRequired: boolean
}
type Made = { personId: string; link: OneTimeLink | null }

const findByEmail = (tx: Tx, email: string) =>
  peopleTables(tx)
    .selectFrom('people.person')
    .select(['id', 'password_hash', 'disabled_at'])
    .where((where) => where(where.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .forUpdate()
    .executeTakeFirst()

const addPosts = async (tx: Tx, personId: string, organisationId: string, account: NewAccount): Promise<void> => {
  for (const role of new Set(account.roles))
    await addMembership(tx, {
      personId,
      organisationId,
      deskId: account.deskId,
      role,
      title: account.title,
      validFrom: account.validFrom,
      validTo: account.validTo,
    })
}

const auditMade = (tx: Tx, ctx: RequestContext, input: { action: string; organisationId: string; personId: string; account: NewAccount }): Promise<void> =>
  recordAudit(tx, {
    agencyId: input.organisationId,
    actorId: ctx.actor.personId,
    action: input.action,
    subject: { type: 'person', id: input.personId },
    detail: { after: { name: input.account.name, email: input.account.email, roles: input.account.roles, validFrom: input.account.validFrom } },
    at: ctx.now,
  })

const makeNew = async (tx: Tx, ctx: RequestContext, organisationId: string, account: NewAccount): Promise<Made> => {
  if (await findByEmail(tx, account.email)) refuse(peopleErrors, 'people.email_taken')
  try {
    await addPerson(tx, { id: account.id, name: account.name, email: account.email, phone: account.phone, passwordHash: null, createdAt: ctx.now })
  } catch (error) {
    if (isUniqueViolation(error, 'person_email_once')) refuse(peopleErrors, 'people.email_taken')
    if (isUniqueViolation(error)) refuse(peopleErrors, 'people.id_taken')
    throw error
  }
  if (account.totpRequired) await peopleTables(tx).updateTable('people.person').set({ totp_required: true }).where('id', '=', account.id).execute()
  await addPosts(tx, account.id, organisationId, account)
  const link = await makeLink(tx, { personId: account.id, agencyId: organisationId, issuedBy: ctx.actor.personId, kind: 'invitation', now: ctx.now })
  await auditMade(tx, ctx, { action: 'people.create_account', organisationId, personId: account.id, account })
  return { personId: account.id, link }
}

/** Somebody of the house comes to this organisation too: their name, address and password stay their own. */
const join = async (tx: Tx, ctx: RequestContext, organisationId: string, account: NewAccount): Promise<Made> => {
  const known = (await findByEmail(tx, account.email)) ?? refuse(peopleErrors, 'people.email_unknown')
  const posts = await postsOf(tx, known.id)
  const today = hanoiDay(ctx.now)
  if (posts.some((post) => post.organisation_id === organisationId && isOpenPost(post, today))) refuse(peopleErrors, 'people.already_here')
  if (known.disabled_at) await peopleTables(tx).updateTable('people.person').set({ disabled_at: null }).where('id', '=', known.id).execute()
  await addPosts(tx, known.id, organisationId, account)
  const mustSetPassword = known.password_hash === null
  const link = mustSetPassword
    ? await makeLink(tx, { personId: known.id, agencyId: organisationId, issuedBy: ctx.actor.personId, kind: 'invitation', now: ctx.now })
    : null
  await auditMade(tx, ctx, { action: 'people.join_account', organisationId, personId: known.id, account })
  return { personId: known.id, link }
}

export const createAccountUseCase = async (ctx: RequestContext, { body }: InputOf<typeof createAccount>): Promise<ReplyOf<typeof createAccount>> => {
  const grantable = grantableRoles(ctx.actor)
  if (body.roles.some((role) => !grantable.includes(role))) refuse(peopleErrors, 'people.role_not_grantable')
  if (body.validTo !== null && body.validTo < body.validFrom) refuse(peopleErrors, 'people.days_wrong')
  const { organisationId } = ctx.actor
  return ctx.db.transaction().execute(async (tx) => {
    await assertOpenDesk(tx, organisationId, body.deskId)
    return body.joins ? join(tx, ctx, organisationId, body) : makeNew(tx, ctx, organisationId, body)
  })
}

const assertInProvince = async (ctx: RequestContext, tx: Tx, organisationId: string): Promise<void> => {
  const organisation = await findOrganisation(tx, organisationId, hanoiDay(ctx.now))
  if (!organisation || organisation.provinceId === null || organisation.provinceId !== ctx.actor.provinceId)
    refuse(organisationErrors, 'organisations.not_found')
}

/** The department opens the door of a new organisation once; from then on its own administrator invites. */
export const inviteFirstUseCase = async (
  ctx: RequestContext,
  { params, body }: InputOf<typeof inviteFirstAdministrator>,
): Promise<ReplyOf<typeof inviteFirstAdministrator>> =>
  ctx.db.transaction().execute(async (tx) => {
    await assertInProvince(ctx, tx, params.organisationId)
    await lockAdmins(tx, params.organisationId)
    const today = hanoiDay(ctx.now)
    if ((await countAdmins(tx, params.organisationId, today)) > 0) refuse(peopleErrors, 'people.has_admin')
    const account: NewAccount = { ...body, phone: null, title: null, roles: ['admin'], deskId: null, validFrom: today, validTo: null, totpRequired: false }
    return (await findByEmail(tx, body.email)) ? join(tx, ctx, params.organisationId, account) : makeNew(tx, ctx, params.organisationId, account)
  })

export const countAdministratorsUseCase = async (
  ctx: RequestContext,
  { params }: InputOf<typeof countAdministrators>,
): Promise<ReplyOf<typeof countAdministrators>> =>
  ctx.db.transaction().execute(async (tx) => {
    await assertInProvince(ctx, tx, params.organisationId)
    return { count: await countAdmins(tx, params.organisationId, hanoiDay(ctx.now)) }
  })
