import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.ts'
import { Id } from '../../platform/ids.ts'

const About = { storyId: Id, outputId: Id, agencyId: Id, medium: z.string(), headline: z.string(), actorId: Id.nullable() }
export const StorySubmitted = defineEvent('stories.submitted', z.object({ ...About, sha256: z.string(), nextLevel: z.string() }))
export const StorySigned = defineEvent('stories.signed', z.object({ ...About, sha256: z.string(), level: z.string(), mode: z.string() }))
export const StoryReturned = defineEvent('stories.returned', z.object({ ...About, reason: z.string() }))
export const StoryPublished = defineEvent('stories.published', z.object({ ...About, workId: Id, publicId: z.string(), route: z.string() }))
/** An edit of a text under review put another level first. */
export const ChainMoved = defineEvent('stories.chain_moved', z.object(About))
/** A text moved to another state or level, by whatever way: lists of what waits read again. */
export const OutputMoved = defineEvent(
  'stories.output_moved',
  z.object({ storyId: Id, outputId: Id, agencyId: Id, state: z.string(), headline: z.string(), isBreaking: z.boolean(), actorId: Id.nullable() }),
)
/** The scheduler found another text than the one that was signed: nothing went out. */
export const ScheduleRefused = defineEvent('stories.schedule_refused', z.object({ ...About, code: z.string() }))
