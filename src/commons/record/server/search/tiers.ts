import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../../platform/db/connect.ts'
import { hasMarks } from '../../../../platform/search/fold.ts'
import type { Frequencies } from './frequencies.ts'
import { lexemesOf, queryOf } from './query-words.ts'
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

const scoped = (agencyIds: readonly string[] | null): RawBuilder<unknown> =>
  agencyIds === null ? sql`listed` : sql`listed and agency_id = any(${agencyIds}::uuid[])`
const phraseOf = (words: readonly Word[]): string => words.map((word) => word.folded).join(' ')

const run = async (db: Db, query: RawBuilder<Hit>): Promise<Hit[]> => (await query.execute(db)).rows

/** Words this common together are met every few works: walking back in time finds enough of them soonest. */
const DENSE = 0.15

/**
 * The newest works that match, for ranking. Matches come from the word index and are put in order afterwards; left to itself PostgreSQL
 * walks back in time and unpacks the words of ten thousand works to find a hundred.
 */
const newest = ({ agencyIds }: Asked, condition: RawBuilder<unknown>, limit: number, isDense = false): RawBuilder<unknown> =>
  isDense
    ? sql`select work_id, first_published_at from record.work_search where ${condition} and ${scoped(agencyIds)} order by first_published_at desc limit ${limit}`
    : sql`select * from (select work_id, first_published_at from record.work_search where ${condition} and ${scoped(agencyIds)} offset 0) as found order by first_published_at desc limit ${limit}`

const isDense = ({ words, frequencies }: Asked): boolean => words.every((word) => (frequencies.words.get(word.folded) ?? 0) >= DENSE)

/** All words in headline, standfirst, names or tags. Marks the reader typed and whole phrases in the headline come first. */
export const inHead = (asked: Asked): Promise<Hit[]> => {
  const { db, words, text } = asked
  const folded = queryOf(lexemesOf(words, 'folded'))
  const exact = hasMarks(text) ? queryOf(lexemesOf(words, 'exact')) : folded
  const phrase = phraseOf(words)
  return run(
    db,
    sql<Hit>`
    select work_id as "workId", found.first_published_at as "publishedAt",
      100 + 10 * ts_rank_cd(${WEIGHTS}::float4[], head, ${folded}::tsquery)
        + case when title_fold = ${phrase} then 60 when strpos(' ' || title_fold || ' ', ${` ${phrase} `}) > 0 then 30 else 0 end
        + case when head @@ ${exact}::tsquery then 15 else 0 end as score
    from (${newest(asked, sql`head @@ ${folded}::tsquery`, MOST_CANDIDATES, isDense(asked))}) as found join record.work_search using (work_id)`,
  )
}

export const pairsIn = (words: readonly Word[]): number[] => {
  const pairs = words.slice(1).map((word, index) => pairHash(words[index]!.folded, word.folded))
  return [...new Set(pairs)]
}

/** All neighbouring pairs of words somewhere in the text: as good as the phrase itself, without reading positions. */
export const asPhrase = (asked: Asked): Promise<Hit[]> => {
  const pairs = pairsIn(asked.words)
  if (pairs.length === 0) return Promise.resolve([])
  return run(
    asked.db,
    sql<Hit>`
    select work_id as "workId", first_published_at as "publishedAt", 70::float8 as score
    from (${newest(asked, sql`pairs @> ${pairs}::int4[]`, MOST_CANDIDATES)}) as found`,
  )
}

/** All words anywhere in the text, nearness first. Unpacking long texts is dear: few are ranked. */
export const anywhere = (asked: Asked): Promise<Hit[]> => {
  const folded = queryOf(lexemesOf(asked.words, 'folded'))
  return run(
    asked.db,
    sql<Hit>`
    select work_id as "workId", found.first_published_at as "publishedAt", 30 + 10 * ts_rank_cd(${WEIGHTS}::float4[], terms, ${folded}::tsquery) as score
    from (${newest(asked, sql`terms @@ ${folded}::tsquery`, MOST_CANDIDATES / 8, isDense(asked))}) as found join record.work_search using (work_id)`,
  )
}

const MOST_HEADLINES = 600
/** Works a pair too rare for the statistics may have. */
const FEW = 30
/** Headlines whose letters are compared. */
const COMPARED = 40

/** The rarest pairs, as many as together bring in a bounded number of headlines: slips spoil some, the rest still leads there. */
const rarePairs = ({ words, frequencies }: Asked): number[] => {
  const known = pairsIn(words).map((pair) => ({ pair, works: frequencies.titlePairs.has(pair) ? frequencies.titlePairs.get(pair)! * frequencies.works : FEW }))
  let expected = 0
  return known
    .sort((a, b) => a.works - b.works)
    .filter(({ works }, index) => (expected += works) < MOST_HEADLINES || index < 2)
    .map(({ pair }) => pair)
}

const likeness = (candidates: RawBuilder<unknown>, phrase: string, base: number): RawBuilder<Hit> => sql<Hit>`
  select "workId", "publishedAt", ${base} + 50 * likeness as score from (
    select work_id as "workId", first_published_at as "publishedAt", similarity(title_fold, ${phrase}) as likeness from (${candidates}) as candidate
  ) as compared where likeness >= 0.35`

/** Headlines that share rare pairs of words with the question, by likeness of letters: finds a headline typed with slips. */
export const likeHeadline = (asked: Asked): Promise<Hit[]> => {
  const pairs = rarePairs(asked)
  if (pairs.length === 0) return Promise.resolve([])
  const shared = sql.join(
    pairsIn(asked.words).map((pair) => sql`(title_pairs @> array[${pair}]::int4[])::int`),
    sql` + `,
  )
  const candidates = sql`
    select work_id, first_published_at, title_fold from record.work_search where title_pairs && ${pairs}::int4[] and ${scoped(asked.agencyIds)}
    order by ${shared} desc, abs(length(title_fold) - ${phraseOf(asked.words).length}) limit ${COMPARED}`
  return run(asked.db, likeness(candidates, phraseOf(asked.words), 40))
}

const RAREST = 4

const allButOne = (words: readonly string[]): string =>
  words
    .map((left) => words.filter((word) => word !== left))
    .map((kept) => `(${kept.map((word) => `'${word}'`).join(' & ')})`)
    .join(' | ')

/** All but one of the rarest words in the head (any three of four, two of three): one slip does not lose the piece. */
export const mostOfRarest = (asked: Asked): Promise<Hit[]> => {
  const { db, words, frequencies } = asked
  const unique = [...new Set(words.map((word) => word.folded))]
  if (unique.length < RAREST - 1) return Promise.resolve([])
  const rarest = unique.sort((a, b) => (frequencies.words.get(a) ?? 0) - (frequencies.words.get(b) ?? 0)).slice(0, RAREST)
  const any = allButOne(rarest)
  return run(
    db,
    sql<Hit>`
    select work_id as "workId", found.first_published_at as "publishedAt",
      10 + 10 * ts_rank_cd(${WEIGHTS}::float4[], head, ${any}::tsquery) + 20 * similarity(title_fold, ${phraseOf(words)}) as score
    from (${newest(asked, sql`head @@ ${any}::tsquery`, MOST_CANDIDATES / 2)}) as found join record.work_search using (work_id)`,
  )
}
