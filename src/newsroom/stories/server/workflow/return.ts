import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { emit } from '../../../../platform/events/event.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { newId } from '../../../../platform/ids.ts'
import type { returnOutput, Story } from '../../contract.ts'
import { storyErrors } from '../../errors.ts'
import { StoryReturned } from '../../events.ts'
import { storyStateWord } from '../../words.ts'
import { presentStory } from '../present.ts'
import { storyTables } from '../tables.ts'
import { decideThenShow } from './decide-then-show.ts'
import { loadOutput } from './load.ts'
import { keepLive } from './revise.ts'
import { moveOutput } from './state.ts'

/** The same return again (a lost answer, a queue sent twice); an id of somebody else's return is refused. */
const isReturned = async (db: Db, id: string, outputId: string, personId: string): Promise<boolean> => {
  const known = await storyTables(db).selectFrom('stories.return').select(['output_id', 'person_id']).where('id', '=', id).executeTakeFirst()
  if (!known) return false
  return (known.output_id === outputId && known.person_id === personId) || refuse(storyErrors, 'stories.id_taken')
}

const storyOf = async (db: Db, outputId: string): Promise<string> =>
  (await storyTables(db).selectFrom('stories.output').select('story_id').where('id', '=', outputId).executeTakeFirstOrThrow()).story_id

/** Sends the text back with a reason; who may sign now, or holds any higher level, may return. Both texts stay as revisions. */
export const returnUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof returnOutput>): Promise<Story> => {
  const { actor, now } = ctx
  if (body.id && (await isReturned(ctx.db, body.id, params.outputId, actor.personId)))
    return presentStory(ctx.db, actor, await storyOf(ctx.db, params.outputId), now)
  return decideThenShow(ctx, async (tx) => {
    const loaded = await loadOutput(tx, { outputId: params.outputId, agencyId: actor.organisationId, at: now, lock: true })
    if (loaded.output.state !== 'in_review') refuse(storyErrors, 'stories.wrong_state', { state: storyStateWord(loaded.output.state) })
    const { levels } = loaded.signing.chain
    const next = Math.min(loaded.next, levels.length - 1)
    const highest = loaded.signing.highestLevel(actor.personId)
    if (highest < next) refuse(storyErrors, 'stories.not_your_level', { level: levels[next]!.name })
    const revision = await keepLive(tx, loaded, { reason: 'saved', createdBy: actor.personId, at: now })
    await storyTables(tx)
      .insertInto('stories.return')
      .values({
        id: body.id ?? newId(now.getTime()),
        output_id: loaded.output.id,
        revision_no: revision.no,
        person_id: actor.personId,
        level: levels[Math.max(highest, 0)]!.code,
        reason: body.reason,
        at: now,
        answered_at: null,
      })
      .execute()
    const output = await moveOutput(tx, loaded.output, { state: 'returned', next_level: null }, { actorId: actor.personId, at: now })
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.return',
      subject: { type: 'output', id: loaded.output.id },
      detail: { reason: body.reason, revision: revision.no, sha256: revision.sha256 },
      at: now,
    })
    const about = {
      storyId: loaded.story.id,
      outputId: loaded.output.id,
      agencyId: actor.organisationId,
      medium: loaded.output.medium,
      headline: loaded.live.content.headline,
      actorId: actor.personId,
    }
    await emit(tx, StoryReturned, { ...about, reason: body.reason }, now)
    return { ...loaded, output }
  })
}
