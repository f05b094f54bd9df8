import { sql } from 'kysely'
import type { Db } from '../../../../platform/db/connect.ts'

/** How large a part of all works holds a word or a pair; what the statistics do not list is rare. */
export type Frequencies = { readonly works: number; readonly words: ReadonlyMap<string, number>; readonly titlePairs: ReadonlyMap<number, number> }

const KEPT_MS = 10 * 60_000
const kept = new WeakMap<object, { readonly at: number; readonly frequencies: Promise<Frequencies> }>()

type Row = { attname: string; elements: string[] | null; frequencies: number[] | null }

/** PostgreSQL counts them whenever it analyses the table; before the first time everything is equally rare, which is only slower. */
const load = async (db: Db): Promise<Frequencies> => {
  const { rows } = await sql<Row>`
    select attname, most_common_elems::text::text[] as elements, most_common_elem_freqs as frequencies from pg_stats
    where schemaname = 'record' and tablename = 'work_search' and attname in ('head', 'title_pairs')`.execute(db)
  const { rows: sizes } = await sql<{ works: number }>`select greatest(reltuples, 0)::int as works from pg_class where oid = 'record.work_search'::regclass`.execute(db)
  const listOf = (name: string): [string, number][] => {
    const row = rows.find((each) => each.attname === name)
    return (row?.elements ?? []).map((element, index) => [element, row?.frequencies?.[index] ?? 0])
  }
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
