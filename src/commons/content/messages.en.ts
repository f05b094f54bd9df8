import type { BlockKind } from './diff.ts'
import type { ContentMessages } from './messages.vi.ts'

const kinds: Record<BlockKind, [one: string, many: string]> = {
  paragraph: ['paragraph', 'paragraphs'],
  heading: ['heading', 'headings'],
  quote: ['quote', 'quotes'],
  list: ['list', 'lists'],
  table: ['table', 'tables'],
  picture: ['picture', 'pictures'],
  embed: ['embed', 'embeds'],
  box: ['box', 'boxes'],
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const contentMessages: ContentMessages = {
  same: 'no difference',
  kicker: 'kicker changed',
  headline: 'headline changed',
  standfirst: 'standfirst changed',
  sentences: (count) => `${counted(count, 'sentence', 'sentences')} changed`,
  added: (count, kind) => `${counted(count, ...kinds[kind])} added`,
  removed: (count, kind) => `${counted(count, ...kinds[kind])} removed`,
  moved: (count) => `${counted(count, 'paragraph', 'paragraphs')} moved`,
  formatting: (count) => `formatting of ${counted(count, 'paragraph', 'paragraphs')} changed`,
  picturesChanged: (count) => `${counted(count, 'picture or caption', 'pictures or captions')} changed`,
  byline: 'byline changed',
  aiLabel: 'AI label changed',
}
