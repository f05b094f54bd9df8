import type { BadLine, ReadLine } from './imported-article.ts'
import { sortRows, type Row } from './sort-rows.ts'

const LONGEST_LINE = 2_000_000

const parseLine = (text: string, line: number): Row | BadLine => {
  if (text.length > LONGEST_LINE) return { line, reason: 'too_long', fields: [] }
  try {
    const value = JSON.parse(text) as unknown
    return value !== null && typeof value === 'object' ? { line, value } : { line, reason: 'not_json', fields: [] }
  } catch {
    return { line, reason: 'not_json', fields: [] }
  }
}

/** Reads JSON Lines, one article a line; empty lines are skipped. `line` counts from `firstLine`. */
export const readArticleLines = (lines: string, firstLine = 1): { articles: ReadLine[]; bad: BadLine[] } => {
  const parsed = lines.split('\n').flatMap((text, index) => (text.trim() === '' ? [] : [parseLine(text, firstLine + index)]))
  const unreadable = parsed.filter((row) => 'reason' in row)
  const { articles, bad } = sortRows(parsed.filter((row) => 'value' in row))
  return { articles, bad: [...bad, ...unreadable].sort((a, b) => a.line - b.line) }
}
