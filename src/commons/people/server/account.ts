import { verify } from '@node-rs/argon2'
import { generateSecret, generateURI } from 'otplib'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { hanoiDay } from '../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import { refuse } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import type { beginTotp, changePassword, confirmTotp, switchOrganisation, Session } from '../contract.ts'
import { peopleErrors } from '../errors.ts'
import { seal, unseal } from './secrets.ts'
import { actorOfSession, describeSession, membershipsOf } from './session.ts'
import { hashPassword, matchTotp } from './sign-in.ts'
import { peopleTables } from './tables.ts'

const auditOwn = (ctx: RequestContext, action: string) => ({
  agencyId: null,
  actorId: ctx.actor.personId,
  action,
  subject: { type: 'person', id: ctx.actor.personId },
  at: ctx.now,
})

const assertPassword = async (ctx: RequestContext, password: string): Promise<void> => {
  const person = await peopleTables(ctx.db).selectFrom('people.person').select(['password_hash']).where('id', '=', ctx.actor.personId).executeTakeFirstOrThrow()
  if (!person.password_hash || !(await verify(person.password_hash, password))) refuse(peopleErrors, 'people.wrong_credentials')
}

export const beginTotpUseCase = async (ctx: RequestContext, { body }: InputOf<typeof beginTotp>): Promise<ReplyOf<typeof beginTotp>> => {
  // a borrowed open session must not be able to replace somebody's second factor
  await assertPassword(ctx, body.password)
  return ctx.db.transaction().execute(async (tx) => {
    const tables = peopleTables(tx)
    const person = await tables
      .selectFrom('people.person')
      .select(['email', 'name', 'totp_enabled_at'])
      .where('id', '=', ctx.actor.personId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const secret = generateSecret()
    await tables
      .updateTable('people.person')
      .set({ totp_secret: seal(ctx.config.dataDir, secret), totp_enabled_at: null, totp_last_step: null })
      .where('id', '=', ctx.actor.personId)
      .execute()
    await recordAudit(tx, { ...auditOwn(ctx, 'people.begin_totp'), detail: { replaced: person.totp_enabled_at !== null } })
    const uri = generateURI({ issuer: 'Hội Tụ', label: person.email ?? person.name, secret })
    // few ever ask, so not every process carries it
    const { default: QRCode } = await import('qrcode')
    return { secret, uri, qrSvg: await QRCode.toString(uri, { type: 'svg', margin: 1 }) }
  })
}

export const confirmTotpUseCase = async (ctx: RequestContext, { body }: InputOf<typeof confirmTotp>): Promise<ReplyOf<typeof confirmTotp>> =>
  ctx.db.transaction().execute(async (tx) => {
    const tables = peopleTables(tx)
    const person = await tables
      .selectFrom('people.person')
      .select(['totp_secret', 'totp_last_step'])
      .where('id', '=', ctx.actor.personId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (!person.totp_secret) return refuse(peopleErrors, 'people.totp_not_begun')
    const step = matchTotp(unseal(ctx.config.dataDir, person.totp_secret), body.code, ctx.now, person.totp_last_step)
    if (step === null) return refuse(peopleErrors, 'people.wrong_code')
    await tables.updateTable('people.person').set({ totp_enabled_at: ctx.now, totp_last_step: step }).where('id', '=', ctx.actor.personId).execute()
    await recordAudit(tx, auditOwn(ctx, 'people.enable_totp'))
    return { enabled: true }
  })

export const changePasswordUseCase = async (ctx: RequestContext, { body }: InputOf<typeof changePassword>): Promise<ReplyOf<typeof changePassword>> => {
  await assertPassword(ctx, body.current)
  const next = await hashPassword(body.next)
  return ctx.db.transaction().execute(async (tx) => {
    const tables = peopleTables(tx)
    await tables.updateTable('people.person').set({ password_hash: next }).where('id', '=', ctx.actor.personId).execute()
    await tables.deleteFrom('people.session').where('person_id', '=', ctx.actor.personId).where('id', '<>', ctx.actor.sessionId).execute()
    await recordAudit(tx, auditOwn(ctx, 'people.change_password'))
    return { done: true as const }
  })
}

export const switchOrganisationUseCase = async (ctx: RequestContext, { body }: InputOf<typeof switchOrganisation>): Promise<Session> => {
  const memberships = await membershipsOf(ctx.db, ctx.actor.personId, hanoiDay(ctx.now))
  if (!memberships.some((membership) => membership.organisationId === body.organisationId)) refuse(peopleErrors, 'people.not_member')
  const session = await peopleTables(ctx.db)
    .updateTable('people.session')
    .set({ organisation_id: body.organisationId })
    .where('id', '=', ctx.actor.sessionId)
    .returning('token_hash')
    .executeTakeFirstOrThrow()
  const actor = await actorOfSession(ctx, session.token_hash)
  return actor ? describeSession(ctx, actor) : refuse(peopleErrors, 'people.not_member')
}
