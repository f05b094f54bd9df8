import { sql } from 'kysely'
import pg from 'pg'
import { PreparedQuery, type Answer, type Columns } from './prepared-query.ts'

export const PREPARED_MARK = '/* prepared */'

/**
 * Begins a query that is asked all day with few different texts: sql`${prepared} select …`. The server keeps its parsed and planned form
 * for each connection, and the columns are told once, which costs a third. Not for queries whose best plan hangs on the values
 * (searches, wide ranges).
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
  readonly #columns = new Map<string, Columns>()

  override query(...given: readonly unknown[]): never {
    const [text, values] = given
    const name = given.length === 2 && typeof text === 'string' && text.startsWith(PREPARED_MARK) && Array.isArray(values) ? nameOf(text) : undefined
    const ask = super.query.bind(this) as unknown as (...asked: readonly unknown[]) => unknown
    this.#sendTogether()
    if (name === undefined) return ask(...given) as never
    const answer = new Promise<Answer>((resolve, reject) => {
      const query = { name, text: text as string, values: values as unknown[], known: this.#columns }
      ask(new PreparedQuery(query, (error, result) => (error ? reject(error) : resolve(result!))))
    })
    answer.catch((error: unknown) => forgetIfOutdated(text as string, error))
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
