import { diffArrays } from 'diff'

/** A stretch of a text that stayed, came or went; read in order, 'same' + 'added' give the new text. */
export type Segment = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

// A word (syllable) with the figures and marks inside it, a run of spaces, or one other character
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[.,/:'’-][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu

export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? []

/** Beyond this many edits word by word is no help to a reader and costs time: the text is shown as replaced. */
const MOST_EDITS = 600

const pushSegment = (segments: Segment[], kind: Segment['kind'], text: string): void => {
  const last = segments.at(-1)
  if (text === '') return
  if (last?.kind === kind) segments[segments.length - 1] = { kind, text: last.text + text }
  else segments.push({ kind, text })
}

const replaced = (before: string, after: string): Segment[] => {
  const segments: Segment[] = []
  pushSegment(segments, 'removed', before)
  pushSegment(segments, 'added', after)
  return segments
}

/** A lone space between two changed words reads better as part of the change than as something that stayed. */
const withoutLoneSpaces = (segments: readonly Segment[]): Segment[] => {
  const result: Segment[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    pushSegment(result, 'removed', removed)
    pushSegment(result, 'added', added)
    removed = ''
    added = ''
  }
  segments.forEach((segment, index) => {
    const between = segment.kind === 'same' && /^[ \t]+$/.test(segment.text) && index > 0 && index < segments.length - 1
    if (segment.kind === 'removed' || (between && removed !== '' && added !== '')) removed += segment.text
    if (segment.kind === 'added' || (between && removed !== '' && added !== '')) added += segment.text
    if (segment.kind === 'same' && !(between && removed !== '' && added !== '')) {
      flush()
      pushSegment(result, 'same', segment.text)
    }
  })
  flush()
  return result
}

export const diffWords = (before: string, after: string): Segment[] => {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_EDITS })
  if (!changes) return replaced(before, after)
  return withoutLoneSpaces(changes.map((change) => ({ kind: change.added ? 'added' : change.removed ? 'removed' : 'same', text: change.value.join('') })))
}

export const isChanged = (segments: readonly Segment[]): boolean => segments.some((segment) => segment.kind !== 'same')

// "TP. Hồ Chí Minh", "PGS. TS. Trần A" and "ông V. Putin" do not end a sentence
const ABBREVIATION = /(?:^|[\s(“"])(?:TP|Tp|TX|Tx|TT|Q|P|H|TS|ThS|Th\.S|PGS|GS|BS|KS|LS|ĐD|NSND|NSƯT|St|Mr|Mrs|Dr|\p{Lu})$/u
const SENTENCE_END = /[.!?…]+["”»)\]]*(?=\s+["“«(]?[\p{Lu}\p{N}–-])|\n+/gu

/** Where sentences end: offsets after the closing mark; the last one is the length of the text. */
export const sentenceEnds = (text: string): number[] => {
  const ends: number[] = []
  for (const match of text.matchAll(SENTENCE_END)) {
    if (match[0] === '.' && ABBREVIATION.test(text.slice(Math.max(0, match.index - 8), match.index))) continue
    ends.push(match.index + match[0].length)
  }
  if (text.trim() !== '' && ends.at(-1) !== text.length) ends.push(text.length)
  return ends
}

export const countSentences = (text: string): number => sentenceEnds(text).length

const touchedSentences = (segments: readonly Segment[], kind: 'added' | 'removed'): number => {
  const own = segments.filter((segment) => segment.kind === 'same' || segment.kind === kind)
  const ends = sentenceEnds(own.map((segment) => segment.text).join(''))
  const touched = new Set<number>()
  let at = 0
  for (const segment of own) {
    const words = segment.kind === kind ? segment.text : ''
    const from = at + (words.length - words.trimStart().length)
    const to = at + words.trimEnd().length
    at += segment.text.length
    if (words.trim() !== '') ends.forEach((end, index) => void (end > from && (ends[index - 1] ?? 0) < to && touched.add(index)))
  }
  return touched.size
}

/** How many sentences read differently: a mended sentence counts once, not as one gone and one come. */
export const changedSentences = (segments: readonly Segment[]): number => Math.max(touchedSentences(segments, 'added'), touchedSentences(segments, 'removed'))
