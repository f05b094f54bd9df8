import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { DaySchema, Moment } from '../../../platform/contract/schemas.ts'
import { Id } from '../../../platform/ids.ts'

/** Who is not expected to register stories, and why. */
export const absenceKinds = ['leave', 'travel', 'night_duty'] as const
/** `duty_approver` may sign urgently alone; `duty_editor` is called for breaking news. */
export const dutyKinds = ['duty_approver', 'duty_editor'] as const

export const Absence = z.object({
  id: Id,
  personId: Id,
  kind: z.enum(absenceKinds),
  fromDay: DaySchema,
  toDay: DaySchema,
  /** Kept by a duty shift: changed and removed with it. */
  ofDuty: z.boolean(),
  mayChange: z.boolean(),
})
export type Absence = z.infer<typeof Absence>
export const Duty = z.object({
  id: Id,
  personId: Id,
  kind: z.enum(dutyKinds),
  fromAt: Moment,
  toAt: Moment,
  /** The person is not expected to register stories on the days of the shift. */
  excuses: z.boolean(),
  mayChange: z.boolean(),
})
export type Duty = z.infer<typeof Duty>

export const RosterPerson = z.object({
  id: Id,
  name: z.string(),
  title: z.string().nullable(),
  roles: z.array(z.string()),
  deskIds: z.array(Id),
  /** The actor may enter absences for this person. */
  mayEnter: z.boolean(),
})
export type RosterPerson = z.infer<typeof RosterPerson>

export const Roster = z.object({
  from: DaySchema,
  to: DaySchema,
  people: z.array(RosterPerson),
  absences: z.array(Absence),
  duties: z.array(Duty),
  /** Kinds of shifts the actor may enter. */
  mayEnterDuties: z.array(z.enum(dutyKinds)),
})
export type Roster = z.infer<typeof Roster>

export const getRoster = endpoint({
  method: 'GET',
  path: '/api/roster',
  summary: 'Who is on leave, travelling or on duty in the seven days from a day',
  query: z.object({ from: DaySchema }),
  output: Roster,
})

const AbsenceBody = { kind: z.enum(absenceKinds), fromDay: DaySchema, toDay: DaySchema }
const DutyBody = { kind: z.enum(dutyKinds), fromAt: Moment, toAt: Moment, excuses: z.boolean() }
const Done = z.object({ done: z.literal(true) })

export const enterAbsence = endpoint({
  method: 'POST',
  path: '/api/absences',
  summary: 'Enter leave, travel or a night off for a person',
  body: z.object({ id: Id, personId: Id, ...AbsenceBody }),
  output: Absence,
})
export const changeAbsence = endpoint({
  method: 'POST',
  path: '/api/absences/:absenceId',
  summary: 'Change kind or days of an absence',
  params: z.object({ absenceId: Id }),
  body: z.object(AbsenceBody),
  output: Absence,
})
export const removeAbsence = endpoint({
  method: 'POST',
  path: '/api/absences/:absenceId/remove',
  summary: 'Take an absence back',
  params: z.object({ absenceId: Id }),
  output: Done,
})
export const enterDuty = endpoint({
  method: 'POST',
  path: '/api/duties',
  summary: 'Put a person on duty from a moment to a moment',
  body: z.object({ id: Id, personId: Id, ...DutyBody }),
  output: Duty,
})
export const changeDuty = endpoint({
  method: 'POST',
  path: '/api/duties/:dutyId',
  summary: 'Change a duty shift that is not over',
  params: z.object({ dutyId: Id }),
  body: z.object(DutyBody),
  output: Duty,
})
export const removeDuty = endpoint({
  method: 'POST',
  path: '/api/duties/:dutyId/remove',
  summary: 'Take a shift off the roster; one that is running ends now',
  params: z.object({ dutyId: Id }),
  output: Done,
})
