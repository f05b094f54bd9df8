import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../../platform/db/connect.ts'
import { asOne } from '../../../platform/db/together.ts'
import { canonicalJson } from '../../content/canonical.ts'
import type { CanonicalContent } from '../../content/schema.ts'
import type { Approval, Contributor, MediaUse, Notice } from '../candidate.ts'
import type { VersionReason } from '../words.ts'
import { textHash } from './text-hash.ts'

export type VersionParts = {
  readonly workId: string
  readonly no: number
  readonly reason: VersionReason
  readonly content: CanonicalContent
  readonly sha256: string
  readonly notice: Notice | null
  readonly revision: number | null
  readonly publishedAt: Date
  readonly publishedBy: string | null
  readonly approvals: readonly Approval[]
  readonly contributors: readonly Contributor[]
  readonly media: readonly MediaUse[]
}

const numbered = <T, R>(
  versions: readonly VersionParts[],
  list: (version: VersionParts) => readonly T[],
  row: (item: T) => R,
): (R & { work_id: string; version_no: number; position: number })[] =>
  versions.flatMap((version) => list(version).map((item, index) => ({ work_id: version.workId, version_no: version.no, position: index + 1, ...row(item) })))

const insertVersions = (versions: readonly VersionParts[]): RawBuilder<unknown>[] => {
  // the content travels as text, so that the stored characters are exactly those that were hashed
  const rows = versions.map((version) => ({
    work_id: version.workId,
    no: version.no,
    reason: version.reason,
    content: canonicalJson(version.content),
    sha256: version.sha256,
    text_sha256: textHash(version.content),
    notice: version.notice,
    revision: version.revision,
    published_at: version.publishedAt,
    published_by: version.publishedBy,
  }))
  return [
    sql`
    insert into record.version (work_id, no, reason, content, sha256, text_sha256, notice, revision, published_at, published_by)
    select work_id, no, reason, content::json, sha256, text_sha256, notice, revision, published_at, published_by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (work_id uuid, no int, reason text, content text, sha256 text, text_sha256 text, notice jsonb,
      revision int, published_at timestamptz, published_by uuid)`,
  ]
}

const insertContributors = (versions: readonly VersionParts[]): RawBuilder<unknown>[] => {
  const rows = numbered(
    versions,
    (version) => version.contributors,
    (each) => ({ person_id: each.personId, name: each.name, role: each.role, share: each.share }),
  )
  if (rows.length === 0) return []
  return [
    sql`
    insert into record.contributor (work_id, version_no, position, person_id, name, role, share)
    select work_id, version_no, position, person_id, name, role, share
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (work_id uuid, version_no int, position int, person_id uuid, name text, role text, share int)`,
  ]
}

const insertAssets = (versions: readonly VersionParts[]): RawBuilder<unknown>[] => {
  const rows = numbered(
    versions,
    (version) => version.media,
    (each) => ({
      asset_id: each.assetId,
      file_sha256: each.fileSha256,
      use: each.use,
      author_id: each.authorId ?? null,
      author_name: each.authorName ?? null,
    }),
  )
  if (rows.length === 0) return []
  return [
    sql`
    insert into record.work_asset (work_id, version_no, position, asset_id, file_sha256, use, author_id, author_name)
    select work_id, version_no, position, asset_id, file_sha256, use, author_id, author_name
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (work_id uuid, version_no int, position int, asset_id uuid, file_sha256 text, use text,
      author_id uuid, author_name text)`,
  ]
}

const insertApprovals = (versions: readonly VersionParts[]): RawBuilder<unknown>[] => {
  const rows = numbered(
    versions,
    (version) => version.approvals,
    (each) => ({
      story_key: each.storyKey,
      output: each.output,
      revision: each.revision,
      sha256: each.sha256,
      level: each.level,
      mode: each.mode,
      person_id: each.personId,
      on_behalf_of: each.onBehalfOf,
      at: each.at,
    }),
  )
  if (rows.length === 0) return []
  return [
    sql`
    insert into record.approval (work_id, version_no, position, story_key, output, revision, sha256, level, mode, person_id, on_behalf_of, at)
    select work_id, version_no, position, story_key, output, revision, sha256, level, mode, person_id, on_behalf_of, at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (work_id uuid, version_no int, position int, story_key uuid, output text, revision int,
      sha256 text, level text, mode text, person_id uuid, on_behalf_of uuid, at timestamptz)`,
  ]
}

/** Versions with their signatures, contributors and files, as writes that go in one statement. Content is canonical. */
export const versionWrites = (versions: readonly VersionParts[]): RawBuilder<unknown>[] => [
  ...insertVersions(versions),
  ...insertContributors(versions),
  ...insertAssets(versions),
  ...insertApprovals(versions),
]

/** Appends versions. */
export const storeVersionParts = async (tx: Tx, versions: readonly VersionParts[]): Promise<void> => {
  await asOne(versionWrites(versions)).execute(tx)
}
