import { mergeAttributes, Node } from '@tiptap/core'

/** The story is one document: headline and standfirst always come first, so one undo and one cursor serve all of it. */
export const StoryDocument = Node.create({ name: 'doc', topNode: true, content: 'headline standfirst block+' })

/**
 * A place for one line of plain text. `isolating` keeps Backspace at its start from pulling it into its neighbour,
 * which would delete one person's field while another types in it.
 */
const lineNode = (name: string, tag: string) =>
  Node.create({
    name,
    content: 'text*',
    marks: '',
    defining: true,
    isolating: true,
    parseHTML: () => [{ tag: `${tag}[data-part="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes, { 'data-part': name }), 0],
  })

export const Headline = lineNode('headline', 'h1')
export const Standfirst = lineNode('standfirst', 'div')
export const QuoteSource = lineNode('quoteSource', 'footer')
export const PictureCaption = lineNode('pictureCaption', 'div')
export const PictureCredit = lineNode('pictureCredit', 'div')
export const BoxTitle = lineNode('boxTitle', 'div')

/** Node types whose text is one line: Enter leaves them, pasted lines are joined. */
export const lineNodes: readonly string[] = [Headline, Standfirst, QuoteSource, PictureCaption, PictureCredit, BoxTitle].map((node) => node.name)

/** Every node type whose children are text; each of them always holds a shared text (see `shared-text.ts`). */
export const textBlocks: readonly string[] = [...lineNodes, 'paragraph', 'heading']
