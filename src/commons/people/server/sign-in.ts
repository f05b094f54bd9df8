import { hash, verify } from '@node-rs/argon2'
import { verifySync } from 'otplib'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { type AppError, appError, refuse } from '../../../platform/errors.ts'
import { findActor, type Actor } from '../../../platform/http/actor.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import type { signIn, signInTotp } from '../contract.ts'
import { peopleErrors } from '../errors.ts'
import { hashToken, newToken, unseal } from './secrets.ts'
import { describeSession, startSession } from './session.ts'
import { peopleTables } from './tables.ts'

// RFC 9106 second recommendation, scaled for a shared two-core machine: 19 MiB, 2 passes
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const MAX_FAILURES = 5
const LOCK_MINUTES = 15
const CHALLENGE_MINUTES = 5

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON)

// verified when there is no such account, so that the answer takes as long
const absentHash = hashPassword('no such account')

type Public = RequestContext<Actor | null>
type Outcome<T> = { ok: T } | { refused: AppError }

/** Refusals that must leave a trace commit first and are thrown afterwards. */
const settle = <T>(outcome: Outcome<T>): T => {
  if ('refused' in outcome) throw outcome.refused
  return outcome.ok
}

const countFailure = async (tx: Tx, ctx: Public, person: { id: string; failed_sign_ins: number }): Promise<void> => {
  const failures = person.failed_sign_ins + 1
  const locked = failures >= MAX_FAILURES
  await peopleTables(tx)
    .updateTable('people.person')
    .set({ failed_sign_ins: locked ? 0 : failures, locked_until: locked ? new Date(ctx.now.getTime() + LOCK_MINUTES * 60_000) : null })
    .where('id', '=', person.id)
    .execute()
  await recordAudit(tx, {
    agencyId: null,
    actorId: person.id,
    action: locked ? 'people.account_locked' : 'people.sign_in_failed',
    subject: { type: 'person', id: person.id },
    detail: { userAgent: ctx.userAgent },
    at: ctx.now,
  })
}

const lockedError = (until: Date, now: Date): AppError =>
  appError(peopleErrors, 'people.locked', { minutes: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000)) })

const open = async (tx: Tx, ctx: Public, personId: string): Promise<{ token: string; maxAgeSeconds: number }> => {
  await peopleTables(tx).updateTable('people.person').set({ failed_sign_ins: 0, locked_until: null }).where('id', '=', personId).execute()
  const session = await startSession(tx, { personId, now: ctx.now, userAgent: ctx.userAgent })
  await recordAudit(tx, {
    agencyId: null,
    actorId: personId,
    action: 'people.sign_in',
    subject: { type: 'person', id: personId },
    detail: { userAgent: ctx.userAgent },
    at: ctx.now,
  })
  return session
}

const finish = async (ctx: Public, session: { token: string; maxAgeSeconds: number }) => {
  ctx.setSession(session)
  const actor = await findActor(ctx, session.token)
  if (!actor) return refuse(peopleErrors, 'people.no_organisation')
  return { next: 'done' as const, session: await describeSession(ctx, actor) }
}

export const signInUseCase = async (ctx: Public, { body }: InputOf<typeof signIn>): Promise<ReplyOf<typeof signIn>> => {
  const known = await peopleTables(ctx.db)
    .selectFrom('people.person')
    .select(['id', 'password_hash'])
    .where((where) => where(where.fn<string>('lower', ['email']), '=', body.email.toLowerCase()))
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  const right = await verify(known?.password_hash ?? (await absentHash), body.password)
  if (!known) return refuse(peopleErrors, 'people.wrong_credentials')
  const outcome = await ctx.db
    .transaction()
    .execute(async (tx): Promise<Outcome<{ session: { token: string; maxAgeSeconds: number } } | { challenge: string }>> => {
      const person = await peopleTables(tx).selectFrom('people.person').selectAll().where('id', '=', known.id).forUpdate().executeTakeFirstOrThrow()
      if (person.locked_until && person.locked_until > ctx.now) return { refused: lockedError(person.locked_until, ctx.now) }
      if (!right || person.password_hash === null) {
        await countFailure(tx, ctx, person)
        return { refused: appError(peopleErrors, 'people.wrong_credentials') }
      }
      if (!person.totp_enabled_at) return { ok: { session: await open(tx, ctx, person.id) } }
      const challenge = newToken()
      await peopleTables(tx)
        .insertInto('people.sign_in_challenge')
        .values({ token_hash: hashToken(challenge), person_id: person.id, expires_at: new Date(ctx.now.getTime() + CHALLENGE_MINUTES * 60_000), attempts: 0 })
        .execute()
      return { ok: { challenge } }
    })
  const done = settle(outcome)
  return 'challenge' in done ? { next: 'totp', challenge: done.challenge } : finish(ctx, done.session)
}

/** Checks a code against a secret; a step that was used once is refused (RFC 6238 §5.2). Returns the step it matched. */
export const matchTotp = (secret: string, code: string, now: Date, lastStep: number | null): number | null => {
  const epoch = Math.floor(now.getTime() / 1000)
  const result = verifySync({ secret, token: code, epoch, epochTolerance: 30 })
  if (!result.valid) return null
  const step = Math.floor(epoch / 30) + result.delta
  return lastStep !== null && step <= lastStep ? null : step
}

export const signInTotpUseCase = async (ctx: Public, { body }: InputOf<typeof signInTotp>): Promise<ReplyOf<typeof signInTotp>> => {
  const outcome = await ctx.db.transaction().execute(async (tx): Promise<Outcome<{ token: string; maxAgeSeconds: number }>> => {
    const tables = peopleTables(tx)
    const challenge = await tables
      .selectFrom('people.sign_in_challenge')
      .selectAll()
      .where('token_hash', '=', hashToken(body.challenge))
      .forUpdate()
      .executeTakeFirst()
    if (!challenge || challenge.expires_at <= ctx.now || challenge.attempts >= MAX_FAILURES)
      return { refused: appError(peopleErrors, 'people.challenge_ended') }
    const person = await tables.selectFrom('people.person').selectAll().where('id', '=', challenge.person_id).forUpdate().executeTakeFirstOrThrow()
    if (person.locked_until && person.locked_until > ctx.now) return { refused: lockedError(person.locked_until, ctx.now) }
    const step = person.totp_secret ? matchTotp(unseal(ctx.config.dataDir, person.totp_secret), body.code, ctx.now, person.totp_last_step) : null
    if (step === null) {
      await tables
        .updateTable('people.sign_in_challenge')
        .set({ attempts: challenge.attempts + 1 })
        .where('token_hash', '=', challenge.token_hash)
        .execute()
      await countFailure(tx, ctx, person)
      return { refused: appError(peopleErrors, 'people.wrong_code') }
    }
    await tables.updateTable('people.person').set({ totp_last_step: step }).where('id', '=', person.id).execute()
    await tables.deleteFrom('people.sign_in_challenge').where('token_hash', '=', challenge.token_hash).execute()
    return { ok: await open(tx, ctx, person.id) }
  })
  return finish(ctx, settle(outcome))
}
