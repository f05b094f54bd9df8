import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { DaySchema, Line, Moment, Prose } from '../../platform/contract/schemas.ts'
import { Id } from '../../platform/ids.ts'

export const reportStates = ['draft', 'submitted', 'received', 'returned'] as const
export type ReportState = (typeof reportStates)[number]
export const sections = ['overview', 'difficulties', 'proposals', 'next_period'] as const
export type SectionKey = (typeof sections)[number]

/** One computed number with where it comes from; null is 'chưa đo', never zero. */
export const Fact = z.object({
  key: z.string(),
  label: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  before: z.number().nullable(),
  source: z.string(),
})
export type Fact = z.infer<typeof Fact>
export const IndicatorLine = z.object({ name: z.string(), target: z.string(), value: z.string(), count: z.string(), state: z.string() })
export type IndicatorLine = z.infer<typeof IndicatorLine>
export const PartFacts = z.object({ agency: z.string(), facts: z.array(Fact) })
export const ReportFacts = z.object({ facts: z.array(Fact), indicators: z.array(IndicatorLine), parts: z.array(PartFacts) })
export type ReportFacts = z.infer<typeof ReportFacts>

/** A number that differs from what the report holds, in words; null where it is not on one side. */
export const ChangedNumber = z.object({ key: z.string(), label: z.string(), before: z.string().nullable(), after: z.string().nullable() })
export type ChangedNumber = z.infer<typeof ChangedNumber>

const Texts = z.record(z.enum(sections), z.string().max(20_000))
const Person = z.object({ id: Id, name: z.string() })

/** An earlier report as it was last handed in. */
const Earlier = z.object({ reportId: Id, title: z.string(), submittedAt: Moment, facts: z.array(Fact) })

export const Remark = z.object({
  id: Id,
  /** Null: the whole report. */
  section: z.enum(sections).nullable(),
  text: z.string(),
  by: Person,
  /** Written by the department to the agency. */
  isAuthority: z.boolean(),
  at: Moment,
  resolvedBy: Person.nullable(),
})
export type Remark = z.infer<typeof Remark>

export const Report = z.object({
  id: Id,
  level: z.enum(['agency', 'province']),
  organisation: z.object({ id: Id, name: z.string() }),
  title: z.string(),
  addressee: z.string(),
  periodFrom: DaySchema,
  periodTo: DaySchema,
  dueOn: DaySchema,
  dueCitation: z.string(),
  state: z.enum(reportStates),
  texts: Texts,
  facts: ReportFacts,
  factsAt: Moment,
  version: z.int(),
  returnReason: z.string().nullable(),
  submissions: z.array(
    z.object({ no: z.int(), sha256: z.string(), submittedBy: Person, submittedAt: Moment, receivedBy: Person.nullable(), receivedAt: Moment.nullable() }),
  ),
  remarks: z.array(Remark),
  /** The half year before, and the same half of last year. */
  previous: Earlier.nullable(),
  yearBefore: Earlier.nullable(),
  /** Sections that must be written before it can be handed in. */
  missing: z.array(z.enum(sections)),
  may: z.object({ edit: z.boolean(), submit: z.boolean(), receive: z.boolean(), remark: z.boolean() }),
})
export type Report = z.infer<typeof Report>

export const Owed = z.object({
  organisation: z.object({ id: Id, name: z.string() }),
  reportId: Id.nullable(),
  state: z.enum(['missing', ...reportStates]),
  submittedAt: Moment.nullable(),
  isLate: z.boolean(),
  remindedAt: Moment.nullable(),
})
export type Owed = z.infer<typeof Owed>

const params = z.object({ reportId: Id })
const PeriodQuery = z.object({ day: DaySchema.optional() })

/** For an agency: its own reports. For the department: who owes what in the period the day lies in, and its own. */
export const listReports = endpoint({
  method: 'GET',
  path: '/api/reports',
  summary: 'Half-year reports of a period: what is owed, handed in, missing',
  query: PeriodQuery,
  output: z.object({
    periodFrom: DaySchema,
    periodTo: DaySchema,
    dueOn: DaySchema,
    dueCitation: z.string(),
    isAuthority: z.boolean(),
    owed: z.array(Owed),
    own: z.object({ id: Id, state: z.enum(reportStates) }).nullable(),
    previousDay: DaySchema,
    nextDay: DaySchema,
  }),
})
export const beginReport = endpoint({
  method: 'POST',
  path: '/api/reports',
  summary: 'Begin the half-year report of the acting organisation; for the department it merges what was handed in',
  body: z.object({ id: Id, day: DaySchema }),
  output: Report,
})
export const getReport = endpoint({
  method: 'GET',
  path: '/api/reports/:reportId',
  summary: 'A report with its numbers, texts and submissions',
  params,
  output: Report,
})
export const writeReport = endpoint({
  method: 'PATCH',
  path: '/api/reports/:reportId',
  summary: 'Write the sections; refused when somebody wrote since the version given',
  params,
  body: z.object({ version: z.int().min(1), texts: z.partialRecord(z.enum(sections), Prose(20_000)) }),
  output: Report,
})
export const refreshFacts = endpoint({
  method: 'POST',
  path: '/api/reports/:reportId/facts',
  summary: 'Compute the numbers anew and say which differ; only those accepted by key are taken over, texts stay',
  params,
  body: z.object({
    version: z.int().min(1),
    /** Keys of `changed`; without them nothing is saved. */
    accept: z.array(z.string().max(400)).min(1).max(5000).optional(),
  }),
  output: z.object({ report: Report, changed: z.array(ChangedNumber) }),
})
export const addRemark = endpoint({
  method: 'POST',
  path: '/api/reports/:reportId/remarks',
  summary: 'Say something about a report or one of its sections; the id is made by the caller so that a repeated call adds once',
  params,
  body: z.object({ id: Id, section: z.enum(sections).nullable(), text: Prose(2000, 1) }),
  output: Report,
})
export const resolveRemark = endpoint({
  method: 'POST',
  path: '/api/reports/:reportId/remarks/:remarkId/resolve',
  summary: 'Mark a remark as settled',
  params: z.object({ reportId: Id, remarkId: Id }),
  output: Report,
})
export const remindAgencies = endpoint({
  method: 'POST',
  path: '/api/reports/reminders',
  summary: 'Call the agencies that still owe the report of the period the day lies in, each at most once a day',
  body: z.object({ day: DaySchema }),
  output: z.object({ reminded: z.array(z.string()), already: z.int() }),
})
export const submitReport = endpoint({
  method: 'POST',
  path: '/api/reports/:reportId/submit',
  summary: 'Hand the report in: exactly this text and these numbers are kept, with hash and hour',
  params,
  body: z.object({ version: z.int().min(1) }),
  output: Report,
})
export const receiveReport = endpoint({
  method: 'POST',
  path: '/api/reports/:reportId/receive',
  summary: 'The department takes a report',
  params,
  output: Report,
})
export const returnReport = endpoint({
  method: 'POST',
  path: '/api/reports/:reportId/return',
  summary: 'The department sends a report back with a reason',
  params,
  body: z.object({ reason: Prose(2000, 1) }),
  output: Report,
})
export const saveDueRule = endpoint({
  method: 'PUT',
  path: '/api/reports/due-rule',
  summary: 'When half-year reports are due in the province, and where that is written',
  body: z.object({ daysAfter: z.int().min(1).max(120), citation: Line(300, 0) }),
  output: z.object({ daysAfter: z.int(), citation: z.string() }),
})
/** Files: GET /api/reports/:reportId/report.docx and .pdf (the last submission, or the draft as it is now). */
export const reportFile = (reportId: string, format: 'docx' | 'pdf'): string => `/api/reports/${reportId}/report.${format}`
