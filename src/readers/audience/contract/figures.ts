import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { DaySchema, ListOf, Moment } from '../../../platform/contract/schemas.ts'
import { Id } from '../../../platform/ids.ts'

export const workOrders = ['views', 'readers', 'seconds'] as const
export type WorkOrder = (typeof workOrders)[number]

export const ReadWork = z.object({
  workId: Id,
  title: z.string(),
  /** Of the public page; null once the work is not on the site any more. */
  path: z.string().nullable(),
  section: z.string().nullable(),
  publishedAt: Moment,
  views: z.number().int(),
  readers: z.number().int(),
  /** Engaged time of all readers together. */
  seconds: z.number().int(),
  /** Views that saw the end of the text. */
  finished: z.number().int(),
  /** Views of the last sixty minutes, by the clock's hour: this one and the one before, weighed. */
  lastHour: z.number().int(),
})
export type ReadWork = z.infer<typeof ReadWork>

const Part = z.object({ value: z.string(), views: z.number().int() })

export const LiveFigures = z.object({
  day: DaySchema,
  at: Moment,
  /** First day anything was read; null: nothing is measured yet. */
  measuredSince: DaySchema.nullable(),
  totals: z.object({ views: z.number().int(), readers: z.number().int(), seconds: z.number().int() }),
  /** The day before up to the same time of day; null where its minutes are not kept. */
  dayBefore: z.object({ views: z.number().int(), seconds: z.number().int() }).nullable(),
  /** Views of the last sixty minutes, oldest first; empty for another day than today. */
  minutes: z.array(z.object({ at: Moment, views: z.number().int() })),
  /** Views by hour of the day (0–23) as far as it has come, with the day before; empty where minutes are not kept. */
  hours: z.array(z.object({ hour: z.number().int(), views: z.number().int(), before: z.number().int() })),
  works: z.array(ReadWork),
  devices: z.array(Part),
  referrers: z.array(Part),
  /** Readers of the day by the commune they chose, most first; null: chose none. */
  areas: z.array(z.object({ areaId: Id.nullable(), name: z.string().nullable(), readers: z.number().int() })),
  /** Of readers who agreed to be recognised. */
  agreed: z.object({ readers: z.number().int(), returning: z.number().int(), loyal: z.number().int() }),
  /** Messages that came and were not counted. */
  leftOut: z.object({ bot: z.number().int(), unknown: z.number().int(), lost: z.number().int() }),
})
export type LiveFigures = z.infer<typeof LiveFigures>

export const getLiveFigures = endpoint({
  method: 'GET',
  path: '/api/audience/live',
  summary: 'What is read on the agency’s site today, or was on a day',
  query: z.object({ day: DaySchema.optional(), order: z.enum(workOrders).default('views') }),
  output: LiveFigures,
})

export const WorkFigures = z.object({
  workId: Id,
  views: z.number().int(),
  /** Readers of each day added up. */
  readerDays: z.number().int(),
  seconds: z.number().int(),
  finished: z.number().int(),
  /** The last thirty days with readings, oldest first. */
  days: z.array(z.object({ day: DaySchema, views: z.number().int(), readers: z.number().int(), seconds: z.number().int() })),
  /** Views of each of the last 24 hours, oldest first. */
  hours: z.array(z.object({ at: Moment, views: z.number().int() })),
})
export type WorkFigures = z.infer<typeof WorkFigures>

export const getWorkFigures = endpoint({
  method: 'GET',
  path: '/api/audience/works',
  summary: 'How works of the agency are read; works nobody opened are missing',
  query: z.object({ work: ListOf(Id, 20) }),
  output: z.object({ at: Moment, items: z.array(WorkFigures) }),
})
