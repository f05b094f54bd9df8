import type { AdministrativeDocument, Appendix, Block } from './model.ts'
import { contentWidth, footColumns, headColumns, templateMeasures, type Measures } from './measures.ts'
import { balanceLines, textWidth } from './text-width.ts'
import {
  appendixLabel,
  appendixReference,
  appendixTitle,
  closedByMarks,
  distributionLines,
  fixedWords,
  kindTitle,
  letterSubject,
  numberLine,
  placeDateLine,
  signerLines,
  upperName,
} from './wording.ts'

/** One printed line of the head, title or foot. Size in points. */
export type Line = {
  readonly text: string
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
}

/** What stands under a name: a rule of that length, or the characters the Party uses instead. */
export type Underline = { readonly type: 'rule'; readonly millimetres: number; readonly whole: boolean } | { readonly type: 'text'; readonly line: Line }

export type Composed = {
  readonly measures: Measures
  readonly issuer: { readonly lines: readonly Line[]; readonly under: Underline }
  readonly state: { readonly lines: readonly Line[]; readonly under: Underline }
  /** Under the issuer: the number and, on a letter, its subject. */
  readonly reference: readonly Line[]
  readonly placeDate: Line
  /** Absent on a letter. */
  readonly title?: { readonly lines: readonly Line[]; readonly under: Underline }
  readonly addressees?: { readonly label: Line; readonly names: readonly string[]; readonly labelWidth: number }
  readonly signer: { readonly lines: readonly Line[]; readonly name: Line }
  readonly distribution: { readonly label: Line; readonly lines: readonly Line[] }
  readonly appendices: readonly ComposedAppendix[]
}

export type ComposedAppendix = {
  readonly landscape: boolean
  readonly lines: readonly Line[]
  readonly reference: readonly Line[]
  readonly blocks: readonly Block[]
}

/** "One third to one half of the line above" (Phụ lục I, II.2 and II.5). */
const ruleShare = 0.4

type Ruler = (line: Line) => number
const rulerFor =
  (smallLetters: number): Ruler =>
  (line) =>
    textWidth(line.text, line.size, line.bold ? 'bold' : 'roman', smallLetters)

const broken = (line: Line, maxWidth: number, ruler: Ruler): readonly Line[] =>
  balanceLines(line.text, maxWidth, (text) => ruler({ ...line, text })).map((text) => ({ ...line, text }))

/** Against the widest line, but never over half of the line it touches. */
const ruleUnder = (lines: readonly Line[], ruler: Ruler): Underline => {
  const widths = lines.map(ruler)
  return { type: 'rule', millimetres: Math.min(Math.max(...widths) * ruleShare, (widths.at(-1) ?? 0) / 2), whole: false }
}

const composeIssuer = (document: AdministrativeDocument, measures: Measures, ruler: Ruler): Composed['issuer'] => {
  const { sizes } = measures
  const width = contentWidth(measures) * headColumns[0]
  const { parentName, name } = document.issuer
  const parent = parentName ? broken({ text: upperName(parentName), size: sizes.parent }, width, ruler) : []
  const own = broken({ text: upperName(name), size: sizes.issuer, bold: true }, width, ruler)
  const under: Underline = document.template === 'party36' ? { type: 'text', line: { text: fixedWords.partyStar, size: sizes.issuer } } : ruleUnder(own, ruler)
  return { lines: [...parent, ...own], under }
}

const composeState = (document: AdministrativeDocument, { sizes }: Measures, ruler: Ruler): Composed['state'] => {
  const lines: readonly Line[] =
    document.template === 'party36'
      ? [{ text: fixedWords.party, size: sizes.state, bold: true }]
      : [
          { text: fixedWords.state, size: sizes.state, bold: true },
          { text: fixedWords.motto, size: sizes.motto, bold: true },
        ]
  const last = lines.at(-1)
  return { lines, under: { type: 'rule', millimetres: last ? ruler(last) : 0, whole: true } }
}

const composeReference = (document: AdministrativeDocument, measures: Measures, ruler: Ruler): readonly Line[] => {
  const number: Line = { text: numberLine(document), size: measures.sizes.number }
  if (document.kind !== 'CV') return [number]
  const subject: Line = {
    text: letterSubject(document),
    size: measures.sizes.letterSubject,
    italic: document.template === 'party36',
  }
  return [number, ...broken(subject, contentWidth(measures) * headColumns[0], ruler)]
}

const composeTitle = (document: AdministrativeDocument, measures: Measures, ruler: Ruler): Pick<Composed, 'title'> => {
  if (document.kind === 'CV') return {}
  const { sizes } = measures
  // Ten millimetres of air at each side keep the block visibly centred.
  const subject = broken({ text: document.subject, size: sizes.subject, bold: true }, contentWidth(measures) - 20, ruler)
  const under: Underline =
    document.template === 'party36' ? { type: 'text', line: { text: fixedWords.partyDashes, size: sizes.subject } } : ruleUnder(subject, ruler)
  return { title: { lines: [{ text: kindTitle(document), size: sizes.kind, bold: true }, ...subject], under } }
}

const composeAddressees = (document: AdministrativeDocument, { sizes }: Measures, ruler: Ruler): Pick<Composed, 'addressees'> => {
  const names = document.addressees ?? []
  if (names.length === 0) return {}
  const label: Line = { text: fixedWords.addressees, size: sizes.addressee, italic: document.template === 'party36' }
  const written = names.length === 1 ? names : closedByMarks(names).map((name) => `- ${name}`)
  return { addressees: { label, names: written, labelWidth: ruler(label) } }
}

const composeSigner = (document: AdministrativeDocument, measures: Measures, ruler: Ruler): Composed['signer'] => {
  const { signature, template } = document
  const size = measures.sizes.signature
  const width = contentWidth(measures) * footColumns[1]
  const lines = signerLines(signature, template)
  const styled = lines.map((text, index): Line => {
    // The Party sets the post upright and only the first line bold (Hướng dẫn 36, Phụ lục 3).
    const bold = template === 'nd30' || index === 0
    return { text, size, bold }
  })
  return { lines: styled.flatMap((line) => broken(line, width, ruler)), name: { text: signature.name, size, bold: true } }
}

const composeDistribution = (document: AdministrativeDocument, { sizes }: Measures): Composed['distribution'] => {
  const party = document.template === 'party36'
  const label: Line = {
    text: fixedWords.distribution,
    size: sizes.distributionLabel,
    ...(party ? { underline: true } : { bold: true, italic: true }),
  }
  return { label, lines: distributionLines(document).map((text) => ({ text, size: sizes.distribution })) }
}

const composeAppendix = (document: AdministrativeDocument, appendix: Appendix, index: number, measures: Measures, ruler: Ruler): ComposedAppendix => {
  const { sizes } = measures
  const landscape = appendix.landscape ?? false
  const label: Line = { text: appendixLabel(index, document.appendices?.length ?? 0), size: sizes.appendixLabel, bold: true }
  const title: Line = { text: appendixTitle(appendix), size: sizes.appendixTitle, bold: true }
  return {
    landscape,
    lines: [label, ...broken(title, contentWidth(measures, landscape) - 20, ruler)],
    reference: broken({ text: appendixReference(document), size: sizes.body, italic: true }, contentWidth(measures, landscape), ruler),
    blocks: appendix.blocks,
  }
}

/**
 * Every fixed line with its style, in the order of the page; both renderers print exactly this.
 * @param smallLetters how much wider than Times the renderer's font sets small letters
 */
export const composeDocument = (document: AdministrativeDocument, smallLetters = 1): Composed => {
  const measures = templateMeasures[document.template]
  const ruler = rulerFor(smallLetters)
  return {
    measures,
    issuer: composeIssuer(document, measures, ruler),
    state: composeState(document, measures, ruler),
    reference: composeReference(document, measures, ruler),
    placeDate: { text: placeDateLine(document), size: measures.sizes.placeDate, italic: true },
    ...composeTitle(document, measures, ruler),
    ...composeAddressees(document, measures, ruler),
    signer: composeSigner(document, measures, ruler),
    distribution: composeDistribution(document, measures),
    appendices: (document.appendices ?? []).map((appendix, index) => composeAppendix(document, appendix, index, measures, ruler)),
  }
}
