import { z } from 'zod'
import { DaySchema } from '../../platform/contract/schemas.ts'
import { defineEvent } from '../../platform/events/event.ts'
import { Id } from '../../platform/ids.ts'

/** `agencyIds` is empty when it is offered to every agency of the province. */
export const CommitmentOffered = defineEvent(
  'commitments.offered',
  z.object({ commitmentId: Id, kindCode: z.string(), ownerId: Id, provinceId: Id.nullable(), agencyIds: z.array(Id).max(60), validFrom: DaySchema }),
)
export const CommitmentClosed = defineEvent('commitments.closed', z.object({ commitmentId: Id, ownerId: Id, provinceId: Id.nullable(), closedOn: DaySchema }))
