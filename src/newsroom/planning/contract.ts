import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { DaySchema, Flag, Line, ListOf, Moment, Prose } from '../../platform/contract/schemas.ts'
import { Id } from '../../platform/ids.ts'

export const mediums = ['web', 'print', 'radio', 'tv', 'social'] as const
export type Medium = (typeof mediums)[number]
export const itemStates = ['registered', 'assigned', 'writing', 'submitted', 'approved', 'published', 'declined', 'cancelled'] as const
export type ItemState = (typeof itemStates)[number]
export const assignmentRoles = ['writer', 'photographer', 'camera', 'editor', 'driver'] as const
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const Assignment = z.object({ personId: Id, name: z.string(), role: z.enum(assignmentRoles) })

export const PlanItem = z.object({
  id: Id,
  day: DaySchema,
  deskId: Id.nullable(),
  title: z.string(),
  genre: z.string(),
  areaId: Id.nullable(),
  place: z.string().nullable(),
  deadline: Moment,
  media: z.array(z.enum(mediums)),
  slotId: Id.nullable(),
  lengthSeconds: z.number().int().nullable(),
  commitmentIds: z.array(Id),
  note: z.string(),
  isBreaking: z.boolean(),
  /** Registered after the cut-off. */
  isLate: z.boolean(),
  state: z.enum(itemStates),
  stateReason: z.string().nullable(),
  storyId: Id.nullable(),
  registeredBy: z.object({ id: Id, name: z.string() }),
  registeredAt: Moment,
  version: z.number().int(),
  assignments: z.array(Assignment),
  /** What this person may do with the item now, so that a page hides what would be refused. */
  may: z.object({ edit: z.boolean(), assign: z.boolean(), decline: z.boolean(), cancel: z.boolean(), write: z.boolean() }),
})
export type PlanItem = z.infer<typeof PlanItem>

const itemParams = z.object({ itemId: Id })
const Fields = {
  title: Line(300),
  genre: z.string().max(40),
  areaId: Id.nullable(),
  place: Line(200).nullable(),
  deadline: Moment,
  media: z.array(z.enum(mediums)).min(1).max(5),
  commitmentIds: z.array(Id).max(20),
  note: Prose(4000),
}

/** Only the title must be given; the rest falls back to the person's last choice, then to the agency's setting. */
export const registerPlanItem = endpoint({
  method: 'POST',
  path: '/api/plan-items',
  summary: 'Register a story in a day’s plan; the id is made by the caller so that a repeated call registers once',
  body: z.object({
    id: Id,
    title: Fields.title,
    day: DaySchema,
    deskId: Id.nullable().optional(),
    genre: Fields.genre.optional(),
    areaId: Fields.areaId.optional(),
    place: Fields.place.optional(),
    deadline: Fields.deadline.optional(),
    media: Fields.media.optional(),
    commitmentIds: Fields.commitmentIds.optional(),
    note: Fields.note.optional(),
    isBreaking: z.boolean().optional(),
    /** When it was typed, for items that waited without network; lateness is judged by it, at most 24 hours back. */
    typedAt: Moment.optional(),
  }),
  output: PlanItem,
})
export const changePlanItem = endpoint({
  method: 'PATCH',
  path: '/api/plan-items/:itemId',
  summary: 'Change an item; refused when somebody changed it since the version given',
  params: itemParams,
  body: z.object({
    version: z.number().int().min(1),
    title: Fields.title.optional(),
    day: DaySchema.optional(),
    deskId: Id.nullable().optional(),
    genre: Fields.genre.optional(),
    areaId: Fields.areaId.optional(),
    place: Fields.place.optional(),
    deadline: Fields.deadline.optional(),
    media: Fields.media.optional(),
    slotId: Id.nullable().optional(),
    lengthSeconds: z.number().int().min(1).max(86_400).nullable().optional(),
    commitmentIds: Fields.commitmentIds.optional(),
    note: Fields.note.optional(),
  }),
  output: PlanItem,
})
export const assignPlanItem = endpoint({
  method: 'PUT',
  path: '/api/plan-items/:itemId/assignments',
  summary: 'Say who does it; replaces the earlier list',
  params: itemParams,
  body: z.object({ version: z.number().int().min(1), people: z.array(z.strictObject({ personId: Id, role: z.enum(assignmentRoles) })).max(20) }),
  output: PlanItem,
})
export const declinePlanItem = endpoint({
  method: 'POST',
  path: '/api/plan-items/:itemId/decline',
  summary: 'Say that one cannot do it, and why',
  params: itemParams,
  body: z.object({ reason: Line(500) }),
  output: PlanItem,
})
export const cancelPlanItem = endpoint({
  method: 'POST',
  path: '/api/plan-items/:itemId/cancel',
  summary: 'Take an item off the plan',
  params: itemParams,
  body: z.object({ reason: Line(500).optional() }),
  output: PlanItem,
})
export const restorePlanItem = endpoint({
  method: 'POST',
  path: '/api/plan-items/:itemId/restore',
  summary: 'Undo a cancelled or declined item',
  params: itemParams,
  output: PlanItem,
})
export const getPlanItem = endpoint({ method: 'GET', path: '/api/plan-items/:itemId', summary: 'One item', params: itemParams, output: PlanItem })

/** Columns of an item a person would ask about. */
export const historyFields = ['title', 'day', 'deadline', 'deskId', 'slotId', 'genre', 'place', 'media', 'state', 'stateReason', 'note', 'people'] as const
export type HistoryField = (typeof historyFields)[number]
export const listItemHistory = endpoint({
  method: 'GET',
  path: '/api/plan-items/:itemId/history',
  summary: 'What happened to an item, newest first: who, when, which fields from what to what',
  params: itemParams,
  output: z.object({
    items: z.array(
      z.object({
        id: Id,
        at: Moment,
        /** Null for the system itself. */
        by: z.object({ id: Id, name: z.string() }).nullable(),
        /** 'register', 'change', 'assign', 'decline', 'cancel', 'restore', 'write' or the state the story brought. */
        act: z.string(),
        /** Values as the database wrote them; people by name, several joined by commas. */
        changes: z.array(z.object({ field: z.enum(historyFields), before: z.string().nullable(), after: z.string().nullable() })),
      }),
    ),
  }),
})

export const listPlanItems = endpoint({
  method: 'GET',
  path: '/api/plan-items',
  summary: 'Items of a day: mine, my desks’, or the whole newsroom’s',
  query: z.object({
    day: DaySchema,
    of: z.enum(['mine', 'desk', 'all']).default('mine'),
    deskId: Id.optional(),
    medium: z.enum(mediums).optional(),
    state: ListOf(z.enum(itemStates)),
    breaking: Flag.optional(),
    unassigned: Flag.optional(),
  }),
  output: z.object({ items: z.array(PlanItem), asOf: Moment }),
})
export const listSimilarItems = endpoint({
  method: 'GET',
  path: '/api/plan-items/similar',
  summary: 'Items with a near title within three days either way',
  query: z.object({ title: z.string().max(300), day: DaySchema, exceptId: Id.optional() }),
  output: z.object({ items: z.array(z.object({ id: Id, title: z.string(), day: DaySchema, registeredBy: z.string() })) }),
})
export const getPrefill = endpoint({
  method: 'GET',
  path: '/api/plan-items/prefill',
  summary: 'What a new item of this person is filled with',
  query: z.object({ day: DaySchema }),
  output: z.object({
    deskId: Id.nullable(),
    genre: z.string(),
    areaId: Id.nullable(),
    place: z.string().nullable(),
    deadline: Moment,
    media: z.array(z.enum(mediums)),
    cutOff: Moment,
    isClosed: z.boolean(),
  }),
})

const PersonRef = z.object({ id: Id, name: z.string() })
export const Registration = z.object({
  deskId: Id,
  deskName: z.string(),
  expected: z.number().int(),
  registered: z.number().int(),
  /** In post, expected, and nothing registered. */
  missing: z.array(PersonRef.extend({ remindedAt: Moment.nullable() })),
  excused: z.array(PersonRef.extend({ why: z.enum(['leave', 'travel', 'night_duty']) })),
})
export const getRegistration = endpoint({
  method: 'GET',
  path: '/api/plan-days/:day/registration',
  summary: 'Who has registered for a day and who has not, by desk; leave, travel and night duty are not counted',
  params: z.object({ day: DaySchema }),
  output: z.object({ cutOff: Moment, desks: z.array(Registration), closedDeskIds: z.array(Id), isClosed: z.boolean() }),
})
export const remindPerson = endpoint({
  method: 'POST',
  path: '/api/plan-days/:day/reminders',
  summary: 'Remind a person to register, once a day',
  params: z.object({ day: DaySchema }),
  body: z.object({ personId: Id }),
  output: z.object({ remindedAt: Moment }),
})
export const closeDay = endpoint({
  method: 'PUT',
  path: '/api/plan-days/:day/closed',
  summary: 'Close or open the book of a desk, or of the newsroom, for a day',
  params: z.object({ day: DaySchema }),
  body: z.object({ deskId: Id.nullable(), closed: z.boolean() }),
  output: z.object({ closed: z.boolean() }),
})
export const copyDay = endpoint({
  method: 'POST',
  path: '/api/plan-days/:day/copies',
  summary: 'Copy items of another day into this one',
  params: z.object({ day: DaySchema }),
  body: z.object({ fromDay: DaySchema, itemIds: z.array(Id).min(1).max(100) }),
  output: z.object({ items: z.array(PlanItem) }),
})

export const Slot = z.object({
  id: Id,
  medium: z.enum(mediums),
  name: z.string(),
  starts: Time.nullable(),
  lengthSeconds: z.number().int().nullable(),
  position: z.number().int(),
})
export type Slot = z.infer<typeof Slot>
export const listSlots = endpoint({ method: 'GET', path: '/api/plan-slots', summary: 'Slots of the acting agency', output: z.object({ items: z.array(Slot) }) })
export const saveSlot = endpoint({
  method: 'PUT',
  path: '/api/plan-slots/:slotId',
  summary: 'Create or change a slot',
  params: z.object({ slotId: Id }),
  body: z.object({
    medium: z.enum(mediums),
    name: Line(80),
    starts: Time.nullable(),
    lengthSeconds: z.number().int().min(1).max(86_400).nullable(),
    position: z.number().int().min(0).max(1000),
    isOpen: z.boolean(),
  }),
  output: Slot,
})
export const savePlanningSetting = endpoint({
  method: 'PUT',
  path: '/api/plan-setting',
  summary: 'Cut-off and default deadline of the agency',
  body: z.object({ cutOff: Time, defaultDeadline: Time }),
  output: z.object({ cutOff: Time, defaultDeadline: Time }),
})
