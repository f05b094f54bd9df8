import type { Block, CanonicalContent, Run } from './schema.ts'

export const textOfRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

/** Everything of a block that is read as words, one line a paragraph, item or row; cells are parted by tabs. */
export const textOfBlock = (block: Block): string => {
  const lines = (...parts: string[]): string => parts.filter((part) => part !== '').join('\n')
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return textOfRuns(block.text)
    case 'quote':
      return lines(textOfRuns(block.text), block.source)
    case 'list':
      return block.items.map(textOfRuns).join('\n')
    case 'table':
      return block.rows.map((row) => row.map((cell) => textOfRuns(cell.text).replaceAll('\n', ' ')).join('\t')).join('\n')
    case 'picture':
      return lines(block.caption, block.credit)
    case 'embed':
      return block.title
    case 'box':
      return lines(block.title, ...block.blocks.map(textOfBlock))
  }
}

/** The whole piece as text, paragraphs parted by an empty line: for search, fingerprints, speech and mail. */
export const plainText = (content: CanonicalContent): string =>
  [content.headline, content.standfirst, ...content.body.map(textOfBlock)].filter((part) => part !== '').join('\n\n')

const SYLLABLE = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,/:'’-][\p{L}\p{M}\p{N}]+)*/gu

/** What newsrooms call chữ or từ when they set a length: Vietnamese is counted by syllables, "23/6" and "Covid-19" are one. */
export const countSyllables = (text: string): number => text.match(SYLLABLE)?.length ?? 0

/** Syllables a reader sees as running text: headline and standfirst included, captions and credits too. */
export const contentLength = (content: CanonicalContent): number => countSyllables(plainText(content))

const SYLLABLES_A_MINUTE = 240

/** Whole minutes, at least 1. The pace is a house estimate for reading on a screen, not a measured fact. */
export const readingMinutes = (content: CanonicalContent): number => Math.max(1, Math.round(contentLength(content) / SYLLABLES_A_MINUTE))

/** Cut between words, never longer than `max` characters, with an ellipsis when something is left out. */
export const shorten = (text: string, max: number): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= max) return line
  const room = line.slice(0, Math.max(1, max - 1))
  const space = line[room.length] === ' ' ? room.length : room.lastIndexOf(' ')
  const cut = (space > 0 ? room.slice(0, space) : room).toWellFormed().replace(/[\s.,;:–-]+$/, '')
  return `${cut}…`
}

/** A few lines for lists and feeds: the standfirst, or where there is none the beginning of the text. */
export const excerpt = (content: CanonicalContent, max = 220): string => {
  if (content.standfirst !== '') return shorten(content.standfirst, max)
  const running = content.body.filter((block) => block.type === 'paragraph' || block.type === 'quote' || block.type === 'list')
  return shorten(running.map(textOfBlock).join(' '), max)
}
