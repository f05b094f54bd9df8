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
/** '2026-11-21 01:00:00.123+00' as every row has it; the driver's own parser, six times slower, takes the rest (infinity, years BC). */
export const parseMoment = (text: string): Date => {
  const zone = text.length > 3 && (text.at(-3) === '+' || text.at(-3) === '-') ? ':00' : ''
  const at = text[4] === '-' && text[10] === ' ' ? Date.parse(`${text.slice(0, 10)}T${text.slice(11)}${zone}`) : Number.NaN
  return Number.isNaN(at) ? (slowDate(text) as Date) : new Date(at)
}
types.setTypeParser(types.builtins.TIMESTAMPTZ, parseMoment)

export type Database = { readonly db: Db; readonly pool: pg.Pool; readonly close: () => Promise<void> }

/** Opens a pool. `url` is a PostgreSQL address; a socket folder goes in `?host=`. */
export const connect = (url: string, options: { max?: number; onError?: (error: Error) => void } = {}): Database => {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: options.max ?? 12,
    idleTimeoutMillis: 60_000,
    application_name: 'hoitu',
    // what is asked at the same moment on one connection is sent without waiting in between (`together`, `transact`)
    pipeline: true,
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
