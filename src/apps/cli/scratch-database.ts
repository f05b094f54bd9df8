import { sql } from 'kysely'
import { connect, type Database } from '../../platform/db/connect.ts'
import { databaseAt } from '../../platform/db/database-address.ts'
import { migrate } from '../../platform/db/migrate.ts'
import { newId } from '../../platform/ids.ts'
import { capabilities } from '../capabilities.ts'

/** A migrated, empty database beside the given one, gone afterwards: what is measured never touches what people work with. */
export const withScratchDatabase = async <T>({ database, url }: { database: Database; url: string }, use: (scratch: Database) => Promise<T>): Promise<T> => {
  const name = `hoitu_scratch_${newId().replaceAll('-', '')}`
  await sql`create database ${sql.id(name)}`.execute(database.db)
  const scratch = connect(databaseAt(url, name), { max: 4 })
  try {
    await migrate(
      scratch,
      capabilities.flatMap((capability) => capability.migrations ?? []),
    )
    return await use(scratch)
  } finally {
    await scratch.close()
    await sql`drop database ${sql.id(name)} with (force)`.execute(database.db)
  }
}
