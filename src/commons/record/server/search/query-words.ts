import { hasMarks } from '../../../../platform/search/fold.ts'
import { wordsOf, type Word } from './search-terms.ts'

/** More words than any headline has; the rest of a pasted paragraph adds nothing. */
const MOST_WORDS = 32

export const queryWords = (text: string): Word[] => wordsOf(text).slice(0, MOST_WORDS)

const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, (mark) => mark + mark)}'`

/** A tsquery that wants all the words: with their marks where the reader typed any, else folded. Null without words. */
export const allOf = (words: readonly Word[], as: 'exact' | 'folded'): string | null => {
  const lexemes = [...new Set(words.map((word) => word[as]))]
  return lexemes.length === 0 ? null : lexemes.map(quoted).join(' & ')
}

/** The words of a headline search: marks count when they were typed. */
export const headQuery = (text: string): string | null => allOf(queryWords(text), hasMarks(text) ? 'exact' : 'folded')
