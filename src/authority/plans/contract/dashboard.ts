import { z } from 'zod'
import { DaySchema, Moment } from '../../../platform/contract/schemas.ts'
import { Id } from '../../../platform/ids.ts'
import { Forecast } from './forecast.ts'
import { calendars, directions, formulas } from './indicator-definition.ts'
import { countingUnits, IndicatorValue, Member, originKinds, TargetCheck } from './indicator-value.ts'
import { statementSections, TargetStatement } from './target-statement.ts'

const Words = z.object({ vi: z.string(), en: z.string() })

export const planStates = ['following', 'archived'] as const
export const PlanHead = z.object({
  id: Id,
  key: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  issuer: z.string(),
  issuedOn: DaySchema.nullable(),
  periodFrom: z.int().nullable(),
  periodTo: z.int(),
  isIllustrative: z.boolean(),
  state: z.enum(planStates),
  targets: z.int(),
  tasks: z.int(),
  importedAt: Moment,
})
export type PlanHead = z.output<typeof PlanHead>

export const AgencyName = z.object({ id: Id, code: z.string(), name: z.string(), shortName: z.string() })
export type AgencyName = z.output<typeof AgencyName>

/** A number a person typed with a proof. */
export const TypedNumber = z.object({
  id: Id,
  agencyId: Id.nullable(),
  value: z.number(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  countingUnit: z.enum(countingUnits),
  from: DaySchema,
  to: DaySchema,
  proofId: Id,
  note: z.string(),
  by: z.string().nullable(),
  at: Moment,
})
export type TypedNumber = z.output<typeof TypedNumber>

/**
 * What one row of the dashboard says in a word. Forecast states, and: chưa có số `no-value` · mốc để trống `blank-target` ·
 * chờ điều kiện `awaiting-trigger`.
 */
export const indicatorStates = [
  'achieved',
  'forecast-met',
  'at-risk',
  'forecast-missed',
  'insufficient-data',
  'no-value',
  'blank-target',
  'awaiting-trigger',
] as const
export type IndicatorState = (typeof indicatorStates)[number]

export const Explanation = z.object({ text: z.string(), by: z.string(), at: Moment })

/** What the definition says, with the thresholds of this version filled in. */
export const DefinitionWords = z.object({
  key: z.string(),
  version: z.int(),
  validFrom: DaySchema,
  name: Words,
  sentence: Words,
  formula: z.enum(formulas),
  rule: z.string(),
  countingUnit: z.enum(countingUnits),
  direction: z.enum(directions),
  beside: z.array(z.string()),
  /** Kinds of document it rests on. */
  documents: z.array(z.string()),
})

/** Where the facts come from: a measure by name, or what this room keeps itself. `state` as of the day. */
export const FactSource = z.object({ name: z.string(), state: z.enum(['measured', 'partly', 'not-measured', 'kept-here']) })

export const TrendPoint = z.object({ day: DaySchema, value: z.number().nullable(), target: z.number().nullable() })

export const SpanGaps = z.object({ spanNeeded: z.number(), spanGap: z.number(), yearNeeded: z.number().nullable(), yearGap: z.number().nullable() })

export const IndicatorRow = z.object({
  key: z.string(),
  name: Words,
  /** The plan's own words: the cell of the year, or the goal. */
  words: z.string(),
  section: z.enum(statementSections),
  definition: DefinitionWords.nullable(),
  /** Wanted values the value is held against: those of the year, else of the nearest year that has one. */
  statements: z.array(z.object({ statement: TargetStatement, check: TargetCheck })),
  /** Year of those statements; null for a number a task repeats every year. */
  wantedYear: z.int().nullable(),
  /** Every wanted value by year, in the unit of the value; null where the cell is blank. */
  targets: z.array(z.object({ row: z.string(), year: z.int().nullable(), raw: z.string(), limit: z.number().nullable() })),
  value: IndicatorValue,
  origin: z.enum(originKinds),
  /** The number shown: computed where there is one, else typed. */
  shown: z.number().nullable(),
  /** typed − computed, when both exist. */
  difference: z.number().nullable(),
  typed: TypedNumber.nullable(),
  /** Last day the shown number tells of. */
  shownOn: DaySchema.nullable(),
  /** Twelve: the ends of the eleven months before, and the day itself. */
  trend: z.array(TrendPoint),
  forecast: Forecast,
  /** Two different numbers of growth: missing against the same span, and missing to the end of the year. */
  gaps: SpanGaps.nullable(),
  state: z.enum(indicatorStates),
  explanation: Explanation.nullable(),
  notes: z.int(),
  sources: z.array(FactSource),
})
export type IndicatorRow = z.output<typeof IndicatorRow>

export const Summary = z.object({
  total: z.int(),
  achieved: z.int(),
  forecastMet: z.int(),
  atRisk: z.int(),
  forecastMissed: z.int(),
  insufficientData: z.int(),
  noValue: z.int(),
  blankTarget: z.int(),
  awaitingTrigger: z.int(),
})
export type Summary = z.output<typeof Summary>

export const Dashboard = z.object({
  plan: PlanHead,
  year: z.int(),
  /** Years the plan has values for. */
  years: z.array(z.int()),
  calendar: z.enum(calendars),
  period: z.object({ from: DaySchema, to: DaySchema }),
  asOf: DaySchema,
  computedAt: Moment,
  /** The one agency it is about; null for the province. */
  agencyId: Id.nullable(),
  /** Agencies as of the day. */
  agencies: z.array(AgencyName),
  summary: Summary,
  indicators: z.array(IndicatorRow),
})
export type Dashboard = z.output<typeof Dashboard>

/** One agency's part of an indicator: a member of a share, or its own numbers. */
export const AgencyPart = z.object({
  agencyId: Id,
  state: Member.shape.state.nullable(),
  reasons: Member.shape.reasons,
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  status: IndicatorValue.shape.status.nullable(),
})
export type AgencyPart = z.output<typeof AgencyPart>

export const BaselineNumber = z.object({
  id: Id,
  agencyId: Id.nullable(),
  origin: z.enum(['typed', 'sampled']),
  value: z.number(),
  members: z.int().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  sample: z.object({ archive: z.int(), sampled: z.int(), ofKind: z.int() }).nullable(),
  countingUnit: z.enum(countingUnits),
  from: DaySchema,
  to: DaySchema,
  proofId: Id,
  note: z.string(),
  by: z.string().nullable(),
  at: Moment,
})

export const IndicatorDetail = z.object({
  year: z.int(),
  indicator: IndicatorRow,
  /** Values shown beside it: parts, another counting unit, another wording. */
  beside: z.array(z.object({ key: z.string(), name: Words, sentence: Words, value: IndicatorValue })),
  parts: z.array(AgencyPart),
  agencies: z.array(AgencyName),
  typed: z.array(TypedNumber),
  baselines: z.array(BaselineNumber),
  explanations: z.array(Explanation),
  notes: z.array(z.object({ id: Id, text: z.string(), by: z.string(), organisation: z.string(), at: Moment })),
  /** Whether there is a list behind the number, and of what parts. */
  sourceParts: z.array(z.enum(['current', 'baseline'])),
})
export type IndicatorDetail = z.output<typeof IndicatorDetail>

export const sourceTypes = ['work', 'person', 'document', 'reading', 'channel', 'organisation'] as const
/** One thing behind a number. `link` opens it: a public page or a proof; null where there is nothing to open. */
export const SourceItem = z.object({
  type: z.enum(sourceTypes),
  id: z.string(),
  title: z.string(),
  /** What kind of document or reading it is, as a code the page has a word for; null where the type says all. */
  code: z.string().nullable(),
  /** Number of a document, source of a reading, course of a person, provenance of a work. */
  detail: z.string().nullable(),
  at: DaySchema.nullable(),
  agencyId: Id.nullable(),
  agency: z.string().nullable(),
  amount: z.number().nullable(),
  link: z.string().nullable(),
})
export type SourceItem = z.output<typeof SourceItem>

export const HeatMap = z.object({
  asOf: DaySchema,
  agencies: z.array(AgencyName),
  indicators: z.array(
    z.object({
      key: z.string(),
      name: Words,
      words: z.string(),
      unit: IndicatorValue.shape.unit,
      countingUnit: z.enum(countingUnits),
      formula: z.enum(formulas),
      status: IndicatorValue.shape.status,
      /** Empty where nothing is measured; an agency that is missing among others is not concerned. */
      parts: z.array(AgencyPart),
    }),
  ),
})
export type HeatMap = z.output<typeof HeatMap>
