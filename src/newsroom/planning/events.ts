import { z } from 'zod'
import { DaySchema } from '../../platform/contract/schemas.ts'
import { defineEvent } from '../../platform/events/event.ts'
import { Id } from '../../platform/ids.ts'

const About = { itemId: Id, agencyId: Id, day: DaySchema, title: z.string(), actorId: Id }
/** Something on a day's board changed: open boards refresh. */
export const PlanItemChanged = defineEvent('planning.item_changed', z.object({ ...About, change: z.string() }))
export const PlanItemAssigned = defineEvent('planning.item_assigned', z.object({ ...About, personIds: z.array(Id) }))
export const BreakingItemRegistered = defineEvent('planning.breaking_registered', z.object({ ...About, dutyEditorIds: z.array(Id) }))
export const PersonReminded = defineEvent('planning.person_reminded', z.object({ agencyId: Id, personId: Id, day: DaySchema, actorId: Id }))
/** Somebody took a card in hand, or let it go: other open boards mark it for a moment. */
export const PlanItemHeld = defineEvent('planning.item_held', z.object({ itemId: Id, agencyId: Id, day: DaySchema, actorId: Id, held: z.boolean() }))
