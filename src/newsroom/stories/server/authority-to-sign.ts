import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { hanoiDay } from '../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Db, Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { platformErrors } from '../../../platform/http/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { newId } from '../../../platform/ids.ts'
import { findPeople, listColleaguesOf } from '../../../commons/people/index.ts'
import type {
  createDelegation,
  doLaterReview,
  endDelegation,
  endStanding,
  getChain,
  grantStanding,
  listDelegations,
  listLaterReviews,
  saveChain,
  Story,
} from '../contract.ts'
import { storyErrors } from '../errors.ts'
import { presentStory } from './present.ts'
import { storyTables } from './tables.ts'
import { lockStory } from './workflow/load.ts'
import { chainOf, signingTableOf } from './workflow/people.ts'

const LONGEST_MS = 31 * 86_400_000

const assertDates = (from: Date, to: Date, now: Date): void => {
  if (to <= from || to <= now || to.getTime() - from.getTime() > LONGEST_MS) refuse(storyErrors, 'stories.dates_wrong')
}

const assertColleagues = async (tx: Tx, ctx: RequestContext, ids: readonly string[]): Promise<void> => {
  const here = new Set((await listColleaguesOf(tx, ctx.actor.organisationId, hanoiDay(ctx.now))).map((person) => person.id))
  if (ids.some((id) => !here.has(id))) refuse(storyErrors, 'stories.unknown_word', { field: 'người được giao' })
}

type DelegationRow = { id: string; level: string; from_person: string; to_person: string; from_at: Date; to_at: Date; ended_at: Date | null }

const presentDelegations = async (db: Db, rows: readonly DelegationRow[]) => {
  const names = new Map(
    (
      await findPeople(
        db,
        rows.flatMap((row) => [row.from_person, row.to_person]),
      )
    ).map((person) => [person.id, person.name]),
  )
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  return rows.map((row) => ({
    id: row.id,
    level: row.level,
    from: person(row.from_person),
    to: person(row.to_person),
    fromAt: row.from_at.toISOString(),
    toAt: row.to_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  }))
}

export const listDelegationsUseCase = async (ctx: RequestContext): Promise<ReplyOf<typeof listDelegations>> => {
  const rows = await storyTables(ctx.db)
    .selectFrom('stories.delegation')
    .selectAll()
    .where('agency_id', '=', ctx.actor.organisationId)
    .orderBy('from_at', 'desc')
    .limit(200)
    .execute()
  return { items: await presentDelegations(ctx.db, rows) }
}

/** One gives away only a level one holds oneself; what was delegated cannot be passed on. */
export const createDelegationUseCase = async (ctx: RequestContext, { body }: InputOf<typeof createDelegation>): Promise<ReplyOf<typeof createDelegation>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const [fromAt, toAt] = [new Date(body.fromAt), new Date(body.toAt)]
    assertDates(fromAt, toAt, now)
    await assertColleagues(tx, ctx, [body.toPersonId])
    const signing = await signingTableOf(tx, { agencyId: actor.organisationId, deskId: null, at: now })
    const index = signing.chain.levels.findIndex((level) => level.code === body.level)
    if (index < 0 || !signing.ownLevels(actor.personId).includes(index) || body.toPersonId === actor.personId) refuse(platformErrors, 'platform.not_permitted')
    const row = await storyTables(tx)
      .insertInto('stories.delegation')
      .values({
        id: body.id,
        agency_id: actor.organisationId,
        level: body.level,
        from_person: actor.personId,
        to_person: body.toPersonId,
        from_at: fromAt,
        to_at: toAt,
        ended_at: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!row) return refuse(storyErrors, 'stories.id_taken')
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.delegate',
      subject: { type: 'delegation', id: row.id },
      detail: { after: row },
      at: now,
    })
    return (await presentDelegations(tx, [row]))[0]!
  })

export const endDelegationUseCase = async (ctx: RequestContext, { params }: InputOf<typeof endDelegation>): Promise<ReplyOf<typeof endDelegation>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const tables = storyTables(tx)
    const before = await tables
      .selectFrom('stories.delegation')
      .selectAll()
      .where('id', '=', params.delegationId)
      .where('agency_id', '=', actor.organisationId)
      .forUpdate()
      .executeTakeFirst()
    if (!before) return refuse(storyErrors, 'stories.not_found')
    if (before.from_person !== actor.personId && !actor.permissions.has('stories.manage')) refuse(platformErrors, 'platform.not_permitted')
    const after = await tables
      .updateTable('stories.delegation')
      .set({ ended_at: before.ended_at ?? now })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.end_delegation',
      subject: { type: 'delegation', id: before.id },
      detail: { before, after },
      at: now,
    })
    return (await presentDelegations(tx, [after]))[0]!
  })

/** Only who holds the last level may authorise updates without the chain. */
export const grantStandingUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof grantStanding>): Promise<Story> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const story = await lockStory(tx, params.storyId, actor.organisationId)
    const signing = await signingTableOf(tx, { agencyId: actor.organisationId, deskId: story.desk_id, at: now })
    if (signing.highestLevel(actor.personId) !== signing.chain.levels.length - 1) refuse(platformErrors, 'platform.not_permitted')
    const expiresAt = new Date(body.expiresAt)
    assertDates(now, expiresAt, now)
    await assertColleagues(tx, ctx, body.personIds)
    const row = await storyTables(tx)
      .insertInto('stories.standing')
      .values({
        id: body.id,
        story_id: story.id,
        person_ids: [...new Set(body.personIds)],
        granted_by: actor.personId,
        granted_at: now,
        expires_at: expiresAt,
        ended_at: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!row) return refuse(storyErrors, 'stories.id_taken')
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.grant_standing',
      subject: { type: 'story', id: story.id },
      detail: { after: row },
      at: now,
    })
    return presentStory(tx, actor, story.id, now)
  })

export const endStandingUseCase = async (ctx: RequestContext, { params }: InputOf<typeof endStanding>): Promise<Story> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const story = await lockStory(tx, params.storyId, actor.organisationId)
    const signing = await signingTableOf(tx, { agencyId: actor.organisationId, deskId: story.desk_id, at: now })
    if (signing.highestLevel(actor.personId) !== signing.chain.levels.length - 1) refuse(platformErrors, 'platform.not_permitted')
    const row = await storyTables(tx)
      .updateTable('stories.standing')
      .set({ ended_at: now })
      .where('id', '=', params.standingId)
      .where('story_id', '=', story.id)
      .where('ended_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (row)
      await recordAudit(tx, {
        agencyId: actor.organisationId,
        actorId: actor.personId,
        action: 'stories.end_standing',
        subject: { type: 'story', id: story.id },
        detail: { after: row },
        at: now,
      })
    return presentStory(tx, actor, story.id, now)
  })

export const listLaterReviewsUseCase = async (ctx: RequestContext, { query }: InputOf<typeof listLaterReviews>): Promise<ReplyOf<typeof listLaterReviews>> => {
  let rows = storyTables(ctx.db)
    .selectFrom('stories.later_review as review')
    .innerJoin('stories.approval as approval', 'approval.id', 'review.approval_id')
    .innerJoin('stories.output as output', 'output.id', 'review.output_id')
    .innerJoin('stories.story as story', 'story.id', 'output.story_id')
    .select([
      'review.id',
      'review.output_id as outputId',
      'story.id as storyId',
      'story.headline',
      'approval.person_id as signedBy',
      'approval.at as signedAt',
      'review.due_at as dueAt',
      'review.done_at as doneAt',
      'review.done_by as doneBy',
      'review.outcome',
      'review.note',
    ])
    .where('review.agency_id', '=', ctx.actor.organisationId)
  if (query.owed) rows = rows.where('review.done_at', 'is', null)
  const found = await rows.orderBy('review.due_at').limit(200).execute()
  const names = new Map(
    (
      await findPeople(
        ctx.db,
        found.flatMap((row) => [row.signedBy, ...(row.doneBy ? [row.doneBy] : [])]),
      )
    ).map((person) => [person.id, person.name]),
  )
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  return {
    items: found.map((row) => ({
      ...row,
      signedBy: person(row.signedBy),
      doneBy: row.doneBy ? person(row.doneBy) : null,
      signedAt: row.signedAt.toISOString(),
      dueAt: row.dueAt.toISOString(),
      doneAt: row.doneAt?.toISOString() ?? null,
    })),
  }
}

/** The look must be another person's than the one who signed alone, and of somebody who holds a level. */
export const doLaterReviewUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof doLaterReview>): Promise<ReplyOf<typeof doLaterReview>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const tables = storyTables(tx)
    const review = await tables
      .selectFrom('stories.later_review')
      .selectAll()
      .where('id', '=', params.reviewId)
      .where('agency_id', '=', actor.organisationId)
      .forUpdate()
      .executeTakeFirst()
    if (!review) return refuse(storyErrors, 'stories.not_found')
    if (review.done_at) return refuse(storyErrors, 'stories.wrong_state', { state: 'đã xem lại' })
    const approval = await tables.selectFrom('stories.approval').select('person_id').where('id', '=', review.approval_id).executeTakeFirstOrThrow()
    if (approval.person_id === actor.personId) refuse(storyErrors, 'stories.own_piece')
    const after = await tables
      .updateTable('stories.later_review')
      .set({ done_at: now, done_by: actor.personId, outcome: body.outcome, note: body.note ?? '' })
      .where('id', '=', review.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.later_review',
      subject: { type: 'output', id: review.output_id },
      detail: { after },
      at: now,
    })
    return { done: true as const }
  })

export const getChainUseCase = (ctx: RequestContext): Promise<ReplyOf<typeof getChain>> =>
  chainOf(ctx.db, ctx.actor.organisationId, hanoiDay(ctx.now)).then((chain) => ({ ...chain, levels: [...chain.levels] }))

export const saveChainUseCase = async (ctx: RequestContext, { body }: InputOf<typeof saveChain>): Promise<ReplyOf<typeof saveChain>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const codes = body.levels.map((level) => level.code)
    const named = [body.urgentLevel, body.typoLevel].filter((code) => code !== null)
    if (new Set(codes).size !== codes.length || named.some((code) => !codes.includes(code))) refuse(storyErrors, 'stories.chain_wrong')
    const day = hanoiDay(now)
    const before = await chainOf(tx, actor.organisationId, day)
    const values = { levels: JSON.stringify(body.levels), urgent_level: body.urgentLevel, review_hours: body.reviewHours, typo_level: body.typoLevel }
    await storyTables(tx)
      .insertInto('stories.chain')
      .values({ id: newId(now.getTime()), agency_id: actor.organisationId, valid_from: day, ...values })
      .onConflict((conflict) => conflict.columns(['agency_id', 'valid_from']).doUpdateSet(values))
      .execute()
    const after = await chainOf(tx, actor.organisationId, day)
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.save_chain',
      subject: { type: 'agency', id: actor.organisationId },
      detail: { before, after },
      at: now,
    })
    return { ...after, levels: [...after.levels] }
  })
