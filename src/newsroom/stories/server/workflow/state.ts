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

type Doing = { actorId: string | null; at: Date; headline?: string }

const takeItemAlong = (tx: Tx, storyId: string, state: (typeof ITEM_STATE)[keyof typeof ITEM_STATE], { actorId, at, headline }: Doing): Promise<void> =>
  followStory(tx, { storyId, state, actorId, now: at, ...(headline ? { title: headline } : {}) })

/** Moves an output and takes the story and its plan item along. */
export const moveOutput = async (tx: Tx, output: OutputRecord, values: OutputValues, doing: Doing): Promise<OutputRecord> => {
  const tables = storyTables(tx)
  const [after, others] = await Promise.all([
    tables.updateTable('stories.output').set(values).where('id', '=', output.id).returningAll().executeTakeFirstOrThrow(),
    tables.selectFrom('stories.output').select(['state', 'published_at']).where('story_id', '=', output.story_id).where('id', '<>', output.id).execute(),
  ])
  const state = stateOfStory([after, ...others])
  const headline = doing.headline === undefined ? {} : { headline: doing.headline, headline_folded: foldText(doing.headline) }
  const moving = tables
    .updateTable('stories.story')
    .set({ state, updated_at: doing.at, ...headline })
    .where('id', '=', output.story_id)
    .returning(['id', 'headline', 'is_breaking'])
    .executeTakeFirstOrThrow()
  const [story] = await Promise.all([moving, state === 'dropped' ? undefined : takeItemAlong(tx, output.story_id, ITEM_STATE[state], doing)])
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
  return after
}
