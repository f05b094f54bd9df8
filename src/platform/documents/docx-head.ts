import type { Paragraph, Table, TableRow } from 'docx'
import type { Composed, Line, Underline } from './compose.ts'
import { lineParagraph, lineRun, spaced, twips, underParagraph, type Docx } from './docx-lines.ts'
import { contentWidth, footColumns, headColumns } from './measures.ts'

/** Room for the handwritten signature and the seal, in points. */
const signatureGap = 64

const noBorders = (docx: Docx) => {
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' }
  return { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
}

/** Two columns without borders or inner margins; a row never breaks over two pages. */
const twoColumns = (docx: Docx, width: number, shares: readonly [number, number], rows: readonly (readonly Paragraph[])[][]): Table => {
  const widths = shares.map((share) => twips(width * share))
  const tableRows = rows.map(
    (cells): TableRow =>
      new docx.TableRow({
        cantSplit: true,
        children: cells.map(
          (children, column) => new docx.TableCell({ width: { size: widths[column] ?? 0, type: docx.WidthType.DXA }, children: [...children] }),
        ),
      }),
  )
  return new docx.Table({
    width: { size: widths.reduce((sum, value) => sum + value, 0), type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    borders: noBorders(docx),
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: tableRows,
  })
}

const named = (docx: Docx, block: { lines: readonly Line[]; under: Underline }, width: number): Paragraph[] => [
  ...block.lines.map((line) => lineParagraph(docx, line)),
  underParagraph(docx, block.under, width),
]

/** Issuer at the left, State or Party at the right, number and place with date on one row below. */
export const headTable = (docx: Docx, composed: Composed): Table => {
  const width = contentWidth(composed.measures)
  const [left, right] = headColumns
  const below = composed.reference.map((line, index) => lineParagraph(docx, line, { before: index < 2 ? 6 : 0 }))
  return twoColumns(
    docx,
    width,
    [left, right],
    [
      [named(docx, composed.issuer, width * left), named(docx, composed.state, width * right)],
      [below, [lineParagraph(docx, composed.placeDate, { before: 6 })]],
    ],
  )
}

export const titleParagraphs = (docx: Docx, composed: Composed): Paragraph[] => {
  if (!composed.title) return []
  const { lines, under } = composed.title
  const width = contentWidth(composed.measures)
  return [...lines.map((line, index) => lineParagraph(docx, line, { before: index === 0 ? 18 : 0, keepNext: true })), underParagraph(docx, under, width)]
}

/** One addressee on the label's line, centred; several below it, each dash under the label's colon. */
export const addresseeParagraphs = (docx: Docx, composed: Composed): Paragraph[] => {
  if (!composed.addressees) return []
  const { label, names, labelWidth } = composed.addressees
  const plain = { size: label.size }
  const spacing = spaced(docx, 14)
  if (names.length === 1) {
    const children = [lineRun(docx, { ...label, text: `${label.text} ` }), lineRun(docx, { ...plain, text: names[0] ?? '' })]
    return [new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, spacing, children })]
  }
  const start = contentWidth(composed.measures) * 0.18
  const listed = names.map(
    (name) =>
      new docx.Paragraph({
        indent: { left: twips(start + labelWidth), hanging: twips(3) },
        spacing: spaced(docx, 0),
        children: [lineRun(docx, { ...plain, text: name })],
      }),
  )
  return [new docx.Paragraph({ indent: { left: twips(start) }, spacing, keepNext: true, children: [lineRun(docx, label)] }), ...listed]
}

/** Recipients at the left, signer at the right; kept together on one page. */
export const footTable = (docx: Docx, composed: Composed): Table => {
  const { distribution, signer, measures } = composed
  const left = [distribution.label, ...distribution.lines].map((line, index) => lineParagraph(docx, line, { align: 'left', before: index === 0 ? 14 : 0 }))
  const right = [
    ...signer.lines.map((line, index) => lineParagraph(docx, line, { before: index === 0 ? 14 : 0 })),
    lineParagraph(docx, signer.name, { before: signatureGap }),
  ]
  return twoColumns(docx, contentWidth(measures), [footColumns[0], footColumns[1]], [[left, right]])
}
