import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../../../platform/db/connect.ts'
import { asOne } from '../../../../platform/db/together.ts'
import type { CanonicalContent } from '../../../content/schema.ts'
import type { Contributor } from '../../candidate.ts'
import { slugOf } from '../slug.ts'
import { searchTermsOf } from './search-terms.ts'

/** What the lists and the search know of a work's current version. */
export type Searchable = {
  readonly workId: string
  readonly agencyId: string
  readonly publishedAt: Date
  readonly onSite: boolean
  readonly content: CanonicalContent
  readonly contributors: readonly Contributor[]
  readonly tags: readonly string[]
}

const searchRow = (work: Searchable): Record<string, unknown> => {
  const terms = searchTermsOf(work.content, { names: work.contributors.map((each) => each.name), tags: work.tags })
  return {
    work_id: work.workId,
    agency_id: work.agencyId,
    first_published_at: work.publishedAt,
    listed: work.onSite,
    title_fold: terms.titleFold,
    head: terms.head,
    terms: terms.terms,
    title_pairs: terms.titlePairs,
    pairs: terms.pairs,
  }
}

const wordsOf = (works: readonly Searchable[]): RawBuilder<unknown>[] => {
  return [
    sql`
    insert into record.work_search (work_id, agency_id, first_published_at, listed, title_fold, head, terms, title_pairs, pairs)
    select work_id, agency_id, first_published_at, listed, title_fold, head::tsvector, terms::tsvector, title_pairs, pairs
    from jsonb_to_recordset(${JSON.stringify(works.map(searchRow))}::jsonb) as given (work_id uuid, agency_id uuid, first_published_at timestamptz, listed boolean,
      title_fold text, head text, terms text, title_pairs int4[], pairs int4[])
    on conflict (work_id) do update set listed = excluded.listed, title_fold = excluded.title_fold, head = excluded.head, terms = excluded.terms,
      title_pairs = excluded.title_pairs, pairs = excluded.pairs`,
  ]
}

const tagsOf = (works: readonly Searchable[]): RawBuilder<unknown>[] => {
  const rows = works.flatMap((work) =>
    work.tags.map((tag) => ({ slug: slugOf(tag), tag, agency_id: work.agencyId, first_published_at: work.publishedAt, work_id: work.workId })),
  )
  if (rows.length === 0) return []
  return [
    sql`
    insert into record.work_tag (slug, tag, agency_id, first_published_at, work_id)
    select slug, tag, agency_id, first_published_at, work_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (slug text, tag text, agency_id uuid, first_published_at timestamptz, work_id uuid)
    on conflict do nothing`,
  ]
}

const peopleOf = (works: readonly Searchable[]): RawBuilder<unknown>[] => {
  const rows = works.flatMap((work) =>
    work.contributors.flatMap((each) =>
      each.personId ? [{ person_id: each.personId, agency_id: work.agencyId, first_published_at: work.publishedAt, work_id: work.workId }] : [],
    ),
  )
  if (rows.length === 0) return []
  return [
    sql`
    insert into record.work_person (person_id, agency_id, first_published_at, work_id)
    select person_id, agency_id, first_published_at, work_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (person_id uuid, agency_id uuid, first_published_at timestamptz, work_id uuid)
    on conflict do nothing`,
  ]
}

/** What makes works findable by words, tag and author, as writes that go in one statement. */
export const searchWrites = (works: readonly Searchable[]): RawBuilder<unknown>[] => [...wordsOf(works), ...tagsOf(works), ...peopleOf(works)]

/** The same after a new version: tags and authors that are gone leave the lists. */
export const replaceSearch = async (tx: Tx, work: Searchable): Promise<void> => {
  await sql`delete from record.work_tag where work_id = ${work.workId}`.execute(tx)
  await sql`delete from record.work_person where work_id = ${work.workId}`.execute(tx)
  await asOne(searchWrites([work])).execute(tx)
}

/** A withdrawn work leaves what readers can find; staff still search it. */
export const unlistSearch = async (tx: Tx, workId: string): Promise<void> => {
  await sql`update record.work_search set listed = false where work_id = ${workId}`.execute(tx)
}
