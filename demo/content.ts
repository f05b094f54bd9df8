import type { Block as ContentBlock, BylineEntry, CanonicalContent, Picture, PlainBlock } from '../src/commons/content/schema.ts'
import type { Day } from '../src/platform/clock.ts'
import { fillDates } from './dates.ts'
import type { Block, DemoChange, DemoStory } from './types.ts'

/** What the loader knows and the story does not: the day of publication, names to print, pictures in the library. */
export type ContentContext = {
  readonly day: Day
  readonly byline: readonly BylineEntry[]
  readonly pictureOf: (key: string) => Pick<Picture, 'assetId' | 'fileSha256' | 'credit' | 'alt'>
}

export type StoryVersion = {
  readonly no: number
  readonly reason: 'first' | 'update' | 'typo' | 'correction'
  readonly change?: DemoChange
  readonly content: CanonicalContent
}

type Text = { readonly headline: string; readonly standfirst: string; readonly body: readonly Block[] }

const textOf = ({ headline, standfirst, body }: DemoStory): Text => ({ headline, standfirst, body })

const run = (text: string, bold = false) => [bold ? { text, bold: true as const } : { text }]

const tableOf = (block: Extract<Block, { kind: 'table' }>): ContentBlock[] => [
  { type: 'paragraph', text: run(block.caption, true) },
  {
    type: 'table',
    rows: [
      block.head.map((text) => ({ text: text === '' ? [] : run(text), header: true as const })),
      ...block.rows.map((row) => row.map((text) => ({ text: text === '' ? [] : run(text) }))),
    ],
  },
]

const pictureBlock = (key: string, caption: string, { pictureOf }: ContentContext): ContentBlock => ({ type: 'picture', ...pictureOf(key), caption })

const boxOf = (block: Extract<Block, { kind: 'box' }>): ContentBlock => ({
  type: 'box',
  title: block.title,
  blocks: block.paragraphs.map((text): PlainBlock => ({ type: 'paragraph', text: run(text) })),
})

/** One block of a story as the house writes it; a table brings its caption as the paragraph before it. */
const blockOf = (block: Block, context: ContentContext): ContentBlock[] => {
  switch (block.kind) {
    case 'p':
      return [{ type: 'paragraph', text: run(block.text, block.strong) }]
    case 'h2':
      return [{ type: 'heading', level: 2, text: run(block.text) }]
    case 'quote':
      return [{ type: 'quote', text: run(block.text), source: block.by }]
    case 'list':
      return [{ type: 'list', ordered: block.ordered, items: block.items.map((item) => run(item)) }]
    case 'verse':
      return [{ type: 'paragraph', text: run(block.lines.join('\n')) }]
    case 'table':
      return tableOf(block)
    case 'box':
      return [boxOf(block)]
    case 'image':
      return [pictureBlock(block.picture, block.caption, context)]
  }
}

const mapText = <T>(value: T, change: (text: string) => string): T => {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((item: unknown) => mapText(item, change)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === 'kind' || key === 'picture' ? item : mapText(item, change)])) as T
}

/** The text after one change: literal replacements everywhere, then what was added at the end. */
export const changedText = (text: Text, change: DemoChange): Text => {
  const replaced = mapText(text, (part) => change.replace.reduce((now, { from, to }) => now.replaceAll(from, to), part).trim())
  return {
    headline: change.headline ?? replaced.headline,
    standfirst: change.standfirst ?? replaced.standfirst,
    body: [...replaced.body, ...change.append],
  }
}

const contentOf = (story: DemoStory, text: Text, context: ContentContext): CanonicalContent => {
  const filled = mapText(text, (part) => fillDates(part, context.day))
  const lead = story.lead === undefined ? [] : [pictureBlock(story.lead.picture, story.lead.caption, context)]
  return {
    headline: filled.headline,
    standfirst: filled.standfirst,
    byline: [...context.byline],
    body: [...lead, ...filled.body.flatMap((block) => blockOf(block, context))],
  }
}

/** Every version of a story in order; a withdrawal makes none. */
export const versionsOf = (story: DemoStory, context: ContentContext): readonly StoryVersion[] => {
  const versions: StoryVersion[] = [{ no: 1, reason: 'first', content: contentOf(story, textOf(story), context) }]
  let text = textOf(story)
  for (const change of story.changes) {
    if (change.kind === 'withdrawal') continue
    text = changedText(text, change)
    versions.push({ no: versions.length + 1, reason: change.kind, change, content: contentOf(story, text, context) })
  }
  return versions
}
