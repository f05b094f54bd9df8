import type { ISectionOptions, IStylesOptions } from 'docx'
import { composeDocument, type Composed, type ComposedAppendix } from './compose.ts'
import { bodyBlocks, gapParagraph } from './docx-body.ts'
import { addresseeParagraphs, footTable, headTable, titleParagraphs } from './docx-head.ts'
import { documentFont, lineParagraph, spaced, twips, type Docx } from './docx-lines.ts'
import { contentWidth, landscapeMargins, type Measures } from './measures.ts'
import { documentKinds, type AdministrativeDocument } from './model.ts'

const pageProperties = (docx: Docx, measures: Measures, landscape: boolean) => {
  const margins = landscape ? landscapeMargins(measures.margins) : measures.margins
  return {
    size: {
      // The library itself swaps the sides of a landscape sheet.
      width: twips(measures.page.width),
      height: twips(measures.page.height),
      orientation: landscape ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
    },
    margin: {
      top: twips(margins.top),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      right: twips(margins.right),
      header: twips(measures.pageNumberFromEdge),
      footer: twips(measures.pageNumberFromEdge),
    },
  }
}

const pageNumber = (docx: Docx, measures: Measures) =>
  new docx.Header({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        spacing: spaced(docx, 0),
        children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT], font: documentFont, size: measures.sizes.pageNumber * 2 })],
      }),
    ],
  })

const mainSection = (docx: Docx, document: AdministrativeDocument, composed: Composed): ISectionOptions => {
  const { measures } = composed
  const page = { docx, measures, width: contentWidth(measures), template: document.template }
  return {
    // The number of the first page is not shown (Phụ lục I, mục I.7).
    properties: { page: pageProperties(docx, measures, false), titlePage: true },
    headers: { default: pageNumber(docx, measures), first: new docx.Header({ children: [gapParagraph(docx, 12)] }) },
    children: [
      headTable(docx, composed),
      ...titleParagraphs(docx, composed),
      ...addresseeParagraphs(docx, composed),
      gapParagraph(docx, 8),
      ...bodyBlocks(page, document.body, true),
      footTable(docx, composed),
    ],
  }
}

const appendixSection = (docx: Docx, document: AdministrativeDocument, composed: Composed, appendix: ComposedAppendix): ISectionOptions => {
  const { measures } = composed
  const width = contentWidth(measures, appendix.landscape)
  const page = { docx, measures, width, template: document.template }
  return {
    properties: { type: docx.SectionType.NEXT_PAGE, page: pageProperties(docx, measures, appendix.landscape) },
    headers: { default: pageNumber(docx, measures) },
    children: [
      ...[...appendix.lines, ...appendix.reference].map((line) => lineParagraph(docx, line, { keepNext: true })),
      gapParagraph(docx, 8),
      ...bodyBlocks(page, appendix.blocks, false),
    ],
  }
}

/** Black Times New Roman throughout; headings keep their outline level but not the library's colours. */
const documentStyles = (measures: Measures): IStylesOptions => {
  const size = measures.sizes.body * 2
  const run = { font: documentFont, size, color: '000000' }
  return {
    default: {
      document: { run: { font: documentFont, size, language: { value: 'vi-VN' } } },
      heading1: { run: { ...run, bold: true } },
      heading2: { run: { ...run, bold: true } },
      heading3: { run: { ...run, bold: false } },
    },
  }
}

const described = (document: AdministrativeDocument) => ({
  title: `${documentKinds[document.kind]} ${document.subject}`.normalize('NFC'),
  creator: document.issuer.name.replaceAll('\n', ' ').normalize('NFC'),
  description: '',
})

/** The document as a Word file, laid out by its template. Text is stored in NFC. */
export const renderDocx = async (document: AdministrativeDocument): Promise<Buffer> => {
  const docx = await import('docx')
  const composed = composeDocument(document)
  const file = new docx.Document({
    ...described(document),
    styles: documentStyles(composed.measures),
    sections: [mainSection(docx, document, composed), ...composed.appendices.map((appendix) => appendixSection(docx, document, composed, appendix))],
  })
  return docx.Packer.toBuffer(file)
}
