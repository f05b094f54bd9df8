import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/connect.ts'
import { canonicalJson } from '../../content/canonical.ts'
import { CanonicalContent } from '../../content/schema.ts'

type Row = {
  workId: string
  no: number
  text: string
  sha256: string
  provenance: string
  currentVersion: number
  title: string
  versions: number
  isSigned: boolean
  isTold: boolean
  isDayRight: boolean
  isFiled: boolean
  isStillOpen: boolean
}

/**
 * `altered`: the stored text is not what was hashed · `not_canonical` · `gap` in the numbers · `unsigned` native version, or one that
 * the audit does not know · `head_differs` from its version or its days · `filing_differs`: section, areas or commitments, which measures
 * count, are not what the dated classification says · `still_open`: withdrawn with an open appearance.
 */
export type RecordFault = {
  readonly workId: string
  readonly no: number
  readonly fault: 'altered' | 'not_canonical' | 'gap' | 'unsigned' | 'head_differs' | 'filing_differs' | 'still_open'
}

const BATCH = 1000
const FIRST = '00000000-0000-0000-0000-000000000000'

const readBatch = async (db: Db, after: { workId: string; no: number }): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select version.work_id as "workId", version.no, version.content::text as text, version.sha256, work.provenance, work.current_version as "currentVersion", work.title,
      (select count(*)::int from record.version as other where other.work_id = work.id) as versions,
      exists (select 1 from record.approval where approval.work_id = version.work_id and approval.version_no = version.no
        and approval.sha256 = version.sha256 and approval.story_key = work.story_key and approval.output = work.output) as "isSigned",
      exists (select 1 from platform.audit where subject_type = 'work' and subject_id = work.id::text and audit.agency_id = work.agency_id
        and action in ('record.publish', 'record.update', 'record.typo', 'record.correction')
        and position('"sha256":"' || version.sha256 || '"' in audit.entry) > 0) as "isTold",
      work.first_day = (work.first_published_at at time zone 'Asia/Ho_Chi_Minh')::date as "isDayRight",
      (select coalesce(array_agg(kind || ref_id order by kind || ref_id), '{}') from record.classification where work_id = work.id and to_at is null)
        = (select coalesce(array_agg(entry order by entry), '{}') from (
          select 'section' || work.section_id as entry where work.section_id is not null
          union select 'area' || id from unnest(work.area_ids) as id union select 'commitment' || id from unnest(work.commitment_ids) as id) as filed) as "isFiled",
      work.state = 'withdrawn' and exists (select 1 from record.appearance where work_id = work.id and closed_at is null) as "isStillOpen"
    from record.version join record.work on work.id = version.work_id
    where (version.work_id, version.no) > (${after.workId}, ${after.no}) order by version.work_id, version.no limit ${BATCH}`.execute(db)
  return rows
}

const isCanonical = (text: string): boolean => {
  const parsed = CanonicalContent.safeParse(JSON.parse(text))
  return parsed.success && canonicalJson(parsed.data) === text
}

const headlineOf = (text: string): unknown => (JSON.parse(text) as { headline?: unknown }).headline

const faultsOf = (row: Row): RecordFault['fault'][] => [
  ...(createHash('sha256').update(row.text, 'utf8').digest('hex') === row.sha256 ? [] : (['altered'] as const)),
  ...(isCanonical(row.text) ? [] : (['not_canonical'] as const)),
  ...(row.versions === row.currentVersion && row.no <= row.currentVersion ? [] : (['gap'] as const)),
  ...(row.provenance !== 'native' || (row.isSigned && row.isTold) ? [] : (['unsigned'] as const)),
  ...(row.no !== row.currentVersion || (headlineOf(row.text) === row.title && row.isDayRight) ? [] : (['head_differs'] as const)),
  ...(row.no !== row.currentVersion || row.isFiled ? [] : (['filing_differs'] as const)),
  ...(row.no === row.currentVersion && row.isStillOpen ? (['still_open'] as const) : []),
]

/** Hashes every version again and looks at its signatures and numbers; reads in batches, so a record of any size can be proved. */
export const verifyRecord = async (db: Db): Promise<{ versions: number; faults: RecordFault[] }> => {
  const faults: RecordFault[] = []
  let versions = 0
  let after = { workId: FIRST, no: 0 }
  for (;;) {
    const rows = await readBatch(db, after)
    for (const row of rows) faults.push(...faultsOf(row).map((fault) => ({ workId: row.workId, no: row.no, fault })))
    versions += rows.length
    const last = rows.at(-1)
    if (!last) return { versions, faults }
    after = { workId: last.workId, no: last.no }
  }
}
