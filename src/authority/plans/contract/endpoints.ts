import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { DaySchema, Line, PageQuery, pageOf, Prose } from '../../../platform/contract/schemas.ts'
import { Id } from '../../../platform/ids.ts'
import { AgencyName, Dashboard, HeatMap, IndicatorDetail, PlanHead, SourceItem } from './dashboard.ts'
import { entryKinds, IndicatorKey, NewAreaInput, NewBaseline, NewDocument, NewRevenue, NewTrigger, NewTypedValue, Withdrawal } from './entries.ts'
import { calendars, IndicatorDefinition, RuleParameters } from './indicator-definition.ts'
import { PlanDocument } from './plan-document.ts'
import { Year } from './plan-values.ts'
import { TaskList } from './task-list.ts'

const OfPlan = z.object({ planId: Id })
const OfIndicator = z.object({ planId: Id, indicator: IndicatorKey })
/** What a number is asked for. Left out: this year, the plan's calendar, today, the whole province. */
const View = {
  year: z.coerce.number().int().min(1945).max(2200).optional(),
  calendar: z.enum(calendars).optional(),
  asOf: DaySchema.optional(),
  agency: Id.optional(),
}
const Row = z.string().regex(/^[A-Za-z0-9.-]{1,80}$/)
const Kept = z.object({ id: Id })

export const listPlans = endpoint({
  method: 'GET',
  path: '/api/plans',
  summary: 'Plans of the province, those being followed first',
  output: z.object({ items: z.array(PlanHead), agencies: z.array(AgencyName) }),
})
export const getPlan = endpoint({
  method: 'GET',
  path: '/api/plans/:planId',
  summary: 'A plan as a document: every field, its own words',
  params: OfPlan,
  output: z.object({ plan: PlanHead, document: PlanDocument }),
})
const Sample = z.object({ key: z.string(), number: z.string().nullable(), title: z.string(), issuer: z.string(), isIllustrative: z.boolean() })
export const listSamplePlans = endpoint({
  method: 'GET',
  path: '/api/plan-samples',
  summary: 'Plans that come with the platform, to look at or to follow',
  output: z.object({ items: z.array(Sample) }),
})
export const getSamplePlan = endpoint({
  method: 'GET',
  path: '/api/plan-samples/:key',
  summary: 'A plan that comes with the platform, as a document',
  params: z.object({ key: z.string().regex(/^[A-Za-z0-9.-]{1,60}$/) }),
  output: z.object({ document: PlanDocument }),
})
export const importOutcomes = ['imported', 'unchanged', 'replaced'] as const
export const importPlans = endpoint({
  method: 'POST',
  path: '/api/plans',
  summary: 'Load a file of plans (press-plans/1) or a single plan document',
  body: z.object({ file: z.record(z.string(), z.unknown()) }),
  output: z.object({
    items: z.array(z.object({ id: Id, key: z.string(), title: z.string(), outcome: z.enum(importOutcomes), targets: z.int(), tasks: z.int() })),
  }),
  bodyLimit: 8_388_608,
})
export const archivePlan = endpoint({
  method: 'POST',
  path: '/api/plans/:planId/archive',
  summary: 'Stop following a plan; what was entered for it stays',
  params: OfPlan,
  output: PlanHead,
})

export const getDashboard = endpoint({
  method: 'GET',
  path: '/api/plans/:planId/dashboard',
  summary: 'Every indicator of a plan in a year: target, value, trend, forecast',
  params: OfPlan,
  query: z.object(View),
  output: Dashboard,
})
export const getHeatMap = endpoint({
  method: 'GET',
  path: '/api/plans/:planId/by-agency',
  summary: 'Each agency’s part of each indicator',
  params: OfPlan,
  query: z.object(View),
  output: HeatMap,
})
export const getIndicator = endpoint({
  method: 'GET',
  path: '/api/plans/:planId/indicators/:indicator',
  summary: 'One indicator: definition, numbers by agency, what was typed, what people wrote',
  params: OfIndicator,
  query: z.object(View),
  output: IndicatorDetail,
})
export const listSources = endpoint({
  method: 'GET',
  path: '/api/plans/:planId/indicators/:indicator/sources',
  summary: 'The works, people, documents and readings behind a number',
  params: OfIndicator,
  query: z.object({ ...View, part: z.enum(['current', 'baseline']).default('current'), ...PageQuery }),
  output: pageOf(SourceItem),
})

export const listTasks = endpoint({
  method: 'GET',
  path: '/api/plans/:planId/tasks',
  summary: 'Tasks of a plan with their state and what was handed in',
  params: OfPlan,
  query: z.object({ asOf: DaySchema.optional() }),
  output: TaskList,
})
export const recordTrigger = endpoint({
  method: 'POST',
  path: '/api/plans/:planId/tasks/:row/trigger',
  summary: 'Record that the event a task waits for has happened',
  params: z.object({ planId: Id, row: Row }),
  body: NewTrigger,
  output: TaskList,
})
export const addEvidence = endpoint({
  method: 'POST',
  path: '/api/plans/:planId/tasks/:row/evidence',
  summary: 'Hand in a product of a task, or say when it is due',
  params: z.object({ planId: Id, row: Row }),
  body: NewDocument.omit({ kind: true }),
  output: TaskList,
})

/** 10 MiB of file are about 13.4 MiB of base64. */
export const MAX_PROOF_BYTES = 10_485_760
export const keepProof = endpoint({
  method: 'POST',
  path: '/api/plan-proofs',
  summary: 'Keep a file (PDF, PNG, JPEG, DOCX, XLSX) that proves a number or a document',
  body: z.object({ id: Id, name: Line(200), base64: z.string().max(14_000_000) }),
  output: z.object({ id: Id, name: z.string(), mime: z.string(), bytes: z.int(), sha256: z.string() }),
  bodyLimit: 14_680_064,
  perMinute: 60,
})
export const addTypedValue = endpoint({
  method: 'POST',
  path: '/api/plan-entries/typed-values',
  summary: 'Type a value with its proof',
  body: NewTypedValue,
  output: Kept,
})
export const addBaseline = endpoint({
  method: 'POST',
  path: '/api/plan-entries/baselines',
  summary: 'Give a first year its baseline: typed, or from a coded sample',
  body: NewBaseline,
  output: Kept,
})
export const addDocument = endpoint({
  method: 'POST',
  path: '/api/plan-entries/documents',
  summary: 'Enter a decision, dossier or order, issued or awaited',
  body: NewDocument,
  output: Kept,
})
export const addRevenue = endpoint({
  method: 'POST',
  path: '/api/plan-entries/revenue',
  summary: 'Enter an agency’s revenue of a year from one source',
  body: NewRevenue,
  output: Kept,
})
export const addAreaInput = endpoint({
  method: 'POST',
  path: '/api/plan-entries/area-inputs',
  summary: 'Enter population, coverage or copies of a commune with their source',
  body: NewAreaInput,
  output: Kept,
})
export const withdrawEntry = endpoint({
  method: 'POST',
  path: '/api/plan-entries/:kind/:entryId/withdraw',
  summary: 'Take an entry back with a reason; it no longer counts and stays readable in the audit',
  params: z.object({ kind: z.enum(entryKinds), entryId: Id }),
  body: Withdrawal,
  output: Kept,
})

export const explainIndicator = endpoint({
  method: 'POST',
  path: '/api/plans/:planId/indicators/:indicator/explanation',
  summary: 'Explain a value of a year in a sentence',
  params: OfIndicator,
  body: z.object({ id: Id, year: Year, agencyId: Id.nullable().default(null), text: Prose(2000, 1) }),
  output: Kept,
})
export const noteIndicator = endpoint({
  method: 'POST',
  path: '/api/plans/:planId/indicators/:indicator/notes',
  summary: 'Write a remark on a value',
  params: OfIndicator,
  body: z.object({ id: Id, year: Year, text: Prose(2000, 1) }),
  output: Kept,
})

export const listDefinitions = endpoint({
  method: 'GET',
  path: '/api/plan-definitions',
  summary: 'What each indicator means today, with all its versions',
  output: z.object({ items: z.array(IndicatorDefinition) }),
})
export const reviseDefinition = endpoint({
  method: 'POST',
  path: '/api/plan-definitions/:key/versions',
  summary: 'A new version of a definition from a day on: other thresholds, other rows; the rule stays',
  params: z.object({
    key: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(80),
  }),
  body: z.object({
    id: Id,
    validFrom: DaySchema,
    parameters: RuleParameters.optional(),
    planRows: z.array(Row).max(200).optional(),
    reason: Prose(1000, 1),
  }),
  output: IndicatorDefinition,
})
