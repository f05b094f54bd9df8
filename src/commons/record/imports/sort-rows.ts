import { ImportedArticle, type BadLine, type ReadLine } from './imported-article.ts'

export type Row = { readonly line: number; readonly value: unknown }

const readRow = ({ line, value }: Row): ReadLine | BadLine => {
  const parsed = ImportedArticle.safeParse(value)
  if (!parsed.success) return { line, reason: 'bad_fields', fields: [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].slice(0, 8) }
  return parsed.data.title.trim() === '' ? { line, reason: 'no_title', fields: ['title'] } : { line, article: parsed.data }
}

/** Good rows apart from bad ones, which are named by number with the reason; of an id that comes twice the first is kept. */
export const sortRows = (rows: readonly Row[]): { articles: ReadLine[]; bad: BadLine[] } => {
  const articles: ReadLine[] = []
  const bad: BadLine[] = []
  const seen = new Set<string>()
  for (const row of rows) {
    const read = readRow(row)
    if ('reason' in read) bad.push(read)
    else if (seen.has(read.article.id)) bad.push({ line: row.line, reason: 'twice_in_batch', fields: ['id'] })
    else {
      seen.add(read.article.id)
      articles.push(read)
    }
  }
  return { articles, bad }
}
