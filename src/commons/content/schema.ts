import { z } from 'zod'

/**
 * What a reader sees of one piece, as plain ordered JSON: the one form that editor, approval, public record and reader
 * page share. Length limits are far above any real story; they only keep hostile input out of the house.
 */
const LONGEST_TEXT = 200_000
const text = (max = LONGEST_TEXT) => z.string().max(max)

/** Links a reader may follow; anything else (javascript:, data:, file:) never enters a piece. */
export const isAllowedHref = (href: string): boolean => {
  if (!URL.canParse(href)) return false
  const url = new URL(href)
  return url.protocol === 'mailto:' || ((url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '')
}

/** A stretch of text with the same marks; '\n' is a line break inside the block. */
export const Run = z.strictObject({
  text: text().min(1),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  href: z.string().max(2_000).refine(isAllowedHref, { error: 'href_not_allowed' }).optional(),
})

export const Paragraph = z.strictObject({ type: z.literal('paragraph'), text: z.array(Run) })
export const Heading = z.strictObject({ type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text: z.array(Run) })
/** `source` is who said it; empty when the sentence before names them. */
export const Quote = z.strictObject({ type: z.literal('quote'), text: z.array(Run), source: text(500) })
/** `start` is the first number of an ordered list when it is not 1. */
export const List = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  start: z.int().min(2).max(99_999).optional(),
  items: z.array(z.array(Run)),
})

export const Cell = z.strictObject({
  text: z.array(Run),
  header: z.literal(true).optional(),
  colspan: z.int().min(2).max(100).optional(),
  rowspan: z.int().min(2).max(1_000).optional(),
})
export const Table = z.strictObject({ type: z.literal('table'), rows: z.array(z.array(Cell)) })

/** `fileSha256` binds the picture itself, not only its name, to what is signed. Sizes and formats are made from it later. */
export const Picture = z.strictObject({
  type: z.literal('picture'),
  assetId: z.uuid(),
  fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
  caption: text(5_000),
  credit: text(500),
  alt: text(2_000),
})
export const Embed = z.strictObject({
  type: z.literal('embed'),
  url: z.url({ protocol: /^https$/ }).max(2_000),
  provider: z.string().regex(/^[a-z0-9.-]{1,100}$/),
  title: text(500),
})

export const PlainBlock = z.discriminatedUnion('type', [Paragraph, Heading, Quote, List, Table, Picture, Embed])
/** A box stands beside the story (hộp thông tin); boxes do not nest. */
export const Box = z.strictObject({ type: z.literal('box'), title: text(500), blocks: z.array(PlainBlock) })
export const Block = z.discriminatedUnion('type', [...PlainBlock.options, Box])

/** One signature under the piece: the name as printed (pen name included) and a role code of the vocabulary. */
export const BylineEntry = z.strictObject({ name: text(200).min(1), role: z.string().max(100) })

export const CanonicalContent = z.strictObject({
  kicker: text(300).optional(),
  headline: text(1_000),
  standfirst: text(5_000),
  byline: z.array(BylineEntry).max(100),
  body: z.array(Block).max(5_000),
  /** The sentence about machine-made parts exactly as the reader sees it. */
  aiLabel: text(500).optional(),
})

export type Run = z.output<typeof Run>
export type Paragraph = z.output<typeof Paragraph>
export type Heading = z.output<typeof Heading>
export type Quote = z.output<typeof Quote>
export type List = z.output<typeof List>
export type Cell = z.output<typeof Cell>
export type Table = z.output<typeof Table>
export type Picture = z.output<typeof Picture>
export type Embed = z.output<typeof Embed>
export type PlainBlock = z.output<typeof PlainBlock>
export type Box = z.output<typeof Box>
export type Block = z.output<typeof Block>
export type BylineEntry = z.output<typeof BylineEntry>
export type CanonicalContent = z.output<typeof CanonicalContent>

/** What a reader sees that is not typed into the text itself: it comes from the story's people and settings. */
export type ContentFrame = Pick<CanonicalContent, 'kicker' | 'byline' | 'aiLabel'>
