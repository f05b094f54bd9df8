import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EmbeddedPostgresError } from './errors.ts'

/**
 * Where one embedded database keeps its things.
 * `home` is the folder the caller named (owner file, log); `cluster` the PostgreSQL data directory, inside `home`
 * unless the database account cannot reach it; `sockets` a short folder for the Unix socket.
 */
export type Layout = { home: string; cluster: string; sockets: string; log: string }

/** PostgreSQL names its socket file after this number; nothing listens on TCP. */
export const socketPort = 5432

/** sun_path holds 104 bytes on macOS and 108 on Linux, with the closing zero byte. */
const longestSocketPath = 103

const socketFolder = (home: string): string => {
  const name = `hoitu-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`
  const fits = (folder: string) => Buffer.byteLength(join(folder, name, `.s.PGSQL.${socketPort}`)) <= longestSocketPath
  return join(fits(tmpdir()) ? tmpdir() : '/tmp', name)
}

export const layoutOf = (dataDir: string): Layout => {
  mkdirSync(dataDir, { recursive: true })
  const home = realpathSync(dataDir)
  return { home, cluster: join(home, 'cluster'), sockets: socketFolder(home), log: join(home, 'postgres.log') }
}

/**
 * Makes the socket folder private to the account the server runs as. The socket trusts whoever can open it, so a folder
 * that someone else put there first is refused. Only for the owner of a database whose server does not run.
 */
export const prepareSocketFolder = (sockets: string, account: { uid: number; gid: number }): void => {
  const root = process.getuid?.() === 0
  try {
    mkdirSync(sockets, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const found = lstatSync(sockets)
  if (!found.isDirectory() || (!root && found.uid !== account.uid)) {
    throw new EmbeddedPostgresError('data_unreachable', {
      vi: `Thư mục ${sockets} thuộc về người khác nên không dùng làm chỗ nối cơ sở dữ liệu được. Hãy xóa thư mục ấy hoặc đặt TMPDIR sang chỗ khác.`,
      en: `The folder ${sockets} belongs to somebody else and cannot hold the database socket. Remove it or point TMPDIR elsewhere.`,
    })
  }
  // What a killed server left: its lock names a pid that may belong to another program by now.
  for (const end of ['', '.lock']) rmSync(join(sockets, `.s.PGSQL.${socketPort}${end}`), { force: true })
  if (root) chownSync(sockets, account.uid, account.gid)
  chmodSync(sockets, 0o700)
}
