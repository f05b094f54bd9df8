import { mergeAttributes, Node } from '@tiptap/core'
import { DOMParser } from '@tiptap/pm/model'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    storyBlocks: {
      /** Puts an empty quote with its source below the current block. */
      insertQuote: () => ReturnType
      /** `uploadKey` names a picture that is still going up from this device; it gives way to `assetId` and `fileSha256`. */
      insertPicture: (picture: { assetId?: string; fileSha256?: string; alt?: string; uploadKey?: string; caption?: string; credit?: string }) => ReturnType
      insertEmbed: (embed: { url: string; provider: string; title: string }) => ReturnType
      insertBox: () => ReturnType
    }
  }
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
        ({ commands }) =>
          commands.insertContent({ type: 'quote', content: [{ type: 'paragraph' }, lineOf('quoteSource')] }),
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
        ({ commands }) =>
          commands.insertContent({ type: 'picture', attrs, content: [lineOf('pictureCaption', caption), lineOf('pictureCredit', credit)] }),
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
        ({ commands }) =>
          commands.insertContent({ type: 'embed', attrs }),
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
        ({ commands }) =>
          commands.insertContent({ type: 'box', content: [lineOf('boxTitle'), { type: 'paragraph' }] }),
    }
  },
})
