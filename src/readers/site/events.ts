import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.ts'
import { Id } from '../../platform/ids.ts'

/** An editor put works in slots of the front page, or gave slots back to their rule. */
export const FrontArranged = defineEvent('site.front_arranged', z.object({ agencyId: Id, revision: z.number().int(), workIds: z.array(Id), actorId: Id }))
/** The emergency band was put up, changed or taken down. */
export const BandChanged = defineEvent('site.band_changed', z.object({ agencyId: Id, isUp: z.boolean(), actorId: Id }))
