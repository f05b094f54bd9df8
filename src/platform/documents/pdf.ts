import type { PdfMargins, PdfNode, PdfSection } from 'pdfmake'
import { composeDocument, type Composed, type ComposedAppendix } from './compose.ts'
import { contentWidth, landscapeMargins, type Measures } from './measures.ts'
import { documentKinds, plainText, type AdministrativeDocument, type Block } from './model.ts'
import { bodyNodes } from './pdf-body.ts'
import { pdfBodyLine, pdfFontFiles, pdfFontName, pdfSingleLine, pdfSmallLetters } from './pdf-fonts.ts'
import { addresseeNodes, footNode, headNodes, titleNodes } from './pdf-head.ts'
import { lineNode, points } from './pdf-lines.ts'

const marginsOf = ({ left, top, right, bottom }: Measures['margins']): PdfMargins => [points(left), points(top), points(right), points(bottom)]

/** Longer last paragraphs may be parted from the signature; a short one would leave it alone on a page. */
const shortParagraph = 900

/** How many blocks at the end go to the signature's page: a short last paragraph with the headings right above it. */
const closingBlocks = (blocks: readonly Block[]): number => {
  const last = blocks.at(-1)
  if (last?.type !== 'paragraph' || plainText(last.text).length > shortParagraph) return 0
  const headings = blocks.slice(0, -1).findLastIndex((block) => block.type !== 'heading')
  return blocks.length - headings - 1
}

const mainSection = (document: AdministrativeDocument, composed: Composed): PdfSection => {
  const { measures } = composed
  const groups = bodyNodes({ measures, width: contentWidth(measures), template: document.template }, document.body)
  const opening = groups.length - closingBlocks(document.body)
  return {
    section: [
      ...headNodes(composed),
      ...titleNodes(composed),
      ...addresseeNodes(composed),
      { text: '', margin: [0, 4, 0, 4], fontSize: 1 },
      ...groups.slice(0, opening).flat(),
      { stack: [...groups.slice(opening).flat(), footNode(composed)], unbreakable: true },
    ],
    pageOrientation: 'portrait',
    pageMargins: marginsOf(measures.margins),
  }
}

const appendixSection = (document: AdministrativeDocument, composed: Composed, appendix: ComposedAppendix): PdfSection => {
  const { measures } = composed
  const { landscape } = appendix
  const page = { measures, width: contentWidth(measures, landscape), template: document.template }
  const heading = [...appendix.lines, ...appendix.reference].map((line) => lineNode(line))
  return {
    section: [...heading, { text: '', margin: [0, 4, 0, 4], fontSize: 1 }, ...bodyNodes(page, appendix.blocks).flat()],
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: marginsOf(landscape ? landscapeMargins(measures.margins) : measures.margins),
  }
}

/** In the middle of the top margin, from the second page on (Phụ lục I, mục I.7). */
const pageNumber =
  ({ pageNumberFromEdge, sizes }: Measures) =>
  (page: number): PdfNode => ({
    text: page === 1 ? '' : String(page),
    alignment: 'center',
    fontSize: sizes.pageNumber,
    lineHeight: pdfSingleLine,
    margin: [0, points(pageNumberFromEdge), 0, 0],
  })

/** Loads the maker and shuts it off from the network and from every file but the fonts. */
const loadMaker = async () => {
  const { default: pdfmake } = await import('pdfmake')
  const fonts = pdfFontFiles()
  const allowed: readonly string[] = Object.values(fonts)
  pdfmake.setFonts({ [pdfFontName]: fonts })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => allowed.includes(path))
  return pdfmake
}

/**
 * The document as PDF 1.7, laid out by its template like the DOCX, fonts embedded, text extractable in NFC.
 * @param options.at moment written into the file; the same document and moment give the same bytes
 */
export const renderPdf = async (document: AdministrativeDocument, options: { readonly at?: Date } = {}): Promise<Buffer> => {
  const pdfmake = await loadMaker()
  const composed = composeDocument(document, pdfSmallLetters)
  const { measures } = composed
  const issuer = document.issuer.name.replaceAll('\n', ' ').normalize('NFC')
  const made = pdfmake.createPdf({
    content: [mainSection(document, composed), ...composed.appendices.map((appendix) => appendixSection(document, composed, appendix))],
    pageSize: 'A4',
    pageMargins: marginsOf(measures.margins),
    version: '1.7',
    language: 'vi-VN',
    displayTitle: true,
    defaultStyle: { font: pdfFontName, fontSize: measures.sizes.body, lineHeight: pdfBodyLine },
    info: {
      title: `${documentKinds[document.kind]} ${document.subject}`.normalize('NFC'),
      author: issuer,
      creator: issuer,
      producer: 'pdfmake',
      ...(options.at ? { creationDate: options.at } : {}),
    },
    header: pageNumber(measures),
    // A heading is never the last line of a page.
    pageBreakBefore: (node, search) => node.headlineLevel !== undefined && search.getFollowingNodesOnPage().length === 0,
  })
  return made.getBuffer()
}
