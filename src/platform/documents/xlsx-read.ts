import type { Cell, CellValue, Row, Worksheet } from 'exceljs'
import { AppError, refuse } from '../errors.ts'
import { documentErrors } from './errors.ts'
import { guardSheet, sheetLimits } from './xlsx-guard.ts'

/**
 * A cell as a person sees it. Dates are wall clock text, 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:mm:ss', times 'HH:mm:ss';
 * text is NFC. `formula` marks a computed value: it is what the sender's program last stored, nothing is recalculated.
 */
export type SheetCell = { readonly formula: boolean } & (
  | { readonly kind: 'empty'; readonly value: null }
  | { readonly kind: 'text' | 'date' | 'time' | 'error'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
)

/** `number` is the row's number on the sheet, from 1; cells start at column A without gaps. */
export type SheetRow = { readonly number: number; readonly cells: readonly SheetCell[] }

export type ReadSheet = {
  readonly name: string
  readonly sheets: readonly string[]
  /** Rows with at least one value; rows of nothing but format are left out. */
  readonly rows: readonly SheetRow[]
}

const empty: SheetCell = { kind: 'empty', value: null, formula: false }
/** The library gives a time of day as a moment on the zeroth day of the calendar. */
const firstYears = new Set([1899, 1904])

const dateCell = (moment: Date, formula: boolean): SheetCell => {
  if (Number.isNaN(moment.getTime())) return { kind: 'error', value: '#VALUE!', formula }
  // Serial days are binary fractions: 08:00 arrives as 07:59:59.999.
  const text = new Date(Math.round(moment.getTime() / 1000) * 1000).toISOString()
  if (firstYears.has(moment.getUTCFullYear())) return { kind: 'time', value: text.slice(11, 19), formula }
  return { kind: 'date', value: text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19), formula }
}

const textCell = (text: string, formula: boolean): SheetCell =>
  text.trim() === '' ? { ...empty, formula } : { kind: 'text', value: text.normalize('NFC'), formula }

const objectCell = (value: Exclude<CellValue, null | undefined | string | number | boolean | Date>): SheetCell => {
  if ('formula' in value || 'sharedFormula' in value) return { ...cellOf(value.result), formula: true }
  if ('error' in value) return { kind: 'error', value: String(value.error), formula: false }
  if ('richText' in value) return textCell(value.richText.map((part) => part.text ?? '').join(''), false)
  if ('text' in value) return textCell(String(value.text), false)
  return empty
}

const cellOf = (value: CellValue): SheetCell => {
  if (value === null || value === undefined) return empty
  if (typeof value === 'string') return textCell(value, false)
  if (typeof value === 'number') return Number.isFinite(value) ? { kind: 'number', value, formula: false } : empty
  if (typeof value === 'boolean') return { kind: 'boolean', value, formula: false }
  return value instanceof Date ? dateCell(value, false) : objectCell(value)
}

const rowOf = (row: Row): SheetRow => {
  const cells: SheetCell[] = []
  row.eachCell((cell: Cell, column: number) => {
    const read = cellOf(cell.value)
    if (read.kind === 'empty') return
    if (column > sheetLimits.columns) refuse(documentErrors, 'documents.sheet_too_large', { limit: 'columns', allowed: sheetLimits.columns })
    while (cells.length < column - 1) cells.push(empty)
    cells[column - 1] = read
  })
  return { number: row.number, cells }
}

const rowsOf = (sheet: Worksheet): readonly SheetRow[] => {
  const rows: SheetRow[] = []
  sheet.eachRow((row) => {
    const read = rowOf(row)
    if (read.cells.length > 0) rows.push(read)
  })
  return rows
}

/** Everything on a sheet but its cells. */
const ignoredNodes = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'autoFilter',
  'mergeCells',
  'rowBreaks',
  'hyperlinks',
  'pageMargins',
  'dataValidations',
  'pageSetup',
  'headerFooter',
  'printOptions',
  'picture',
  'drawing',
  'sheetProtection',
  'tableParts',
  'conditionalFormatting',
  'extLst',
]

const parseRows = async (workbook: Buffer): Promise<readonly SheetRow[]> => {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  const bytes = new Uint8Array(workbook).buffer
  await book.xlsx.load(bytes, { ignoreNodes: ignoredNodes })
  const sheet = book.worksheets[0]
  return sheet ? rowsOf(sheet) : refuse(documentErrors, 'documents.sheet_damaged')
}

/**
 * Reads one sheet of an uploaded workbook: the one named, else the first visible.
 * Refuses what is not XLSX, locked, carrying macros, damaged or larger than `sheetLimits`, each with its own code.
 */
export const readSheet = async (file: Uint8Array, options: { readonly sheet?: string } = {}): Promise<ReadSheet> => {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const { workbook, sheet, sheets } = await guardSheet(buffer, options.sheet)
  try {
    return { name: sheet, sheets, rows: await parseRows(workbook) }
  } catch (cause) {
    if (cause instanceof AppError || !(cause instanceof Error)) throw cause
    // Whatever the parser stumbles over lies in the sender's file; a bad upload is never a server error.
    return refuse(documentErrors, 'documents.sheet_damaged')
  }
}

/** The cell as trimmed text, '' when empty: what an importer compares with its column names. */
export const cellText = (cell: SheetCell | undefined): string => (cell?.value === null || cell === undefined ? '' : String(cell.value).trim())
