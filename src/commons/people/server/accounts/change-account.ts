import { hanoiDay } from '../../../../platform/clock.ts'
import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { isUniqueViolation, type Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { emit } from '../../../../platform/events/event.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import type { changePerson, closeSessions, endAccount, PersonDetail, resetTotp, unlockAccount } from '../../contract.ts'
import { peopleErrors } from '../../errors.ts'
import { AccountEnded } from '../../events.ts'
import { peopleTables } from '../tables.ts'
import { keepingAnAdmin } from './administrators.ts'
import { assertMayReset, assertNotOneself, isOpenPost, lockPerson, type LockedPerson } from './load.ts'
import { presentPerson } from './present.ts'

/** What the audit keeps of an account: never a secret. */
const facts = ({ person }: LockedPerson) => ({ name: person.name, email: person.email, phone: person.phone, totpRequired: person.totp_required })

const audited = async (tx: Tx, ctx: RequestContext, action: string, personId: string, detail: unknown): Promise<PersonDetail> => {
  await recordAudit(tx, {
    agencyId: ctx.actor.organisationId,
    actorId: ctx.actor.personId,
    action,
    subject: { type: 'person', id: personId },
    detail,
    at: ctx.now,
  })
  return presentPerson(tx, ctx, personId)
}

const dropSessions = async (tx: Tx, personId: string): Promise<void> => {
  await peopleTables(tx).deleteFrom('people.session').where('person_id', '=', personId).execute()
  await peopleTables(tx).deleteFrom('people.sign_in_challenge').where('person_id', '=', personId).execute()
}

export const changePersonUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof changePerson>): Promise<PersonDetail> =>
  ctx.db.transaction().execute(async (tx) => {
    const locked = await lockPerson(tx, ctx, params.personId)
    const { person } = locked
    if ((person.email ?? '').toLowerCase() !== body.email.toLowerCase()) assertMayReset(ctx, locked)
    await peopleTables(tx)
      .updateTable('people.person')
      .set({ name: body.name, email: body.email, phone: body.phone, totp_required: body.totpRequired })
      .where('id', '=', person.id)
      .execute()
      .catch((error: unknown) => {
        if (isUniqueViolation(error)) refuse(peopleErrors, 'people.email_taken')
        throw error
      })
    // a link sent to the former address must not open the account of the new one
    if (person.email !== null && person.email.toLowerCase() !== body.email.toLowerCase())
      await peopleTables(tx)
        .updateTable('people.one_time_link')
        .set({ revoked_at: ctx.now })
        .where('person_id', '=', person.id)
        .where('used_at', 'is', null)
        .execute()
    const after = await lockPerson(tx, ctx, person.id)
    return audited(tx, ctx, 'people.change_person', person.id, { before: facts(locked), after: facts(after) })
  })

/** Posts that run end now, coming ones are taken back, the roster loses the coming shifts; the account closes when nothing is left anywhere. */
const endPosts = async (tx: Tx, ctx: RequestContext, { person, here, all }: LockedPerson): Promise<void> => {
  const tables = peopleTables(tx)
  const today = hanoiDay(ctx.now)
  for (const post of here.filter((each) => isOpenPost(each, today))) {
    if (post.valid_from > today) await tables.deleteFrom('people.membership').where('id', '=', post.id).execute()
    else await tables.updateTable('people.membership').set({ valid_to: today, ended_at: ctx.now }).where('id', '=', post.id).execute()
  }
  const stays = all.some((post) => post.organisation_id !== ctx.actor.organisationId && isOpenPost(post, today))
  if (!stays) await tables.updateTable('people.person').set({ disabled_at: ctx.now }).where('id', '=', person.id).execute()
  if (stays) await tables.deleteFrom('people.session').where('person_id', '=', person.id).where('organisation_id', '=', ctx.actor.organisationId).execute()
  else await dropSessions(tx, person.id)
  await tables.updateTable('people.one_time_link').set({ revoked_at: ctx.now }).where('person_id', '=', person.id).where('used_at', 'is', null).execute()
}

const clearRoster = async (tx: Tx, ctx: RequestContext, personId: string) => {
  const tables = peopleTables(tx)
  const coming = await tables
    .deleteFrom('people.duty')
    .where('person_id', '=', personId)
    .where('agency_id', '=', ctx.actor.organisationId)
    .where('from_at', '>', ctx.now)
    .returningAll()
    .execute()
  await tables
    .updateTable('people.duty')
    .set({ to_at: ctx.now })
    .where('person_id', '=', personId)
    .where('agency_id', '=', ctx.actor.organisationId)
    .where('from_at', '<', ctx.now)
    .where('to_at', '>', ctx.now)
    .execute()
  return coming
}

export const endAccountUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof endAccount>): Promise<PersonDetail> =>
  ctx.db.transaction().execute(async (tx) => {
    const locked = await lockPerson(tx, ctx, params.personId)
    assertNotOneself(ctx, params.personId)
    const today = hanoiDay(ctx.now)
    const open = locked.here.filter((post) => isOpenPost(post, today))
    if (open.length === 0) refuse(peopleErrors, 'people.account_over')
    // somebody whose only post had not begun yet must not vanish: the invitation ends with the day it was made for
    const onlyComing = locked.here.every((post) => post.valid_from > today)
    if (onlyComing) await peopleTables(tx).updateTable('people.membership').set({ valid_from: today }).where('id', '=', open[0]!.id).execute()
    const fresh = onlyComing ? await lockPerson(tx, ctx, params.personId) : locked
    await keepingAnAdmin(tx, ctx.actor.organisationId, { today, after: today }, () => endPosts(tx, ctx, fresh))
    const shifts = await clearRoster(tx, ctx, params.personId)
    const reply = await audited(tx, ctx, 'people.end_account', params.personId, { before: open, reason: body.reason, shiftsTakenBack: shifts })
    await emit(tx, AccountEnded, { personId: params.personId, agencyId: ctx.actor.organisationId }, ctx.now)
    return reply
  })

export const closeSessionsUseCase = async (ctx: RequestContext, { params }: InputOf<typeof closeSessions>): Promise<PersonDetail> =>
  ctx.db.transaction().execute(async (tx) => {
    const locked = await lockPerson(tx, ctx, params.personId)
    assertNotOneself(ctx, params.personId)
    assertMayReset(ctx, locked)
    await dropSessions(tx, params.personId)
    return audited(tx, ctx, 'people.close_sessions', params.personId, null)
  })

export const resetTotpUseCase = async (ctx: RequestContext, { params }: InputOf<typeof resetTotp>): Promise<PersonDetail> =>
  ctx.db.transaction().execute(async (tx) => {
    const locked = await lockPerson(tx, ctx, params.personId)
    assertNotOneself(ctx, params.personId)
    assertMayReset(ctx, locked)
    await peopleTables(tx)
      .updateTable('people.person')
      .set({ totp_secret: null, totp_enabled_at: null, totp_last_step: null })
      .where('id', '=', params.personId)
      .execute()
    await dropSessions(tx, params.personId)
    return audited(tx, ctx, 'people.reset_totp', params.personId, { wasOn: locked.person.totp_enabled_at !== null })
  })

export const unlockUseCase = async (ctx: RequestContext, { params }: InputOf<typeof unlockAccount>): Promise<PersonDetail> =>
  ctx.db.transaction().execute(async (tx) => {
    const locked = await lockPerson(tx, ctx, params.personId)
    assertNotOneself(ctx, params.personId)
    await peopleTables(tx).updateTable('people.person').set({ failed_sign_ins: 0, locked_until: null }).where('id', '=', params.personId).execute()
    return audited(tx, ctx, 'people.unlock', params.personId, { lockedUntil: locked.person.locked_until })
  })
