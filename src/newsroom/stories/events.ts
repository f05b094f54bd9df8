import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.ts'
import { Id } from '../../platform/ids.ts'

const About = { storyId: Id, outputId: Id, agencyId: Id, medium: z.string(), headline: z.string(), actorId: Id.nullable() }
export const StorySubmitted = defineEvent('stories.submitted', z.object({ ...About, sha256: z.string(), nextLevel: z.string() }))
export const StorySigned = defineEvent('stories.signed', z.object({ ...About, sha256: z.string(), level: z.string(), mode: z.string() }))
export const StoryReturned = defineEvent('stories.returned', z.object({ ...About, reason: z.string() }))
export const StoryPublished = defineEvent('stories.published', z.object({ ...About, workId: Id, publicId: z.string(), route: z.string() }))
/** The scheduler found another text than the one that was signed: nothing went out. */
export const ScheduleRefused = defineEvent('stories.schedule_refused', z.object({ ...About, code: z.string() }))
