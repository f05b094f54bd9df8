import { z } from 'zod'
import { DaySchema } from '../../../platform/contract/schemas.ts'
import { Year } from './plan-values.ts'
import { countingUnits } from './indicator-value.ts'

export const formulas = ['share', 'growth', 'ratio', 'pair', 'count', 'document'] as const
export const calendars = ['plan-year', 'reporting-year'] as const
export const directions = ['up', 'down'] as const

const Share = z.number().min(0).max(100)
const Times = z.int().min(1).max(10_000)

/** What growth is measured from. `unset`: the plan names no base year, so there is no baseline until a version sets one. */
export const GrowthBase = z.union([z.literal('previous-year'), z.literal('unset'), Year])

/** Thresholds of one rule. They are defaults of the platform: a department changes them by a new version, never in code. */
export const RuleParameters = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('channel-carries-works'), minShareOfWorks: Share, publicationPeriods: Times }),
  z.strictObject({ rule: z.literal('domestic-channels') }),
  z.strictObject({ rule: z.literal('analysis-and-ai'), windowDays: Times, minDeskShare: Share, minWeeks: Times }),
  z.strictObject({
    rule: z.literal('converged'),
    minBoardShare: Share,
    minMultiMediaShare: Share,
    minMedia: Times,
    media: z.array(z.string()).min(1),
    of: z.enum(['agencies', 'online-agencies']),
    needsDecision: z.boolean(),
  }),
  z.strictObject({ rule: z.literal('revenue-growth'), minGrowth: z.number(), base: GrowthBase }),
  z.strictObject({ rule: z.literal('security-dossier'), minLevel: z.int().min(1).max(5) }),
  z.strictObject({ rule: z.literal('staff-trained'), minCourses: Times }),
  z.strictObject({
    rule: z.literal('paid-content'),
    minPayingReaders: Times,
    base: GrowthBase,
    as: z.enum(['growth', 'count', 'points']),
    of: z.enum(['agencies', 'online-agencies']),
  }),
  z.strictObject({ rule: z.literal('remote-access') }),
  z.strictObject({ rule: z.literal('urban-rural') }),
  z.strictObject({
    rule: z.literal('new-items'),
    commitmentKinds: z.array(z.string()).min(1),
    countingUnit: z.enum(['story', 'work']),
    base: GrowthBase,
  }),
  z.strictObject({ rule: z.literal('autonomy-and-orders'), grades: z.array(z.string()).min(1), part: z.enum(['both', 'autonomy', 'orders']) }),
  z.strictObject({ rule: z.literal('merged-agency') }),
  z.strictObject({ rule: z.literal('licence-reissued') }),
  z.strictObject({
    rule: z.literal('documents'),
    documentKind: z.string().min(1),
    per: z.enum(['province', 'agency']),
    /** `year`: issued inside the period; `as-of`: in force on the day, whenever issued. */
    when: z.enum(['year', 'as-of']),
  }),
  z.strictObject({ rule: z.literal('activities'), activityKind: z.string().min(1), quotaPerYear: Times }),
])

/** What one indicator means as a computation; shown in Vietnamese beside every value made by it. */
export const IndicatorDefinition = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.int().positive(),
  validFrom: DaySchema,
  name: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  /** `{name}` stands for the parameter of that name, so the sentence cannot disagree with the computation. */
  sentence: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  formula: z.enum(formulas),
  calendar: z.enum(calendars),
  parameters: RuleParameters,
  countingUnit: z.enum(countingUnits),
  /** Names of measures (commons/measures) the facts come from; a missing one is “chưa đo”. */
  measures: z.array(z.string().min(1)).min(1),
  /** Rows of plans this definition computes: target ids, `KT-A1-3` (Phụ lục 1 no. 3), `KT-A2-8` (Phụ lục 2 no. 8), `KT-III.1`. */
  planRows: z.array(z.string().min(1)),
  direction: z.enum(directions),
  /** Up to this many members a percentage is compared as a count. */
  fewMembersAtMost: z.int().nonnegative(),
  /** Definitions shown beside this one: parts, a second counting unit, another wording. */
  beside: z.array(z.string()),
})

export type Formula = (typeof formulas)[number]
export type Calendar = (typeof calendars)[number]
export type Direction = (typeof directions)[number]
export type GrowthBase = z.output<typeof GrowthBase>
export type RuleParameters = z.output<typeof RuleParameters>
export type RuleName = RuleParameters['rule']
export type ParametersOf<R extends RuleName> = Extract<RuleParameters, { rule: R }>
export type IndicatorDefinition = z.output<typeof IndicatorDefinition>
