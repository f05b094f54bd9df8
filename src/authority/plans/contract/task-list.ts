import { z } from 'zod'
import { DaySchema } from '../../../platform/contract/schemas.ts'
import { Id } from '../../../platform/ids.ts'

export const taskStates = ['group', 'no-product-no-date', 'awaiting-trigger', 'not-started', 'running', 'done', 'late'] as const

/** A document handed in, or awaited, for a task. */
export const TaskEvidenceItem = z.object({
  id: Id,
  kind: z.string(),
  agencyId: Id.nullable(),
  agency: z.string().nullable(),
  number: z.string().nullable(),
  title: z.string(),
  issuedOn: DaySchema.nullable(),
  dueOn: DaySchema.nullable(),
  proofId: Id.nullable(),
})

export const TaskItem = z.object({
  row: z.string(),
  no: z.string(),
  parentRow: z.string().nullable(),
  title: z.string(),
  lead: z.string().nullable(),
  partners: z.string().nullable(),
  product: z.string().nullable(),
  timeRaw: z.string().nullable(),
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
  trigger: z.string().nullable(),
  /** The event it waits for, once recorded. */
  triggered: z.object({ id: Id, number: z.string().nullable(), title: z.string(), on: DaySchema, proofId: Id.nullable() }).nullable(),
  quotaPerYear: z.int().nullable(),
  isGroup: z.boolean(),
  section: z.enum(['body', 'annex2']),
  state: z.enum(taskStates),
  /** Kind of document that counts as its product; `perAgency`: each agency owes one. */
  evidenceKind: z.string(),
  perAgency: z.boolean(),
  evidence: z.array(TaskEvidenceItem),
})

export const TaskList = z.object({ asOf: DaySchema, items: z.array(TaskItem) })
export type TaskItem = z.output<typeof TaskItem>
export type TaskList = z.output<typeof TaskList>
