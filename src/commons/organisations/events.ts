import { z } from 'zod'
import { DaySchema } from '../../platform/contract/schemas.ts'
import { defineEvent } from '../../platform/events/event.ts'
import { Id } from '../../platform/ids.ts'

/** Agencies became one on a day. Rooms re-home living things (drafts, schedules, people), never facts. */
export const OrganisationsMerged = defineEvent('organisations.merged', z.object({ successorId: Id, predecessorIds: z.array(Id), onDay: DaySchema }))
export const OrganisationRenamed = defineEvent('organisations.renamed', z.object({ organisationId: Id, validFrom: DaySchema }))
/** Desks, products, channels, licences changed, or an organisation was added. */
export const OrganisationChanged = defineEvent('organisations.changed', z.object({ organisationId: Id }))
/** On the day of a merger desks, products and channels went over. `desks`: where each went, so that people follow. */
export const LivingMoved = defineEvent(
  'organisations.living_moved',
  z.object({ successorId: Id, predecessorIds: z.array(Id), onDay: DaySchema, desks: z.array(z.object({ from: Id, to: Id })) }),
)
