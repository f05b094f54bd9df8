import type { EditorMark, EditorNode } from './prosemirror.ts'
import type { Block, CanonicalContent, Cell, List, Picture, Quote, Run, Table } from './schema.ts'

const marksOf = (run: Run): { marks?: EditorMark[] } => {
  const marks: EditorMark[] = [
    ...(run.href ? [{ type: 'link', attrs: { href: run.href } }] : []),
    ...(run.bold ? [{ type: 'bold' }] : []),
    ...(run.italic ? [{ type: 'italic' }] : []),
  ]
  return marks.length > 0 ? { marks } : {}
}

const inlineOf = (runs: readonly Run[]): EditorNode[] =>
  runs.flatMap((run) =>
    run.text
      .split('\n')
      .flatMap((line, index): EditorNode[] => [
        ...(index > 0 ? [{ type: 'hardBreak' }] : []),
        ...(line === '' ? [] : [{ type: 'text', text: line, ...marksOf(run) }]),
      ]),
  )

const withContent = (type: string, content: readonly EditorNode[], attrs?: Record<string, unknown>): EditorNode => ({
  type,
  ...(attrs ? { attrs } : {}),
  ...(content.length > 0 ? { content } : {}),
})

const paragraphOf = (runs: readonly Run[]): EditorNode => withContent('paragraph', inlineOf(runs))
const lineOf = (type: string, text: string): EditorNode => withContent(type, text === '' ? [] : [{ type: 'text', text: text.replaceAll('\n', ' ') }])

const listOf = (block: List): EditorNode => {
  const items = block.items.map((item) => withContent('listItem', [paragraphOf(item)]))
  return block.ordered ? withContent('orderedList', items, { start: block.start ?? 1 }) : withContent('bulletList', items)
}

const cellOf = (cell: Cell): EditorNode =>
  withContent(cell.header ? 'tableHeader' : 'tableCell', [paragraphOf(cell.text)], { colspan: cell.colspan ?? 1, rowspan: cell.rowspan ?? 1 })

const tableOf = (block: Table): EditorNode =>
  withContent(
    'table',
    block.rows.map((row) => withContent('tableRow', row.map(cellOf))),
  )

const quoteOf = (block: Quote): EditorNode => withContent('quote', [paragraphOf(block.text), lineOf('quoteSource', block.source)])

const pictureOf = (block: Picture): EditorNode =>
  withContent('picture', [lineOf('pictureCaption', block.caption), lineOf('pictureCredit', block.credit)], {
    assetId: block.assetId,
    fileSha256: block.fileSha256,
    alt: block.alt,
  })

const blockOf = (block: Block): EditorNode => {
  switch (block.type) {
    case 'paragraph':
      return paragraphOf(block.text)
    case 'heading':
      return withContent('heading', inlineOf(block.text), { level: block.level })
    case 'quote':
      return quoteOf(block)
    case 'list':
      return listOf(block)
    case 'table':
      return tableOf(block)
    case 'picture':
      return pictureOf(block)
    case 'embed':
      return { type: 'embed', attrs: { url: block.url, provider: block.provider, title: block.title } }
    case 'box':
      return withContent('box', [lineOf('boxTitle', block.title), ...block.blocks.map(blockOf)])
  }
}

/** The piece as a document of the editor: headline and standfirst first, then the body, which is never without a paragraph. */
export const contentToProseMirror = (content: CanonicalContent): EditorNode => ({
  type: 'doc',
  content: [
    lineOf('headline', content.headline),
    lineOf('standfirst', content.standfirst),
    ...(content.body.length > 0 ? content.body.map(blockOf) : [{ type: 'paragraph' }]),
  ],
})
