import type { Alignment, RichText, TableBlock, TableCell } from './model.ts'

export type PlacedCell = {
  /** First column it stands in, from 0. */
  readonly column: number
  readonly text: RichText
  readonly align: Alignment
  readonly bold: boolean
  readonly italic: boolean
  readonly colSpan: number
  readonly rowSpan: number
}

type StyledCell = Extract<TableCell, { readonly text: RichText }>

const isStyled = (cell: TableCell): cell is StyledCell => typeof cell === 'object' && !Array.isArray(cell)

const asStyled = (cell: TableCell): StyledCell => (isStyled(cell) ? cell : { text: cell })

/** Walks the rows as a browser does: a cell goes to the first column no cell from above still covers. */
const placeRows = (table: TableBlock, rows: readonly (readonly TableCell[])[], heading: boolean): readonly (readonly PlacedCell[])[] => {
  const covered = table.columns.map(() => 0)
  return rows.map((row) => {
    let column = 0
    const placed = row.map((raw): PlacedCell => {
      while ((covered[column] ?? 0) > 0) column += 1
      const cell = asStyled(raw)
      const { colSpan = 1, rowSpan = 1 } = cell
      const align = cell.align ?? (heading ? 'center' : (table.columns[column]?.align ?? 'left'))
      // Counted one too many on purpose: every row, this one too, takes one off below.
      for (let offset = 0; offset < colSpan; offset += 1) covered[column + offset] = rowSpan
      const start = column
      column += colSpan
      return { column: start, text: cell.text, align, bold: cell.bold ?? heading, italic: cell.italic ?? false, colSpan, rowSpan }
    })
    covered.forEach((count, index) => (covered[index] = Math.max(0, count - 1)))
    return placed
  })
}

export const headerCells = (table: TableBlock): readonly (readonly PlacedCell[])[] => placeRows(table, table.header, true)
export const bodyCells = (table: TableBlock): readonly (readonly PlacedCell[])[] => placeRows(table, table.rows, false)

/** Column widths in millimetres, filling `total`. */
export const columnWidths = (table: TableBlock, total: number): readonly number[] => {
  const sum = table.columns.reduce((all, column) => all + column.width, 0)
  return table.columns.map((column) => (column.width / sum) * total)
}
