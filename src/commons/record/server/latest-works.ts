import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/connect.ts'
import { prepared } from '../../../platform/db/prepared.ts'
import type { Medium } from '../words.ts'
import type { Credit, LeadPicture } from './tables.ts'

/** One line of a reader list. */
export type WorkCard = {
  readonly id: string
  readonly publicId: string
  readonly slug: string
  readonly agencyId: string
  readonly sectionId: string | null
  readonly medium: Medium
  readonly genre: string
  readonly title: string
  readonly standfirst: string
  readonly picture: LeadPicture | null
  readonly credits: readonly Credit[]
  readonly publishedAt: Date
  readonly dated: boolean
  readonly updatedAt: Date
}

/** Where the last page ended. */
export type Before = { readonly publishedAt: Date; readonly id: string }

export type LatestWorks = {
  /** The agency of the site and those it succeeded (`scopeOf`). */
  readonly agencyIds: readonly string[]
  readonly sectionId?: string
  /** Address of a tag, `tagSlug(tag)`. */
  readonly tagSlug?: string
  readonly personId?: string
  readonly limit: number
  readonly before?: Before
}

export const cardColumns = sql`work.id, work.public_id as "publicId", work.slug, work.agency_id as "agencyId", work.section_id as "sectionId", work.medium, work.genre,
  work.title, work.standfirst, work.picture, work.credits, work.first_published_at as "publishedAt", work.dated, work.updated_at as "updatedAt"`

const earlier = (column: 'id' | 'work_id', table: 'work' | 'entry', before: Before | undefined): RawBuilder<unknown> =>
  before ? sql`and (${sql.ref(`${table}.first_published_at`)}, ${sql.ref(`${table}.${column}`)}) < (${before.publishedAt}, ${before.id})` : sql``

// Written into the text, not sent beside it: the database then finds that one plan serves all values, and keeps it
const limited = (limit: number): RawBuilder<unknown> => sql`limit ${sql.raw(String(Math.trunc(limit)))}`

// one index scan an agency, then a merge of short lists: `agency_id = any(…)` would sort everything the agencies ever published
const perAgency = (
  agencyIds: readonly string[],
  inner: (agencyId: string) => RawBuilder<unknown>,
  limit: number,
): RawBuilder<WorkCard> => sql<WorkCard>`${prepared}
  select ${cardColumns} from (${sql.join(
    agencyIds.map((id) => sql`(${inner(id)})`),
    sql` union all `,
  )}) as work
  order by work.first_published_at desc, work.id desc ${limited(limit)}`

const fromWorks = ({ sectionId, limit, before }: LatestWorks, agencyId: string): RawBuilder<unknown> => sql`
  select work.* from record.work
  where work.agency_id = ${agencyId} and work.on_site and work.state = 'out' ${sectionId ? sql`and work.section_id = ${sectionId}` : sql``} ${earlier('id', 'work', before)}
  order by work.first_published_at desc, work.id desc ${limited(limit)}`

// a side list is ordered by time, so the scan stops after `limit` works that are out
const fromSideList = ({ tagSlug, personId, sectionId, limit, before }: LatestWorks, agencyId: string): RawBuilder<unknown> => sql`
  select work.* from ${personId ? sql`record.work_person` : sql`record.work_tag`} as entry
  join record.work on work.id = entry.work_id and work.on_site and work.state = 'out' ${sectionId ? sql`and work.section_id = ${sectionId}` : sql``}
  where entry.agency_id = ${agencyId} and ${personId ? sql`entry.person_id = ${personId}` : sql`entry.slug = ${tagSlug}`} ${earlier('work_id', 'entry', before)}
  order by entry.first_published_at desc, entry.work_id desc ${limited(limit)}`

/** The newest works on the agencies' site, in one query: all, of a section, with a tag, or by a person. */
export const latestWorks = async (db: Db, input: LatestWorks): Promise<WorkCard[]> => {
  if (input.agencyIds.length === 0) return []
  const inner = (agencyId: string): RawBuilder<unknown> => (input.personId || input.tagSlug ? fromSideList(input, agencyId) : fromWorks(input, agencyId))
  const { rows } = await perAgency(input.agencyIds, inner, input.limit).execute(db)
  return rows
}

export type SectionOf = { readonly agencyId: string; readonly sectionId: string }

/** The newest few of each section in one query, for a front page that shows others (`exceptIds`) already; newest first over all. */
export const latestBySection = async (
  db: Db,
  input: { sections: readonly SectionOf[]; perSection: number; exceptIds?: readonly string[] },
): Promise<WorkCard[]> => {
  if (input.sections.length === 0) return []
  const agencyIds = input.sections.map((section) => section.agencyId)
  const sectionIds = input.sections.map((section) => section.sectionId)
  const { rows } = await sql<WorkCard>`${prepared}
    select ${cardColumns} from unnest(${agencyIds}::uuid[], ${sectionIds}::uuid[]) as section (agency_id, id)
    cross join lateral (
      select work.* from record.work
      where work.agency_id = section.agency_id and work.section_id = section.id and work.on_site and work.state = 'out'
        and work.id <> all(${input.exceptIds ?? []}::uuid[])
      order by work.first_published_at desc, work.id desc ${limited(input.perSection)}
    ) as work
    order by work.first_published_at desc, work.id desc`.execute(db)
  return rows
}

/** Cards of chosen works (a curated front, related stories), those that are still out, in the order asked for. */
export const findCards = async (db: Db, workIds: readonly string[]): Promise<WorkCard[]> => {
  if (workIds.length === 0) return []
  const { rows } = await sql<WorkCard>`${prepared}
    select ${cardColumns} from unnest(${workIds}::uuid[]) with ordinality as wanted (id, place)
    join record.work on work.id = wanted.id and work.on_site and work.state = 'out' order by wanted.place`.execute(db)
  return rows
}

/** The name of a tag as last written, for the head of its page. */
export const findTag = async (db: Db, agencyIds: readonly string[], slug: string): Promise<string | undefined> => {
  const { rows } = await sql<{ tag: string }>`
    select tag from record.work_tag where agency_id = any(${agencyIds}::uuid[]) and slug = ${slug} order by first_published_at desc limit 1`.execute(db)
  return rows[0]?.tag
}
