import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { commitmentIdsOfKinds } from '../../commitments/index.ts'
import { readCursor, writeCursor } from './cursor.ts'

/** Which works a number counts; every list means any of its values. */
export type CountedWorks = {
  readonly agencyIds: readonly string[]
  readonly from: Day
  readonly to: Day
  readonly mediums?: readonly string[]
  readonly genres?: readonly string[]
  readonly provenances?: readonly string[]
  readonly origins?: readonly string[]
  readonly sectionIds?: readonly string[]
  readonly areaIds?: readonly string[]
  readonly commitmentIds?: readonly string[]
  readonly commitmentKinds?: readonly string[]
}

/** `onSite`: its address opens a reader page. */
export type CountedWork = {
  readonly id: string
  readonly agencyId: string
  readonly publicId: string
  readonly slug: string
  readonly title: string
  readonly medium: string
  readonly provenance: string
  readonly publishedAt: Date
  readonly onSite: boolean
}

const conditions = async (db: Db, asked: CountedWorks): Promise<RawBuilder<unknown>> => {
  const parts = [sql`work.agency_id = agency.id and work.first_day between ${asked.from}::date and ${asked.to}::date and work.state = 'out' and work.dated`]
  const anyOf = (column: string, values: readonly string[] | undefined): void => {
    if (values) parts.push(sql`${sql.ref(`work.${column}`)}::text = any(${values}::text[])`)
  }
  anyOf('medium', asked.mediums)
  anyOf('genre', asked.genres)
  anyOf('provenance', asked.provenances)
  anyOf('origin', asked.origins)
  anyOf('section_id', asked.sectionIds)
  if (asked.areaIds) parts.push(sql`work.area_ids::text[] && ${asked.areaIds}::text[]`)
  if (asked.commitmentIds) parts.push(sql`work.commitment_ids::text[] && ${asked.commitmentIds}::text[]`)
  if (asked.commitmentKinds) parts.push(sql`work.commitment_ids && ${await commitmentIdsOfKinds(db, asked.commitmentKinds)}::uuid[]`)
  return sql.join(parts, sql` and `)
}

/** The works behind a number, newest first, a page at a time. */
export const listCountedWorks = async (
  db: Db,
  asked: CountedWorks,
  page: { limit: number; cursor: string | null },
): Promise<{ items: CountedWork[]; nextCursor: string | null }> => {
  const before = readCursor(page.cursor)
  const where = await conditions(db, asked)
  const earlier = before ? sql`and (work.first_published_at, work.id) < (${before.at}, ${before.id})` : sql``
  const { rows } = await sql<CountedWork>`
    select work.id, work.agency_id as "agencyId", work.public_id as "publicId", work.slug, work.title, work.medium, work.provenance, work.first_published_at as "publishedAt", work.on_site as "onSite"
    from unnest(${asked.agencyIds}::uuid[]) as agency (id)
    cross join lateral (select * from record.work where ${where} ${earlier} order by work.first_published_at desc, work.id desc limit ${page.limit + 1}) as work
    order by work.first_published_at desc, work.id desc limit ${page.limit + 1}`.execute(db)
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > page.limit && last ? writeCursor({ at: last.publishedAt, id: last.id }) : null }
}
