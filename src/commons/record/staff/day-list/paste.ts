import { foldText } from '../../../../platform/search/fold.ts'
import { emptyRow, isBlank, textFields, type DayRow, type TextField } from './rows.ts'

/** Cells of what a spreadsheet puts on the clipboard: tabs between cells, lines between rows, quotes around cells with either. */
export const readCells = (text: string): string[][] => {
  const rows: string[][] = [['']]
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!
    const row = rows.at(-1)!
    const put = (part: string): void => void (row[row.length - 1] += part)
    if (quoted && letter === '"' && text[at + 1] === '"') {
      put('"')
      at += 1
    } else if (letter === '"' && (quoted || row.at(-1) === '')) quoted = !quoted
    else if (quoted) put(/[\r\n\t]/.test(letter) ? ' ' : letter)
    else if (letter === '\t') row.push('')
    else if (letter === '\n') rows.push([''])
    else if (letter !== '\r') put(letter)
  }
  return rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''))
}

const HEADS: Readonly<Record<TextField, readonly string[]>> = {
  time: ['gio', 'gio phat', 'thoi gian', 'time'],
  place: ['trang', 'ban tin', 'trang ban tin', 'chuong trinh', 'so trang', 'page', 'bulletin'],
  title: ['tit', 'tieu de', 'ten tin bai', 'ten bai', 'tin bai', 'ten tac pham', 'title'],
  genre: ['the loai', 'loai', 'genre'],
  commitments: ['phuc vu', 'muc dich phuc vu', 'nhiem vu', 'commitments'],
  authors: ['tac gia', 'nguoi viet', 'pv', 'phong vien', 'authors'],
}

/** Which field each column is, when the first row names at least the title; else null. */
const fieldsOfHead = (head: readonly string[]): (TextField | null)[] | null => {
  const fields = head.map((cell) => textFields.find((field) => HEADS[field].includes(foldText(cell))) ?? null)
  return fields.includes('title') ? fields : null
}

/**
 * Rows with pasted cells written over them from a row and field on, as a spreadsheet would; a head row names its columns
 * instead. Rows that are missing are added.
 */
export const pasteInto = (rows: readonly DayRow[], at: { readonly index: number; readonly field: TextField }, text: string): DayRow[] => {
  const cells = readCells(text)
  const named = fieldsOfHead(cells[0] ?? [])
  const fields = named ?? textFields.slice(textFields.indexOf(at.field))
  const body = named ? cells.slice(1) : cells
  const after = [...rows]
  body.forEach((row, offset) => {
    const target = after[at.index + offset] ?? emptyRow()
    const change = Object.fromEntries(fields.flatMap((field, column) => (field && row[column] !== undefined ? [[field, row[column]]] : [])))
    after[at.index + offset] = { ...target, ...change }
  })
  return after
}

/** More than one cell: a paste that the grid takes, not the field. */
export const isSheet = (text: string): boolean => readCells(text).length > 1 || readCells(text).some((row) => row.length > 1)

/** Rows without those nobody typed into, but never none. */
export const withoutBlank = (rows: readonly DayRow[]): DayRow[] => rows.filter((row) => !isBlank(row))
