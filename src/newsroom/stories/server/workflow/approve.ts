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
import type { approveOutput, approveUrgent, publishStanding, Route, Story } from '../../contract.ts'
import { storyErrors } from '../../errors.ts'
import { StorySigned } from '../../events.ts'
import { storyStateWord } from '../../words.ts'
import { oweReview } from '../signing/later-reviews.ts'
import { settleCommitments } from './serves.ts'
import { storyTables, type ApprovalRecord, type OutputRecord } from '../tables.ts'
import { decideThenShow } from './decide-then-show.ts'
import { loadOutput, nextOf, type Loaded } from './load.ts'
import { publishOutput } from './publish-output.ts'
import { assertSame, keepLive, noteSeen, type RevisionHead } from './revise.ts'
import { scheduledKey, PUBLISH_SCHEDULED } from './schedule.ts'
import { moveOutput } from './state.ts'
import { assertChecked } from './submit.ts'

type Signed = { readonly approval: ApprovalRecord; readonly revision: RevisionHead }
type Sign = { levelIndex: number; mode: ApprovalRecord['mode']; onBehalfOf: string | null; reason?: string }

/** Keeps the signature under the hash that was seen; audit and announcement in the same transaction. */
const sign = async (tx: Tx, actor: Actor, loaded: Loaded, input: Sign, now: Date): Promise<Signed> => {
  const { output, live, story } = loaded
  const revision = await keepLive(tx, loaded, { reason: 'signed', createdBy: actor.personId, at: now })
  const level = loaded.signing.chain.levels[input.levelIndex]!
  const inserting = storyTables(tx)
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
  const seeing = noteSeen(tx, { outputId: output.id, personId: actor.personId, revisionNo: revision.no, at: now })
  const [approval] = await Promise.all([inserting, seeing])
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
  return { approval, revision }
}

type When = { publishAt?: string | undefined; slot?: InputOf<typeof approveOutput>['body']['slot'] }

/** The chain is complete: out at once, or at the set time after everything is asked again. */
const release = async (tx: Tx, actor: Actor, loaded: Loaded, when: When, now: Date): Promise<OutputRecord> => {
  const slot = when.slot ? JSON.stringify(when.slot) : undefined
  if (when.publishAt === undefined) {
    const output = slot === undefined ? loaded.output : { ...loaded.output, slot: when.slot! }
    return publishOutput(tx, { ...loaded, output }, { actorId: actor.personId, at: now })
  }
  const publishAt = new Date(when.publishAt)
  if (publishAt <= now) refuse(storyErrors, 'stories.publish_time_past')
  const values = { state: 'scheduled' as const, publish_at: publishAt, next_level: null, ...(slot === undefined ? {} : { slot }) }
  const after = await moveOutput(tx, loaded.output, values, { actorId: actor.personId, at: now })
  await enqueue(tx, { name: PUBLISH_SCHEDULED }, { outputId: loaded.output.id }, { runAt: publishAt, key: scheduledKey(loaded.output.id) })
  return after
}

/** Everything written so far is behind the new signature. */
const withSignature = (loaded: Loaded, { approval, revision }: Signed): Loaded => {
  const signed = { ...loaded, approvals: [...loaded.approvals, approval], editorsSince: [], newest: revision }
  return { ...signed, next: nextOf(signed) }
}

const assertWaiting = (loaded: Loaded): void => {
  if (loaded.output.state !== 'in_review') refuse(storyErrors, 'stories.wrong_state', { state: storyStateWord(loaded.output.state) })
}

const load = (tx: Tx, ctx: RequestContext, outputId: string): Promise<Loaded> =>
  loadOutput(tx, { outputId, agencyId: ctx.actor.organisationId, at: ctx.now, lock: true })

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
    const signature = await sign(tx, actor, settled, { levelIndex: next, mode: 'chain', onBehalfOf: held.get(next) ?? null }, now)
    const signed = withSignature(settled, signature)
    const output =
      signed.next >= levels.length
        ? await release(tx, actor, signed, body, now)
        : await moveOutput(tx, signed.output, { next_level: signed.next }, { actorId: actor.personId, at: now })
    return { ...signed, output }
  })

/** A route that was asked for stays with its notice; without one a change of what is out is an update, whatever the change before it was. */
const urgentRoute = ({ output }: Loaded): Pick<Loaded['output'], 'route' | 'notice'> & { route: Route } => {
  if (output.published_at === null) return { route: 'first', notice: null }
  if (output.state === 'published') return { route: 'update', notice: null }
  return { route: output.route ?? 'update', notice: output.notice }
}

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
    const { route, notice } = urgentRoute(loaded)
    const settled = await settleCommitments(tx, actor, loaded, { verdicts: body.commitments, isLast: true, at: now })
    await assertChecked(tx, settled, { route, note: body.reason, at: now })
    const routed: Loaded = { ...settled, output: { ...loaded.output, route, notice } }
    const onBehalfOf = loaded.signing.levelsOf(actor.personId).get(levelIndex) ?? null
    const signature = await sign(tx, actor, routed, { levelIndex, mode: 'urgent', onBehalfOf, reason: body.reason }, now)
    await oweReview(tx, { loaded: routed, approval: signature.approval, reason: body.reason, at: now })
    await storyTables(tx)
      .updateTable('stories.output')
      .set({ route, notice: notice && JSON.stringify(notice) })
      .where('id', '=', loaded.output.id)
      .execute()
    const signed = withSignature(routed, signature)
    return { ...signed, output: await release(tx, actor, signed, body, now) }
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
    const routed: Loaded = { ...loaded, output: { ...loaded.output, route: 'update', notice: null } }
    const levelIndex = Math.max(0, loaded.signing.highestLevel(actor.personId))
    const signed = withSignature(routed, await sign(tx, actor, routed, { levelIndex, mode: 'standing', onBehalfOf: grant.granted_by }, now))
    await storyTables(tx).updateTable('stories.output').set({ route: 'update', notice: null }).where('id', '=', loaded.output.id).execute()
    return { ...signed, output: await publishOutput(tx, signed, { actorId: actor.personId, at: now }) }
  })
