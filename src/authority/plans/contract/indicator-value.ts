import { z } from 'zod'

/**
 * The result of one indicator formula. There is no number that stands for “no number”:
 * - `no-baseline`: chưa có số gốc — nothing comparable to measure growth from
 * - `baseline-zero`: số gốc bằng 0 — growth from zero has no percentage
 * - `empty-denominator`: không có đối tượng — nobody to count
 * - `not-measured`: chưa đo — no source has given a number
 */
export const valueStatuses = ['value', 'no-baseline', 'baseline-zero', 'empty-denominator', 'not-measured'] as const
export const memberStates = ['yes', 'no', 'unknown'] as const
export const valueUnits = ['percent', 'percentage-points', 'count'] as const
export const countingUnits = [
  'agency',
  'online-agency',
  'magazine',
  'person',
  'inhabitant',
  'story',
  'work',
  'channel',
  'dong',
  'copy-or-address',
  'document',
  'activity',
] as const

/** Why a member is as it is, or what a reader of the number must know; sentences are in `staff/messages.*.ts`. */
export const noteCodes = [
  // a member of a share
  'no-works-in-window',
  'no-digital-channel',
  'channel-below-share',
  'no-desks',
  'reports-too-rare',
  'ai-too-rare',
  'ai-not-recorded',
  'few-works-from-board',
  'few-multi-media-stories',
  'several-approval-chains',
  'approval-chain-unknown',
  'no-decision',
  'no-online-product',
  'no-revenue-recorded',
  'no-baseline',
  'baseline-zero',
  'baseline-year-not-named',
  'growth-below',
  'no-dossier',
  'dossier-expired',
  'dossier-level-below',
  'not-autonomous',
  'no-order-in-force',
  'no-paid-plan',
  'no-paying-reader',
  'paying-readers-not-recorded',
  'licence-not-reissued',
  'licence-expired',
  'document-missing',
  'quota-not-reached',
  // a value
  'members-unknown',
  'members-left-out',
  'baseline-typed',
  'baseline-sampled',
  'counting-units-differ',
  'spans-differ',
  'baseline-covers-whole-year',
  'outside-left-out',
  'unknown-area-left-out',
  'areas-without-data',
  'overlap-assumed',
  'reader-choice-check',
  'approximate-wording',
] as const

export const Note = z.object({ code: z.enum(noteCodes), detail: z.record(z.string(), z.union([z.string(), z.number()])) })

/** One agency (magazine, …) of a share. `unknown` is out of the numerator and in the denominator, and named. */
export const Member = z.object({ id: z.string(), state: z.enum(memberStates), reasons: z.array(Note) })

/** Bounds in the unit of the value; `from` says what makes the number uncertain. */
export const Interval = z.object({
  low: z.number(),
  high: z.number(),
  from: z.enum(['unknown-members', 'overlap', 'unplaced-addresses', 'sampled-baseline', 'back-test']),
})

/** Parts of the facts by how they entered the record; each 0–1, together 1. */
export const ProvenanceShares = z.object({ native: z.number(), declared: z.number(), imported: z.number() })

export const IndicatorValue = z.object({
  status: z.enum(valueStatuses),
  /** Unrounded; percent runs 0–100. Null unless status is `value`. */
  value: z.number().nullable(),
  /** For growth: the current quantity; for a pair: the urban quantity. */
  numerator: z.number().nullable(),
  /** For growth: the baseline. */
  denominator: z.number().nullable(),
  unit: z.enum(valueUnits),
  countingUnit: z.enum(countingUnits),
  /** Null where the subjects are people, works or areas. */
  members: z.array(Member).nullable(),
  interval: Interval.nullable(),
  provenance: ProvenanceShares.nullable(),
  /** 0–1: how much of the measured quantity could be used; null where the question does not arise. */
  coverage: z.number().nullable(),
  notes: z.array(Note),
})

export const metStates = ['met', 'not-met', 'no-value', 'blank-target', 'awaiting-trigger'] as const

/** A value held against one wanted value. */
export const TargetCheck = z.object({
  state: z.enum(metStates),
  /** A share of few agencies: the target as a count (`2/3 cơ quan`). */
  needed: z.object({ count: z.number(), of: z.number() }).nullable(),
  /** What is missing in the counting unit (agencies, people, items, đồng); 0 when met; null when it cannot be said. */
  gap: z.number().nullable(),
  /** The target lies between the bounds of the value: “đạt, mốc nằm trong khoảng”. */
  targetInsideInterval: z.boolean(),
  notes: z.array(Note),
})

export const originKinds = ['computed', 'typed', 'both', 'none'] as const

export type NoteCode = (typeof noteCodes)[number]
export type Note = z.output<typeof Note>
export type Member = z.output<typeof Member>
export type MemberState = (typeof memberStates)[number]
export type Interval = z.output<typeof Interval>
export type ProvenanceShares = z.output<typeof ProvenanceShares>
export type IndicatorValue = z.output<typeof IndicatorValue>
export type ValueStatus = (typeof valueStatuses)[number]
export type CountingUnit = (typeof countingUnits)[number]
export type TargetCheck = z.output<typeof TargetCheck>
