// Builds dist/ when its sources changed: node tools/build/build.mjs [--force] [--root FOLDER]
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isBuilt, sourceStamp } from './stamp.mjs'

const { values } = parseArgs({ options: { force: { type: 'boolean', default: false }, root: { type: 'string' } } })
const root = resolve(values.root ?? dirname(dirname(import.meta.dirname)))

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** A build that was killed left its half behind. */
const removeRemains = () => {
  for (const name of readdirSync(root)) {
    const pid = /^dist\.(?:new|old)-(\d+)$/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(root, name), { recursive: true, force: true })
  }
}

/** The old build stays in place until the new one is whole. */
const replaceBuild = (fresh) => {
  const old = join(root, `dist.old-${process.pid}`)
  if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old)
  renameSync(fresh, join(root, 'dist'))
  rmSync(old, { recursive: true, force: true })
}

const build = async () => {
  const { buildAll } = await import('./targets.ts')
  const stamp = sourceStamp(root)
  removeRemains()
  const fresh = join(root, `dist.new-${process.pid}`)
  mkdirSync(fresh)
  try {
    await buildAll(root, fresh)
    writeFileSync(join(fresh, 'stamp'), stamp)
    replaceBuild(fresh)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

if (values.force || !isBuilt(root)) {
  try {
    await build()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
