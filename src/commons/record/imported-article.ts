import { z } from 'zod'
import { isDay } from '../../platform/clock.ts'
import { origins } from './words.ts'

const text = (max: number) => z.string().max(max).nullish().transform((value) => value ?? '')

/**
 * One line of an archive or of another CMS. `date` is a Hà Nội day, `publishedAt` a moment; with neither the piece is shown
 * without a date and counted nowhere. `body` has one paragraph a line. Unknown fields are left alone: exports carry many.
 */
export const ImportedArticle = z.object({
  id: z.union([z.string().min(1).max(300), z.int()]).transform(String),
  source: text(200),
  url: text(2000),
  date: z.string().refine(isDay, { error: 'invalid_day' }).nullish(),
  publishedAt: z.iso.datetime({ offset: true }).nullish(),
  category: text(200),
  category_vi: text(200),
  title: z.string().max(1000),
  lead: text(5000),
  body: text(500_000),
  author: text(200),
  tags: z.array(z.string().max(200)).max(60).nullish(),
  genre: text(40),
  origin: z.enum(origins).nullish(),
})
export type ImportedArticle = z.output<typeof ImportedArticle>

export type BadLine = { readonly line: number; readonly reason: 'not_json' | 'bad_fields' | 'no_title' | 'too_long' | 'twice_in_batch'; readonly fields: string[] }
export type ReadLine = { readonly line: number; readonly article: ImportedArticle }

const LONGEST_LINE = 2_000_000

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}

const readLine = (text: string, line: number): ReadLine | BadLine => {
  if (text.length > LONGEST_LINE) return { line, reason: 'too_long', fields: [] }
  const value = parseJson(text)
  if (value === undefined || value === null || typeof value !== 'object') return { line, reason: 'not_json', fields: [] }
  const parsed = ImportedArticle.safeParse(value)
  if (!parsed.success) return { line, reason: 'bad_fields', fields: [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].slice(0, 8) }
  return parsed.data.title.trim() === '' ? { line, reason: 'no_title', fields: ['title'] } : { line, article: parsed.data }
}

/** Reads JSON Lines; empty lines are skipped, bad ones named by number with the reason, an id twice keeps the first. */
export const readArticleLines = (lines: string, firstLine = 1): { articles: ReadLine[]; bad: BadLine[] } => {
  const articles: ReadLine[] = []
  const bad: BadLine[] = []
  const seen = new Set<string>()
  lines.split('\n').forEach((text, index) => {
    if (text.trim() === '') return
    const read = readLine(text, firstLine + index)
    if ('reason' in read) bad.push(read)
    else if (seen.has(read.article.id)) bad.push({ line: read.line, reason: 'twice_in_batch', fields: ['id'] })
    else {
      seen.add(read.article.id)
      articles.push(read)
    }
  })
  return { articles, bad }
}
