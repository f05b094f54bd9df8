import type { PdfNode, PdfTableLayout } from 'pdfmake'
import { bodyCells, columnWidths, headerCells, type PlacedCell } from './cells.ts'
import type { Measures } from './measures.ts'
import type { Alignment, Block, DocumentTemplate, RichText, TableBlock } from './model.ts'
import { headingMarks } from './numbering.ts'
import { pdfBodyLine, pdfSingleLine } from './pdf-fonts.ts'
import { lineNode, points, richNodes } from './pdf-lines.ts'
import { closedByMarks } from './wording.ts'

type Page = { readonly measures: Measures; readonly width: number; readonly template: DocumentTemplate }
type TextStyle = { readonly align?: Alignment; readonly indent?: boolean; readonly bold?: boolean; readonly italic?: boolean }

const textNode = ({ measures }: Page, text: RichText, { align = 'justify', indent = true, bold = false, italic = false }: TextStyle = {}): PdfNode => ({
  text: richNodes(text, { size: measures.sizes.body, bold, italic }),
  fontSize: measures.sizes.body,
  alignment: align,
  lineHeight: pdfBodyLine,
  margin: [0, measures.paragraphGapPt, 0, 0],
  ...(indent ? { leadingIndent: points(measures.firstLineIndent) } : {}),
})

const padding = 3.4
const lineWidth = 0.5
const gridLayout: PdfTableLayout = {
  hLineWidth: () => lineWidth,
  vLineWidth: () => lineWidth,
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => 2,
  paddingBottom: () => 2,
}

/** pdfmake wants an empty cell in every place that a span covers. */
const gridRow = (cells: readonly PlacedCell[], columns: number, size: number): readonly PdfNode[] => {
  const row: PdfNode[] = Array.from({ length: columns }, () => ({}))
  for (const cell of cells) {
    row[cell.column] = {
      text: richNodes(cell.text, { size, bold: cell.bold, italic: cell.italic }),
      fontSize: size,
      alignment: cell.align,
      lineHeight: pdfSingleLine,
      colSpan: cell.colSpan,
      rowSpan: cell.rowSpan,
      // pdfmake 0.3.11 puts the middle of a cell over several rows too low.
      verticalAlignment: cell.rowSpan > 1 ? 'top' : 'middle',
    }
  }
  return row
}

const tableNodes = (page: Page, block: TableBlock): readonly PdfNode[] => {
  const size = Math.min(13, Math.max(10, block.fontSize ?? page.measures.sizes.table))
  const header = headerCells(block)
  const columns = block.columns.length
  const frame = 2 * padding + (lineWidth * (columns + 1)) / columns
  const gap = page.measures.paragraphGapPt
  const title = block.title ? [lineNode({ text: block.title, size: page.measures.sizes.body, bold: true }, { before: gap })] : []
  const unit = block.unitNote ? [lineNode({ text: block.unitNote, size, italic: true }, { align: 'right', before: gap })] : []
  const table = {
    widths: columnWidths(block, page.width).map((width) => points(width) - frame),
    headerRows: header.length,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    body: [...header, ...bodyCells(block)].map((cells) => gridRow(cells, columns, size)),
  }
  const above = [...title, ...unit].map((node) => ({ ...node, headlineLevel: 3 }))
  return [...above, { table, layout: gridLayout, margin: [0, above.length > 0 ? 2 : gap, 0, 0] }]
}

const blockNodes = (page: Page, block: Block, mark: string | undefined): readonly PdfNode[] => {
  switch (block.type) {
    case 'heading': {
      const text = block.level === 1 ? block.text.toLocaleUpperCase('vi') : block.text
      return [{ ...textNode(page, mark ? `${mark} ${text}` : text, { bold: block.level < 3 }), headlineLevel: block.level }]
    }
    case 'paragraph':
      return [textNode(page, block.text, { align: block.align ?? 'justify', indent: block.indent ?? true })]
    case 'grounds':
      return closedByMarks(block.items).map((item) => textNode(page, item, { italic: true }))
    case 'bullets':
      return block.items.map((item) => textNode(page, typeof item === 'string' ? `- ${item}` : [{ text: '- ' }, ...item]))
    case 'table':
      return tableNodes(page, block)
  }
}

/** The body of the document or of an appendix, one group of nodes for each block. */
export const bodyNodes = (page: Page, blocks: readonly Block[]): readonly (readonly PdfNode[])[] => {
  const marks = headingMarks(blocks, page.template)
  return blocks.map((block, index) => blockNodes(page, block, marks[index]))
}
