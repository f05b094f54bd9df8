import { DummyDriver, Kysely, PostgresDialect, sql, Transaction, type DatabaseConnection, type QueryExecutor, type RawBuilder } from 'kysely'
import type { Db, Tables, Tx } from './connect.ts'
import { PREPARED_MARK } from './prepared.ts'

/** What these are asked through opens nothing itself: it holds a connection somebody else opened. */
const borrowed = (executor: QueryExecutor) => {
  const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error('a borrowed connection opens no other')) })
  return { config: { dialect }, dialect, driver: new DummyDriver(), executor }
}

/** The same few queries all day, so the server keeps their plans. */
const preparing = (connection: DatabaseConnection): DatabaseConnection => ({
  executeQuery: (query, options) =>
    connection.executeQuery(query.sql.startsWith(PREPARED_MARK) ? query : { ...query, sql: `${PREPARED_MARK} ${query.sql}` }, options),
  streamQuery: (query, size, options) => connection.streamQuery(query, size, options),
})

const sharing = (executor: QueryExecutor, connection: DatabaseConnection): QueryExecutor => {
  const shared = preparing(connection)
  return executor.withConnectionProvider({ provideConnection: (use) => use(shared) })
}

/**
 * Reads on one connection: what is asked at the same moment (`Promise.all`) travels together instead of each waiting for the answer
 * before. Within `transact` a plain `Promise.all` does the same.
 */
export const together = <T>(db: Db, reads: (db: Db) => Promise<T>): Promise<T> => {
  const executor = db.getExecutor()
  return executor.provideConnection((connection) => reads(new Kysely<Tables>(borrowed(sharing(executor, connection)))))
}

/** As `together`, for a transaction that has begun: `outer` is not used until `work` has ended. */
export const sharedTransaction = <T>(outer: Tx, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const executor = outer.getExecutor()
  return executor.provideConnection((connection) => work(new Transaction<Tables>(borrowed(sharing(executor, connection)))))
}

/** Sends statements in this order without waiting for the answers in between; the first that fails is what is thrown. */
export const inThisOrder = async (tx: Tx, statements: readonly RawBuilder<unknown>[]): Promise<void> => {
  const compiled = statements.map((statement) => statement.compile(tx))
  await tx.getExecutor().provideConnection((connection) => Promise.all(compiled.map((each) => connection.executeQuery(each))))
}

/** Writes that do not see each other's rows, as one statement: what they refer to may be written by one of them. */
export const asOne = (writes: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql`with ${sql.join(writes.map((write, index) => sql`${sql.ref(`write_${index}`)} as (${write})`))} select`
