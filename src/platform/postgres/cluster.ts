import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { EmbeddedPostgresError } from './errors.ts'
import type { Runner } from './runner.ts'

export const superuser = 'hoitu'

/**
 * Sorting and case by Unicode code point inside PostgreSQL itself, the same on every machine. The C library's
 * LC_CTYPE still decides what pg_trgm and full-text search take for a letter, so it must know UTF-8: with plain C
 * Vietnamese words would fall apart at each accent.
 */
const localeArguments = (ctype: string) => ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${ctype}`]

/** macOS before 15 has no C.UTF-8. */
const ctypes = ['C.UTF-8', 'en_US.UTF-8', 'vi_VN.UTF-8']

export const environment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'] ?? '/usr/bin:/bin', LANG: 'C', TZ: 'UTC' })

const initdb = async (runner: Runner, folder: string, ctype: string, sync: boolean): Promise<void> => {
  const { file, args, uid, gid } = runner.command('initdb', [
    '-D',
    folder,
    '-U',
    superuser,
    '--auth=trust',
    '--no-instructions',
    ...(sync ? [] : ['--no-sync']),
    ...localeArguments(ctype),
  ])
  await promisify(execFile)(file, args, { cwd: folder, env: environment(), ...(uid === undefined ? {} : { uid, gid }) })
}

/** What initdb complained about; a program that could not be run at all has only a message. */
const spoken = (error: unknown): string => {
  const stderr = error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : ''
  return stderr || (error instanceof Error ? error.message : 'unknown error')
}

const freshFolder = (folder: string, runner: Runner): void => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { mode: 0o700 })
  if (process.getuid?.() === 0) chownSync(folder, runner.account.uid, runner.account.gid)
}

/** Makes the data directory when there is none. It gets its name last: a first start cut short leaves nothing that looks whole. */
export const ensureCluster = async (runner: Runner, options: { ephemeral?: boolean }): Promise<void> => {
  const { cluster } = runner.layout
  if (existsSync(join(cluster, 'PG_VERSION'))) return
  const half = `${cluster}.new`
  const failures: string[] = []
  for (const ctype of ctypes) {
    try {
      freshFolder(half, runner)
      await initdb(runner, half, ctype, !options.ephemeral)
      renameSync(half, cluster)
      return
    } catch (error) {
      failures.push(spoken(error))
    }
  }
  throw new EmbeddedPostgresError(
    'initdb_failed',
    {
      vi: `Không tạo được cơ sở dữ liệu trong ${cluster}.`,
      en: `The database could not be created in ${cluster}.`,
    },
    failures[0],
  )
}

/** A data directory belongs to one major version of PostgreSQL. */
export const refuseOtherVersion = (cluster: string, packageVersion: string): void => {
  const path = join(cluster, 'PG_VERSION')
  if (!existsSync(path)) return
  const made = readFileSync(path, 'utf8').trim()
  const ours = packageVersion.split('.')[0]
  if (made === ours) return
  throw new EmbeddedPostgresError('version_mismatch', {
    vi: `Dữ liệu trong ${cluster} thuộc PostgreSQL ${made}, bản đóng kèm là ${ours}. Hãy sao lưu bằng bản cũ của chương trình rồi phục hồi vào thư mục mới.`,
    en: `The data in ${cluster} belongs to PostgreSQL ${made}, the bundled one is ${ours}. Back up with the former release and restore into a new folder.`,
  })
}
