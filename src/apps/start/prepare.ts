import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { askCli } from './cli.ts'
import { step } from './say.mjs'
import type { StartSettings } from './settings.ts'

/**
 * What the last start found done, kept so that a second start spends no second on asking again. `demoIn` is the
 * database the demo was loaded into.
 */
const Prepared = z.object({ build: z.string(), database: z.string(), migrations: z.string(), demoIn: z.string() })
type Prepared = z.infer<typeof Prepared>

/** Another server, a new database or a restored backup give another mark. */
type Mark = Pick<Prepared, 'database' | 'migrations'>

const preparedFile = (settings: StartSettings) => join(settings.dataDir, 'prepared.json')

const readPrepared = (settings: StartSettings): Prepared | undefined => {
  try {
    return Prepared.parse(JSON.parse(readFileSync(preparedFile(settings), 'utf8')))
  } catch {
    return undefined
  }
}

const buildStamp = (settings: StartSettings): string => readFileSync(join(settings.root, 'dist', 'stamp'), 'utf8')

const one = async (client: pg.Client, query: string): Promise<string> => {
  const { rows } = await client.query<{ value: string | null }>(query)
  return rows[0]?.value ?? ''
}

/** Which database this is and what migrations it has had; empty where that cannot be known, which means "prepare". */
const readMark = async (url: string): Promise<Mark> => {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  const mark: Mark = { database: '', migrations: '' }
  try {
    await client.connect()
    mark.database = await one(
      client,
      `select system_identifier || '/' || oid as value from pg_control_system(), pg_database where datname = current_database()`,
    )
    mark.migrations = await one(
      client,
      `select md5(string_agg(name, ',' order by name) || (select coalesce(max(id), 0) from graphile_worker.migrations)) as value from platform.migration`,
    )
  } catch {
    // A new database has no such tables, and a foreign one may not let us look.
  } finally {
    await client.end().catch(() => undefined)
  }
  return mark
}

const isCurrent = (settings: StartSettings, before: Prepared | undefined, mark: Mark): boolean =>
  mark.migrations !== '' && before?.database === mark.database && before.migrations === mark.migrations && before.build === buildStamp(settings)

/** Brings the tables to this build. */
export const migrate = async (settings: StartSettings, url: string): Promise<void> => {
  if (isCurrent(settings, readPrepared(settings), await readMark(url))) return
  await step('Cập nhật bảng dữ liệu', 'migrating the database', () => askCli(settings, url, ['migrate']))
}

/** Tables of this build and, once, the demo province. */
export const prepare = async (settings: StartSettings, url: string): Promise<void> => {
  const before = readPrepared(settings)
  const mark = await readMark(url)
  const hasDemo = mark.database !== '' && before?.demoIn === mark.database
  const current = isCurrent(settings, before, mark)
  if (current && (hasDemo || !settings.demo)) return
  if (!current) await step('Cập nhật bảng dữ liệu', 'migrating the database', () => askCli(settings, url, ['migrate']))
  if (settings.demo && !hasDemo) await step('Nạp tỉnh mẫu Minh Sơn', 'loading the demo province', () => askCli(settings, url, ['demo', 'load']))
  const after = await readMark(url)
  const prepared: Prepared = { build: buildStamp(settings), ...after, demoIn: settings.demo ? after.database : (before?.demoIn ?? '') }
  writeFileSync(preparedFile(settings), JSON.stringify(prepared))
}
