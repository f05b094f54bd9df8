import type { PdfNode } from 'pdfmake'
import type { Composed } from './compose.ts'
import { contentWidth, footColumns, headColumns } from './measures.ts'
import { pdfSingleLine } from './pdf-fonts.ts'
import { lineNode, namedNodes, points } from './pdf-lines.ts'

/** Room for the handwritten signature and the seal, in points. */
const signatureGap = 64

const twoColumns = (width: number, shares: readonly [number, number], left: readonly PdfNode[], right: readonly PdfNode[]): PdfNode => ({
  columns: [
    { width: points(width * shares[0]), stack: left },
    { width: points(width * shares[1]), stack: right },
  ],
  columnGap: 0,
})

/** Issuer at the left, State or Party at the right, number and place with date on one row below. */
export const headNodes = (composed: Composed): readonly PdfNode[] => {
  const width = contentWidth(composed.measures)
  const shares = [headColumns[0], headColumns[1]] as const
  const reference = composed.reference.map((line, index) => lineNode(line, { before: index < 2 ? 6 : 0 }))
  return [
    twoColumns(width, shares, namedNodes(composed.issuer), namedNodes(composed.state)),
    twoColumns(width, shares, reference, [lineNode(composed.placeDate, { before: 6 })]),
  ]
}

export const titleNodes = (composed: Composed): readonly PdfNode[] => (composed.title ? [{ stack: namedNodes(composed.title), margin: [0, 18, 0, 0] }] : [])

/** One addressee on the label's line, centred; several below it, each dash under the label's colon. */
export const addresseeNodes = (composed: Composed): readonly PdfNode[] => {
  if (!composed.addressees) return []
  const { label, names, labelWidth } = composed.addressees
  const common = { fontSize: label.size, lineHeight: pdfSingleLine }
  const labelText = { text: label.text, italics: label.italic ?? false }
  if (names.length === 1) {
    return [{ text: [labelText, { text: ` ${names[0] ?? ''}`.normalize('NFC') }], ...common, alignment: 'center', margin: [0, 14, 0, 0] }]
  }
  const start = points(contentWidth(composed.measures) * 0.18)
  const listed = names.map((name): PdfNode => ({ text: name.normalize('NFC'), ...common, margin: [start + points(labelWidth) - points(3), 0, 0, 0] }))
  return [{ ...labelText, ...common, margin: [start, 14, 0, 0] }, ...listed]
}

/** Recipients at the left, signer at the right. */
export const footNode = (composed: Composed): PdfNode => {
  const { distribution, signer, measures } = composed
  const left = [distribution.label, ...distribution.lines].map((line, index) => lineNode(line, { align: 'left', before: index === 0 ? 14 : 0 }))
  const right = [...signer.lines.map((line, index) => lineNode(line, { before: index === 0 ? 14 : 0 })), lineNode(signer.name, { before: signatureGap })]
  return twoColumns(contentWidth(measures), [footColumns[0], footColumns[1]], left, right)
}
