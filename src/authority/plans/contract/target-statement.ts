import { z } from 'zod'

/**
 * One wanted value of one year, wherever the plan states it: a goal (mục II), a cell of the yearly table (Phụ lục 1),
 * a number inside a task. Several statements of one subject with different baselines stay several statements.
 */
export const statementSections = ['target', 'annex1', 'task'] as const

export const WantedValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('percent'), percent: z.number() }),
  z.object({ kind: z.literal('range'), min: z.number(), max: z.number() }),
  z.object({ kind: z.literal('pair'), urban: z.number(), rural: z.number() }),
  z.object({ kind: z.literal('count'), count: z.number() }),
  z.object({ kind: z.literal('count-percent'), count: z.number(), percent: z.number() }),
])

export const TargetStatement = z.object({
  /** Unique: `PT-2025-3`, `KT-A1-3-2024`, `KT-III.1`. */
  id: z.string(),
  /** What definitions bind to: the id without the year of a table cell (`KT-A1-3`). */
  row: z.string(),
  planId: z.string(),
  /** Null for a number a task repeats every year. */
  year: z.int().nullable(),
  section: z.enum(statementSections),
  /** The plan's own words. */
  text: z.string(),
  raw: z.string(),
  wanted: WantedValue,
  direction: z.enum(['up', 'down']),
  /** “khoảng 20%”: compared as it stands, and shown as approximate. */
  approximate: z.boolean(),
  /** Words of the plan that must come true before this value is due (“Sau khi Bộ TT&TT hướng dẫn”). */
  trigger: z.string().nullable(),
})

export type WantedValue = z.output<typeof WantedValue>
export type TargetStatement = z.output<typeof TargetStatement>
