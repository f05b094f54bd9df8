import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { emit, subscriber } from '../../../platform/events/event.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { notify } from '../../../commons/notifications/index.ts'
import { cancelWithStory, findItemState, followStory, PlanItemChanged } from '../../planning/index.ts'
import type { dropStory, resumeStory, Story, StoryState } from '../contract.ts'
import { storyErrors } from '../errors.ts'
import { OutputMoved } from '../events.ts'
import { storyStateWord } from '../words.ts'
import { presentStory } from './present.ts'
import { storyTables, type StoryRecord } from './tables.ts'
import { contributorsOf } from './workflow/live-text.ts'
import { lockStory } from './workflow/load.ts'
import { assertMayWrite, mayPickUp } from './workflow/may-write.ts'

type Doing = { readonly actorId: string | null; readonly at: Date }

const moveAll = async (tx: Tx, story: StoryRecord, state: Extract<StoryState, 'dropped' | 'drafting'>, { actorId, at }: Doing): Promise<void> => {
  const tables = storyTables(tx)
  const outputs = await tables
    .updateTable('stories.output')
    .set({ state, next_level: null, publish_at: null })
    .where('story_id', '=', story.id)
    .returning('id')
    .execute()
  await tables.updateTable('stories.story').set({ state, updated_at: at }).where('id', '=', story.id).execute()
  for (const output of outputs) {
    const about = { storyId: story.id, outputId: output.id, agencyId: story.agency_id, headline: story.headline, isBreaking: story.is_breaking }
    await emit(tx, OutputMoved, { ...about, state, actorId }, at)
  }
}

const tellWriters = async (tx: Tx, story: StoryRecord, reason: string, { actorId, at }: Doing): Promise<void> => {
  const writers = (await contributorsOf(tx, story.id)).flatMap((each) => (each.personId ? [each.personId] : []))
  await notify(tx, {
    agencyId: story.agency_id,
    personIds: [...new Set([story.created_by, ...writers])].filter((id) => id !== actorId),
    kind: 'stories.dropped',
    vi: `Dừng bài “${story.headline}”: ${reason}`.slice(0, 500),
    en: `Stopped “${story.headline}”: ${reason}`.slice(0, 500),
    path: `/staff/stories/${story.id}`,
    actorId,
    at,
  })
}

/** Nothing of it is out, and nothing is about to go out. */
const mayBeDropped = async (tx: Tx, storyId: string): Promise<boolean> => {
  const outputs = await storyTables(tx).selectFrom('stories.output').select(['published_at', 'state']).where('story_id', '=', storyId).execute()
  return outputs.every((output) => output.published_at === null && output.state !== 'scheduled')
}

/** Stops the story and takes its item off the plan; the text stays and can be gone on with. */
const drop = async (tx: Tx, story: StoryRecord, reason: string, doing: Doing): Promise<void> => {
  await moveAll(tx, story, 'dropped', doing)
  await recordAudit(tx, {
    agencyId: story.agency_id,
    actorId: doing.actorId,
    action: 'stories.drop',
    subject: { type: 'story', id: story.id },
    detail: { before: story, reason },
    at: doing.at,
  })
  await tellWriters(tx, story, reason, doing)
  await cancelWithStory(tx, { storyId: story.id, reason, actorId: doing.actorId, now: doing.at })
}

const resume = async (tx: Tx, story: StoryRecord, doing: Doing): Promise<void> => {
  await moveAll(tx, story, 'drafting', doing)
  await recordAudit(tx, {
    agencyId: story.agency_id,
    actorId: doing.actorId,
    action: 'stories.resume',
    subject: { type: 'story', id: story.id },
    detail: { before: story },
    at: doing.at,
  })
  await followStory(tx, { storyId: story.id, state: 'writing', actorId: doing.actorId, now: doing.at })
}

export const dropUseCase = (ctx: RequestContext, { params, body }: InputOf<typeof dropStory>): Promise<Story> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const story = await lockStory(tx, params.storyId, actor.organisationId)
    assertMayWrite(actor, story, await contributorsOf(tx, story.id))
    if (!(await mayBeDropped(tx, story.id))) refuse(storyErrors, 'stories.wrong_state', { state: storyStateWord(story.state) })
    await drop(tx, story, body.reason, { actorId: actor.personId, at: now })
    return presentStory(tx, actor, story.id, now)
  })

export const resumeUseCase = (ctx: RequestContext, { params }: InputOf<typeof resumeStory>): Promise<Story> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const story = await lockStory(tx, params.storyId, actor.organisationId)
    if (!mayPickUp(actor, story, await contributorsOf(tx, story.id))) refuse(storyErrors, 'stories.not_permitted')
    if (story.state !== 'dropped') refuse(storyErrors, 'stories.wrong_state', { state: storyStateWord(story.state) })
    await resume(tx, story, { actorId: actor.personId, at: now })
    return presentStory(tx, actor, story.id, now)
  })

/**
 * The other way round: an item taken off the plan stops its story, one put back brings it back. It looks at how the item stands now,
 * so that a quick undo comes to the same end in whatever order the two are heard.
 */
export const followPlan = subscriber('stories.follow_plan', PlanItemChanged, async (tx, event, { at }) => {
  if (event.change !== 'cancel' && event.change !== 'restore') return
  const tables = storyTables(tx)
  const story = await tables.selectFrom('stories.story').selectAll().where('plan_item_id', '=', event.itemId).forUpdate().executeTakeFirst()
  const item = story ? await findItemState(tx, event.itemId) : undefined
  if (!story || !item) return
  const doing = { actorId: event.actorId, at }
  if (item.state === 'cancelled' && story.state !== 'dropped' && (await mayBeDropped(tx, story.id)))
    await drop(tx, story, item.stateReason ?? 'đã bỏ khỏi kế hoạch', doing)
  if (item.state === 'writing' && story.state === 'dropped') await resume(tx, story, doing)
})
