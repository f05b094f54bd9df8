import type { Db } from '../../../../platform/db/connect.ts'
import { foldText } from '../../../../platform/search/fold.ts'
import { searchWorks } from './search-works.ts'

/** A piece that is in the record under this id, asked for by what a reader may remember of it. */
export type KnownItem = { readonly workId: string; readonly title: string; readonly lead: string }
export const questionKinds = ['title', 'plain', 'lead', 'typos'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** Mean reciprocal rank within ten, and milliseconds a search takes for 95 of 100 questions. */
export type SearchQuality = { readonly mrr: number; readonly p95Ms: number; readonly questions: number }

/** Numbers from a seed (mulberry32): the same questions every time. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const LETTERS = 'abcdeghiklmnopqrstuvxy'
const below = (random: () => number, end: number): number => Math.floor(random() * end)
const syllablesOf = (text: string): string[] => text.split(/\s+/).filter((part) => part !== '')

/** One slip of the finger: a letter left out, put in, exchanged with its neighbour or for another. */
const mistyped = (random: () => number, word: string): string => {
  const letters = [...word]
  const at = below(random, letters.length)
  const other = LETTERS[below(random, LETTERS.length)]!
  const slip = below(random, 4)
  if (slip === 0 && letters.length > 1) letters.splice(at, 1)
  else if (slip === 1) letters.splice(at, 0, other)
  else if (slip === 2 && at + 1 < letters.length) letters.splice(at, 2, letters[at + 1]!, letters[at]!)
  else letters[at] = other
  return letters.join('')
}

const withSlips = (random: () => number, title: string): string => {
  const words = syllablesOf(title)
  for (let slips = 1 + below(random, 2); slips > 0; slips--) {
    const at = below(random, words.length)
    words[at] = mistyped(random, words[at]!)
  }
  return words.join(' ')
}

const fiveOfLead = (random: () => number, lead: string): string => {
  const words = syllablesOf(lead)
  const from = below(random, Math.max(1, words.length - 4))
  return words.slice(from, from + 5).join(' ')
}

const questionOf: Readonly<Record<QuestionKind, (random: () => number, item: KnownItem) => string>> = {
  title: (_random, item) => item.title,
  plain: (_random, item) => foldText(item.title),
  lead: (random, item) => fiveOfLead(random, item.lead),
  typos: (random, item) => withSlips(random, item.title),
}

/** Asks for every item in one way and sees where it stands: its title, its title without marks, five syllables of its lead, its title with one or two slips. A piece with a shorter lead is not asked for by it. */
export const evaluateSearch = async (db: Db, known: readonly KnownItem[], kind: QuestionKind): Promise<SearchQuality> => {
  const random = seeded(11)
  const items = kind === 'lead' ? known.filter((item) => syllablesOf(item.lead).length >= 5) : known
  const times: number[] = []
  let reciprocal = 0
  for (const item of items) {
    const text = questionOf[kind](random, item)
    const from = performance.now()
    const page = await searchWorks(db, { agencyIds: null, text, limit: 10 })
    times.push(performance.now() - from)
    const place = page.items.findIndex((each) => each.id === item.workId)
    if (place >= 0) reciprocal += 1 / (place + 1)
  }
  times.sort((a, b) => a - b)
  return { mrr: items.length === 0 ? 0 : reciprocal / items.length, p95Ms: times[Math.floor(times.length * 0.95)] ?? 0, questions: items.length }
}
