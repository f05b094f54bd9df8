import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { askCli } from './cli.ts'
import { step } from './say.mjs'
import type { StartSettings } from './settings.ts'

/** What the last start found done. Kept so that a second start spends no second on asking again. */
const Prepared = z.object({ build: z.string(), database: z.string(), demo: z.boolean() })
type Prepared = z.infer<typeof Prepared>

const preparedFile = (settings: StartSettings) => join(settings.dataDir, 'prepared.json')

const readPrepared = (settings: StartSettings): Prepared | undefined => {
  try {
    return Prepared.parse(JSON.parse(readFileSync(preparedFile(settings), 'utf8')))
  } catch {
    return undefined
  }
}

const buildStamp = (settings: StartSettings): string => readFileSync(join(settings.root, 'dist', 'stamp'), 'utf8')

/**
 * Names this very database and the migrations it has had: another server, a new database or a restored backup give
 * another answer. Empty when that cannot be known, which means "prepare".
 */
const databaseMark = async (url: string): Promise<string> => {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<Record<string, unknown>>(
      `select (select system_identifier::text from pg_control_system()) as server,
              (select oid::text from pg_database where datname = current_database()) as database,
              (select string_agg(name, ',' order by name) from platform.migration) as migrations,
              (select max(id) from graphile_worker.migrations) as queue`,
    )
    return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
  } catch {
    return ''
  } finally {
    await client.end().catch(() => undefined)
  }
}

const isCurrent = (settings: StartSettings, prepared: Prepared | undefined, mark: string): boolean =>
  mark !== '' && prepared?.database === mark && prepared.build === buildStamp(settings)

/** Brings the tables to this build. */
export const migrate = async (settings: StartSettings, url: string): Promise<void> => {
  if (isCurrent(settings, readPrepared(settings), await databaseMark(url))) return
  await step('Cập nhật bảng dữ liệu', 'migrating the database', () => askCli(settings, url, ['migrate']))
}

/** Tables of this build and, once, the demo province. */
export const prepare = async (settings: StartSettings, url: string): Promise<void> => {
  const before = readPrepared(settings)
  const current = isCurrent(settings, before, await databaseMark(url))
  if (current && (before?.demo || !settings.demo)) return
  if (!current) await migrate(settings, url)
  if (settings.demo) await step('Nạp tỉnh mẫu Minh Sơn', 'loading the demo province', () => askCli(settings, url, ['demo', 'load']))
  const prepared: Prepared = { build: buildStamp(settings), database: await databaseMark(url), demo: settings.demo }
  writeFileSync(preparedFile(settings), JSON.stringify(prepared))
}
