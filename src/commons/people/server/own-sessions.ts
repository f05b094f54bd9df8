import { hanoiDay } from '../../../platform/clock.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { listOrganisationsAsOf } from '../../organisations/index.ts'
import type { endOwnSession, listOwnSessions } from '../contract.ts'
import { peopleErrors } from '../errors.ts'
import { peopleTables } from './tables.ts'

type Listed = ReplyOf<typeof listOwnSessions>

const sessionsOf = async (db: Db, ctx: RequestContext): Promise<Listed> => {
  const rows = await peopleTables(db)
    .selectFrom('people.session')
    .select(['id', 'user_agent', 'organisation_id', 'created_at', 'last_seen_at'])
    .where('person_id', '=', ctx.actor.personId)
    .where('expires_at', '>', ctx.now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  const organisations = await listOrganisationsAsOf(db, { asOf: hanoiDay(ctx.now), ids: rows.map((row) => row.organisation_id), includeEnded: true })
  const items = rows.map((row) => ({
    id: row.id,
    userAgent: row.user_agent,
    organisation: organisations.find((each) => each.id === row.organisation_id)?.shortName ?? '',
    startedAt: row.created_at.toISOString(),
    seenAt: row.last_seen_at.toISOString(),
    isThis: row.id === ctx.actor.sessionId,
  }))
  return { items: [...items.filter((item) => item.isThis), ...items.filter((item) => !item.isThis)] }
}

export const listOwnSessionsUseCase = (ctx: RequestContext): Promise<Listed> => sessionsOf(ctx.db, ctx)

const endThose = async (ctx: RequestContext, sessionId: string | null): Promise<Listed> =>
  ctx.db.transaction().execute(async (tx) => {
    let others = peopleTables(tx).deleteFrom('people.session').where('person_id', '=', ctx.actor.personId).where('id', '<>', ctx.actor.sessionId)
    if (sessionId !== null) others = others.where('id', '=', sessionId)
    const ended = await others.returning('id').execute()
    if (sessionId !== null && ended.length === 0) refuse(peopleErrors, 'people.entry_not_found')
    await recordAudit(tx, {
      agencyId: null,
      actorId: ctx.actor.personId,
      action: 'people.end_own_sessions',
      subject: { type: 'person', id: ctx.actor.personId },
      detail: { ended: ended.length },
      at: ctx.now,
    })
    return sessionsOf(tx, ctx)
  })

/** Signing out here is `signOut`: this session is never ended by these. Throws `people.entry_not_found`. */
export const endOwnSessionUseCase = (ctx: RequestContext, { params }: InputOf<typeof endOwnSession>): Promise<Listed> => endThose(ctx, params.sessionId)
export const endOtherSessionsUseCase = (ctx: RequestContext): Promise<Listed> => endThose(ctx, null)
