import { plainText } from '../../../commons/content/contract.ts'
import { contentOfDocument, documentFromUpdates } from '../server/collaboration/document.ts'
import type { Word } from './rig-writer.ts'

/** In characters, but `torn`: words whose letters are all there and stand apart. */
export type Reckoning = {
  readonly lost: number
  readonly doubled: number
  readonly torn: number
  /** What was found, where anything is wrong. */ readonly note: string
}

export const textOfUpdates = (updates: readonly Uint8Array[]): string => {
  const document = documentFromUpdates(updates)
  const text = plainText(contentOfDocument(document, { byline: [] }).content)
  document.destroy()
  return text
}

/** A word is certain when it must be there (or, deleted, must not); what an abandoned page had not called saved may be there. */
export type Owed = { readonly word: Word; readonly isCertain: boolean }

const without = (text: string, piece: string): string | null => {
  const at = text.indexOf(piece)
  return at < 0 ? null : text.slice(0, at) + text.slice(at + piece.length)
}

const countLetters = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const letter of text.replace(/\s/g, '')) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** How many letters of the first are not in the second. */
const surplus = (of: Map<string, number>, over: Map<string, number>): number =>
  [...of].reduce((sum, [letter, count]) => sum + Math.max(0, count - (over.get(letter) ?? 0)), 0)

/** Takes at most one form of each word out, the longest and latest first: short ones are part of many others. */
const withoutForms = (text: string, words: readonly Word[]): string => {
  const open = new Set(words)
  const forms = words
    .flatMap((word) => word.forms.map((form, index) => ({ word, form: form.trimEnd(), index })))
    .toSorted((a, b) => b.form.length - a.form.length || b.index - a.index)
  return forms.reduce((rest, { word, form }) => {
    const left = open.has(word) ? without(rest, form) : null
    if (left !== null) open.delete(word)
    return left ?? rest
  }, text)
}

/** Takes every word that is owed out of the text; what is missing is lost unless its letters lie about, what remains is doubled. */
export const reckon = (text: string, owed: readonly Owed[]): Reckoning => {
  let rest = text
  const missing: string[] = []
  for (const { word } of owed.filter((entry) => entry.isCertain && entry.word.state === 'written')) {
    const taken = without(rest, word.text)
    if (taken === null) missing.push(word.text)
    rest = taken ?? rest
  }
  rest = withoutForms(
    rest,
    owed.filter(({ word, isCertain }) => !isCertain || word.state === 'typing').map(({ word }) => word),
  )
  const [wanted, left] = [countLetters(missing.join('')), countLetters(rest)]
  const [lost, doubled] = [surplus(wanted, left), surplus(left, wanted)]
  const note = `missing ${missing.join(' ')}, left over ${JSON.stringify(rest)}, in ${JSON.stringify(text)}`
  return { lost, doubled, torn: missing.length, note: lost + doubled + missing.length > 0 ? note : '' }
}

/** Characters of words that were called saved and are not in the durable text. */
export const missingOf = (text: string, words: readonly Word[]): number =>
  words.filter((word) => word.state === 'written' && word.isSaved && !text.includes(word.text)).reduce((sum, word) => sum + word.text.length, 0)
