import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ASSETS_FILE } from './make-assets.ts'
import { builtAssets } from './built-assets.ts'
import type { ReaderAssets } from './reader-assets.ts'
import { sourceAssets } from './source-assets.ts'

const ancestors = (folder: string): string[] => (dirname(folder) === folder ? [folder] : [folder, ...ancestors(dirname(folder))])

/** A built program finds its files beside itself (dist/reader); one that runs from its sources makes them. */
export const openAssets = (from: string): ReaderAssets => {
  for (const folder of ancestors(from)) {
    if (existsSync(join(folder, 'reader', ASSETS_FILE))) return builtAssets(join(folder, 'reader'))
    if (existsSync(join(folder, 'package.json'))) return sourceAssets(folder)
  }
  throw new Error('the files of reader pages are neither built nor in their sources')
}
