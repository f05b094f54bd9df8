import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { emit } from '../../../../platform/events/event.ts'
import type { Actor } from '../../../../platform/http/actor.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { newId } from '../../../../platform/ids.ts'
import { enqueue } from '../../../../platform/jobs/job.ts'
import { listDutyAt } from '../../../../commons/people/index.ts'
import { maySign } from '../../chain.ts'
import type { approveOutput, approveUrgent, publishStanding, Story } from '../../contract.ts'
import { storyErrors } from '../../errors.ts'
import { StorySigned } from '../../events.ts'
import { storyStateWord } from '../../words.ts'
import { oweReview } from '../signing/later-reviews.ts'
import { presentStory } from '../present.ts'
import { settleCommitments } from './serves.ts'
import { storyTables, type ApprovalRecord } from '../tables.ts'
import { loadOutput, nextAfter, type Loaded } from './load.ts'
import { publishOutput } from './publish-output.ts'
import { assertSame, keepLive, noteSeen } from './revise.ts'
import { scheduledKey, PUBLISH_SCHEDULED } from './schedule.ts'
import { moveOutput } from './state.ts'
import { assertChecked } from './submit.ts'

type Sign = { levelIndex: number; mode: ApprovalRecord['mode']; onBehalfOf: string | null; reason?: string }

/** Keeps the signature under the hash that was seen; audit and announcement in the same transaction. */
const sign = async (tx: Tx, actor: Actor, loaded: Loaded, input: Sign, now: Date): Promise<ApprovalRecord> => {
  const { output, live, story } = loaded
  const revision = await keepLive(tx, loaded, { reason: 'signed', createdBy: actor.personId, at: now })
  const level = loaded.signing.chain.levels[input.levelIndex]!
  const approval = await storyTables(tx)
    .insertInto('stories.approval')
    .values({
      id: newId(now.getTime()),
      output_id: output.id,
      revision_no: revision.no,
      sha256: live.sha256,
      level: level.code,
      level_index: input.levelIndex,
      mode: input.mode,
      person_id: actor.personId,
      on_behalf_of: input.onBehalfOf,
      route: output.route ?? 'first',
      text_position: live.position,
      at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await noteSeen(tx, { outputId: output.id, personId: actor.personId, revisionNo: revision.no, at: now })
  await recordAudit(tx, {
    agencyId: story.agency_id,
    actorId: actor.personId,
    action: 'stories.sign',
    subject: { type: 'output', id: output.id },
    detail: { approval, reason: input.reason ?? null },
    at: now,
  })
  const about = {
    storyId: story.id,
    outputId: output.id,
    agencyId: story.agency_id,
    medium: output.medium,
    headline: live.content.headline,
    actorId: actor.personId,
  }
  await emit(tx, StorySigned, { ...about, sha256: live.sha256, level: level.code, mode: input.mode }, now)
  return approval
}

type When = { publishAt?: string | undefined; slot?: InputOf<typeof approveOutput>['body']['slot'] }

/** The chain is complete: out at once, or at the set time after everything is asked again. */
const release = async (tx: Tx, actor: Actor, loaded: Loaded, when: When, now: Date): Promise<void> => {
  const slot = when.slot ? JSON.stringify(when.slot) : undefined
  if (when.publishAt === undefined) {
    const output = slot === undefined ? loaded.output : { ...loaded.output, slot: when.slot! }
    await publishOutput(tx, { ...loaded, output }, { actorId: actor.personId, at: now })
    return
  }
  const publishAt = new Date(when.publishAt)
  if (publishAt <= now) refuse(storyErrors, 'stories.publish_time_past')
  await moveOutput(
    tx,
    loaded.output,
    { state: 'scheduled', publish_at: publishAt, next_level: null, ...(slot === undefined ? {} : { slot }) },
    { actorId: actor.personId, at: now },
  )
  await enqueue(tx, { name: PUBLISH_SCHEDULED }, { outputId: loaded.output.id }, { runAt: publishAt, key: scheduledKey(loaded.output.id) })
}

const withSignature = (loaded: Loaded, approval: ApprovalRecord): Loaded => ({ ...loaded, approvals: [...loaded.approvals, approval] })

const assertWaiting = (loaded: Loaded): void => {
  if (loaded.output.state !== 'in_review') refuse(storyErrors, 'stories.wrong_state', { state: storyStateWord(loaded.output.state) })
}

const load = (tx: Tx, ctx: RequestContext, outputId: string): Promise<Loaded> =>
  loadOutput(tx, { outputId, agencyId: ctx.actor.organisationId, at: ctx.now, lock: true })

/** What everybody waits for commits first; how the story looks now is read behind it. */
const decideThenShow = async (ctx: RequestContext, decision: (tx: Tx) => Promise<string>): Promise<Story> => {
  const storyId = await ctx.db.transaction().execute(decision)
  return presentStory(ctx.db, ctx.actor, storyId, ctx.now)
}

export const approveUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof approveOutput>): Promise<Story> =>
  decideThenShow(ctx, async (tx) => {
    const { actor, now } = ctx
    const loaded = await load(tx, ctx, params.outputId)
    assertWaiting(loaded)
    const held = loaded.signing.levelsOf(actor.personId)
    const levels = loaded.signing.chain.levels
    // a text that is complete for this hash but still in review (a typo route, a vacancy) is released by the level that was asked last
    const next = Math.min(loaded.next, levels.length - 1)
    const refusal = maySign({ next, levels: levels.length, heldLevels: [...held.keys()], isWriter: loaded.writerIds.includes(actor.personId) })
    if (refusal === 'own_piece') refuse(storyErrors, 'stories.own_piece')
    if (refusal) refuse(storyErrors, 'stories.not_your_level', { level: levels[next]!.name })
    if (!levels[next]!.mayEdit && loaded.editorsSince.includes(actor.personId)) refuse(storyErrors, 'stories.level_may_not_edit', { level: levels[next]!.name })
    await assertSame(tx, loaded, body.sha256)
    const settled = await settleCommitments(tx, actor, loaded, { verdicts: body.commitments, isLast: next === levels.length - 1, at: now })
    await assertChecked(tx, settled, { route: loaded.output.route ?? 'first', note: loaded.output.submission_note, at: now })
    const approval = await sign(tx, actor, settled, { levelIndex: next, mode: 'chain', onBehalfOf: held.get(next) ?? null }, now)
    const nextToSign = nextAfter(loaded, approval)
    if (nextToSign >= levels.length) await release(tx, actor, withSignature(settled, approval), body, now)
    else await moveOutput(tx, loaded.output, { next_level: nextToSign }, { actorId: actor.personId, at: now })
    return loaded.story.id
  })

/** The night path: who is on duty and holds the urgent level signs alone; the look of the others is owed within the agency's hours. */
export const approveUrgentUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof approveUrgent>): Promise<Story> =>
  decideThenShow(ctx, async (tx) => {
    const { actor, now } = ctx
    const loaded = await load(tx, ctx, params.outputId)
    if (!['drafting', 'in_review', 'returned', 'published'].includes(loaded.output.state))
      refuse(storyErrors, 'stories.wrong_state', { state: storyStateWord(loaded.output.state) })
    const { chain } = loaded.signing
    const levelIndex = chain.levels.findIndex((level) => level.code === chain.urgentLevel)
    const onDuty = (await listDutyAt(tx, actor.organisationId, 'duty_approver', now)).some((person) => person.id === actor.personId)
    if (!onDuty || levelIndex < 0 || !loaded.signing.levelsOf(actor.personId).has(levelIndex)) refuse(storyErrors, 'stories.not_on_duty')
    if (loaded.writerIds.includes(actor.personId)) refuse(storyErrors, 'stories.own_piece')
    await assertSame(tx, loaded, body.sha256)
    const route = loaded.output.published_at === null ? 'first' : (loaded.output.route ?? 'update')
    const settled = await settleCommitments(tx, actor, loaded, { verdicts: body.commitments, isLast: true, at: now })
    await assertChecked(tx, settled, { route, note: body.reason, at: now })
    const routed: Loaded = { ...settled, output: { ...loaded.output, route } }
    const onBehalfOf = loaded.signing.levelsOf(actor.personId).get(levelIndex) ?? null
    const approval = await sign(tx, actor, routed, { levelIndex, mode: 'urgent', onBehalfOf, reason: body.reason }, now)
    await oweReview(tx, { loaded: routed, approval, reason: body.reason, at: now })
    await storyTables(tx).updateTable('stories.output').set({ route }).where('id', '=', loaded.output.id).execute()
    await release(tx, actor, withSignature(routed, approval), body, now)
    return loaded.story.id
  })

/** An update of a developing story by somebody authorised beforehand: their own signature suffices while the authorisation holds. */
export const publishStandingUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof publishStanding>): Promise<Story> =>
  decideThenShow(ctx, async (tx) => {
    const { actor, now } = ctx
    const loaded = await load(tx, ctx, params.outputId)
    if (loaded.output.published_at === null) refuse(storyErrors, 'stories.wrong_state', { state: storyStateWord(loaded.output.state) })
    const standing = await storyTables(tx)
      .selectFrom('stories.standing')
      .selectAll()
      .where('story_id', '=', loaded.story.id)
      .where('expires_at', '>', now)
      .where('ended_at', 'is', null)
      .execute()
    const grant = standing.find((each) => each.person_ids.includes(actor.personId))
    if (!grant) return refuse(storyErrors, 'stories.no_standing')
    await assertSame(tx, loaded, body.sha256)
    if (loaded.output.published_sha256 === loaded.live.sha256) refuse(storyErrors, 'stories.nothing_changed')
    await assertChecked(tx, loaded, { route: 'update', note: 'standing', at: now })
    const routed: Loaded = { ...loaded, output: { ...loaded.output, route: 'update' } }
    const levelIndex = Math.max(0, loaded.signing.highestLevel(actor.personId))
    const approval = await sign(tx, actor, routed, { levelIndex, mode: 'standing', onBehalfOf: grant.granted_by }, now)
    await storyTables(tx).updateTable('stories.output').set({ route: 'update', notice: null }).where('id', '=', loaded.output.id).execute()
    await publishOutput(tx, withSignature(routed, approval), { actorId: actor.personId, at: now })
    return loaded.story.id
  })
