import { sql } from 'kysely'
import type { Db } from '../../../../platform/db/connect.ts'

/** How large a part of all works holds a word or a pair; what the statistics do not list is rare. */
export type Frequencies = { readonly works: number; readonly words: ReadonlyMap<string, number>; readonly titlePairs: ReadonlyMap<number, number> }

const KEPT_MS = 10 * 60_000
const kept = new WeakMap<object, { readonly at: number; readonly frequencies: Promise<Frequencies> }>()

type Row = { attname: string; element: string; part: number }

/** What fewer works hold than this part is rare enough not to be told apart. */
const COMMON = 0.0003

/** PostgreSQL counts them whenever it analyses the table; before the first time everything is equally rare, which is only slower. */
const load = async (db: Db): Promise<Frequencies> => {
  const { rows } = await sql<Row>`
    select attname, common.element, common.part from pg_stats
    cross join lateral unnest(most_common_elems::text::text[], most_common_elem_freqs) as common (element, part)
    where schemaname = 'record' and tablename = 'work_search' and attname in ('head', 'title_pairs') and common.part >= ${COMMON}`.execute(db)
  const { rows: sizes } = await sql<{
    works: number
  }>`select greatest(reltuples, 0)::int as works from pg_class where oid = 'record.work_search'::regclass`.execute(db)
  const listOf = (name: string): [string, number][] => rows.flatMap((row) => (row.attname === name ? [[row.element, row.part]] : []))
  return { works: sizes[0]?.works ?? 0, words: new Map(listOf('head')), titlePairs: new Map(listOf('title_pairs').map(([pair, part]) => [Number(pair), part])) }
}

/** Statistics of the search table, at most ten minutes old. */
export const frequenciesOf = (db: Db): Promise<Frequencies> => {
  const known = kept.get(db)
  if (known && Date.now() - known.at < KEPT_MS) return known.frequencies
  const frequencies = load(db).catch((error: unknown) => {
    kept.delete(db)
    throw error
  })
  kept.set(db, { at: Date.now(), frequencies })
  return frequencies
}
