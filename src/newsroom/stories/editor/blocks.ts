import { mergeAttributes, Node } from '@tiptap/core'
import { DOMParser, type Node as Block } from '@tiptap/pm/model'
import { TextSelection, type Selection, type Transaction } from '@tiptap/pm/state'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    storyBlocks: {
      /** Puts an empty quote with its source below the current paragraph, or in the place of an empty one; the caret goes into it. So do the others. */
      insertQuote: () => ReturnType
      /** `uploadKey` names a picture that is still going up from this device; it gives way to `assetId` and `fileSha256`. */
      insertPicture: (picture: { assetId?: string; fileSha256?: string; alt?: string; uploadKey?: string; caption?: string; credit?: string }) => ReturnType
      insertEmbed: (embed: { url: string; provider: string; title: string }) => ReturnType
      insertBox: () => ReturnType
    }
  }
}

type JsonNode = { readonly type: string; readonly attrs?: object; readonly content?: readonly object[] }

/** The next place below the caret that takes the block: in a box, else in the text; the top of the body from headline and standfirst. */
const placeBelow = ({ $from, to }: Selection, block: Block): { readonly from: number; readonly to: number } => {
  if ($from.depth === 0) return { from: to, to }
  for (let depth = $from.depth; depth > 0; depth--) {
    const parent = $from.node(depth - 1)
    const index = $from.index(depth - 1)
    const isEmpty = $from.node(depth).type.name === 'paragraph' && $from.node(depth).content.size === 0
    if (isEmpty && parent.canReplaceWith(index, index + 1, block.type)) return { from: $from.before(depth), to: $from.after(depth) }
    if (parent.canReplaceWith(index + 1, index + 1, block.type)) return { from: $from.after(depth), to: $from.after(depth) }
  }
  const top = $from.doc.child(0).nodeSize + $from.doc.child(1).nodeSize
  return { from: top, to: top }
}

/** What a person is writing is never cut in two: the new block comes below it, and the caret goes into it. */
const putBlock = (tr: Transaction, json: JsonNode): boolean => {
  const block = tr.doc.type.schema.nodeFromJSON(json)
  const { from, to } = placeBelow(tr.selection, block)
  tr.replaceWith(from, to, block)
  tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1))).scrollIntoView()
  return true
}

const lineOf = (type: string, text?: string) => ({ type, ...(text ? { content: [{ type: 'text', text }] } : {}) })

/** Content is lenient (`*`): a node that two people change at once must never become invalid, for then it would be deleted. */
export const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'paragraph* quoteSource*',
  defining: true,
  parseHTML() {
    return [
      {
        tag: 'blockquote',
        // Pasted quotes have no source line: they get an empty one to write in
        getContent: (dom, schema) => {
          const parsed = DOMParser.fromSchema(schema).parse(dom, { topNode: schema.nodes['quote']!.create() }).content
          return parsed.lastChild?.type.name === 'quoteSource' ? parsed : parsed.addToEnd(schema.nodes['quoteSource']!.create())
        },
      },
    ]
  },
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
  addCommands() {
    return {
      insertQuote:
        () =>
        ({ tr, dispatch }) =>
          dispatch === undefined || putBlock(tr, { type: 'quote', content: [{ type: 'paragraph' }, lineOf('quoteSource')] }),
    }
  },
})

/** Caption and credit are text of their own, so that two people can write them at once; the file is named by its hash. */
export const Picture = Node.create({
  name: 'picture',
  group: 'block',
  content: 'pictureCaption pictureCredit',
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    assetId: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-asset-id'),
      renderHTML: ({ assetId }) => (assetId ? { 'data-asset-id': assetId } : {}),
    },
    fileSha256: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-file'),
      renderHTML: ({ fileSha256 }) => (fileSha256 ? { 'data-file': fileSha256 } : {}),
    },
    alt: { default: '', parseHTML: (element) => element.getAttribute('data-alt') ?? '', renderHTML: ({ alt }) => ({ 'data-alt': alt }) },
    uploadKey: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: 'figure[data-asset-id]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, 0],
  addCommands() {
    return {
      insertPicture:
        ({ caption, credit, ...attrs }) =>
        ({ tr, dispatch }) =>
          dispatch === undefined || putBlock(tr, { type: 'picture', attrs, content: [lineOf('pictureCaption', caption), lineOf('pictureCredit', credit)] }),
    }
  },
})

export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () =>
    Object.fromEntries(
      ['url', 'provider', 'title'].map((name) => [
        name,
        {
          default: '',
          parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
          renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
        },
      ]),
    ),
  parseHTML: () => [{ tag: 'div[data-part="embed"]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-part': 'embed' })],
  addCommands() {
    return {
      insertEmbed:
        (attrs) =>
        ({ tr, dispatch }) =>
          dispatch === undefined || putBlock(tr, { type: 'embed', attrs }),
    }
  },
})

export const Box = Node.create({
  name: 'box',
  group: 'block',
  content: 'boxTitle (paragraph | heading | quote | bulletList | orderedList | table | picture | embed)*',
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: 'aside[data-part="box"]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes, { 'data-part': 'box' }), 0],
  addCommands() {
    return {
      insertBox:
        () =>
        ({ tr, dispatch }) =>
          dispatch === undefined || putBlock(tr, { type: 'box', content: [lineOf('boxTitle'), { type: 'paragraph' }] }),
    }
  },
})
