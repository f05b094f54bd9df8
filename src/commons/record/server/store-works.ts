import { sql, type RawBuilder } from 'kysely'
import { hanoiDay } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { asOne } from '../../../platform/db/together.ts'
import { newId, newPublicId } from '../../../platform/ids.ts'
import { canonicalise } from '../../content/canonical.ts'
import { contentHash } from '../../content/server/content-hash.ts'
import type { Approval, Candidate, NewAppearance } from '../candidate.ts'
import type { Provenance } from '../words.ts'
import { authorPagesOf, listFieldsOf, type AuthorPages } from './list-fields.ts'
import { searchWrites } from './search/store-search.ts'
import { hasPictures, showWorkPictures } from './show-pictures.ts'
import { slugOf } from './slug.ts'
import { versionWrites } from './store-version-parts.ts'
import type { WorkRow } from './tables.ts'

/** A work ready to be kept, whatever way it came. */
export type NewWork = Candidate & {
  readonly provenance: Provenance
  readonly approvals: readonly Approval[]
  readonly revision: number | null
  readonly publishedAt: Date
  readonly dated: boolean
  readonly externalKey: string | null
}

export type OpenedAppearance = NewAppearance & { readonly id: string }
/** A work with what it gets when it is kept; `day` in Hà Nội. */
type PreparedWork = NewWork & {
  readonly publicId: string
  readonly slug: string
  readonly sha256: string
  readonly day: string
  readonly onSite: boolean
  readonly opened: readonly OpenedAppearance[]
}
/** A work as it was kept. */
export type StoredWork = PreparedWork & { readonly row: WorkRow }

const prepare = (work: NewWork): PreparedWork => {
  const content = canonicalise(work.content)
  return {
    ...work,
    content,
    publicId: newPublicId(),
    slug: slugOf(content.headline),
    sha256: contentHash(content),
    day: hanoiDay(work.publishedAt),
    // what was declared is only told of: its text is not ours to show
    onSite: work.provenance !== 'declared' && work.appearances.some((appearance) => appearance.kind === 'site'),
    opened: work.appearances.map((appearance) => ({ ...appearance, id: newId(work.publishedAt.getTime()) })),
  }
}

const workRow = (work: PreparedWork, pages: AuthorPages): Record<string, unknown> => ({
  id: work.workId,
  public_id: work.publicId,
  agency_id: work.agencyId,
  provenance: work.provenance,
  origin: work.origin,
  medium: work.medium,
  genre: work.genre,
  story_key: work.storyKey,
  output: work.output,
  on_site: work.onSite,
  dated: work.dated,
  first_published_at: work.publishedAt,
  first_day: work.day,
  section_id: work.sectionId,
  area_ids: work.areaIds,
  commitment_ids: work.commitmentIds,
  tags: work.tags,
  source: work.source,
  ai_use: work.aiUse,
  slug: work.slug,
  external_key: work.externalKey,
  ...listFieldsOf(work.content, work.contributors, pages),
})

/** Inserts the work rows; one that is already there (same id, output or external key) is left out of the answer. */
const insertWorks = async (tx: Tx, works: readonly PreparedWork[]): Promise<Map<string, WorkRow>> => {
  const pages = await authorPagesOf(
    tx,
    works.flatMap((work) => work.contributors),
  )
  const { rows } = await sql<WorkRow>`
    insert into record.work (id, public_id, agency_id, provenance, origin, medium, genre, story_key, output, on_site, dated, first_published_at, first_day,
      updated_at, current_version, section_id, area_ids, commitment_ids, tags, source, ai_use, slug, title, standfirst, picture, credits, external_key)
    select id, public_id, agency_id, provenance, origin, medium, genre, story_key, output, on_site, dated, first_published_at, first_day,
      first_published_at, 1, section_id, area_ids, commitment_ids, tags, source, ai_use, slug, title, standfirst, picture, credits, external_key
    from jsonb_to_recordset(${JSON.stringify(works.map((work) => workRow(work, pages)))}::jsonb) as given (id uuid, public_id text, agency_id uuid, provenance text, origin text, medium text,
      genre text, story_key uuid, output text, on_site boolean, dated boolean, first_published_at timestamptz, first_day date, section_id uuid, area_ids uuid[],
      commitment_ids uuid[], tags text[], source text, ai_use text, slug text, title text, standfirst text, picture jsonb, credits jsonb, external_key text)
    on conflict do nothing returning *`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

const insertAppearances = (works: readonly StoredWork[]): RawBuilder<unknown>[] => {
  const rows = works.flatMap((work) =>
    work.opened.map((each) => ({
      id: each.id,
      work_id: work.workId,
      agency_id: work.agencyId,
      version_no: 1,
      kind: each.kind,
      channel_id: each.channelId,
      url: each.url ?? null,
      slot: each.slot ?? null,
      opened_at: work.publishedAt,
      opened_day: work.day,
    })),
  )
  if (rows.length === 0) return []
  return [
    sql`
    insert into record.appearance (id, work_id, agency_id, version_no, kind, channel_id, url, slot, opened_at, opened_day)
    select id, work_id, agency_id, version_no, kind, channel_id, url, slot, opened_at, opened_day
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, work_id uuid, agency_id uuid, version_no int, kind text, channel_id uuid,
      url text, slot jsonb, opened_at timestamptz, opened_day date)`,
  ]
}

const insertClassifications = (works: readonly StoredWork[], actorId: string | null): RawBuilder<unknown>[] => {
  const rows = works.flatMap((work) => {
    const of = (kind: string, ids: readonly string[]) =>
      ids.map((id) => ({ id: newId(work.publishedAt.getTime()), work_id: work.workId, kind, ref_id: id, from_at: work.publishedAt, set_by: actorId }))
    return [...of('section', work.sectionId ? [work.sectionId] : []), ...of('area', work.areaIds), ...of('commitment', work.commitmentIds)]
  })
  if (rows.length === 0) return []
  return [
    sql`
    insert into record.classification (id, work_id, kind, ref_id, from_at, set_by)
    select id, work_id, kind, ref_id, from_at, set_by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, work_id uuid, kind text, ref_id uuid, from_at timestamptz, set_by uuid)`,
  ]
}

const insertChanges = (works: readonly StoredWork[], at: Date): RawBuilder<unknown>[] => {
  return [
    sql`
    insert into record.change (agency_id, work_id, kind, at)
    select agency_id, work_id, 'published', ${at}
    from unnest(${works.map((work) => work.agencyId)}::uuid[], ${works.map((work) => work.workId)}::uuid[]) as given (agency_id, work_id)`,
  ]
}

/**
 * Keeps new works with everything that belongs to them, in a handful of statements whatever their number (at most 1,000 at a time).
 * Works that are already there are left out of the answer.
 */
export const storeWorks = async (tx: Tx, works: readonly NewWork[], doing: { at: Date; actorId: string | null }): Promise<StoredWork[]> => {
  const prepared = works.map(prepare)
  const kept = await insertWorks(tx, prepared)
  const stored = prepared.flatMap((work) => (kept.has(work.workId) ? [{ ...work, row: kept.get(work.workId)! }] : []))
  if (stored.length === 0) return []
  const versions = stored.map((work) => ({ ...work, no: 1, reason: 'first' as const, notice: null, publishedBy: doing.actorId }))
  await asOne([
    ...versionWrites(versions),
    ...insertAppearances(stored),
    ...insertClassifications(stored, doing.actorId),
    ...searchWrites(stored),
    ...insertChanges(stored, doing.at),
  ]).execute(tx)
  for (const work of stored.filter(hasPictures)) await showWorkPictures(tx, work, doing.at)
  return stored
}
