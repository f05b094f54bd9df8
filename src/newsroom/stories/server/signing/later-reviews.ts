import { z } from 'zod'
import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { formatMoment } from '../../../../platform/i18n/format.ts'
import { Id, newId } from '../../../../platform/ids.ts'
import { cancelJob, defineJob, enqueue } from '../../../../platform/jobs/job.ts'
import { notify } from '../../../../commons/notifications/index.ts'
import { findPeople } from '../../../../commons/people/index.ts'
import type { doLaterReview, listLaterReviews } from '../../contract.ts'
import { storyErrors } from '../../errors.ts'
import { storyTables, type ApprovalRecord } from '../tables.ts'
import { loadOutput, type Loaded } from '../workflow/load.ts'

const REMIND_REVIEW = 'stories.remind_review'
const remindKey = (reviewId: string): string => `stories.remind_review:${reviewId}`

/** Everybody who could have signed and did not, writers aside. */
const othersWhoSign = (loaded: Loaded, signer: string): string[] =>
  [...new Set(loaded.signing.chain.levels.flatMap((_, index) => loaded.signing.holders(index).map((person) => person.id)))].filter(
    (id) => id !== signer && !loaded.writerIds.includes(id),
  )

/** One person signed alone: the others owe a look within the agency's hours, are told so, and reminded when it is due. */
export const oweReview = async (tx: Tx, input: { loaded: Loaded; approval: ApprovalRecord; reason: string; at: Date }): Promise<void> => {
  const { loaded, approval, reason, at } = input
  const dueAt = new Date(at.getTime() + loaded.signing.chain.reviewHours * 3_600_000)
  const id = newId(at.getTime())
  await storyTables(tx)
    .insertInto('stories.later_review')
    .values({
      id,
      output_id: loaded.output.id,
      agency_id: loaded.output.agency_id,
      approval_id: approval.id,
      due_at: dueAt,
      done_at: null,
      done_by: null,
      outcome: null,
      note: '',
      reason,
    })
    .execute()
  await notify(tx, {
    agencyId: loaded.output.agency_id,
    personIds: othersWhoSign(loaded, approval.person_id),
    kind: 'stories.review_owed',
    vi: `Nợ hậu kiểm đến ${formatMoment(dueAt)}: “${loaded.live.content.headline}” do ${loaded.signing.nameOf(approval.person_id)} duyệt khẩn`.slice(0, 500),
    en: `A look is owed until ${formatMoment(dueAt)}: “${loaded.live.content.headline}”, approved alone`.slice(0, 500),
    path: '/staff/later-reviews',
    actorId: approval.person_id,
    at,
  })
  await enqueue(tx, { name: REMIND_REVIEW }, { reviewId: id }, { runAt: dueAt, key: remindKey(id) })
}

/** The hour has come and nobody looked: the highest level is told once, urgently. */
export const remindReview = defineJob(REMIND_REVIEW, z.object({ reviewId: Id }), (services, { reviewId }) =>
  services.db.transaction().execute(async (tx) => {
    const review = await storyTables(tx).selectFrom('stories.later_review').selectAll().where('id', '=', reviewId).executeTakeFirst()
    if (!review || review.done_at) return
    const at = services.clock.now()
    const loaded = await loadOutput(tx, { outputId: review.output_id, agencyId: review.agency_id, at, lock: false })
    const last = loaded.signing.chain.levels.length - 1
    await notify(tx, {
      agencyId: review.agency_id,
      personIds: loaded.signing.holders(last).map((person) => person.id),
      kind: 'stories.review_late',
      vi: `Quá hạn hậu kiểm: “${loaded.story.headline}”. Hãy xem lại hoặc giao người xem.`.slice(0, 500),
      en: `The look owed for “${loaded.story.headline}” is overdue.`.slice(0, 500),
      path: '/staff/later-reviews',
      urgent: true,
      actorId: null,
      at,
    })
  }),
)

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
      'review.reason',
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

/** Whoever signed alone and whoever wrote it hear what the look wants changed. */
const askForChange = async (tx: Tx, ctx: RequestContext, input: { outputId: string; signedBy: string; note: string }): Promise<void> => {
  const { actor, now } = ctx
  const loaded = await loadOutput(tx, { outputId: input.outputId, agencyId: actor.organisationId, at: now, lock: false })
  await notify(tx, {
    agencyId: actor.organisationId,
    personIds: [...new Set([input.signedBy, ...loaded.writerIds])],
    kind: 'stories.review_wants_change',
    vi: `Hậu kiểm yêu cầu sửa “${loaded.story.headline}”: ${input.note}`.slice(0, 500),
    en: `The later look wants “${loaded.story.headline}” changed: ${input.note}`.slice(0, 500),
    path: `/staff/stories/${loaded.story.id}?output=${input.outputId}`,
    urgent: true,
    actorId: actor.personId,
    at: now,
  })
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
    const approval = await tables
      .selectFrom('stories.approval')
      .select(['person_id', 'output_id'])
      .where('id', '=', review.approval_id)
      .executeTakeFirstOrThrow()
    const loaded = await loadOutput(tx, { outputId: approval.output_id, agencyId: actor.organisationId, at: now, lock: false })
    if (approval.person_id === actor.personId || loaded.writerIds.includes(actor.personId)) refuse(storyErrors, 'stories.own_piece')
    if (!othersWhoSign(loaded, approval.person_id).includes(actor.personId)) refuse(storyErrors, 'stories.review_not_yours')
    const after = await tables
      .updateTable('stories.later_review')
      .set({ done_at: now, done_by: actor.personId, outcome: body.outcome, note: body.note ?? '' })
      .where('id', '=', review.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    if (body.outcome === 'change_wanted') await askForChange(tx, ctx, { outputId: approval.output_id, signedBy: approval.person_id, note: body.note ?? '' })
    await cancelJob(tx, remindKey(review.id))
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
