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
}

/** `altered`: the stored text is not what was hashed · `not_canonical` · `gap` in the numbers · `unsigned` native version · `head_differs` from its version. */
export type RecordFault = { readonly workId: string; readonly no: number; readonly fault: 'altered' | 'not_canonical' | 'gap' | 'unsigned' | 'head_differs' }

const BATCH = 1000
const FIRST = '00000000-0000-0000-0000-000000000000'

const readBatch = async (db: Db, after: { workId: string; no: number }): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select version.work_id as "workId", version.no, version.content::text as text, version.sha256, work.provenance, work.current_version as "currentVersion", work.title,
      (select count(*)::int from record.version as other where other.work_id = work.id) as versions,
      exists (select 1 from record.approval where approval.work_id = version.work_id and approval.version_no = version.no
        and approval.sha256 = version.sha256 and approval.story_key = work.story_key and approval.output = work.output) as "isSigned"
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
  ...(row.provenance !== 'native' || row.isSigned ? [] : (['unsigned'] as const)),
  ...(row.no !== row.currentVersion || headlineOf(row.text) === row.title ? [] : (['head_differs'] as const)),
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
