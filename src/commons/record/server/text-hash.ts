import { createHash } from 'node:crypto'
import { foldText } from '../../../platform/search/fold.ts'
import { plainText } from '../../content/plain-text.ts'
import type { CanonicalContent } from '../../content/schema.ts'

/** Texts shorter than this are alike by chance: notices, weather, results. */
const FEWEST_WORDS = 40

/** SHA-256 of the words alone, without marks, case and punctuation; '' for a text too short to tell. */
export const textHash = (content: CanonicalContent): string => {
  const words = foldText(plainText(content))
  return words.split(' ').length < FEWEST_WORDS ? '' : createHash('sha256').update(words, 'utf8').digest('hex')
}
