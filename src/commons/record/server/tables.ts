import type { ColumnType, Generated, Selectable, Updateable } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { CanonicalContent } from '../../content/schema.ts'
import type { Notice, Slot } from '../candidate.ts'
import type { BadLine } from '../imports/imported-article.ts'
import type { AiUse, AppearanceKind, ApprovalMode, AssetUse, Medium, Origin, Provenance, VersionReason, WorkState } from '../words.ts'

/** The picture a list shows: the first of the piece. */
export type LeadPicture = { assetId: string; fileSha256: string; alt: string; caption: string; credit: string }
/** `publicId` is the address of the author page; null for a name without an account. */
export type Credit = { personId: string | null; publicId: string | null; name: string; role: string }
export type LaterVersion = { no: number; reason: VersionReason; at: string; notice: { text: string; wrong?: string; right?: string } | null }
export type Withdrawal = { reason: string; legalBasis: string | null; shown: string | null }

/** jsonb: objects out, JSON text in (the driver would make a PostgreSQL array of a list). */
type Json<T> = ColumnType<T, string, string>
type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>

type WorkTable = {
  id: string
  public_id: string
  agency_id: string
  provenance: Provenance
  origin: Origin
  medium: Medium
  genre: string
  story_key: string
  output: string
  state: WorkState
  on_site: boolean
  dated: boolean
  first_published_at: Date
  first_day: Day
  updated_at: Date
  current_version: number
  section_id: string | null
  area_ids: string[]
  commitment_ids: string[]
  tags: string[]
  source: string | null
  ai_use: AiUse
  slug: string
  title: string
  standfirst: string
  picture: JsonOrNull<LeadPicture>
  credits: Json<Credit[]>
  changes: Json<LaterVersion[]>
  external_key: string | null
  withdrawn_at: Date | null
  withdrawal: JsonOrNull<Withdrawal>
}
export type WorkRow = Selectable<WorkTable>

type VersionTable = {
  work_id: string
  no: number
  reason: VersionReason
  content: Json<CanonicalContent>
  sha256: string
  text_sha256: string
  notice: JsonOrNull<Notice>
  revision: number | null
  published_at: Date
  published_by: string | null
}

type ImportFeedTable = {
  id: string
  agency_id: string
  url: string
  name: string
  every_minutes: number
  is_on: boolean
  next_at: Date
  saved_by: string
}
export type ImportFeedRow = Selectable<ImportFeedTable>

type ImportRunTable = {
  id: string
  agency_id: string
  feed_id: string | null
  kind: 'feed' | 'sheet' | 'lines'
  name: string
  address: string | null
  file_key: string | null
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  total: Generated<number>
  done: Generated<number>
  imported: Generated<number>
  updated: Generated<number>
  unchanged: Generated<number>
  bad_count: Generated<number>
  bad: ColumnType<BadLine[], string | undefined, string>
  failure: ColumnType<{ vi: string; en: string } | null, string | null | undefined, string | null>
  cancel_asked: Generated<boolean>
  started_by: string | null
  created_at: Date
  finished_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}
export type ImportRunRow = Selectable<ImportRunTable>
export type ImportRunChange = Updateable<ImportRunTable>

export type RecordTables = {
  'record.import_feed': ImportFeedTable
  'record.import_run': ImportRunTable
  'record.work': WorkTable
  'record.version': VersionTable
  'record.approval': {
    work_id: string
    version_no: number
    position: number
    story_key: string
    output: string
    revision: number
    sha256: string
    level: string
    mode: ApprovalMode
    person_id: string
    on_behalf_of: string | null
    at: Date
  }
  'record.contributor': { work_id: string; version_no: number; position: number; person_id: string | null; name: string; role: string; share: number | null }
  'record.work_asset': {
    work_id: string
    version_no: number
    position: number
    asset_id: string | null
    file_sha256: string
    use: AssetUse
    author_id: string | null
    author_name: string | null
  }
  'record.appearance': {
    id: string
    work_id: string
    agency_id: string
    version_no: number
    kind: AppearanceKind
    channel_id: string | null
    url: string | null
    slot: JsonOrNull<Slot>
    opened_at: Date
    opened_day: Day
    closed_at: Date | null
  }
  'record.classification': {
    id: string
    work_id: string
    kind: 'section' | 'area' | 'commitment'
    ref_id: string
    from_at: Date
    set_by: string | null
    to_at: Date | null
    ended_by: string | null
  }
  'record.quiet_day': { agency_id: string; channel_id: string; day: Day; reason: string; said_by: string; said_at: Date }
  'record.evidence': {
    agency_id: string
    file_sha256: string
    name: string
    mime: string
    bytes: number
    file_key: string
    kept_by: string
    kept_at: Date
  }
  'record.work_tag': { slug: string; tag: string; agency_id: string; first_published_at: Date; work_id: string }
  'record.work_person': { person_id: string; agency_id: string; first_published_at: Date; work_id: string }
}

export const recordTables = (db: Db) => db.$extendTables<RecordTables>()
