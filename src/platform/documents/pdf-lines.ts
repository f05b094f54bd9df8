import type { PdfNode, PdfTableLayout } from 'pdfmake'
import type { Line, Underline } from './compose.ts'
import { runsOf, type Alignment, type RichText } from './model.ts'
import { pdfSingleLine } from './pdf-fonts.ts'

export const points = (millimetres: number): number => (millimetres / 25.4) * 72

const styleOf = (line: Omit<Line, 'text'>) => ({
  fontSize: line.size,
  bold: line.bold ?? false,
  italics: line.italic ?? false,
  ...(line.underline ? { decoration: 'underline' as const } : {}),
})

export type LinePlace = { readonly align?: Alignment; readonly before?: number; readonly after?: number }

/** One fixed line, single spaced. `before` and `after` in points. */
export const lineNode = (line: Line, { align = 'center', before = 0, after = 0 }: LinePlace = {}): PdfNode => ({
  text: line.text.normalize('NFC'),
  ...styleOf(line),
  alignment: align,
  lineHeight: pdfSingleLine,
  margin: [0, before, 0, after],
})

export const richNodes = (text: RichText, style: Omit<Line, 'text'>): readonly PdfNode[] =>
  runsOf(text).map((run) => ({
    text: run.text.normalize('NFC'),
    ...styleOf({ ...style, bold: run.bold ?? style.bold ?? false, italic: run.italic ?? style.italic ?? false }),
  }))

const none = (): number => 0
const bare: PdfTableLayout = {
  hLineWidth: () => 0.75,
  vLineWidth: none,
  paddingLeft: none,
  paddingRight: none,
  paddingTop: none,
  paddingBottom: () => 2,
}

/** A line with a rule exactly as long as itself: the lower border of a cell that shrinks to the text. */
const ruledLine = (line: Line): PdfNode => ({
  columns: [
    { width: '*', text: '' },
    { width: 'auto', table: { body: [[{ ...lineNode(line), border: [false, false, false, true] }]] }, layout: bare },
    { width: '*', text: '' },
  ],
})

const rule = (millimetres: number): PdfNode => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: points(millimetres), y2: 0, lineWidth: 0.75 }],
  alignment: 'center',
  margin: [0, 5, 0, 2],
})

/** The lines of a name with what stands under them. */
export const namedNodes = (block: { readonly lines: readonly Line[]; readonly under: Underline }): readonly PdfNode[] => {
  const { lines, under } = block
  const last = lines.at(-1)
  if (under.type === 'rule' && under.whole && last) return [...lines.slice(0, -1).map((line) => lineNode(line)), ruledLine(last)]
  return [...lines.map((line) => lineNode(line)), under.type === 'rule' ? rule(under.millimetres) : lineNode(under.line)]
}
