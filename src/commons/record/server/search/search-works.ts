import type { Db } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { recordErrors } from '../../errors.ts'
import { findCards, type WorkCard } from '../latest-works.ts'
import { frequenciesOf } from './frequencies.ts'
import { queryWords } from './query-words.ts'
import { anywhere, asPhrase, inHead, likeHeadline, mostOfRarest, type Asked, type Hit } from './tiers.ts'

/** Results anybody can page to. */
const MOST_RESULTS = 200

export type SearchInput = {
  /** Whose public works; null for every agency's. */
  readonly agencyIds: readonly string[] | null
  readonly text: string
  readonly limit: number
  readonly cursor?: string | null
}
export type SearchPage = { readonly items: readonly WorkCard[]; readonly nextCursor: string | null }

const better = (a: Hit, b: Hit): number => b.score - a.score || b.publishedAt.getTime() - a.publishedAt.getTime() || (a.workId < b.workId ? -1 : 1)

const merge = (hits: Map<string, Hit>, more: readonly Hit[]): void => {
  for (const hit of more) {
    const known = hits.get(hit.workId)
    if (!known || known.score < hit.score) hits.set(hit.workId, hit)
  }
}

/** A question of this many words is a name or a headline: when no head has them all, one is probably mistyped. */
const MAY_BE_MISTYPED = 3
/** One of this many is a sentence: scattered over a text its words say little once something was found for it. */
const IS_SENTENCE = 6
/** A headline this alike is the one that was meant. */
const SURELY_MEANT = 70

/**
 * Public works for a reader's words, best first: all words in the head, then as a phrase in the text, then anywhere; when no head has
 * them all, headlines that look alike and those with most of the rarest words. Each step has bounded candidates, and a step that
 * could only add noise is left out.
 */
export const rankWorks = async (asked: Asked, wanted: number): Promise<Hit[]> => {
  const hits = new Map<string, Hit>()
  merge(hits, await inHead(asked))
  if (hits.size === 0 && asked.words.length >= MAY_BE_MISTYPED) merge(hits, await likeHeadline(asked))
  const isMeant = [...hits.values()].some((hit) => hit.score >= SURELY_MEANT)
  if (hits.size < wanted) merge(hits, await asPhrase(asked))
  if (hits.size < wanted && !(isMeant && asked.words.length >= IS_SENTENCE)) merge(hits, await anywhere(asked))
  if (hits.size === 0) merge(hits, await mostOfRarest(asked))
  return [...hits.values()].sort(better)
}

const offsetOf = (cursor: string | null | undefined): number => {
  if (cursor === null || cursor === undefined) return 0
  return /^\d{1,3}$/.test(cursor) ? Number(cursor) : refuse(recordErrors, 'record.bad_cursor')
}

/** One page of a search in public works; at most 200 results in all. Throws `record.bad_cursor`. */
export const searchWorks = async (db: Db, input: SearchInput): Promise<SearchPage> => {
  const offset = offsetOf(input.cursor)
  const words = queryWords(input.text)
  if (words.length === 0 || offset >= MOST_RESULTS) return { items: [], nextCursor: null }
  const end = Math.min(offset + input.limit, MOST_RESULTS)
  const hits = await rankWorks({ db, words, text: input.text, agencyIds: input.agencyIds, frequencies: await frequenciesOf(db) }, end + 1)
  const items = await findCards(
    db,
    hits.slice(offset, end).map((hit) => hit.workId),
  )
  return { items, nextCursor: hits.length > end && end < MOST_RESULTS ? String(end) : null }
}
