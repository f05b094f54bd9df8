import { canonicalLine, canonicalRuns } from './canonical-text.ts'
import type { Block, BylineEntry, CanonicalContent, Cell, PlainBlock, Table } from './schema.ts'

const canonicalCell = (cell: Cell): Cell => ({
  text: canonicalRuns(cell.text),
  ...(cell.header ? { header: true as const } : {}),
  ...((cell.colspan ?? 1) > 1 ? { colspan: cell.colspan } : {}),
  ...((cell.rowspan ?? 1) > 1 ? { rowspan: cell.rowspan } : {}),
})

/** Empty cells stay (they hold the grid together); a table without any text goes. */
const canonicalTable = (table: Table): Table[] => {
  const rows = table.rows.map((row) => row.map(canonicalCell)).filter((row) => row.length > 0)
  return rows.some((row) => row.some((cell) => cell.text.length > 0)) ? [{ type: 'table', rows }] : []
}

/** None when nothing of the block would be seen, else the block with its keys in their fixed order. */
const canonicalPlainBlock = (block: PlainBlock): PlainBlock[] => {
  switch (block.type) {
    case 'paragraph': {
      const text = canonicalRuns(block.text)
      return text.length > 0 ? [{ type: 'paragraph', text }] : []
    }
    case 'heading': {
      const text = canonicalRuns(block.text)
      return text.length > 0 ? [{ type: 'heading', level: block.level, text }] : []
    }
    case 'quote': {
      const quote = { type: 'quote' as const, text: canonicalRuns(block.text), source: canonicalLine(block.source) }
      return quote.text.length > 0 || quote.source !== '' ? [quote] : []
    }
    case 'list': {
      const items = block.items.map(canonicalRuns).filter((item) => item.length > 0)
      const start = block.ordered && (block.start ?? 1) > 1 ? { start: block.start } : {}
      return items.length > 0 ? [{ type: 'list', ordered: block.ordered, ...start, items }] : []
    }
    case 'table':
      return canonicalTable(block)
    case 'picture':
      return [
        {
          type: 'picture',
          assetId: block.assetId.toLowerCase(),
          fileSha256: block.fileSha256,
          caption: canonicalLine(block.caption),
          credit: canonicalLine(block.credit),
          alt: canonicalLine(block.alt),
        },
      ]
    case 'embed':
      return [{ type: 'embed', url: block.url.trim(), provider: block.provider, title: canonicalLine(block.title) }]
  }
}

const canonicalBlock = (block: Block): Block[] => {
  if (block.type !== 'box') return canonicalPlainBlock(block)
  const title = canonicalLine(block.title)
  const blocks = block.blocks.flatMap(canonicalPlainBlock)
  return title !== '' || blocks.length > 0 ? [{ type: 'box', title, blocks }] : []
}

const canonicalByline = (byline: readonly BylineEntry[]): BylineEntry[] =>
  byline.map((entry) => ({ name: canonicalLine(entry.name), role: canonicalLine(entry.role) })).filter((entry) => entry.name !== '')

const optionalLine = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } => {
  const line = canonicalLine(value ?? '')
  return line === '' ? {} : ({ [key]: line } as { [P in K]?: string })
}

/**
 * The one form of a piece that is hashed, signed, stored and shown: NFC, no outer spaces, neighbouring runs merged,
 * nothing empty, no editor ids, keys in a fixed order. Two inputs a reader could not tell apart give equal output.
 */
export const canonicalise = (input: CanonicalContent): CanonicalContent => ({
  ...optionalLine('kicker', input.kicker),
  headline: canonicalLine(input.headline),
  standfirst: canonicalLine(input.standfirst),
  byline: canonicalByline(input.byline),
  body: input.body.flatMap(canonicalBlock),
  ...optionalLine('aiLabel', input.aiLabel),
})

/** The exact characters (UTF-8 when written) that `contentHash` hashes. */
export const canonicalJson = (content: CanonicalContent): string => JSON.stringify(canonicalise(content))
