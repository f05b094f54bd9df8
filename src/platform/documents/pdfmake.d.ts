/** The part of pdfmake 0.3 that documents use; the package ships no types. Lengths in points. */
declare module 'pdfmake' {
  export type PdfMargins = readonly [left: number, top: number, right: number, bottom: number]

  type PdfStyle = {
    readonly fontSize?: number
    readonly bold?: boolean
    readonly italics?: boolean
    readonly decoration?: 'underline'
    readonly alignment?: 'left' | 'center' | 'right' | 'justify'
    readonly margin?: PdfMargins
    readonly lineHeight?: number
    readonly leadingIndent?: number
    readonly font?: string
  }
  type PdfPlacement = {
    readonly width?: number | '*' | 'auto'
    readonly unbreakable?: boolean
    readonly headlineLevel?: number
    readonly colSpan?: number
    readonly rowSpan?: number
    readonly verticalAlignment?: 'top' | 'middle' | 'bottom'
    readonly border?: readonly [left: boolean, top: boolean, right: boolean, bottom: boolean]
  }
  type PdfLine = { readonly type: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly lineWidth: number }

  export type PdfTableLayout = {
    readonly hLineWidth?: () => number
    readonly vLineWidth?: () => number
    readonly paddingLeft?: () => number
    readonly paddingRight?: () => number
    readonly paddingTop?: () => number
    readonly paddingBottom?: () => number
  }

  type PdfTable = {
    readonly widths?: readonly (number | 'auto' | '*')[]
    readonly headerRows?: number
    readonly keepWithHeaderRows?: number
    readonly dontBreakRows?: boolean
    readonly body: readonly (readonly PdfNode[])[]
  }

  /** Exactly one of the content fields is given; none makes the empty cell that a span covers. */
  export type PdfNode = PdfStyle &
    PdfPlacement & {
      readonly text?: string | readonly PdfNode[]
      readonly stack?: readonly PdfNode[]
      readonly columns?: readonly PdfNode[]
      readonly columnGap?: number
      readonly canvas?: readonly PdfLine[]
      readonly table?: PdfTable
      readonly layout?: PdfTableLayout
    }

  export type PdfSection = {
    readonly section: readonly PdfNode[]
    readonly pageOrientation?: 'portrait' | 'landscape'
    readonly pageMargins?: PdfMargins
  }

  export type PdfPageNode = { readonly headlineLevel?: number }
  export type PdfNodeSearch = { readonly getFollowingNodesOnPage: () => readonly PdfPageNode[] }

  export type PdfDefinition = {
    readonly content: readonly PdfSection[]
    readonly pageSize: 'A4'
    readonly pageMargins: PdfMargins
    readonly version: '1.7'
    readonly language: string
    readonly displayTitle: boolean
    readonly defaultStyle: PdfStyle
    readonly info: { readonly title: string; readonly author: string; readonly creator: string; readonly producer: string; readonly creationDate?: Date }
    readonly header: (page: number) => PdfNode
    readonly pageBreakBefore: (node: PdfPageNode, search: PdfNodeSearch) => boolean
  }

  type FontFiles = { readonly normal: string; readonly bold: string; readonly italics: string; readonly bolditalics: string }

  const pdfmake: {
    setFonts(fonts: Readonly<Record<string, FontFiles>>): void
    setUrlAccessPolicy(allow: (url: string) => boolean): void
    setLocalAccessPolicy(allow: (path: string) => boolean): void
    createPdf(definition: PdfDefinition): { getBuffer(): Promise<Buffer> }
  }
  export default pdfmake
}
