import { hasMarks } from '../../../../platform/search/fold.ts'
import { wordsOf, type Word } from './search-terms.ts'

/** More words than any headline has; the rest of a pasted paragraph adds nothing. */
const MOST_WORDS = 32

export const queryWords = (text: string): Word[] => wordsOf(text).slice(0, MOST_WORDS)

const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, (mark) => mark + mark)}'`

/** A tsquery that wants all the lexemes. */
export const queryOf = (lexemes: readonly string[]): string => lexemes.map(quoted).join(' & ')

/** The words once each, with their marks or folded. */
export const lexemesOf = (words: readonly Word[], as: 'exact' | 'folded'): string[] => [...new Set(words.map((word) => word[as]))]

/** What a search in heads wants of a text: words with their marks where any were typed, else folded; empty without words. */
export const headLexemes = (text: string): string[] => lexemesOf(queryWords(text), hasMarks(text) ? 'exact' : 'folded')
