import { foldText, toWords } from '../../../../platform/search/fold.ts'
import { textOfBlock } from '../../../content/plain-text.ts'
import type { CanonicalContent } from '../../../content/schema.ts'

const LONGEST_WORD = 60
/** PostgreSQL keeps positions up to 16,383; later words count as standing there. */
const LAST_POSITION = 16_383

export type Word = { readonly exact: string; readonly folded: string }

// a language has few syllables and a text repeats them: folding each once is most of the speed of an import
const MOST_KEPT = 50_000
const known = new Map<string, Word>()

const wordOf = (text: string): Word => {
  const kept = known.get(text)
  if (kept) return kept
  const exact = text.slice(0, LONGEST_WORD)
  const word = { exact, folded: foldText(exact) || exact }
  if (known.size >= MOST_KEPT) known.clear()
  known.set(text, word)
  return word
}

/** Words with marks and without, in order; both tone styles are one word. */
export const wordsOf = (text: string): Word[] => {
  const exact = toWords(text)
  return exact === '' ? [] : exact.split(' ').map(wordOf)
}

/** FNV-1a over UTF-16 of two neighbours, as the signed 32-bit number that the database keeps. */
export const pairHash = (first: string, second: string): number => {
  let hash = 0x811c9dc5
  const mix = (code: number): void => {
    hash = Math.imul(hash ^ code, 0x01000193)
  }
  for (let index = 0; index < first.length; index++) mix(first.charCodeAt(index))
  mix(0x20)
  for (let index = 0; index < second.length; index++) mix(second.charCodeAt(index))
  return hash | 0
}

export const pairsOf = (words: readonly Word[]): number[] => {
  const pairs = new Set<number>()
  for (let index = 1; index < words.length; index++) pairs.add(pairHash(words[index - 1]!.folded, words[index]!.folded))
  return [...pairs]
}

type Weight = 'A' | 'B' | 'C' | 'D'
type Places = Map<string, string[]>

/** Puts words at consecutive places and answers the last. With `exact`, a word with marks stands at the place of its folded form too. */
const addWords = (places: Places, words: readonly Word[], weight: Weight, from: number, exact = false): number => {
  let position = from
  const put = (lexeme: string): void => {
    const list = places.get(lexeme)
    if (!list) places.set(lexeme, [`${position}${weight}`])
    else if (list.length < 255) list.push(`${position}${weight}`)
  }
  for (const word of words) {
    position = Math.min(position + 1, LAST_POSITION)
    put(word.folded)
    if (exact && word.exact !== word.folded) put(word.exact)
  }
  return position
}

const tsvectorText = (places: Places): string =>
  [...places].map(([lexeme, list]) => `'${lexeme.replace(/['\\]/g, (mark) => mark + mark)}':${list.join(',')}`).join(' ')

/** A gap between fields, so that nearness never reaches across. */
const GAP = 40

export type SearchTerms = { readonly titleFold: string; readonly head: string; readonly terms: string; readonly titlePairs: number[]; readonly pairs: number[] }

/** Everything the search table holds of one work: A headline, B standfirst, C names and tags, D the rest. */
export const searchTermsOf = (content: CanonicalContent, more: { readonly names: readonly string[]; readonly tags: readonly string[] }): SearchTerms => {
  const title = wordsOf(content.headline)
  const lead = wordsOf(content.standfirst)
  const extra = wordsOf([...more.names, ...more.tags, content.kicker ?? ''].join(' , '))
  const body = content.body.map((block) => wordsOf(textOfBlock(block)))
  const head: Places = new Map()
  // heads are short and keep both ways of typing; whole texts only the folded one, which halves them
  addWords(head, extra, 'C', addWords(head, lead, 'B', addWords(head, title, 'A', 0, true) + GAP, true) + GAP, true)
  const terms: Places = new Map()
  let end = addWords(terms, lead, 'B', addWords(terms, title, 'A', 0) + GAP)
  for (const words of body) end = addWords(terms, words, 'D', Math.min(end + GAP, LAST_POSITION))
  addWords(terms, extra, 'C', end)
  const pairs = new Set<number>([...pairsOf(title), ...pairsOf(lead), ...body.flatMap(pairsOf)])
  return {
    titleFold: title.map((word) => word.folded).join(' '),
    head: tsvectorText(head),
    terms: tsvectorText(terms),
    titlePairs: pairsOf(title),
    pairs: [...pairs],
  }
}
