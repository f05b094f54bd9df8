import { sql } from 'kysely'
import type { Db } from '../../../platform/db/connect.ts'
import type { Medium } from '../words.ts'

/** What a list of figures says of a work, whatever its state. */
export type WorkBrief = {
  readonly id: string
  readonly publicId: string
  readonly slug: string
  readonly agencyId: string
  readonly sectionId: string | null
  readonly medium: Medium
  readonly title: string
  readonly publishedAt: Date
  readonly onSite: boolean
}

const columns = sql`id, public_id as "publicId", slug, agency_id as "agencyId", section_id as "sectionId", medium, title, first_published_at as "publishedAt", (on_site and state = 'out') as "onSite"`

/** Works by their ids or public ids, in no order; unknown ones are missing. */
export const findBriefs = async (db: Db, by: { readonly ids: readonly string[] } | { readonly publicIds: readonly string[] }): Promise<WorkBrief[]> => {
  const wanted = 'ids' in by ? sql`id = any(${by.ids}::uuid[])` : sql`public_id = any(${by.publicIds}::text[])`
  const { rows } = await sql<WorkBrief>`select ${columns} from record.work where ${wanted}`.execute(db)
  return rows
}
