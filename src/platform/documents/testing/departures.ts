import type { DocumentTemplate } from '../model.ts'
import { textWidth } from '../text-width.ts'
import type { MeasuredDocx, MeasuredParagraph, MeasuredSection } from './measure.ts'

type Range = readonly [low: number, high: number]

type Rule = {
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', Range>>
  readonly pageNumber: Range
  readonly body: { readonly size: Range; readonly indents: readonly number[]; readonly before: Range; readonly lines: Range }
  readonly label: { readonly size: number; readonly bold: boolean; readonly italic: boolean; readonly underlined: boolean }
  readonly list: number
}
/**
 * The ranges of the rules themselves, written again here and not taken from `measures.ts`, so that a slip there is seen.
 * Nghị định 30/2020, Phụ lục I (margins I.3, fonts I.4, number I.7, parts II.1 to II.9); Hướng dẫn 36-HD/VPTW, II and Phụ lục 3.
 */
const rules: Record<DocumentTemplate, Rule> = {
  nd30: {
    margins: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] },
    pageNumber: [13, 14],
    body: { size: [13, 14], indents: [10, 12.7], before: [6, 72], lines: [1, 1.5] },
    label: { size: 12, bold: true, italic: true, underlined: false },
    list: 11,
  },
  party36: {
    margins: { top: [20, 20], bottom: [20, 20], left: [30, 30], right: [15, 15] },
    pageNumber: [14, 14],
    body: { size: [14, 15], indents: [10, 12.7], before: [6, 72], lines: [1, 1.5] },
    label: { size: 14, bold: false, italic: false, underlined: true },
    list: 12,
  },
}

const within = (value: number, [low, high]: Range): boolean => value >= low - 0.05 && value <= high + 0.05
const near = (value: number, wanted: number): boolean => Math.abs(value - wanted) <= 0.2

const upright = ({ margins, landscape }: MeasuredSection) =>
  landscape ? { left: margins.top, top: margins.right, right: margins.bottom, bottom: margins.left } : margins

const pageDepartures = (docx: MeasuredDocx, template: DocumentTemplate): readonly string[] =>
  docx.sections.flatMap((section, index) => {
    const [short, long] = [Math.min(section.width, section.height), Math.max(section.width, section.height)]
    const size = near(short, 210) && near(long, 297) ? [] : [`section ${index}: not A4`]
    const turned = section.landscape === section.width > section.height ? [] : [`section ${index}: orientation and sides disagree`]
    const margins = upright(section)
    const sides = (['top', 'bottom', 'left', 'right'] as const).filter((side) => !within(margins[side], rules[template].margins[side]))
    return [...size, ...turned, ...sides.map((side) => `section ${index}: ${side} margin ${margins[side].toFixed(1)} mm`)]
  })

const numberDepartures = (docx: MeasuredDocx, template: DocumentTemplate): readonly string[] => {
  const numbered = docx.headers.filter((header) => header.hasPageField)
  const hidden = docx.sections[0]?.hidesFirstNumber && docx.headers.some((header) => !header.hasPageField)
  const inMargin = docx.sections.every((section) => section.margins.header < section.margins.top)
  const styled = numbered.every((header) => header.align === 'center' && header.sizes.every((size) => within(size, rules[template].pageNumber)))
  return [
    ...(hidden ? [] : ['the first page shows its number']),
    ...(numbered.length === docx.sections.length ? [] : ['a section has no page number']),
    ...(inMargin && styled ? [] : ['the page number is not centred in the top margin in its size']),
  ]
}

const fontDepartures = (docx: MeasuredDocx): readonly string[] => {
  const strange = docx.paragraphs.filter((paragraph) => paragraph.text !== '' && paragraph.fonts.some((font) => font !== 'Times New Roman'))
  return strange.map((paragraph) => `not Times New Roman: ${paragraph.text}`)
}

type Style = Partial<Pick<MeasuredParagraph, 'bold' | 'italic' | 'underlined' | 'align'>> & { readonly size: Range }

const styleDepartures = (what: string, paragraph: MeasuredParagraph | undefined, style: Style): readonly string[] => {
  if (!paragraph) return [`${what}: missing`]
  const { size, ...flags } = style
  const wrong = Object.entries(flags).filter(([name, wanted]) => Object.entries(paragraph).every(([key, value]) => key !== name || value !== wanted))
  const sizes = paragraph.sizes.filter((value) => !within(value, size))
  return [...wrong.map(([name, wanted]) => `${what}: ${name} is not ${String(wanted)}`), ...sizes.map((value) => `${what}: ${value} pt`)]
}

/** The rule under a line, in millimetres; the paragraph after it carries the border. */
const ruleUnder = (docx: MeasuredDocx, paragraph: MeasuredParagraph | undefined, width: number): number => {
  const next = paragraph && docx.paragraphs[docx.paragraphs.indexOf(paragraph) + 1]
  return next?.hasRule ? (next.cellWidth ?? width) - next.left - next.right : 0
}

const starts = (docx: MeasuredDocx, text: string) => docx.paragraphs.find((paragraph) => paragraph.text.startsWith(text))

const ruleDepartures = (docx: MeasuredDocx, what: string, paragraph: MeasuredParagraph | undefined, share: Range): readonly string[] => {
  if (!paragraph) return []
  const line = textWidth(paragraph.text, paragraph.sizes[0] ?? 0, paragraph.bold ? 'bold' : 'roman')
  const measured = ruleUnder(docx, paragraph, 165) / line
  return within(measured, share) ? [] : [`${what}: rule is ${measured.toFixed(2)} of the line`]
}

const lastBoldBefore = (docx: MeasuredDocx, text: string): MeasuredParagraph | undefined => {
  const end = docx.paragraphs.findIndex((paragraph) => paragraph.text.startsWith(text))
  return docx.paragraphs.slice(0, end).findLast((paragraph) => paragraph.bold && paragraph.cellWidth !== undefined && paragraph.cellWidth < 80)
}

const stateDepartures = (docx: MeasuredDocx): readonly string[] => {
  const state = starts(docx, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  const motto = starts(docx, 'Độc lập - Tự do - Hạnh phúc')
  const issuer = lastBoldBefore(docx, 'CỘNG HÒA')
  return [
    ...styleDepartures('state', state, { size: [12, 13], bold: true, italic: false, align: 'center' }),
    ...styleDepartures('motto', motto, { size: [13, 14], bold: true, italic: false, align: 'center' }),
    ...ruleDepartures(docx, 'motto', motto, [0.97, 1.03]),
    ...styleDepartures('issuer', issuer, { size: [12, 13], bold: true, align: 'center' }),
    // The issuer's name may be broken; its rule is measured against the widest line, this one is never much shorter.
    ...ruleDepartures(docx, 'issuer', issuer, [0.33, 0.5]),
    ...styleDepartures('number', starts(docx, 'Số:'), { size: [13, 13], bold: false, italic: false }),
  ]
}

const partyDepartures = (docx: MeasuredDocx): readonly string[] => {
  const party = starts(docx, 'ĐẢNG CỘNG SẢN VIỆT NAM')
  return [
    ...styleDepartures('party', party, { size: [15, 16], bold: true, align: 'center' }),
    ...ruleDepartures(docx, 'party', party, [0.97, 1.03]),
    ...styleDepartures(
      'star',
      docx.paragraphs.find((paragraph) => paragraph.text === '*'),
      { size: [14, 14], align: 'center' },
    ),
    ...styleDepartures('number', starts(docx, 'Số '), { size: [14, 14], bold: false, italic: false }),
  ]
}

const bodyDepartures = (docx: MeasuredDocx, template: DocumentTemplate): readonly string[] => {
  const rule = rules[template].body
  const body = docx.paragraphs.filter((paragraph) => paragraph.align === 'both' && paragraph.text !== '')
  if (body.length === 0) return ['body: no justified paragraph']
  return body.flatMap((paragraph) => {
    const indented = paragraph.firstLine === 0 || rule.indents.some((indent) => near(paragraph.firstLine, indent))
    const faults = [
      ...(indented ? [] : ['first line']),
      ...(within(paragraph.before, rule.before) ? [] : ['gap']),
      ...(paragraph.lines !== undefined && within(paragraph.lines, rule.lines) ? [] : ['line spacing']),
      ...(paragraph.sizes.every((size) => within(size, rule.size)) ? [] : ['size']),
    ]
    return faults.map((fault) => `body ${fault}: ${paragraph.text.slice(0, 40)}`)
  })
}

const footDepartures = (docx: MeasuredDocx, template: DocumentTemplate): readonly string[] => {
  const { label, list } = rules[template]
  const { size, ...flags } = label
  const archive = starts(docx, '- Lưu')
  const ends = archive?.text.endsWith('.') ? [] : ['distribution: the last line does not end with a full stop']
  return [
    ...styleDepartures('distribution label', starts(docx, 'Nơi nhận:'), { ...flags, size: [size, size], align: 'left' }),
    ...styleDepartures('distribution list', archive, { size: [list, list], bold: false, italic: false, align: 'left' }),
    ...ends,
  ]
}

/** Every measure of the file that its rule does not allow, as short English sentences; empty for a right document. */
export const departuresFrom = (template: DocumentTemplate, docx: MeasuredDocx): readonly string[] => [
  ...pageDepartures(docx, template),
  ...numberDepartures(docx, template),
  ...fontDepartures(docx),
  ...(template === 'nd30' ? stateDepartures(docx) : partyDepartures(docx)),
  ...bodyDepartures(docx, template),
  ...footDepartures(docx, template),
  ...(docx.language === 'vi-VN' ? [] : ['the language is not Vietnamese']),
]
