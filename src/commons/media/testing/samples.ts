import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../../../../shared/data/media-samples/metadata')

/** Real camera and agency files, kept outside the repository. */
export const haveSamples = existsSync(FOLDER)
if (!haveSamples) console.warn(`media samples are not at ${FOLDER}: the tests on real files did not run`)

export const sample = (name: string): Buffer => readFileSync(join(FOLDER, name))
