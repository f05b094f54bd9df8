import type { DocumentTemplate } from './model.ts'

/**
 * Sizes in points, lengths in millimetres. Where the rule gives a range we print one value inside it.
 * nd30: Nghị định 30/2020/NĐ-CP, Phụ lục I. party36: Hướng dẫn 36-HD/VPTW, section II and its Phụ lục 3.
 */
export type Measures = {
  readonly page: { readonly width: number; readonly height: number }
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  /** Upper edge of the page number below the edge of the sheet: inside the top margin. */
  readonly pageNumberFromEdge: number
  readonly sizes: {
    readonly state: number
    readonly motto: number
    readonly parent: number
    readonly issuer: number
    readonly number: number
    readonly letterSubject: number
    readonly placeDate: number
    readonly kind: number
    readonly subject: number
    readonly addressee: number
    readonly body: number
    readonly signature: number
    readonly distributionLabel: number
    readonly distribution: number
    readonly pageNumber: number
    readonly appendixLabel: number
    readonly appendixTitle: number
    readonly table: number
  }
  readonly firstLineIndent: number
  readonly paragraphGapPt: number
  /** Line spacing as a multiple of the single line of the font. */
  readonly lineSpacing: number
}

const page = { width: 210, height: 297 }

export const templateMeasures: Record<DocumentTemplate, Measures> = {
  nd30: {
    page,
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    pageNumberFromEdge: 10,
    sizes: {
      state: 13,
      motto: 14,
      parent: 13,
      issuer: 13,
      number: 13,
      letterSubject: 12,
      placeDate: 14,
      kind: 14,
      subject: 14,
      addressee: 14,
      body: 14,
      signature: 14,
      distributionLabel: 12,
      distribution: 11,
      pageNumber: 14,
      appendixLabel: 14,
      appendixTitle: 14,
      table: 12,
    },
    firstLineIndent: 12.7,
    paragraphGapPt: 6,
    lineSpacing: 1.15,
  },
  party36: {
    page,
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    pageNumberFromEdge: 10,
    sizes: {
      state: 15,
      motto: 15,
      parent: 14,
      issuer: 14,
      number: 14,
      letterSubject: 12,
      placeDate: 14,
      kind: 16,
      subject: 14,
      addressee: 14,
      body: 14,
      signature: 14,
      distributionLabel: 14,
      distribution: 12,
      pageNumber: 14,
      appendixLabel: 14,
      appendixTitle: 14,
      table: 12,
    },
    firstLineIndent: 10,
    paragraphGapPt: 6,
    lineSpacing: 1.15,
  },
}

/** A landscape sheet is the upright one turned: the binding edge (left margin) becomes the top. */
export const landscapeMargins = (upright: Measures['margins']): Measures['margins'] => ({
  top: upright.left,
  right: upright.top,
  bottom: upright.right,
  left: upright.bottom,
})

export const contentWidth = (measures: Measures, landscape = false): number => {
  if (!landscape) return measures.page.width - measures.margins.left - measures.margins.right
  const margins = landscapeMargins(measures.margins)
  return measures.page.height - margins.left - margins.right
}

/** Two columns of the head and of the foot, as shares of the text width: issuer and State; recipients and signer. */
export const headColumns = [0.4, 0.6] as const
export const footColumns = [0.48, 0.52] as const
