import { sql } from 'kysely'
import type { Db } from '../../../platform/db/connect.ts'
import { prepared } from '../../../platform/db/prepared.ts'
import type { CanonicalContent } from '../../content/schema.ts'
import type { AiUse, Medium, Origin, Provenance, WorkState } from '../words.ts'
import type { Credit, LaterVersion, Withdrawal } from './tables.ts'

/** Everything an article page needs. `content` is null when the work was withdrawn. */
export type WorkPage = {
  readonly id: string
  readonly publicId: string
  readonly slug: string
  readonly agencyId: string
  readonly provenance: Provenance
  readonly origin: Origin
  readonly medium: Medium
  readonly genre: string
  readonly state: WorkState
  readonly onSite: boolean
  readonly sectionId: string | null
  readonly areaIds: readonly string[]
  readonly tags: readonly string[]
  readonly source: string | null
  readonly aiUse: AiUse
  readonly title: string
  readonly standfirst: string
  /** Who is credited, with the account an author page belongs to. */
  readonly credits: readonly Credit[]
  readonly publishedAt: Date
  /** False: nobody knows the day, show none. */
  readonly dated: boolean
  readonly updatedAt: Date
  readonly versionNo: number
  /** Later versions with their notices, oldest first: what “Cập nhật 09:02” and the correction box show. */
  readonly changes: readonly LaterVersion[]
  readonly withdrawnAt: Date | null
  readonly withdrawal: Pick<Withdrawal, 'shown'> | null
  readonly sha256: string
  readonly content: CanonicalContent | null
}

/** One article page in one indexed read; undefined when the address was never public on a site. */
export const findWorkPage = async (db: Db, publicId: string): Promise<WorkPage | undefined> => {
  const { rows } = await sql<WorkPage>`${prepared}
    select work.id, work.public_id as "publicId", work.slug, work.agency_id as "agencyId", work.provenance, work.origin, work.medium, work.genre, work.state,
      work.on_site as "onSite", work.section_id as "sectionId", work.area_ids as "areaIds", work.tags, work.source, work.ai_use as "aiUse", work.title, work.standfirst,
      work.credits, work.first_published_at as "publishedAt", work.dated, work.updated_at as "updatedAt", work.current_version as "versionNo", work.changes,
      work.withdrawn_at as "withdrawnAt", case when work.withdrawal is not null then jsonb_build_object('shown', work.withdrawal->'shown') end as withdrawal,
      version.sha256, case when work.state = 'out' then version.content end as content
    from record.work
    join record.version on version.work_id = work.id and version.no = work.current_version
    where work.public_id = ${publicId} and work.on_site`.execute(db)
  return rows[0]
}

export type PublicVersion = {
  readonly no: number
  readonly reason: string
  readonly publishedAt: Date
  readonly notice: { text: string; wrong?: string; right?: string } | null
  readonly content: CanonicalContent
}

/** Every version of a work that is out, newest first, for the public list of changes; empty when it was withdrawn. */
export const listPublicVersions = async (db: Db, workId: string): Promise<PublicVersion[]> => {
  const { rows } = await sql<PublicVersion>`
    select version.no, version.reason, version.published_at as "publishedAt", version.notice - 'caseId' as notice, version.content
    from record.version join record.work on work.id = version.work_id and work.state = 'out' and work.on_site
    where version.work_id = ${workId} order by version.no desc`.execute(db)
  return rows
}
