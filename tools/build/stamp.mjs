// Plain JavaScript for any Node >= 20: start.mjs asks it before the packages are installed.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the built files are made from. Tests are not: changing one must not cost a rebuild. */
const inputs = ['src', 'demo', 'tools/build', 'package-lock.json', 'tsconfig.json', 'tsconfig.reader.json', 'vite.config.ts']
const skipped = /(\.test\.tsx?|\.md)$|(^|\/)testing(\/|$)/

/** @returns {string[]} paths below `root`, sorted */
const filesBelow = (root, path) => {
  const full = join(root, path)
  if (skipped.test(path) || !existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`))
}

/** A hash of the content of every source: a fresh clone and a touched file give the same one. */
export const sourceStamp = (root) => {
  const hash = createHash('sha256')
  for (const path of inputs.flatMap((input) => filesBelow(root, input))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** The stamp the finished build was made from; empty when there is none. */
export const builtStamp = (root) => {
  try {
    return readFileSync(join(root, 'dist', 'stamp'), 'utf8').trim()
  } catch {
    return ''
  }
}

export const isBuilt = (root) => builtStamp(root) === sourceStamp(root)
