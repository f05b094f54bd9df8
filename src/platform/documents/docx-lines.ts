import type * as docxModule from 'docx'
import type { ISpacingProperties, Paragraph, TextRun } from 'docx'
import type { Line, Underline } from './compose.ts'
import { runsOf, type Alignment, type RichText } from './model.ts'

/** The library is loaded when the first document is made, so everything here receives it. */
export type Docx = typeof docxModule

export const documentFont = 'Times New Roman'

/** Twentieths of a point, the unit of lengths in WordprocessingML. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)
export const pointTwips = (points: number): number => Math.round(points * 20)
const halfPoints = (points: number): number => Math.round(points * 2)

export const lineRun = (docx: Docx, line: Line): TextRun =>
  new docx.TextRun({
    text: line.text.normalize('NFC'),
    font: documentFont,
    size: halfPoints(line.size),
    bold: line.bold ?? false,
    italics: line.italic ?? false,
    ...(line.underline ? { underline: {} } : {}),
  })

export const richRuns = (docx: Docx, text: RichText, style: Omit<Line, 'text'>): TextRun[] =>
  runsOf(text).map((run) => lineRun(docx, { ...style, text: run.text, bold: run.bold ?? style.bold ?? false, italic: run.italic ?? style.italic ?? false }))

export const alignmentOf = (docx: Docx, align: Alignment) =>
  ({
    left: docx.AlignmentType.LEFT,
    center: docx.AlignmentType.CENTER,
    right: docx.AlignmentType.RIGHT,
    justify: docx.AlignmentType.JUSTIFIED,
  })[align]

/** Space before in points, line as a multiple of single; the rule is named because LibreOffice reads a bare number as exact. */
export const spaced = (docx: Docx, before: number, lines = 1, after = 0): ISpacingProperties => ({
  before: pointTwips(before),
  after: pointTwips(after),
  line: Math.round(lines * 240),
  lineRule: docx.LineRuleType.AUTO,
})

export type LineOptions = { readonly align?: Alignment; readonly before?: number; readonly after?: number; readonly keepNext?: boolean }

/** One fixed line, single spaced. `before` and `after` in points. */
export const lineParagraph = (docx: Docx, line: Line, { align = 'center', before = 0, after = 0, keepNext = false }: LineOptions = {}): Paragraph =>
  new docx.Paragraph({
    alignment: alignmentOf(docx, align),
    keepNext,
    spacing: spaced(docx, before, 1, after),
    children: [lineRun(docx, line)],
  })

/** A solid rule of the given length in the middle of a cell or page `width` mm wide: the lower border of an almost empty paragraph. */
const ruleParagraph = (docx: Docx, millimetres: number, width: number): Paragraph => {
  const side = twips(Math.max(0, (width - millimetres) / 2))
  const spacing: ISpacingProperties = { before: 0, after: 0, line: 40, lineRule: docx.LineRuleType.EXACT }
  return new docx.Paragraph({
    indent: { left: side, right: side },
    spacing,
    border: { bottom: { style: docx.BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [new docx.TextRun({ text: '', font: documentFont, size: 2 })],
  })
}

export const underParagraph = (docx: Docx, under: Underline, width: number): Paragraph =>
  under.type === 'rule' ? ruleParagraph(docx, under.millimetres, width) : lineParagraph(docx, under.line)
