import { isDeepStrictEqual } from 'node:util'
import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { emit } from '../../../../platform/events/event.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import type { Route, Story, submitOutput } from '../../contract.ts'
import { storyErrors } from '../../errors.ts'
import { StorySubmitted } from '../../events.ts'
import { storyStateWord } from '../../words.ts'
import { storyTables } from '../tables.ts'
import { decideThenShow } from './decide-then-show.ts'
import { assertMayWrite } from './may-write.ts'
import { findingsOf } from './live-text.ts'
import { loadOutput, nextOf, type Loaded } from './load.ts'
import { assertSame, keepLive } from './revise.ts'
import { moveOutput } from './state.ts'

const routeOf = (loaded: Loaded, asked: Route | undefined): Route =>
  loaded.output.published_at === null ? 'first' : asked && asked !== 'first' ? asked : 'update'

const assertSubmittable = (loaded: Loaded, route: Route, body: InputOf<typeof submitOutput>['body']): void => {
  const { output, live } = loaded
  // what is under review keeps its route and its notice: the signatures below were given with them in sight
  if (output.state === 'dropped' || output.state === 'scheduled' || output.state === 'in_review')
    refuse(storyErrors, 'stories.wrong_state', { state: storyStateWord(output.state) })
  if (output.published_sha256 === live.sha256) refuse(storyErrors, 'stories.nothing_changed')
  if (route === 'correction' && !body.notice) refuse(storyErrors, 'stories.notice_missing')
}

/** The same call again, after an answer that was lost. */
const isSentAlready = ({ output }: Loaded, actorId: string, route: Route, notice: object | undefined): boolean =>
  output.state === 'in_review' && output.submitted_by === actorId && output.route === route && isDeepStrictEqual(output.notice, notice ?? null)

/** Blocks stop; warnings pass with a word of explanation. */
export const assertChecked = async (tx: Tx, loaded: Loaded, input: { route: Route; note: string; at: Date }): Promise<void> => {
  const findings = await findingsOf(tx, { ...loaded, route: input.route, at: input.at })
  const blocks = findings.filter((finding) => finding.severity === 'block')
  if (blocks.length > 0) refuse(storyErrors, 'stories.blocked', { findings: blocks })
  if (findings.length > 0 && input.note === '') refuse(storyErrors, 'stories.warnings_need_a_word', { findings })
}

const answerReturns = (tx: Tx, outputId: string, at: Date) =>
  storyTables(tx).updateTable('stories.return').set({ answered_at: at }).where('output_id', '=', outputId).where('answered_at', 'is', null).execute()

export const submitUseCase = (ctx: RequestContext, { params, body }: InputOf<typeof submitOutput>): Promise<Story> =>
  decideThenShow(ctx, async (tx) => {
    const { actor, now } = ctx
    const loaded = await loadOutput(tx, { outputId: params.outputId, agencyId: actor.organisationId, at: now, lock: true })
    assertMayWrite(actor, loaded.story, loaded.contributors)
    await assertSame(tx, loaded, body.sha256)
    const route = routeOf(loaded, body.route)
    if (isSentAlready(loaded, actor.personId, route, body.notice)) return loaded
    assertSubmittable(loaded, route, body)
    const publishAt = body.publishAt ? new Date(body.publishAt) : null
    if (publishAt && publishAt <= now) refuse(storyErrors, 'stories.publish_time_past')
    const note = body.note ?? loaded.output.submission_note
    await assertChecked(tx, loaded, { route, note, at: now })
    const revision = await keepLive(tx, loaded, { reason: 'submitted', createdBy: actor.personId, at: now })
    const routed: Loaded = { ...loaded, output: { ...loaded.output, route } }
    const next = nextOf(routed)
    const after = await moveOutput(
      tx,
      routed.output,
      {
        state: 'in_review',
        route,
        next_level: Math.min(next, loaded.signing.chain.levels.length - 1),
        notice: body.notice ? JSON.stringify(body.notice) : null,
        submitted_by: actor.personId,
        submitted_at: now,
        submission_note: note,
        publish_at: publishAt,
        chain_id: loaded.signing.chain.id,
      },
      { actorId: actor.personId, at: now, headline: loaded.live.content.headline },
    )
    await answerReturns(tx, after.id, now)
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.submit',
      subject: { type: 'output', id: after.id },
      detail: { route, revision: revision.no, sha256: revision.sha256, note },
      at: now,
    })
    const level = loaded.signing.chain.levels[after.next_level ?? 0]!
    await emit(
      tx,
      StorySubmitted,
      {
        storyId: loaded.story.id,
        outputId: after.id,
        agencyId: actor.organisationId,
        medium: after.medium,
        headline: loaded.live.content.headline,
        actorId: actor.personId,
        sha256: revision.sha256,
        nextLevel: level.code,
      },
      now,
    )
    return { ...routed, output: after }
  })
