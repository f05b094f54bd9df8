import { z } from 'zod'
import { hanoiDay } from '../../../../platform/clock.ts'
import { successorOf } from '../../../../commons/organisations/index.ts'
import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { transact } from '../../../../platform/db/transact.ts'
import { AppError, refuse } from '../../../../platform/errors.ts'
import { emit } from '../../../../platform/events/event.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { cancelJob, defineJob, enqueue } from '../../../../platform/jobs/job.ts'
import { Id } from '../../../../platform/ids.ts'
import type { Services } from '../../../../platform/services.ts'
import type { cancelSchedule, Story } from '../../contract.ts'
import { storyErrors } from '../../errors.ts'
import { ScheduleRefused } from '../../events.ts'
import { storyStateWord } from '../../words.ts'
import { presentStory } from '../present.ts'
import { storyTables } from '../tables.ts'
import { loadOutput } from './load.ts'
import { publishOutput } from './publish-output.ts'
import { moveOutput } from './state.ts'

export const PUBLISH_SCHEDULED = 'stories.publish_scheduled'
export const scheduledKey = (outputId: string): string => `stories.publish:${outputId}`

/** Puts the text back before the level that must look again and tells people why it did not go out. */
const putBack = (services: Services, outputId: string, agencyId: string, code: string): Promise<void> =>
  transact(services.db, async (tx) => {
    const at = services.clock.now()
    const loaded = await loadOutput(tx, { outputId, agencyId, at, lock: true })
    if (loaded.output.state !== 'scheduled') return
    const next = Math.min(loaded.next, loaded.signing.chain.levels.length - 1)
    await moveOutput(tx, loaded.output, { state: 'in_review', next_level: next, publish_at: null }, { actorId: null, at })
    await recordAudit(tx, { agencyId, actorId: null, action: 'stories.schedule_refused', subject: { type: 'output', id: outputId }, detail: { code }, at })
    const about = { storyId: loaded.story.id, outputId, agencyId, medium: loaded.output.medium, headline: loaded.live.content.headline, actorId: null }
    await emit(tx, ScheduleRefused, { ...about, code }, at)
  })

const AGAIN_MS = 30_000

/** On the morning of a merger the text may still be on its way: nothing goes out any more in the name of a house that has ended. */
const isMoving = async (services: Services, agencyId: string): Promise<boolean> =>
  (await successorOf(services.db, agencyId, hanoiDay(services.clock.now()))) !== agencyId

const again = (services: Services, outputId: string): Promise<void> =>
  services.db.transaction().execute((tx) => {
    const runAt = new Date(services.clock.now().getTime() + AGAIN_MS)
    return enqueue(tx, { name: PUBLISH_SCHEDULED }, { outputId }, { runAt, key: scheduledKey(outputId) })
  })

/** The set time has come: everything is asked again; what does not hold any more stays in and is reported. */
export const publishScheduled = defineJob(PUBLISH_SCHEDULED, z.object({ outputId: Id }), async (services, { outputId }) => {
  const found = await storyTables(services.db)
    .selectFrom('stories.output')
    .select(['agency_id', 'state', 'publish_at'])
    .where('id', '=', outputId)
    .executeTakeFirst()
  if (!found || found.state !== 'scheduled') return
  if (await isMoving(services, found.agency_id)) return again(services, outputId)
  try {
    await transact(services.db, async (tx) => {
      const at = services.clock.now()
      const loaded = await loadOutput(tx, { outputId, agencyId: found.agency_id, at, lock: true })
      if (loaded.output.state !== 'scheduled') return
      await publishOutput(tx, loaded, { actorId: null, at })
    })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    await putBack(services, outputId, found.agency_id, error.code)
  }
})

export const cancelScheduleUseCase = async (ctx: RequestContext, { params }: InputOf<typeof cancelSchedule>): Promise<Story> =>
  transact(ctx.db, async (tx) => {
    const { actor, now } = ctx
    const loaded = await loadOutput(tx, { outputId: params.outputId, agencyId: actor.organisationId, at: now, lock: true })
    if (loaded.output.state !== 'scheduled') refuse(storyErrors, 'stories.wrong_state', { state: storyStateWord(loaded.output.state) })
    const last = loaded.signing.chain.levels.length - 1
    if (!loaded.signing.levelsOf(actor.personId).has(last)) refuse(storyErrors, 'stories.not_your_level', { level: loaded.signing.chain.levels[last]!.name })
    await cancelJob(tx, scheduledKey(params.outputId))
    await moveOutput(tx, loaded.output, { state: 'in_review', next_level: last, publish_at: null }, { actorId: actor.personId, at: now })
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.unschedule',
      subject: { type: 'output', id: params.outputId },
      at: now,
    })
    return presentStory(tx, actor, loaded.story.id, now)
  })
