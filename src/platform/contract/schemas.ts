import { z } from 'zod'
import { isDay } from '../clock.ts'

/** A business day in Asia/Ho_Chi_Minh, 'YYYY-MM-DD', 1900–2200. */
export const DaySchema = z.string().refine(isDay, { error: 'invalid_day' })
/** A moment, ISO 8601 with offset. */
export const Moment = z.iso.datetime({ offset: true })
/** One line of text a person typed: trimmed, no line breaks. NFC and NUL are taken care of before parsing. */
export const Line = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !/[\r\n]/.test(text), { error: 'one_line_only' })
/** Text of several lines. */
export const Prose = (max: number, min = 0) => z.string().trim().min(min).max(max)

/** A page of a list by keyset: `cursor` is opaque and comes from the last reply. */
export const PageQuery = { cursor: z.string().max(300).optional(), limit: z.coerce.number().int().min(1).max(200).default(40) }
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() })

/** A query-string flag: `true` or `false`. */
export const Flag = z.enum(['true', 'false']).transform((value) => value === 'true')
/** A query-string list: `?state=a&state=b` or `?state=a`. */
export const ListOf = <T extends z.ZodType>(item: T, max = 50) =>
  z.preprocess((value) => (value === undefined ? undefined : Array.isArray(value) ? value : [value]), z.array(item).max(max).optional())
