import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, startMark } from './process-identity.ts'

/** The process that answers for a database: it alone starts and stops the server. */
export type Owner = { pid: number; mark: string }

const ownerFile = (home: string) => join(home, 'owner.json')

const readOwner = (file: string): Owner | undefined => {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof read !== 'object' || read === null || !('pid' in read) || !('mark' in read)) return undefined
    return typeof read.pid === 'number' && typeof read.mark === 'string' ? { pid: read.pid, mark: read.mark } : undefined
  } catch {
    return undefined
  }
}

const lives = (owner: Owner): boolean => isAlive(owner.pid) && startMark(owner.pid) === owner.mark

/** Writes the claim beside and links it in place: the link fails when somebody was first, and nobody reads half a file. */
const tryToClaim = (home: string): boolean => {
  const draft = join(home, `owner.${process.pid}.tmp`)
  writeFileSync(draft, JSON.stringify({ pid: process.pid, mark: startMark(process.pid) }))
  try {
    linkSync(draft, ownerFile(home))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Moves a dead owner's file away; of two who try, one loses the rename and looks again. */
const clearDeadOwner = (home: string): void => {
  const away = join(home, `owner.${process.pid}.dead`)
  try {
    renameSync(ownerFile(home), away)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  rmSync(away, { force: true })
}

/** Makes this process the owner, or says which living process is. */
export const claimOwnership = (home: string): { mine: true } | { mine: false; owner: Owner } => {
  for (;;) {
    if (tryToClaim(home)) return { mine: true }
    const owner = readOwner(ownerFile(home))
    if (owner && lives(owner)) return { mine: false, owner }
    clearDeadOwner(home)
  }
}

export const releaseOwnership = (home: string): void => {
  const owner = readOwner(ownerFile(home))
  if (owner?.pid === process.pid) rmSync(ownerFile(home), { force: true })
}

export const ownerLives = (owner: Owner): boolean => lives(owner)
