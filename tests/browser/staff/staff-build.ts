import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isBuilt, sourceStamp } from '../../../tools/build/stamp.mjs'

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const target = join(root, 'dist/staff')
const stampFile = join(target, 'stamp')

const isFresh = (stamp: string): boolean => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp

// in a process of its own: tests run with NODE_ENV=test, and Vite would build React for development then
/** Builds the staff app, or the one whose page is in `source`, into a folder. */
export const buildStaffInto = async (folder: string, source = ''): Promise<void> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'build-staff-app.ts'), root, folder, source], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`the staff app was not built (${code})`)
}

const lock = join(root, 'dist/staff.building')
const isHeld = (): boolean => {
  try {
    mkdirSync(lock)
    return false
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return true
    throw error
  }
}

const buildFresh = async (stamp: string): Promise<void> => {
  if (isFresh(stamp)) return
  const fresh = `${target}.${process.pid}`
  await buildStaffInto(fresh)
  writeFileSync(join(fresh, 'stamp'), stamp)
  rmSync(target, { recursive: true, force: true })
  renameSync(fresh, target)
}

/**
 * The staff app of the present sources in dist/staff: `npm test` has built everything, a single test file builds its part.
 * Two files at once wait for one build; a lock left behind by a killed run is taken after three minutes.
 */
export const ensureStaffBuild = async (): Promise<void> => {
  if (isBuilt(root)) return
  const stamp = sourceStamp(root)
  mkdirSync(dirname(target), { recursive: true })
  for (let waited = 0; isHeld() && waited < 180_000; waited += 250) await wait(250)
  try {
    await buildFresh(stamp)
  } finally {
    if (existsSync(lock)) rmdirSync(lock)
  }
}
