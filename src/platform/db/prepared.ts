import { sql } from 'kysely'
import pg from 'pg'

export const PREPARED_MARK = '/* prepared */'

/**
 * Begins a query that is asked all day with few different texts: sql`${prepared} select …`. The server keeps its parsed and planned form
 * for each connection, which costs a third. Not for queries whose best plan hangs on the values (searches, wide ranges).
 */
export const prepared = sql.raw(PREPARED_MARK)

const names = new Map<string, string>()
let named = 0

/** A server keeps each for each connection, so there may only be so many. */
const MOST = 300

const nameOf = (text: string): string | undefined => {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST) return known
  const name = `hoitu_${named++}`
  names.set(text, name)
  return name
}

/** A migration that adds a column makes what was prepared with `select *` unusable: the next to ask prepares it anew under another name. */
const forgetIfOutdated = (text: string, error: unknown): void => {
  if (error instanceof pg.DatabaseError && error.code === '0A000') names.delete(text)
}

/** A connection that names the queries which ask for it, and sends those of one moment in one piece. */
export class PreparingClient extends pg.Client {
  override query(...given: readonly unknown[]): never {
    const [text, values, ...rest] = given
    const name = typeof text === 'string' && text.startsWith(PREPARED_MARK) && Array.isArray(values) ? nameOf(text) : undefined
    const asked = name === undefined ? given : [{ name, text, values }, ...rest]
    const query = super.query.bind(this) as unknown as (...asked: readonly unknown[]) => unknown
    this.#sendTogether()
    const answer = query(...asked)
    if (name !== undefined && answer instanceof Promise) void answer.catch((error: unknown) => forgetIfOutdated(text as string, error))
    return answer as never
  }

  /** Without it each query of a pipeline is a system call of its own. */
  #sendTogether(): void {
    const { stream } = this.connection
    if (!this.pipeline || stream.writableCorked > 0) return
    stream.cork()
    process.nextTick(() => stream.uncork())
  }
}
