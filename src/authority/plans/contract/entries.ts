import { z } from 'zod'
import { DaySchema, Line, Prose } from '../../../platform/contract/schemas.ts'
import { Id } from '../../../platform/ids.ts'
import { DocumentKind } from './document-kinds.ts'
import { countingUnits } from './indicator-value.ts'
import { Year } from './plan-values.ts'

export const baselineOrigins = ['typed', 'sampled'] as const
export const revenueSources = ['orders', 'advertising', 'content', 'events', 'services'] as const
/** Reaches are parts of a commune's people, 0–1; copies and addresses are daily means; population is people. */
export const areaInputKinds = ['population', 'broadcast', 'loudspeaker', 'print-reach', 'online-reach', 'print-copies', 'network-addresses'] as const
export const entryKinds = ['typed-value', 'baseline', 'document', 'revenue', 'area-input', 'trigger'] as const
export type BaselineOrigin = (typeof baselineOrigins)[number]
export type RevenueSource = (typeof revenueSources)[number]
export type AreaInputKind = (typeof areaInputKinds)[number]
export type EntryKind = (typeof entryKinds)[number]

/** A definition's key, or `row:` and the plan row where no definition computes it. */
export const IndicatorKey = z
  .string()
  .regex(/^(row:[A-Za-z0-9.-]{1,70}|[a-z0-9]+(-[a-z0-9]+)*)$/)
  .max(80)
const Amount = z.number().min(-1e15).max(1e15)
const Count = z.int().min(0).max(1_000_000_000)

/** Ids are made by the caller: sending an entry again changes nothing. */
export const NewTypedValue = z.object({
  id: Id,
  indicator: IndicatorKey,
  /** Null: the whole province. */
  agencyId: Id.nullable(),
  from: DaySchema,
  to: DaySchema,
  /** In the unit of the indicator: percent 0–100, a count, percentage points. */
  value: Amount,
  numerator: Amount.nullable().default(null),
  denominator: Amount.nullable().default(null),
  countingUnit: z.enum(countingUnits),
  proofId: Id,
  note: Prose(2000).default(''),
})

const Sample = z.strictObject({ archive: Count, sampled: z.int().min(1).max(1_000_000), ofKind: Count })

export const NewBaseline = z.object({
  id: Id,
  indicator: IndicatorKey,
  agencyId: Id.nullable(),
  from: DaySchema,
  to: DaySchema,
  /** Typed: the counted quantity; of a share, how many members satisfied. Left out for a sample, which gives it. */
  value: Amount.nullable().default(null),
  members: z.int().min(1).max(100_000).nullable().default(null),
  countingUnit: z.enum(countingUnits),
  sample: Sample.nullable().default(null),
  proofId: Id,
  note: Prose(2000).default(''),
})

export const NewDocument = z.object({
  id: Id,
  kind: DocumentKind,
  agencyId: Id.nullable(),
  number: Line(80, 0).default(''),
  title: Line(300),
  /** Null while it is awaited; then `dueOn` says when. */
  issuedOn: DaySchema.nullable(),
  dueOn: DaySchema.nullable().default(null),
  validFrom: DaySchema.nullable().default(null),
  /** Last day. */
  validTo: DaySchema.nullable().default(null),
  grade: Line(20, 0).default(''),
  amount: Count.nullable().default(null),
  proofId: Id.nullable(),
  note: Prose(2000).default(''),
})

export const NewRevenue = z.object({
  id: Id,
  agencyId: Id,
  year: Year,
  source: z.enum(revenueSources),
  /** Whole đồng. */
  amountDong: z.int().min(0).max(1_000_000_000_000_000),
  proofId: Id,
  note: Prose(2000).default(''),
})

const reaches: readonly AreaInputKind[] = ['broadcast', 'loudspeaker', 'print-reach', 'online-reach']

export const NewAreaInput = z
  .object({
    id: Id,
    areaId: Id,
    kind: z.enum(areaInputKinds),
    value: z.number().min(0).max(1e9),
    /** Who measured it and how. */
    source: Line(300),
    readOn: DaySchema,
    proofId: Id.nullable().default(null),
  })
  .refine(({ kind, value }) => !reaches.includes(kind) || value <= 1, { path: ['value'], error: 'part_of_one' })

export const NewTrigger = z.object({
  id: Id,
  number: Line(80, 0).default(''),
  title: Line(300),
  happenedOn: DaySchema,
  proofId: Id.nullable(),
})

export const Withdrawal = z.object({ reason: Prose(1000, 1) })

export type NewTypedValue = z.output<typeof NewTypedValue>
export type NewBaseline = z.output<typeof NewBaseline>
export type NewDocument = z.output<typeof NewDocument>
export type NewRevenue = z.output<typeof NewRevenue>
export type NewAreaInput = z.output<typeof NewAreaInput>
export type NewTrigger = z.output<typeof NewTrigger>
