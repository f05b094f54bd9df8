/**
 * The shape of one Vietnamese administrative document, independent of the file it is printed to.
 * Plain types: callers build it from their own data, renderers only read it.
 */

/** 'nd30': State bodies, Nghị định 30/2020/NĐ-CP. 'party36': Party bodies, Hướng dẫn 36-HD/VPTW. The recipient decides. */
export type DocumentTemplate = 'nd30' | 'party36'

/** Names and abbreviations of Phụ lục III, Nghị định 30/2020 that this platform writes. A letter (công văn) shows no name. */
export const documentKinds = {
  BC: 'Báo cáo',
  KH: 'Kế hoạch',
  TTr: 'Tờ trình',
  TB: 'Thông báo',
  QĐ: 'Quyết định',
  BB: 'Biên bản',
  GM: 'Giấy mời',
  GGT: 'Giấy giới thiệu',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  CV: 'Công văn',
} as const
export type DocumentKind = keyof typeof documentKinds

export type Alignment = 'left' | 'center' | 'right' | 'justify'

export type Run = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean }
export type RichText = string | readonly Run[]

/** Level 1 prints `I. NAME`, level 2 `1. Name`, level 3 `a) Name`; `numbered: false` leaves the mark out and does not count. */
export type HeadingBlock = {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
  readonly numbered?: false
}

export type ParagraphBlock = {
  readonly type: 'paragraph'
  readonly text: RichText
  readonly align?: Alignment
  /** False: no first-line indent (a table note, a centred line). */
  readonly indent?: false
}

/** The legal grounds: one italic line each, the renderer closes them with `;` and the last with `.`. */
export type GroundsBlock = { readonly type: 'grounds'; readonly items: readonly string[] }

export type BulletsBlock = { readonly type: 'bullets'; readonly items: readonly RichText[] }

export type TableCell =
  | RichText
  | {
      readonly text: RichText
      readonly align?: Alignment
      readonly bold?: boolean
      readonly italic?: boolean
      /** Cells spanned are left out of the rows they cover, as in HTML. */
      readonly colSpan?: number
      readonly rowSpan?: number
    }

export type TableColumn = {
  /** Share of the table's width; any positive unit, only the ratio counts. */
  readonly width: number
  readonly align?: Alignment
}

export type TableBlock = {
  readonly type: 'table'
  readonly columns: readonly TableColumn[]
  /** Printed bold and centred, repeated on every page the table reaches. */
  readonly header: readonly (readonly TableCell[])[]
  readonly rows: readonly (readonly TableCell[])[]
  /** Bold line above, e.g. `Biểu 1. Kết quả thực hiện chỉ tiêu`. */
  readonly title?: string
  /** Italic line above at the right, e.g. `Đơn vị tính: tác phẩm`. */
  readonly unitNote?: string
  /** Points, 10 to 13; 12 when left out. */
  readonly fontSize?: number
}

export type Block = HeadingBlock | ParagraphBlock | GroundsBlock | BulletsBlock | TableBlock

export type Appendix = { readonly title: string; readonly landscape?: boolean; readonly blocks: readonly Block[] }

export type Signature =
  | {
      /** TM. on behalf of a collective; KT. for the head; TL. by order; TUQ. by delegation. */
      readonly authority: 'TM.' | 'KT.' | 'TL.' | 'TUQ.'
      /** Whom the signer signs for, e.g. `Ủy ban nhân dân` or `Giám đốc`. */
      readonly onBehalfOf: string
      readonly position: string
      readonly name: string
    }
  | { readonly authority?: 'Q.'; readonly position: string; readonly name: string }

/** A day or month left out prints as a gap for the records office (văn thư). */
export type DocumentDate = { readonly day?: number; readonly month?: number; readonly year: number }

export type AdministrativeDocument = {
  readonly template: DocumentTemplate
  /** `\n` in a name forces a line break; otherwise lines are balanced. */
  readonly issuer: { readonly parentName?: string; readonly name: string }
  /** Left out: a gap, the records office writes it. */
  readonly number?: number
  /** What follows the number: `BC-SVHTTDL` (State), `BC/TU` (Party). See `documentSymbol`. */
  readonly symbol: string
  readonly place: string
  readonly date: DocumentDate
  readonly kind: DocumentKind
  /** Trích yếu: what the document is about, without `V/v`. */
  readonly subject: string
  /** Kính gửi; reports and submissions to superiors, letters. */
  readonly addressees?: readonly string[]
  readonly body: readonly Block[]
  readonly signature: Signature
  /** Nơi nhận. `Như trên` is put first by itself when there are addressees. */
  readonly distribution: { readonly recipients: readonly string[]; /** After `Lưu:`, e.g. `VT, QLBC` */ readonly archive: string }
  readonly appendices?: readonly Appendix[]
}

/** `BC-SVHTTDL` for the State, `BC/TU` for the Party; a letter of the State has no kind: `SVHTTDL-QLBC`. */
export const documentSymbol = (template: DocumentTemplate, kind: DocumentKind, issuer: string, unit?: string): string => {
  if (template === 'party36') return `${kind}/${issuer}`
  if (kind === 'CV') return unit ? `${issuer}-${unit}` : issuer
  return `${kind}-${issuer}`
}

export const runsOf = (text: RichText): readonly Run[] => (typeof text === 'string' ? [{ text }] : text)

export const plainText = (text: RichText): string =>
  runsOf(text)
    .map((run) => run.text)
    .join('')
