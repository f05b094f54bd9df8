import { runMigrations } from 'graphile-worker'
import { sql } from 'kysely'
import { Migrator, type Migration as KyselyMigration } from 'kysely/migration'
import type { Database } from './connect.ts'

/** A forward-only step. `id` is 'YYYYMMDDtHHmm-verb-thing': steps of all rooms run in the order of their ids. */
export type Migration = { readonly id: string; readonly sql: string }

export const migration = (id: string, text: string): Migration => ({ id, sql: text })

const asKysely = (step: Migration): KyselyMigration => ({
  up: async (db) => {
    await sql.raw(step.sql).execute(db)
  },
})

/** Brings a database to the given steps; several processes may call it at once (Kysely takes an advisory lock). */
export const migrate = async (database: Database, steps: readonly Migration[]): Promise<readonly string[]> => {
  const duplicate = steps.find((step, index) => steps.findIndex((other) => other.id === step.id) !== index)
  if (duplicate) throw new Error(`two migrations have the id ${duplicate.id}`)
  await runMigrations({ pgPool: database.pool })
  await sql`create schema if not exists platform`.execute(database.db)
  const migrator = new Migrator({
    db: database.db,
    provider: { getMigrations: () => Promise.resolve(Object.fromEntries(steps.map((step) => [step.id, asKysely(step)]))) },
    migrationTableSchema: 'platform',
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
    allowUnorderedMigrations: true,
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) {
    const failed = results?.find((result) => result.status === 'Error')
    throw new Error(`migration ${failed?.migrationName ?? '?'} failed`, { cause: error })
  }
  return (results ?? []).map((result) => result.migrationName)
}
