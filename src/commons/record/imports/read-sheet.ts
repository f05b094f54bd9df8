import { cellText, readSheet, type SheetRow } from '../../../platform/documents/xlsx.ts'
import { refuse } from '../../../platform/errors.ts'
import { foldText } from '../../../platform/search/fold.ts'
import { recordErrors } from '../errors.ts'
import type { BadLine, ReadLine } from './imported-article.ts'
import { sortRows } from './sort-rows.ts'

/** Names a column may have, folded; the first row of the sheet is its head. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'ma', 'ma bai', 'so'],
  title: ['title', 'tit', 'tieu de', 'ten tin bai', 'ten bai'],
  lead: ['lead', 'sapo', 'sa po', 'tom tat'],
  body: ['body', 'noi dung', 'than bai'],
  date: ['date', 'ngay', 'ngay dang', 'ngay xuat ban'],
  category_vi: ['category', 'chuyen muc', 'muc'],
  author: ['author', 'tac gia', 'nguoi viet'],
  url: ['url', 'link', 'duong dan', 'lien ket'],
  genre: ['genre', 'the loai'],
  source: ['source', 'nguon'],
}

const fieldOf = (head: string): string | undefined => Object.entries(COLUMNS).find(([, names]) => names.includes(foldText(head)))?.[0]

/** '2026-03-02', '2026-03-02T08:00:00' of a date cell, or '2/3/2026' as typed; anything else is left for the field's own check. */
const dayOf = (text: string): string => {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (typed) return `${typed[3]}-${typed[2]!.padStart(2, '0')}-${typed[1]!.padStart(2, '0')}`
  return text.slice(0, 10)
}

const articleOf = (fields: readonly (string | undefined)[], row: SheetRow): Record<string, string | null> => {
  const article: Record<string, string | null> = {}
  fields.forEach((field, column) => {
    if (field) article[field] = cellText(row.cells[column])
  })
  article['date'] = article['date'] ? dayOf(article['date']) : null
  // without a number of its own a row is known by its title and day
  article['id'] ||= `${article['date'] ?? ''} ${article['title'] ?? ''}`.slice(0, 300)
  return article
}

/**
 * Rows of an XLSX sheet as articles: a head row names the columns in Vietnamese or English, `line` is the row's number. Throws
 * `record.sheet_without_title` and what `readSheet` throws.
 */
export const readArticleSheet = async (file: Uint8Array): Promise<{ articles: ReadLine[]; bad: BadLine[] }> => {
  const { rows } = await readSheet(file)
  const [head, ...rest] = rows
  const fields = (head?.cells ?? []).map((cell) => fieldOf(cellText(cell)))
  if (!fields.includes('title')) return refuse(recordErrors, 'record.sheet_without_title')
  return sortRows(rest.map((row) => ({ line: row.number, value: articleOf(fields, row) })))
}
