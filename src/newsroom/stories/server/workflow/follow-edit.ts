import type { Tx } from '../../../../platform/db/connect.ts'
import { emit } from '../../../../platform/events/event.ts'
import { ChainMoved } from '../../events.ts'
import { storyTables, type StoryRecord } from '../tables.ts'
import { decide, storyPartsOf } from './load.ts'
import { moveOutput } from './state.ts'

/**
 * A text that waits was edited: another level may have to sign first now. Its list shows it and its people are called, so that a piece
 * whose chain began anew does not wait with somebody who cannot sign it. The caller holds the story locked.
 */
export const followEdit = async (tx: Tx, story: StoryRecord, outputId: string, doing: { actorId: string | null; at: Date }): Promise<void> => {
  const output = await storyTables(tx).selectFrom('stories.output').selectAll().where('id', '=', outputId).executeTakeFirst()
  if (output?.state !== 'in_review') return
  const loaded = await decide(tx, story, output, await storyPartsOf(tx, story, doing.at))
  const next = Math.min(loaded.next, loaded.signing.chain.levels.length - 1)
  if (next === output.next_level) return
  await moveOutput(tx, output, { next_level: next }, doing)
  const about = { storyId: story.id, outputId, agencyId: story.agency_id, medium: output.medium, headline: loaded.live.content.headline }
  await emit(tx, ChainMoved, { ...about, actorId: doing.actorId }, doing.at)
}
