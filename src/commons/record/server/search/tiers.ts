import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../../platform/db/connect.ts'
import { hasMarks } from '../../../../platform/search/fold.ts'
import type { Frequencies } from './frequencies.ts'
import { allOf } from './query-words.ts'
import { pairHash, type Word } from './search-terms.ts'

export type Hit = { readonly workId: string; readonly score: number; readonly publishedAt: Date }
export type Asked = {
  readonly db: Db
  readonly words: readonly Word[]
  readonly text: string
  /** Null: every agency's public works. */
  readonly agencyIds: readonly string[] | null
  readonly frequencies: Frequencies
}

/** Ranked candidates a tier may have: ranking is what costs, and nobody reads further. The newest are taken. */
const MOST_CANDIDATES = 400

/** D, C, B, A: a headline counts most, then the standfirst. */
const WEIGHTS = '{0.1, 0.2, 0.5, 1}'

const scoped = (agencyIds: readonly string[] | null): RawBuilder<unknown> => (agencyIds === null ? sql`listed` : sql`listed and agency_id = any(${agencyIds}::uuid[])`)
const phraseOf = (words: readonly Word[]): string => words.map((word) => word.folded).join(' ')

const run = async (db: Db, query: RawBuilder<Hit>): Promise<Hit[]> => (await query.execute(db)).rows

/** All words in headline, standfirst, names or tags. Marks the reader typed and whole phrases in the headline come first. */
export const inHead = ({ db, words, text, agencyIds }: Asked): Promise<Hit[]> => {
  const folded = allOf(words, 'folded')!
  const exact = hasMarks(text) ? allOf(words, 'exact')! : folded
  const phrase = phraseOf(words)
  return run(
    db,
    sql<Hit>`
    select work_id as "workId", first_published_at as "publishedAt",
      100 + 10 * ts_rank_cd(${WEIGHTS}::float4[], head, ${folded}::tsquery)
        + case when title_fold = ${phrase} then 60 when strpos(' ' || title_fold || ' ', ${` ${phrase} `}) > 0 then 30 else 0 end
        + case when head @@ ${exact}::tsquery then 15 else 0 end as score
    from (
      select work_id, first_published_at, head, title_fold from record.work_search
      where head @@ ${folded}::tsquery and ${scoped(agencyIds)} order by first_published_at desc limit ${MOST_CANDIDATES}
    ) as candidate`,
  )
}

/** All neighbouring pairs of words somewhere in the text: as good as the phrase itself, without reading positions. */
export const asPhrase = ({ db, words, agencyIds }: Asked): Promise<Hit[]> => {
  const pairs = pairsIn(words)
  if (pairs.length === 0) return Promise.resolve([])
  return run(
    db,
    sql<Hit>`
    select work_id as "workId", first_published_at as "publishedAt", 70::float8 as score from record.work_search
    where pairs @> ${pairs}::int4[] and ${scoped(agencyIds)} order by first_published_at desc limit ${MOST_CANDIDATES}`,
  )
}

/** All words anywhere in the text, nearness first. */
export const anywhere = ({ db, words, agencyIds }: Asked): Promise<Hit[]> => {
  const folded = allOf(words, 'folded')!
  return run(
    db,
    sql<Hit>`
    select work_id as "workId", first_published_at as "publishedAt", 30 + 10 * ts_rank_cd(${WEIGHTS}::float4[], terms, ${folded}::tsquery) as score
    from (
      select work_id, first_published_at, terms from record.work_search
      where terms @@ ${folded}::tsquery and ${scoped(agencyIds)} order by first_published_at desc limit ${MOST_CANDIDATES / 4}
    ) as candidate`,
  )
}

export const pairsIn = (words: readonly Word[]): number[] => {
  const pairs = words.slice(1).map((word, index) => pairHash(words[index]!.folded, word.folded))
  return [...new Set(pairs)]
}

/** The rarest pairs, as many as together bring in a bounded number of headlines. */
const rarePairs = ({ words, frequencies }: Asked): number[] => {
  const known = pairsIn(words).map((pair) => ({ pair, works: (frequencies.titlePairs.get(pair) ?? 0) * frequencies.works }))
  let expected = 0
  return known.sort((a, b) => a.works - b.works).filter(({ works }, index) => (expected += works) < 3000 || index === 0).map(({ pair }) => pair)
}

/** Headlines that share a rare pair of words with the question, by likeness of letters: finds a headline typed with slips. */
export const likeHeadline = (asked: Asked): Promise<Hit[]> => {
  const pairs = rarePairs(asked)
  if (pairs.length === 0) return Promise.resolve([])
  const phrase = phraseOf(asked.words)
  return run(
    asked.db,
    sql<Hit>`
    select "workId", "publishedAt", 40 + 50 * likeness as score from (
      select work_id as "workId", first_published_at as "publishedAt", similarity(title_fold, ${phrase}) as likeness from record.work_search
      where title_pairs && ${pairs}::int4[] and ${scoped(asked.agencyIds)} limit 4000
    ) as candidate where likeness >= 0.35 order by likeness desc limit 40`,
  )
}

const RAREST = 4
const WANTED = 3

/** Any three of the four rarest words in headline or standfirst: one slip does not lose the piece. */
export const mostOfRarest = ({ db, words, agencyIds, frequencies }: Asked): Promise<Hit[]> => {
  const unique = [...new Set(words.map((word) => word.folded))]
  if (unique.length < RAREST) return Promise.resolve([])
  const rarest = unique.sort((a, b) => (frequencies.words.get(a) ?? 0) - (frequencies.words.get(b) ?? 0)).slice(0, RAREST)
  const choices = rarest.map((left) => rarest.filter((word) => word !== left).slice(0, WANTED)).map((three) => `(${three.map((word) => `'${word}'`).join(' & ')})`)
  const any = choices.join(' | ')
  return run(
    db,
    sql<Hit>`
    select work_id as "workId", first_published_at as "publishedAt", 10 + 10 * ts_rank_cd(${WEIGHTS}::float4[], head, ${any}::tsquery) as score
    from (select work_id, first_published_at, head from record.work_search where head @@ ${any}::tsquery and ${scoped(agencyIds)} order by first_published_at desc limit ${MOST_CANDIDATES}) as candidate`,
  )
}
