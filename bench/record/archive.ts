import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { areaMigrations } from '../../src/commons/areas/migrations/index.ts'
import { commitmentMigrations } from '../../src/commons/commitments/migrations/index.ts'
import { measureMigrations } from '../../src/commons/measures/migrations/index.ts'
import { mediaMigrations } from '../../src/commons/media/migrations/index.ts'
import { organisationMigrations } from '../../src/commons/organisations/migrations/index.ts'
import { peopleMigrations } from '../../src/commons/people/migrations/index.ts'
import { amongDistractors, fillArchive, knownItemsOf, type KnownItem } from '../../src/commons/record/index.ts'
import { recordMigrations } from '../../src/commons/record/migrations/index.ts'
import { vocabularyMigrations } from '../../src/commons/vocabulary/migrations/index.ts'
import { connect, type Database } from '../../src/platform/db/connect.ts'
import { migrate, type Migration } from '../../src/platform/db/migrate.ts'
import { newId } from '../../src/platform/ids.ts'
import { platformMigrations } from '../../src/platform/migrations.ts'
import { startPostgres } from '../../src/platform/postgres/index.ts'
import type { Size } from '../figure.ts'
import { exampleArticles } from '../examples.ts'

/** A record with an archive in it: real pieces that are asked for among recombined ones. */
export type Archive = { readonly database: Database; readonly agencyId: string; readonly items: readonly KnownItem[]; readonly close: () => Promise<void> }

const WORKS: Readonly<Record<Size, number>> = { small: 600, full: 100_000 }
const ASKED: Readonly<Record<Size, number>> = { small: 60, full: 3_000 }

const migrations = [
  platformMigrations,
  areaMigrations,
  vocabularyMigrations,
  organisationMigrations,
  peopleMigrations,
  mediaMigrations,
  commitmentMigrations,
  recordMigrations,
  measureMigrations,
]

/** A scratch database with the tables of the courtyard, and those of a room that asks. */
export const openScratch = async (more: readonly Migration[] = []): Promise<{ database: Database; close: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'hoitu-bench-'))
  const server = await startPostgres({ dataDir: join(folder, 'pg'), ephemeral: true })
  const database = connect(server.url, { max: 4 })
  await migrate(database, [...migrations.flat(), ...more])
  return {
    database,
    close: async () => {
      await database.close()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const makeArchive = async (size: Size): Promise<Archive> => {
  const { database, close } = await openScratch()
  const agencyId = newId()
  const real = exampleArticles().slice(0, size === 'small' ? WORKS.small / 2 : undefined)
  await fillArchive(database.db, agencyId, amongDistractors(real, WORKS[size]))
  await database.pool.query('vacuum analyze')
  return { database, agencyId, items: (await knownItemsOf(database.db, agencyId, real)).slice(0, ASKED[size]), close }
}

const made = new Map<Size, Promise<Archive>>()

/** Made once for all figures of a run. */
export const archiveOf = (size: Size): Promise<Archive> => {
  const archive = made.get(size) ?? makeArchive(size)
  made.set(size, archive)
  return archive
}

export const closeArchives = async (): Promise<void> => {
  for (const archive of made.values()) await (await archive).close()
  made.clear()
}
