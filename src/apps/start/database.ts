import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import type { EmbeddedPostgres } from '../../platform/postgres/index.ts'
import { EmbeddedPostgresError, startPostgres } from '../../platform/postgres/index.ts'
import { Explained, note } from './say.mjs'
import type { StartSettings } from './settings.ts'

/** The database of one start. `ownedBy` is set when another living process runs it. */
export type StartDatabase = { url: string; ownedBy: number | undefined; stop: () => Promise<void> }

const oldestVersion = 160_000

/** Nothing of an address but where it points: it may carry a password. */
const withoutSecret = (url: string): string => {
  try {
    const { host, pathname } = new URL(url)
    return `${host}${pathname}`
  } catch {
    return 'DATABASE_URL'
  }
}

const readVersion = async (url: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const result = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
    return Number(result.rows[0]?.version)
  } finally {
    await client.end().catch(() => undefined)
  }
}

const openForeign = async (url: string): Promise<StartDatabase> => {
  const where = withoutSecret(url)
  const version = await readVersion(url).catch((error: unknown) => {
    throw new Explained(
      `Không nối được tới cơ sở dữ liệu ở ${where}. Hãy kiểm tra DATABASE_URL và máy chủ PostgreSQL.`,
      `The database at ${where} cannot be reached. Check DATABASE_URL and the PostgreSQL server.`,
      error instanceof Error ? error.message : String(error),
    )
  })
  if (version < oldestVersion) {
    throw new Explained(
      `Cơ sở dữ liệu ở ${where} là PostgreSQL ${Math.floor(version / 10_000)}; cần bản 16 trở lên.`,
      `The database at ${where} is PostgreSQL ${Math.floor(version / 10_000)}; 16 or newer is needed.`,
    )
  }
  return { url, ownedBy: undefined, stop: async () => undefined }
}

/** Level by level, because mkdir with `recursive` never returns where a file system refuses new folders (/proc). */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

const makeDataDir = (dataDir: string): void => {
  try {
    makeFolder(dataDir)
  } catch (error) {
    throw new Explained(
      `Không tạo được thư mục dữ liệu ${dataDir}. Hãy chọn thư mục khác bằng DATA_DIR.`,
      `The data folder ${dataDir} cannot be made. Choose another with DATA_DIR.`,
      error instanceof Error ? error.message : String(error),
    )
  }
}

/** A crash of the server (out of memory, say) is mended under the same address; pools reconnect by themselves. */
const keepEmbedded = async (dataDir: string, giveUp: (reason: Error) => void): Promise<StartDatabase> => {
  let stopping = false
  const begin = () => startPostgres({ dataDir: join(dataDir, 'postgres') })
  const watch = (server: EmbeddedPostgres): void => {
    void server.exited
      .then(async () => {
        if (stopping) return
        note('Cơ sở dữ liệu dừng bất ngờ, đang bật lại.', 'the database ended unexpectedly, starting it again.')
        await server.stop()
        current = await begin()
        watch(current)
      })
      .catch(giveUp)
  }
  let current = await begin()
  if (current.ownedBy === undefined) watch(current)
  return {
    url: current.url,
    ownedBy: current.ownedBy,
    stop: () => {
      stopping = true
      return current.stop()
    },
  }
}

/** Opens the bundled PostgreSQL under the data folder, or looks whether the caller's own answers. Throws `Explained`. */
export const openDatabase = async (settings: StartSettings, giveUp: (reason: Error) => void): Promise<StartDatabase> => {
  makeDataDir(settings.dataDir)
  if (settings.databaseUrl !== undefined) return openForeign(settings.databaseUrl)
  try {
    return await keepEmbedded(settings.dataDir, giveUp)
  } catch (error) {
    throw error instanceof EmbeddedPostgresError ? new Explained(error.vi, error.en, error.detail) : error
  }
}
