import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { connect } from '../../platform/db/connect.ts'
import { migrate } from '../../platform/db/migrate.ts'
import { startPostgres } from '../../platform/postgres/index.ts'
import { capabilities } from '../capabilities.ts'
import { databaseAt } from '../../platform/db/database-address.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string
  }
}

const TEMPLATE = 'hoitu_template'

/** One PostgreSQL for the run and one migrated template: each test file copies it in tens of milliseconds. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'hoitu-test-'))
  const server = await startPostgres({ dataDir: folder, ephemeral: true })
  const admin = connect(server.url, { max: 1 })
  await sql`create database ${sql.id(TEMPLATE)}`.execute(admin.db)
  const template = connect(databaseAt(server.url, TEMPLATE), { max: 2 })
  await migrate(
    template,
    capabilities.flatMap((capability) => capability.migrations ?? []),
  )
  await template.close()
  await admin.close()
  project.provide('databaseUrl', server.url)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
