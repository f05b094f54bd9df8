import { z } from 'zod'
import { DaySchema } from '../../../platform/contract/schemas.ts'

// PostgreSQL text cannot hold U+0000, and no printed document has one
const hasNoNul = (text: string): boolean => !text.includes('\u0000')

/** Text of a document, exactly as read; only the Unicode form is unified (NFC), never the wording or the spacing. */
export const DocumentText = z.string().normalize('NFC').min(1).max(8000).refine(hasNoNul, { error: 'nul_character' })
/** A cell that may be empty in the document, which is a fact of its own. */
export const DocumentCell = z.string().normalize('NFC').max(2000).refine(hasNoNul, { error: 'nul_character' })
export const Year = z.int().min(1945).max(2200)
const Percent = z.number().min(-1000).max(1000)

/**
 * How a document words a wanted value. “eq” reads *at least* (or at most where the wanted direction is down);
 * “phấn đấu” was read as gte; lte-urban is for pairs such as 60%/40%.
 */
export const comparators = ['eq', 'gte', 'lte', 'approx', 'range', 'lte-urban'] as const
export const Comparator = z.enum(comparators)

/** One wanted number of a goal: the words of the document and what was read from them. */
export const PlanValue = z.strictObject({
  raw: DocumentText,
  value: z.number().nullable().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  count: z.int().nonnegative().optional(),
  percent: Percent.optional(),
  urban: Percent.optional(),
  rural: Percent.optional(),
  unit: DocumentText,
  comparator: Comparator,
  measure: DocumentText,
  baselineYear: Year.optional(),
  frequency: z.enum(['annual']).optional(),
  basis: DocumentText.optional(),
})

/** A cell of the yearly table (Phụ lục 1). `blank` stays blank: it is not zero. */
export const YearValue = z.discriminatedUnion('kind', [
  z.strictObject({ raw: DocumentCell, kind: z.literal('blank') }),
  z.strictObject({ raw: DocumentText, kind: z.literal('percent'), value: Percent, unit: DocumentText }),
  z.strictObject({ raw: DocumentText, kind: z.literal('ratio'), urban: Percent, rural: Percent, unit: DocumentText }),
  z.strictObject({ raw: DocumentText, kind: z.literal('count'), value: z.int().nonnegative(), unit: DocumentText }),
  z.strictObject({ raw: DocumentText, kind: z.literal('count-percent'), count: z.int().nonnegative(), percent: Percent }),
  z.strictObject({ raw: DocumentText, kind: z.literal('range'), min: Percent, max: Percent, unit: DocumentText }),
])

/** When a task is due. A trigger is an event that must be recorded before the clock starts. */
export const TaskTime = z.discriminatedUnion('kind', [
  z.strictObject({ raw: DocumentText, kind: z.literal('range'), from: Year, to: Year }),
  z.strictObject({
    raw: DocumentText,
    kind: z.literal('quarter'),
    year: Year,
    quarter: z.int().min(1).max(4),
    from: DaySchema,
    to: DaySchema,
  }),
  z.strictObject({ raw: DocumentText, kind: z.literal('trigger'), trigger: DocumentText }),
  z.strictObject({ raw: DocumentText, kind: z.literal('continuous') }),
])

export type PlanValue = z.output<typeof PlanValue>
export type YearValue = z.output<typeof YearValue>
export type TaskTime = z.output<typeof TaskTime>
export type Comparator = z.output<typeof Comparator>
