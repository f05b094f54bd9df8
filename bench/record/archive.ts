import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { areaMigrations } from '../../src/commons/areas/migrations/index.ts'
import { commitmentMigrations } from '../../src/commons/commitments/migrations/index.ts'
import { measureMigrations } from '../../src/commons/measures/migrations/index.ts'
import { mediaMigrations } from '../../src/commons/media/migrations/index.ts'
import { organisationMigrations } from '../../src/commons/organisations/migrations/index.ts'
import { peopleMigrations } from '../../src/commons/people/migrations/index.ts'
import { importWorks, ImportedArticle, settleSearch, type KnownItem } from '../../src/commons/record/index.ts'
import { recordMigrations } from '../../src/commons/record/migrations/index.ts'
import { vocabularyMigrations } from '../../src/commons/vocabulary/migrations/index.ts'
import { connect, type Database } from '../../src/platform/db/connect.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { newId } from '../../src/platform/ids.ts'
import { platformMigrations } from '../../src/platform/migrations.ts'
import { startPostgres } from '../../src/platform/postgres/index.ts'
import type { Size } from '../figure.ts'
import { distractors, readArticles, seeded } from '../search-corpus.ts'

/** A record with an archive in it: real pieces that are asked for among recombined ones. */
export type Archive = { readonly database: Database; readonly agencyId: string; readonly items: readonly KnownItem[]; readonly close: () => Promise<void> }

const corpus = new URL('../../../shared/data/articles/articles.jsonl', import.meta.url).pathname
const WORKS: Readonly<Record<Size, number>> = { small: 600, full: 100_000 }
const ASKED: Readonly<Record<Size, number>> = { small: 60, full: 3_000 }

/** Real pieces where they are at hand; else plain ones made here, so that the figure runs anywhere. */
const examples = (): ImportedArticle[] => {
  if (existsSync(corpus)) return readArticles(corpus)
  const words = 'cầu đường sông núi người dân xã phường tỉnh hội chợ mùa lúa trường học bệnh viện công trình khởi khánh thành đoàn khách vườn đào'.split(' ')
  const random = seeded(3)
  const text = (count: number): string => Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ')
  return Array.from({ length: 300 }, (_, index) =>
    ImportedArticle.parse({ id: `mau-${index}`, title: `${text(9)} ${index}`, lead: text(40), body: text(400), date: '2026-01-05' }),
  )
}

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

/** A scratch database with the tables of the courtyard. */
export const openScratch = async (): Promise<{ database: Database; close: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'hoitu-bench-'))
  const server = await startPostgres({ dataDir: join(folder, 'pg'), ephemeral: true })
  const database = connect(server.url, { max: 4 })
  await migrate(database, migrations.flat())
  return {
    database,
    close: async () => {
      await database.close()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Real pieces spread evenly among the others, as they would lie in time. */
function* mixed(real: readonly ImportedArticle[], total: number): Generator<ImportedArticle> {
  const every = Math.max(1, Math.floor(total / real.length))
  let next = 0
  let number = 0
  for (const other of distractors(real, Math.max(0, total - real.length))) {
    yield other
    number += 1
    if (number % every === 0 && real[next]) yield real[next++]!
  }
  yield* real.slice(next)
}

const BATCH = 500
const SETTLE_EVERY = 10

const fill = async ({ db }: Database, agencyId: string, articles: Iterable<ImportedArticle>): Promise<void> => {
  let batch: ImportedArticle[] = []
  let batches = 0
  const flush = async (): Promise<void> => {
    const part = batch
    batch = []
    await db.transaction().execute((tx) => importWorks(tx, { agencyId, articles: part }, { at: new Date(), actorId: null }))
    batches += 1
    if (batches % SETTLE_EVERY === 0) await settleSearch(db)
  }
  for (const article of articles) {
    batch.push(article)
    if (batch.length === BATCH) await flush()
  }
  if (batch.length > 0) await flush()
  await settleSearch(db)
}

const itemsOf = async ({ db }: Database, real: readonly ImportedArticle[]): Promise<KnownItem[]> => {
  const { rows } = await sql<{
    key: string
    id: string
  }>`select external_key as key, id from record.work where external_key = any(${real.map((article) => article.id)}::text[])`.execute(db)
  const ids = new Map(rows.map((row) => [row.key, row.id]))
  return real.flatMap((article) => (ids.has(article.id) ? [{ workId: ids.get(article.id)!, title: article.title, lead: article.lead }] : []))
}

const makeArchive = async (size: Size): Promise<Archive> => {
  const { database, close } = await openScratch()
  const agencyId = newId()
  const real = examples().slice(0, size === 'small' ? WORKS.small / 2 : undefined)
  await fill(database, agencyId, mixed(real, WORKS[size]))
  await database.pool.query('vacuum analyze')
  return { database, agencyId, items: (await itemsOf(database, real)).slice(0, ASKED[size]), close }
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
