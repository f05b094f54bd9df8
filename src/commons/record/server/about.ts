import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/connect.ts'
import type { WorkAbout } from '../events.ts'
import type { WorkRow } from './tables.ts'

// a notification holds 8,000 bytes: what a work may have more of is read in the record
const MOST_DAYS = 20
const MOST_IDS = 20

const storyDaysOf = async (tx: Tx, work: WorkRow): Promise<string[]> => {
  const { rows } = await sql<{ day: string }>`
    select distinct first_day as day from record.work where story_key = ${work.story_key} and agency_id = ${work.agency_id} and dated order by 1 limit ${MOST_DAYS}`.execute(
    tx,
  )
  return rows.map((row) => row.day)
}

const unique = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))]

/** What every event tells about a work. */
export const aboutOf = async (tx: Tx, work: WorkRow, sha256: string): Promise<WorkAbout> => ({
  workId: work.id,
  publicId: work.public_id,
  slug: work.slug,
  agencyId: work.agency_id,
  day: work.first_day,
  storyDays: await storyDaysOf(tx, work),
  storyKey: work.story_key,
  provenance: work.provenance,
  origin: work.origin,
  medium: work.medium,
  genre: work.genre,
  onSite: work.on_site,
  sectionId: work.section_id,
  tags: work.tags,
  contributorIds: unique(work.credits.map((credit) => credit.personId)).slice(0, MOST_IDS),
  commitmentIds: work.commitment_ids.slice(0, MOST_IDS),
  areaIds: work.area_ids.slice(0, MOST_IDS),
  versionNo: work.current_version,
  sha256,
})
