import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isAlive, startMark } from './process-identity.ts'

/**
 * The process that answers for a database: it alone starts and stops the server. `supervised`: the server is being
 * ended already when the owner is dead.
 */
export type Owner = { pid: number; mark: string; supervised: boolean }

const Written = z.object({ pid: z.int().positive(), mark: z.string(), supervised: z.boolean() })

const ownerFile = (home: string) => join(home, 'owner.json')

const readOwner = (file: string): Owner | undefined => {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const parsed = Written.safeParse(read)
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

const lives = (owner: Owner): boolean => isAlive(owner.pid) && startMark(owner.pid) === owner.mark

/** Writes the claim beside and links it in place: the link fails when somebody was first, and nobody reads half a file. */
const tryToClaim = (home: string, supervised: boolean): boolean => {
  const draft = join(home, `owner.${process.pid}.tmp`)
  writeFileSync(draft, JSON.stringify({ pid: process.pid, mark: startMark(process.pid), supervised } satisfies Owner))
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

export type Claim = { mine: true; former: Owner | undefined } | { mine: false; owner: Owner }

/** Makes this process the owner (`former` died without letting go), or says which living process is. */
export const claimOwnership = (home: string, supervised: boolean): Claim => {
  let former: Owner | undefined
  for (;;) {
    if (tryToClaim(home, supervised)) return { mine: true, former }
    const owner = readOwner(ownerFile(home))
    if (owner && lives(owner)) return { mine: false, owner }
    former = owner ?? former
    clearDeadOwner(home)
  }
}

export const releaseOwnership = (home: string): void => {
  const owner = readOwner(ownerFile(home))
  if (owner?.pid === process.pid) rmSync(ownerFile(home), { force: true })
}

export const ownerLives = (owner: Owner): boolean => lives(owner)
