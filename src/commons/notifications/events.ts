import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.ts'
import { Id } from '../../platform/ids.ts'

/** People were told something: open pages show it, urgent ones ring. */
export const PeopleNotified = defineEvent(
  'notifications.people_notified',
  z.object({ notificationIds: z.array(Id), personIds: z.array(Id), isUrgent: z.boolean() }),
)
