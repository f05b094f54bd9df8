import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.ts'
import { Id } from '../../platform/ids.ts'

/** Other works than before are most read on an agency's site. */
export const MostReadChanged = defineEvent('audience.most_read_changed', z.object({ agencyId: Id }))
