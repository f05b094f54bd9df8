import type { Paragraph, Table, TableRow } from 'docx'
import { bodyCells, columnWidths, headerCells, type PlacedCell } from './cells.ts'
import { alignmentOf, lineParagraph, lineRun, pointTwips, richRuns, spaced, twips, type Docx, type LineOptions } from './docx-lines.ts'
import type { Measures } from './measures.ts'
import type { Block, DocumentTemplate, HeadingBlock, ParagraphBlock, RichText, TableBlock } from './model.ts'
import { headingMarks } from './numbering.ts'
import { closedByMarks } from './wording.ts'

type Page = { readonly docx: Docx; readonly measures: Measures; readonly width: number; readonly template: DocumentTemplate }

const bodySpacing = ({ docx, measures }: Page) => spaced(docx, measures.paragraphGapPt, measures.lineSpacing)

const firstLine = ({ measures }: Page) => ({ firstLine: twips(measures.firstLineIndent) })

const heading = (page: Page, block: HeadingBlock, mark: string | undefined): Paragraph => {
  const { docx, measures } = page
  const text = block.level === 1 ? block.text.toLocaleUpperCase('vi') : block.text
  const levels = { 1: docx.HeadingLevel.HEADING_1, 2: docx.HeadingLevel.HEADING_2, 3: docx.HeadingLevel.HEADING_3 }
  return new docx.Paragraph({
    heading: levels[block.level],
    alignment: docx.AlignmentType.JUSTIFIED,
    indent: firstLine(page),
    spacing: bodySpacing(page),
    keepNext: true,
    children: [lineRun(docx, { text: mark ? `${mark} ${text}` : text, size: measures.sizes.body, bold: block.level < 3 })],
  })
}

const paragraph = (page: Page, text: RichText, over: Omit<ParagraphBlock, 'type' | 'text'> & { italic?: boolean; keepNext?: boolean } = {}) =>
  new page.docx.Paragraph({
    alignment: alignmentOf(page.docx, over.align ?? 'justify'),
    ...(over.indent === false ? {} : { indent: firstLine(page) }),
    spacing: bodySpacing(page),
    keepNext: over.keepNext ?? false,
    widowControl: true,
    children: richRuns(page.docx, text, { size: page.measures.sizes.body, italic: over.italic ?? false }),
  })

/** A dash and a space, hanging nowhere: the way bulleted lines are set in administrative documents. */
const bullet = (text: RichText): RichText => (typeof text === 'string' ? `- ${text}` : [{ text: '- ' }, ...text])

const cellPadding = 1.2

const spanWidth = ({ column, colSpan }: PlacedCell, widths: readonly number[]): number =>
  widths.slice(column, column + colSpan).reduce((sum, width) => sum + width, 0)

const tableRow = (page: Page, cells: readonly PlacedCell[], size: number, widths: readonly number[], isHeader: boolean): TableRow => {
  const { docx } = page
  return new docx.TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    children: cells.map(
      (cell) =>
        new docx.TableCell({
          columnSpan: cell.colSpan,
          rowSpan: cell.rowSpan,
          verticalAlign: docx.VerticalAlignTable.CENTER,
          width: { size: twips(spanWidth(cell, widths)), type: docx.WidthType.DXA },
          children: [
            new docx.Paragraph({
              alignment: alignmentOf(docx, cell.align),
              spacing: spaced(docx, 2, 1, 2),
              // The paragraph mark too, or an empty cell is as tall as the body text.
              run: { size: size * 2 },
              children: richRuns(docx, cell.text, { size, bold: cell.bold, italic: cell.italic }),
            }),
          ],
        }),
    ),
  })
}

const aboveTable = (page: Page, block: TableBlock, size: number): Paragraph[] => {
  const before: LineOptions = { before: page.measures.paragraphGapPt, keepNext: true }
  const title = block.title ? [lineParagraph(page.docx, { text: block.title, size: page.measures.sizes.body, bold: true }, before)] : []
  const unit = block.unitNote ? [lineParagraph(page.docx, { text: block.unitNote, size, italic: true }, { ...before, align: 'right', after: 2 })] : []
  const above = [...title, ...unit]
  return above.length > 0 ? above : [gapParagraph(page.docx, page.measures.paragraphGapPt, true)]
}

/** Nothing but space: Word glues two tables together and gives a table no outer margin. */
export const gapParagraph = (docx: Docx, points: number, keepNext = false): Paragraph =>
  new docx.Paragraph({
    keepNext,
    spacing: { before: 0, after: 0, line: pointTwips(points), lineRule: docx.LineRuleType.EXACT },
    children: [],
  })

const table = (page: Page, block: TableBlock): (Paragraph | Table)[] => {
  const { docx, width } = page
  const size = Math.min(13, Math.max(10, block.fontSize ?? page.measures.sizes.table))
  const widths = columnWidths(block, width)
  const padding = twips(cellPadding)
  const made = new docx.Table({
    width: { size: twips(width), type: docx.WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: docx.TableLayoutType.FIXED,
    margins: { left: padding, right: padding, top: 0, bottom: 0 },
    rows: [
      ...headerCells(block).map((cells) => tableRow(page, cells, size, widths, true)),
      ...bodyCells(block).map((cells) => tableRow(page, cells, size, widths, false)),
    ],
  })
  return [...aboveTable(page, block, size), made]
}

const renderBlock = (page: Page, block: Block, mark: string | undefined, last: boolean): (Paragraph | Table)[] => {
  switch (block.type) {
    case 'heading':
      return [heading(page, block, mark)]
    case 'paragraph':
      return [paragraph(page, block.text, { ...block, keepNext: last })]
    case 'grounds':
      return closedByMarks(block.items).map((item) => paragraph(page, item, { italic: true }))
    case 'bullets':
      return block.items.map((item) => paragraph(page, bullet(item), { keepNext: last && item === block.items.at(-1) }))
    case 'table':
      return table(page, block)
  }
}

/**
 * The body of the document or of an appendix.
 * @param keepLast the last paragraph stays on the page of what follows it, so that a signature never stands alone
 */
export const bodyBlocks = (page: Page, blocks: readonly Block[], keepLast: boolean): (Paragraph | Table)[] => {
  const marks = headingMarks(blocks, page.template)
  return blocks.flatMap((block, index) => renderBlock(page, block, marks[index], keepLast && index === blocks.length - 1))
}
