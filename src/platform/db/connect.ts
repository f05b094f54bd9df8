import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { PreparingClient } from './prepared.ts'

/** A database without tables: each room adds only its own by `$extendTables`, so a neighbour's table does not compile. */
export type Tables = Record<never, never>
export type Db = Kysely<Tables>
/** What every writing function takes first, so that it cannot be called outside a transaction. */
export type Tx = Transaction<Tables>

const { types } = pg
const safeInteger = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 out of the safe range: ${text}`)
  return value
}
types.setTypeParser(types.builtins.INT8, safeInteger)
// the driver's default makes a local midnight of it, which is another day in Việt Nam
types.setTypeParser(types.builtins.DATE, (text) => text)
types.setTypeParser(types.builtins.NUMERIC, (text) => text)

const slowDate = types.getTypeParser(types.builtins.TIMESTAMPTZ)
const [PLUS, DASH, DOT, ZERO] = [43, 45, 46, 48]
const HOUR_MS = 3_600_000
/** Two digits at a place. */
const two = (text: string, at: number): number => (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO

/** 0–999 of '.5', '.123456'; NaN where something else stands between second and offset. */
const thousandths = (text: string, end: number): number => {
  if (end === 19) return 0
  if (text.charCodeAt(19) !== DOT) return Number.NaN
  const digit = (at: number): number => (at < end ? text.charCodeAt(at) - ZERO : 0)
  return digit(20) * 100 + digit(21) * 10 + digit(22)
}

/**
 * '2026-11-21 01:00:00.123+00' as every row has it, read digit by digit; the driver's own parser, twenty times slower, takes the rest
 * (offsets with minutes, infinity, years BC or of another length).
 */
export const parseMoment = (text: string): Date => {
  const end = text.length - 3
  const sign = text.charCodeAt(end)
  const year = two(text, 0) * 100 + two(text, 2)
  if (end < 19 || (sign !== PLUS && sign !== DASH) || text.charCodeAt(4) !== DASH || !(year >= 100)) return slowDate(text) as Date
  const clock = Date.UTC(year, two(text, 5) - 1, two(text, 8), two(text, 11), two(text, 14), two(text, 17), thousandths(text, end))
  const at = clock - (sign === PLUS ? HOUR_MS : -HOUR_MS) * two(text, end + 1)
  return Number.isNaN(at) ? (slowDate(text) as Date) : new Date(at)
}
types.setTypeParser(types.builtins.TIMESTAMPTZ, parseMoment)

export type Database = { readonly db: Db; readonly pool: pg.Pool; readonly close: () => Promise<void> }

/** Opens a pool; one for `copy` is opened without `pipeline`, whose queries are of the driver's own kind only. `url` is a PostgreSQL address; a socket folder goes in `?host=`. */
export const connect = (url: string, options: { max?: number; onError?: (error: Error) => void; pipeline?: boolean } = {}): Database => {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: options.max ?? 12,
    idleTimeoutMillis: 60_000,
    application_name: 'hoitu',
    // what is asked at the same moment on one connection is sent without waiting in between (`together`, `transact`);
    // a query class of our own has to extend pg.Query, any other is refused then
    pipeline: options.pipeline ?? true,
  })
  // without a listener an idle connection that the server closes ends the process
  pool.on('error', (error) => options.onError?.(error))
  pool.on('connect', (client) => {
    client.on('error', (error) => options.onError?.(error))
  })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}

/** PostgreSQL's unique violation, 23505. */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  error instanceof pg.DatabaseError && error.code === '23505' && (constraint === undefined || error.constraint === constraint)
