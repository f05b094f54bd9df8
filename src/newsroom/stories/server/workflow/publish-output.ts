import { appError } from '../../../../platform/errors.ts'
import { emit } from '../../../../platform/events/event.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import { changeWork, publish, type Published } from '../../../../commons/record/index.ts'
import { storyErrors } from '../../errors.ts'
import { StoryPublished } from '../../events.ts'
import type { OutputRecord } from '../tables.ts'
import { appearancesOf, approvalsForRecord, mediaOf } from './candidate.ts'
import { signedByWriters, type Loaded } from './load.ts'
import { keepLive } from './revise.ts'
import { moveOutput } from './state.ts'

/** The live text must carry the last signature: this is asked again at the moment of publishing. */
const assertSignedText = (loaded: Loaded): void => {
  const last = loaded.approvals.at(-1)
  if (last?.sha256 !== loaded.live.sha256) throw appError(storyErrors, 'stories.changed_since', { no: (last?.revision_no ?? 0) + 1, summary: null })
  if (signedByWriters(loaded).length > 0) throw appError(storyErrors, 'stories.own_piece')
}

const intoRecord = async (tx: Tx, loaded: Loaded, doing: { actorId: string | null; at: Date }): Promise<Published> => {
  const { story, output, live, contributors } = loaded
  const approvals = approvalsForRecord(story, output, loaded.approvals)
  const media = await mediaOf(tx, live.content)
  if (output.work_id !== null && output.published_at !== null) {
    const reason = output.route === 'typo' || output.route === 'correction' ? output.route : 'update'
    const change = {
      workId: output.work_id,
      byAgencyId: story.agency_id,
      reason,
      content: live.content,
      contributors,
      media,
      notice: output.notice,
      genre: story.genre,
      aiUse: story.ai_use,
      tags: story.tags,
    } as const
    return changeWork(tx, change, approvals, doing)
  }
  const candidate = {
    workId: output.id,
    storyKey: story.id,
    output: output.medium,
    agencyId: story.agency_id,
    medium: output.medium,
    genre: story.genre,
    origin: story.origin,
    source: story.source,
    aiUse: story.ai_use,
    sectionId: story.section_id,
    areaIds: story.area_ids,
    commitmentIds: story.commitment_ids,
    tags: story.tags,
    contributors,
    media,
    content: live.content,
    appearances: await appearancesOf(tx, output, output.slot, doing.at),
  }
  return publish(tx, candidate, approvals, doing)
}

/** Writes the record in the caller's transaction: public if and only if everything else committed. */
export const publishOutput = async (tx: Tx, loaded: Loaded, doing: { actorId: string | null; at: Date }): Promise<OutputRecord> => {
  assertSignedText(loaded)
  const { story, live } = loaded
  const published = await intoRecord(tx, loaded, doing)
  await keepLive(tx, loaded, { reason: 'published', createdBy: doing.actorId, at: doing.at })
  const after = await moveOutput(
    tx,
    loaded.output,
    {
      state: 'published',
      next_level: null,
      publish_at: null,
      work_id: published.workId,
      work_public_id: published.publicId,
      published_sha256: live.sha256,
      published_at: doing.at,
    },
    { ...doing, headline: live.content.headline },
  )
  const about = {
    storyId: story.id,
    outputId: after.id,
    agencyId: story.agency_id,
    medium: after.medium,
    headline: live.content.headline,
    actorId: doing.actorId,
  }
  await emit(tx, StoryPublished, { ...about, workId: published.workId, publicId: published.publicId, route: loaded.output.route ?? 'first' }, doing.at)
  return after
}
