import type { Tx } from '../../../../platform/db/connect.ts'
import { emit } from '../../../../platform/events/event.ts'
import { foldText } from '../../../../platform/search/fold.ts'
import { followStory } from '../../../planning/index.ts'
import type { StoryState } from '../../contract.ts'
import { OutputMoved } from '../../events.ts'
import { storyTables, type OutputRecord } from '../tables.ts'

const RANK: readonly StoryState[] = ['dropped', 'drafting', 'returned', 'in_review', 'approved', 'scheduled', 'published']

/** A story stands where its furthest output stands; what is out and edited again is still out. */
const stateOfStory = (outputs: readonly Pick<OutputRecord, 'state' | 'published_at'>[]): StoryState => {
  if (outputs.some((output) => output.published_at !== null)) return 'published'
  return outputs.reduce<StoryState>((furthest, output) => (RANK.indexOf(output.state) > RANK.indexOf(furthest) ? output.state : furthest), 'dropped')
}

const ITEM_STATE = {
  drafting: 'writing',
  returned: 'writing',
  in_review: 'submitted',
  approved: 'approved',
  scheduled: 'approved',
  published: 'published',
} as const

type OutputValues = Partial<Omit<OutputRecord, 'notice' | 'slot'>> & { notice?: string | null; slot?: string | null }

/** Moves an output and takes the story and its plan item along. */
export const moveOutput = async (
  tx: Tx,
  output: OutputRecord,
  values: OutputValues,
  doing: { actorId: string | null; at: Date; headline?: string },
): Promise<OutputRecord> => {
  const tables = storyTables(tx)
  const after = await tables.updateTable('stories.output').set(values).where('id', '=', output.id).returningAll().executeTakeFirstOrThrow()
  const outputs = await tables.selectFrom('stories.output').select(['state', 'published_at']).where('story_id', '=', output.story_id).execute()
  const state = stateOfStory(outputs)
  const story = await tables
    .updateTable('stories.story')
    .set({ state, updated_at: doing.at, ...(doing.headline === undefined ? {} : { headline: doing.headline, headline_folded: foldText(doing.headline) }) })
    .where('id', '=', output.story_id)
    .returning(['id', 'headline', 'is_breaking'])
    .executeTakeFirstOrThrow()
  await emit(
    tx,
    OutputMoved,
    {
      storyId: story.id,
      outputId: output.id,
      agencyId: output.agency_id,
      state: after.state,
      headline: story.headline,
      isBreaking: story.is_breaking,
      actorId: doing.actorId,
    },
    doing.at,
  )
  if (state !== 'dropped')
    await followStory(tx, {
      storyId: output.story_id,
      state: ITEM_STATE[state],
      actorId: doing.actorId,
      now: doing.at,
      ...(doing.headline ? { title: doing.headline } : {}),
    })
  return after
}
