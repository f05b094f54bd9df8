import { z } from 'zod'
import { DaySchema } from '../../../platform/contract/schemas.ts'
import { DocumentText, PlanValue, TaskTime, Year, YearValue } from './plan-values.ts'

/**
 * A provincial plan as data: every part of the printed document, its own words beside what was read from them.
 * Objects are strict, so a field this schema does not know is refused with its path instead of being lost.
 * Where the source says null (number or date left blank in print) the null is kept: blank is a fact.
 */
const Key = z.string().regex(/^[A-Za-z0-9.-]{1,60}$/)
const Texts = z.array(DocumentText).max(200)

const Signature = z.strictObject({
  authority: DocumentText,
  onBehalf: DocumentText.nullable(),
  position: DocumentText,
  name: DocumentText,
})

const Metadata = z.strictObject({
  documentNumber: DocumentText.nullable(),
  documentNumberAsPrinted: DocumentText.optional(),
  documentNumberNote: DocumentText.optional(),
  documentType: DocumentText,
  /** Nghị định 30/2020 type code, e.g. KH. */
  typeCode: DocumentText,
  issuer: DocumentText,
  province: DocumentText,
  place: DocumentText.nullable(),
  issueDate: DaySchema.nullable(),
  effectiveDate: DaySchema.nullable(),
  effectiveDateNote: DocumentText.optional(),
  title: DocumentText,
  titleAsPrinted: DocumentText.optional(),
  signature: Signature,
  period: z.strictObject({ from: Year.optional(), to: Year, orientationTo: Year.optional() }),
  /** True for a plan written to show the platform; never for a document somebody signed. */
  illustrative: z.boolean().optional(),
})

const Basis = z.strictObject({ number: DocumentText, date: DaySchema, issuer: DocumentText, subject: DocumentText })

export const PlanTarget = z.strictObject({
  id: Key,
  year: Year,
  subject: DocumentText,
  topic: DocumentText,
  officialText: DocumentText,
  /** The first value is what is wanted; the others are conditions inside it (“tối thiểu 20%”, “cấp độ 3 trở lên”). */
  values: z.array(PlanValue).max(10),
  priority: DocumentText.optional(),
  wording: DocumentText.optional(),
  sourceText: DocumentText.optional(),
  sectionRef: DocumentText,
  revenueSources: Texts.optional(),
  annex1Indicator: z.int().positive().optional(),
})

/** A task or a solution of the body of the plan: words, without product or date. */
export const PlanTask = z.strictObject({
  code: Key,
  title: DocumentText,
  officialText: Texts,
  elements: Texts.optional(),
  quantified: z.array(PlanValue).max(10).optional(),
})

const Organisation = z.strictObject({ id: Key, name: DocumentText, role: DocumentText, sectionRef: DocumentText, duties: Texts })

/** `lastAllowedDay` is 'MM-DD': “trước ngày 25/11” ends on 24/11. */
const FixedDeadline = z.strictObject({
  raw: DocumentText,
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
  comparator: z.enum(['before', 'by']).optional(),
  lastAllowedDay: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .optional(),
  year: Year.optional(),
  quarter: z.int().min(1).max(4).optional(),
})

export const ReportingDuty = z.strictObject({
  id: Key,
  reporter: DocumentText,
  recipients: Texts,
  via: DocumentText.nullable(),
  frequency: z.array(z.enum(['6-month', 'annual', 'ad-hoc', 'once'])).min(1),
  fixedDeadline: FixedDeadline.nullable(),
  deadlineRaw: DocumentText.optional(),
  content: DocumentText,
  form: DocumentText.nullable().optional(),
  sectionRef: DocumentText,
  officialText: DocumentText.optional(),
})

export const YearlyIndicator = z.strictObject({
  no: z.int().positive(),
  name: DocumentText,
  sourceName: DocumentText.optional(),
  values: z.record(z.string().regex(/^\d{4}$/), YearValue),
  unitOfMeasure: DocumentText,
  unitNote: DocumentText.optional(),
  direction: z.enum(['up', 'down', 'hold', 'urban-share-down']),
  baselineYear: Year.optional(),
  targetRef: Key.nullable(),
  annex2Task: Key.optional(),
})

const Quantity = z.strictObject({ min: z.int().positive(), unit: DocumentText, per: DocumentText })
/** Planned money: whole đồng of one year from one source. */
const TaskMoney = z.strictObject({ year: Year, source: DocumentText, amountDong: z.int().nonnegative() })

const taskCells = {
  title: DocumentText,
  sourceDiff: DocumentText.optional(),
  footnote: DocumentText.optional(),
  lead: DocumentText.nullable(),
  partners: DocumentText.nullable(),
  product: DocumentText.nullable(),
  productQuantity: Quantity.optional(),
  time: TaskTime.nullable(),
  money: z.array(TaskMoney).max(100).optional(),
}

export const AnnexSubtask = z.strictObject({ no: Key, numberedInSource: z.boolean().optional(), ...taskCells })
export const AnnexTask = z.strictObject({
  no: Key,
  ...taskCells,
  subtasks: z.array(AnnexSubtask).max(50).optional(),
  annex1Indicator: z.int().positive().optional(),
})

const Annex1 = z.strictObject({ title: DocumentText, columns: Texts, indicators: z.array(YearlyIndicator).max(200) })
const Annex2 = z.strictObject({ title: DocumentText, columns: Texts, tasks: z.array(AnnexTask).max(300) })
/** What was inferred and is not written in the document. */
const Derived = z.strictObject({ note: DocumentText, impliedAgencyCount: z.int().positive().optional() })

export const PlanDocument = z.strictObject({
  id: Key,
  metadata: Metadata,
  basis: z.array(Basis).max(100),
  purposes: Texts,
  requirements: Texts.optional(),
  targets: z.array(PlanTarget).max(500),
  tasks: z.array(PlanTask).max(300),
  solutions: z.array(PlanTask).max(300),
  funding: Texts,
  organisations: z.array(Organisation).max(100),
  reportingDuties: z.array(ReportingDuty).max(100),
  annexes: z.array(DocumentText).optional(),
  annex1: Annex1.optional(),
  annex2: Annex2.optional(),
  recipients: Texts,
  notes: Texts.optional(),
  derived: Derived.optional(),
  inconsistencies: Texts.optional(),
})

export type PlanDocument = z.output<typeof PlanDocument>
export type PlanTarget = z.output<typeof PlanTarget>
export type PlanTask = z.output<typeof PlanTask>
export type YearlyIndicator = z.output<typeof YearlyIndicator>
export type AnnexTask = z.output<typeof AnnexTask>
export type AnnexSubtask = z.output<typeof AnnexSubtask>
export type ReportingDuty = z.output<typeof ReportingDuty>
