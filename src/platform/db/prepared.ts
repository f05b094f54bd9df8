import { sql } from 'kysely'
import pg from 'pg'

const MARK = '/* prepared */'

/**
 * Begins a query that is asked all day with few different texts: sql`${prepared} select …`. The server keeps its parsed and planned form
 * for each connection, which costs a third. Not for queries whose best plan hangs on the values (searches, wide ranges).
 */
export const prepared = sql.raw(MARK)

const names = new Map<string, string>()

/** A server keeps each for each connection, so there may only be so many. */
const MOST = 300

const nameOf = (text: string): string | undefined => {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST) return known
  const name = `hoitu_${names.size}`
  names.set(text, name)
  return name
}

/** A connection that names the queries which ask for it. */
export class PreparingClient extends pg.Client {
  override query(...given: readonly unknown[]): never {
    const [text, values, ...rest] = given
    const name = typeof text === 'string' && text.startsWith(MARK) && Array.isArray(values) ? nameOf(text) : undefined
    const asked = name === undefined ? given : [{ name, text, values }, ...rest]
    const query = super.query.bind(this) as unknown as (...asked: readonly unknown[]) => unknown
    return query(...asked) as never
  }
}
