import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Account } from './account.ts'
import { canEnter } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { Layout } from './layout.ts'

/** Says in the folder the caller named where the data really is. */
const pointerName = 'MOVED-TO.txt'

/** Places that outlive a reboot; a temporary folder only serves databases that may be lost. */
const places = (ephemeral: boolean): string[] => (ephemeral ? [tmpdir(), '/tmp'] : ['/var/lib', '/srv', '/opt'])

const usable = (place: string, account: Account): string | undefined => {
  const folder = join(place, 'hoi-tu-postgres')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    return canEnter(account, folder) ? folder : undefined
  } catch {
    return undefined
  }
}

const copyBinaries = (binaries: Binaries, base: string): string => {
  const target = join(base, `binaries-${binaries.version}`)
  if (existsSync(target)) return target
  // Copied aside and renamed, so that a copy cut short is never taken for a whole one.
  const half = `${target}.${process.pid}`
  cpSync(binaries.nativeDir, half, { recursive: true, verbatimSymlinks: true })
  renameSync(half, target)
  return target
}

const readPointer = (home: string): string | undefined => {
  try {
    return readFileSync(join(home, pointerName), 'utf8').split('\n')[0]
  } catch {
    return undefined
  }
}

/** Data that once lived in `home` moves along, so that going from one way to another loses nothing. */
const moveExistingData = (from: string, to: string): void => {
  if (!existsSync(from) || existsSync(to)) return
  const half = `${to}.${process.pid}`
  cpSync(from, half, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  chmodSync(half, 0o700)
  renameSync(half, to)
  rmSync(from, { recursive: true })
}

/** The layout after moving data and binaries to where `account` can reach them; undefined when no place serves. */
export const movedLayout = (layout: Layout, binaries: Binaries, account: Account, ephemeral: boolean): { layout: Layout; nativeDir: string } | undefined => {
  const base = places(ephemeral)
    .map((place) => usable(place, account))
    .find((folder) => folder !== undefined)
  if (!base) return undefined
  const nativeDir = copyBinaries(binaries, base)
  const own = readPointer(layout.home) ?? join(base, createHash('sha256').update(layout.home).digest('hex').slice(0, 16))
  mkdirSync(own, { recursive: true, mode: 0o711 })
  chownSync(own, account.uid, account.gid)
  const cluster = join(own, basename(layout.cluster))
  moveExistingData(layout.cluster, cluster)
  writeFileSync(join(layout.home, pointerName), `${own}\n`)
  return { layout: { ...layout, cluster }, nativeDir }
}

/** The layout of a home whose data was moved before; undefined when it is still inside. */
export const followPointer = (layout: Layout): Layout | undefined => {
  const own = readPointer(layout.home)
  return own === undefined ? undefined : { ...layout, cluster: join(own, basename(layout.cluster)) }
}
