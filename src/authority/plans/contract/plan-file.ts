import { z } from 'zod'
import { PlanDocument } from './plan-document.ts'
import { DocumentText } from './plan-values.ts'

const byYear = z.record(z.string().regex(/^\d{4}$/), z.number())

/**
 * The same subject in the national strategy (QĐ 348/QĐ-TTg) and in provincial plans, to be shown side by side.
 * A province may set lower or higher values than the strategy; nothing here corrects them.
 */
export const CrossTopic = z.strictObject({
  topic: DocumentText,
  note: DocumentText.optional(),
  national348: byYear,
  phuTho: byYear,
  konTum: byYear,
  unit: DocumentText,
})

/** A file of plans: the documents, how to read them, and the comparison table. */
export const PlanFile = z.strictObject({
  schema: z.literal('press-plans/1'),
  generatedFrom: DocumentText.optional(),
  conventions: z.record(z.string(), DocumentText).optional(),
  plans: z.array(PlanDocument).min(1).max(100),
  crossTopics: z.array(CrossTopic).optional(),
  crossTopicsNote: DocumentText.optional(),
})

export type CrossTopic = z.output<typeof CrossTopic>
export type PlanFile = z.output<typeof PlanFile>
