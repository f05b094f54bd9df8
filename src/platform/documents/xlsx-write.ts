import type { Worksheet } from 'exceljs'

export type SheetFormat = 'text' | 'integer' | 'decimal' | 'percent' | 'date' | 'moment'

/** Percent takes a ratio (0.667 prints 66.7 %), date 'YYYY-MM-DD', moment a Date printed in Vietnam's time. */
export type SheetColumn = { readonly header: string; readonly width?: number; readonly format?: SheetFormat }

export type SheetValue = string | number | boolean | Date | null | undefined

export type SheetContent = {
  readonly name: string
  /** Bold lines above the header. */
  readonly title?: readonly string[]
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetValue[])[]
}

const numberFormats: Record<SheetFormat, string> = {
  text: '@',
  integer: '#,##0',
  decimal: '#,##0.00',
  percent: '0.0%',
  date: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm',
}

/** Narrower, a spreadsheet shows ### instead of the value. */
const narrowest: Record<SheetFormat, number> = { text: 10, integer: 12, decimal: 14, percent: 10, date: 13, moment: 19 }

const font = { name: 'Times New Roman', size: 12 }
/** Excel refuses longer cells and would call the whole file damaged; the end of such a text is cut and marked. */
const longestText = 32_767
const longestSheetName = 31
const vietnamOffset = 7 * 60 * 60 * 1000
const businessDay = /^\d{4}-\d{2}-\d{2}$/

const sheetName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[[\]:*?/\\]/gu, ' ')
    .trim()
    .slice(0, longestSheetName) || 'Sheet1'

const cellText = (text: string): string => {
  const clean = text.normalize('NFC')
  return clean.length > longestText ? `${clean.slice(0, longestText - 1)}…` : clean
}

/** The file stores wall clock without a zone, the library writes the UTC reading of a Date. */
const cellValue = (value: SheetValue, format: SheetFormat): string | number | boolean | Date | null => {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return new Date(value.getTime() + vietnamOffset)
  if (typeof value !== 'string') return value
  return format === 'date' && businessDay.test(value) ? new Date(`${value}T00:00:00Z`) : cellText(value)
}

const writeHeader = (sheet: Worksheet, content: SheetContent): void => {
  for (const line of content.title ?? []) sheet.addRow([cellText(line)]).font = { ...font, bold: true, size: 14 }
  const header = sheet.addRow(content.columns.map((column) => cellText(column.header)))
  header.font = { ...font, bold: true }
  header.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true }
  const line = header.number
  sheet.views = [{ state: 'frozen', ySplit: line }]
  sheet.pageSetup.printTitlesRow = `${line}:${line}`
  sheet.autoFilter = { from: { row: line, column: 1 }, to: { row: line, column: content.columns.length } }
}

const writeContent = (sheet: Worksheet, content: SheetContent): void => {
  content.columns.forEach((column, index) => {
    const target = sheet.getColumn(index + 1)
    const format = column.format ?? 'text'
    target.width = Math.max(narrowest[format], column.width ?? column.header.length + 2)
    target.font = font
    target.numFmt = numberFormats[format]
    target.alignment = { vertical: 'top', wrapText: format === 'text' }
  })
  writeHeader(sheet, content)
  for (const row of content.rows) {
    const written = sheet.addRow(content.columns.map((column, index) => cellValue(row[index], column.format ?? 'text')))
    // Under the text format a spreadsheet shows a truth value as a bare 1.
    written.eachCell((cell) => {
      if (typeof cell.value === 'boolean') cell.numFmt = 'General'
    })
  }
}

/**
 * One workbook of the given sheets, A4 landscape, header frozen and repeated in print. Strings are always stored as
 * text, so a value that begins with `=` is never a formula.
 * @param options.at moment written into the file's properties
 */
export const writeSheet = async (
  content: SheetContent | readonly SheetContent[],
  options: { readonly at: Date; readonly creator?: string },
): Promise<Buffer> => {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  book.created = options.at
  book.modified = options.at
  book.creator = (options.creator ?? '').normalize('NFC')
  for (const one of 'columns' in content ? [content] : content) {
    const page = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const
    writeContent(book.addWorksheet(sheetName(one.name), { pageSetup: page }), one)
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}
