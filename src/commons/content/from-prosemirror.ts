import { canonicalise } from './canonical.ts'
import { numberAttribute, textAttribute, type ContentIssue, type EditorMark, type EditorNode } from './prosemirror.ts'
import { Embed, isAllowedHref, Picture, type Block, type CanonicalContent, type Cell, type ContentFrame, type PlainBlock, type Run } from './schema.ts'

type Path = readonly number[]
type Report = (code: ContentIssue['code'], path: Path) => void

const hrefOf = (mark: EditorMark, path: Path, report: Report): string | undefined => {
  const given = mark.attrs?.['href']
  const href = typeof given === 'string' ? given.trim() : ''
  if (isAllowedHref(href)) return href
  report('link_not_allowed', path)
  return undefined
}

const runOf = (node: EditorNode, path: Path, report: Report): Run => {
  const marks = node.marks ?? []
  const link = marks.find((mark) => mark.type === 'link')
  const href = link && hrefOf(link, path, report)
  return {
    text: node.text ?? '',
    ...(marks.some((mark) => mark.type === 'bold') ? { bold: true as const } : {}),
    ...(marks.some((mark) => mark.type === 'italic') ? { italic: true as const } : {}),
    ...(href ? { href } : {}),
  }
}

/** Text of a text block; text deeper down (an unknown inline node) is kept, for nothing typed may vanish silently. */
const runsOf = (node: EditorNode, path: Path, report: Report): Run[] =>
  (node.content ?? []).flatMap((child, index) => {
    const at = [...path, index]
    if (child.type === 'text') return [runOf(child, at, report)]
    if (child.type === 'hardBreak') return [{ text: '\n' }]
    report('unknown_node', at)
    return runsOf(child, at, report)
  })

const lineBreak: Run = { text: '\n' }

/** Several paragraphs of one cell, item or quote become lines of one text. */
const joinedRuns = (nodes: readonly EditorNode[], path: Path, report: Report): Run[] =>
  nodes.flatMap((node, index) => [...(index > 0 ? [lineBreak] : []), ...runsOf(node, [...path, index], report)])

const plainTextOf = (node: EditorNode | undefined, path: Path, report: Report): string =>
  node
    ? runsOf(node, path, report)
        .map((run) => run.text)
        .join('')
    : ''

const childrenNamed = (node: EditorNode, name: string): EditorNode[] => (node.content ?? []).filter((child) => child.type === name)

const joinedText = (node: EditorNode, name: string, path: Path, report: Report): string =>
  childrenNamed(node, name)
    .map((child) => plainTextOf(child, path, report))
    .filter((text) => text !== '')
    .join(' ')

const cellOf = (node: EditorNode, path: Path, report: Report): Cell => {
  const colspan = numberAttribute(node, 'colspan') ?? 1
  const rowspan = numberAttribute(node, 'rowspan') ?? 1
  return {
    text: joinedRuns(node.content ?? [], path, report),
    ...(node.type === 'tableHeader' ? { header: true as const } : {}),
    ...(colspan > 1 ? { colspan: Math.min(colspan, 100) } : {}),
    ...(rowspan > 1 ? { rowspan: Math.min(rowspan, 1_000) } : {}),
  }
}

const tableOf = (node: EditorNode, path: Path, report: Report): PlainBlock => ({
  type: 'table',
  rows: (node.content ?? []).map((row, y) => (row.content ?? []).map((cell, x) => cellOf(cell, [...path, y, x], report))),
})

const listOf = (node: EditorNode, path: Path, report: Report): PlainBlock => {
  const start = Math.min(numberAttribute(node, 'start') ?? 1, 99_999)
  return {
    type: 'list',
    ordered: node.type === 'orderedList',
    ...(node.type === 'orderedList' && start > 1 ? { start } : {}),
    items: (node.content ?? []).map((item, index) => joinedRuns(item.content ?? [], [...path, index], report)),
  }
}

/** A picture still going up is not part of the piece yet: it is reported, and its caption waits with it. */
const pictureOf = (node: EditorNode, path: Path, report: Report): PlainBlock[] => {
  const picture = Picture.safeParse({
    type: 'picture',
    assetId: textAttribute(node, 'assetId'),
    fileSha256: textAttribute(node, 'fileSha256'),
    caption: joinedText(node, 'pictureCaption', path, report),
    credit: joinedText(node, 'pictureCredit', path, report),
    alt: textAttribute(node, 'alt'),
  })
  if (picture.success) return [picture.data]
  report('picture_not_uploaded', path)
  return []
}

const embedOf = (node: EditorNode, path: Path, report: Report): PlainBlock[] => {
  const [url, provider, title] = ['url', 'provider', 'title'].map((name) => textAttribute(node, name))
  const embed = Embed.safeParse({ type: 'embed', url, provider, title })
  if (embed.success) return [embed.data]
  report('embed_not_allowed', path)
  return []
}

const plainBlocksOf = (node: EditorNode, path: Path, report: Report): PlainBlock[] => {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', text: runsOf(node, path, report) }]
    case 'heading':
      return [{ type: 'heading', level: numberAttribute(node, 'level') === 3 ? 3 : 2, text: runsOf(node, path, report) }]
    case 'quote':
      return [{ type: 'quote', text: joinedRuns(childrenNamed(node, 'paragraph'), path, report), source: joinedText(node, 'quoteSource', path, report) }]
    case 'bulletList':
    case 'orderedList':
      return [listOf(node, path, report)]
    case 'table':
      return [tableOf(node, path, report)]
    case 'picture':
      return pictureOf(node, path, report)
    case 'embed':
      return embedOf(node, path, report)
    default: {
      report('unknown_node', path)
      const text = runsOf(node, path, report)
      return text.length > 0 ? [{ type: 'paragraph', text }] : []
    }
  }
}

const blocksOf = (node: EditorNode, path: Path, report: Report): Block[] => {
  if (node.type !== 'box') return plainBlocksOf(node, path, report)
  return [
    {
      type: 'box',
      title: joinedText(node, 'boxTitle', path, report),
      blocks: (node.content ?? []).flatMap((child, index) => (child.type === 'boxTitle' ? [] : plainBlocksOf(child, [...path, index], report))),
    },
  ]
}

/**
 * The editor's document as canonical content, and what could not enter it. Text is never dropped: a second headline that
 * an odd merge might leave behind is read as part of the first, an unknown node as a paragraph.
 */
export const contentFromProseMirror = (document: EditorNode, frame: ContentFrame): { content: CanonicalContent; issues: ContentIssue[] } => {
  const issues: ContentIssue[] = []
  const report: Report = (code, path) => void issues.push({ code, path })
  const body = (document.content ?? []).flatMap((node, index) =>
    node.type === 'headline' || node.type === 'standfirst' ? [] : blocksOf(node, [index], report),
  )
  const content = canonicalise({
    ...frame,
    headline: joinedText(document, 'headline', [], report),
    standfirst: joinedText(document, 'standfirst', [], report),
    body,
  })
  return { content, issues }
}
