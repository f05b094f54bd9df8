import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const above = (folder: string): string => (existsSync(join(folder, 'package.json')) ? folder : above(dirname(folder)))

/** The folder of the repository, from the sources and from the bundle in dist. */
export const root = above(import.meta.dirname)
