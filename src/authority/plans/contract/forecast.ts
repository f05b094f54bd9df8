import { z } from 'zod'
import { countingUnits } from './indicator-value.ts'

/** đã đạt · dự báo đạt · có nguy cơ · dự báo không đạt · chưa đủ dữ liệu */
export const forecastStates = ['achieved', 'forecast-met', 'at-risk', 'forecast-missed', 'insufficient-data'] as const

/** The smallest thing that closes the gap; sentences are in `staff/messages.*.ts`. */
export const ClosingAction = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('more-items'),
    countingUnit: z.enum(countingUnits),
    /** Beyond what is expected anyway. */
    extra: z.number(),
    /** From today's count to the wanted count. */
    remaining: z.number(),
    weeks: z.number(),
  }),
  z.object({
    kind: z.literal('more-members'),
    countingUnit: z.enum(countingUnits),
    extra: z.number(),
    /** Nearest first. */
    candidates: z.array(z.object({ id: z.string(), missing: z.array(z.string()) })),
    weeks: z.number(),
  }),
  z.object({ kind: z.literal('more-reached'), countingUnit: z.enum(countingUnits), extra: z.number(), weeks: z.number() }),
])

/** `low`, `point`, `high` are in the unit of the compared value (percent, count). Null without enough data. */
export const Forecast = z.object({
  state: z.enum(forecastStates),
  low: z.number().nullable(),
  point: z.number().nullable(),
  high: z.number().nullable(),
  /** Earlier years (or members) the forecast rests on. */
  comparableSpans: z.int().nonnegative(),
  action: ClosingAction.nullable(),
})

export type ForecastState = (typeof forecastStates)[number]
export type ClosingAction = z.output<typeof ClosingAction>
export type Forecast = z.output<typeof Forecast>
