import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { hanoiDay } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events/event.ts'
import { canonicalise } from '../../content/canonical.ts'
import { contentHash } from '../../content/server/content-hash.ts'
import type { CanonicalContent } from '../../content/schema.ts'
import { scopeOf } from '../../organisations/index.ts'
import type { Approval, Change, Doing, Published } from '../candidate.ts'
import { recordErrors } from '../errors.ts'
import { WorkCorrected, WorkUpdated } from '../events.ts'
import { aboutOf } from './about.ts'
import { authorPagesOf, listFieldsOf } from './list-fields.ts'
import { noteChange } from './note-change.ts'
import { assertPublishable } from './publish.ts'
import { replaceSearch } from './search/store-search.ts'
import { showWorkPictures } from './show-pictures.ts'
import { assertSigned } from './signatures.ts'
import { storeVersionParts } from './store-version-parts.ts'
import { recordTables, type LaterVersion, type WorkRow } from './tables.ts'
import { cleanTags, formerTagSlugs } from './tags.ts'

export const lockWork = async (tx: Tx, workId: string): Promise<WorkRow> =>
  (await recordTables(tx).selectFrom('record.work').selectAll().where('id', '=', workId).forUpdate().executeTakeFirst()) ??
  refuse(recordErrors, 'record.not_found')

const assertChangeable = (work: WorkRow): void => {
  if (work.provenance !== 'native') refuse(recordErrors, 'record.not_native')
  if (work.state === 'withdrawn') refuse(recordErrors, 'record.already_withdrawn')
}

const assertOwn = async (tx: Tx, work: WorkRow, { byAgencyId }: Change, at: Date): Promise<void> => {
  if (byAgencyId === undefined || byAgencyId === work.agency_id) return
  if (!(await scopeOf(tx, byAgencyId, hanoiDay(at))).includes(work.agency_id)) refuse(recordErrors, 'record.not_found')
}

const laterVersion = (no: number, change: Change, at: Date): LaterVersion => {
  const notice = change.notice
    ? {
        text: change.notice.text,
        ...(change.notice.wrong ? { wrong: change.notice.wrong } : {}),
        ...(change.notice.right ? { right: change.notice.right } : {}),
      }
    : null
  return { no, reason: change.reason, at: at.toISOString(), notice }
}

type Prepared = { work: WorkRow; no: number; content: CanonicalContent; sha256: string; tags: string[] }

const moveHead = async (tx: Tx, { work, no, content, tags }: Prepared, change: Change, at: Date): Promise<WorkRow> => {
  const { picture, credits, ...fields } = listFieldsOf(content, change.contributors, await authorPagesOf(tx, change.contributors))
  return recordTables(tx)
    .updateTable('record.work')
    .set({
      ...fields,
      picture: picture ? JSON.stringify(picture) : null,
      credits: JSON.stringify(credits),
      tags,
      genre: change.genre ?? work.genre,
      ai_use: change.aiUse ?? work.ai_use,
      current_version: no,
      updated_at: at,
      changes: JSON.stringify([...work.changes, laterVersion(no, change, at)]),
    })
    .where('id', '=', work.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

const MOST_IDS = 20

const formerPeople = (before: WorkRow, kept: readonly string[]): string[] => {
  const gone = before.credits.flatMap((credit) => (credit.personId && !kept.includes(credit.personId) ? [credit.personId] : []))
  return [...new Set(gone)].slice(0, MOST_IDS)
}

const announce = async (tx: Tx, before: WorkRow, after: WorkRow, sha256: string, change: Change, at: Date): Promise<void> => {
  const about = await aboutOf(tx, after, sha256)
  const former = {
    formerTags: formerTagSlugs(before.tags, after.tags),
    formerContributorIds: formerPeople(before, about.contributorIds),
    publishedAt: at.toISOString(),
  }
  if (change.reason === 'correction') await emit(tx, WorkCorrected, { ...about, ...former, caseId: change.notice?.caseId ?? null }, at)
  else await emit(tx, WorkUpdated, { ...about, ...former, reason: change.reason }, at)
}

const checkInput = (work: WorkRow, change: Change, { content, sha256, tags }: Prepared, at: Date) => ({
  workId: work.id,
  storyKey: work.story_key,
  output: work.output,
  agencyId: change.byAgencyId ?? work.agency_id,
  medium: work.medium,
  genre: change.genre ?? work.genre,
  origin: work.origin,
  source: work.source,
  aiUse: change.aiUse ?? work.ai_use,
  sectionId: work.section_id,
  areaIds: work.area_ids,
  commitmentIds: work.commitment_ids,
  tags,
  contributors: change.contributors,
  media: change.media,
  content,
  reason: change.reason,
  sha256,
  at,
})

/**
 * A later version of a native work: an update, a typo fix or a correction, each with its own signatures.
 * The work keeps its address, its day and what it counts for. Throws like `publish`, and `record.nothing_changed`.
 */
export const changeWork = async (tx: Tx, change: Change, approvals: readonly Approval[], doing: Doing): Promise<Published> => {
  const work = await lockWork(tx, change.workId)
  assertChangeable(work)
  await assertOwn(tx, work, change, doing.at)
  const content = canonicalise(change.content)
  const sha256 = contentHash(content)
  const current = await recordTables(tx)
    .selectFrom('record.version')
    .select(['sha256'])
    .where('work_id', '=', work.id)
    .where('no', '=', work.current_version)
    .executeTakeFirstOrThrow()
  if (current.sha256 === sha256) refuse(recordErrors, 'record.nothing_changed')
  const prepared: Prepared = { work, no: work.current_version + 1, content, sha256, tags: cleanTags(change.tags ?? work.tags) }
  const last = assertSigned(approvals, { storyKey: work.story_key, output: work.output, sha256, contributors: change.contributors })
  const warnings = await assertPublishable(tx, checkInput(work, change, prepared, doing.at))
  await storeVersionParts(tx, [
    {
      ...change,
      content,
      sha256,
      no: prepared.no,
      notice: change.notice ?? null,
      revision: last.revision,
      publishedAt: doing.at,
      publishedBy: doing.actorId,
      approvals,
      workId: work.id,
    },
  ])
  const after = await moveHead(tx, prepared, change, doing.at)
  await replaceSearch(tx, {
    workId: work.id,
    agencyId: work.agency_id,
    publishedAt: work.first_published_at,
    onSite: work.on_site,
    content,
    contributors: change.contributors,
    tags: prepared.tags,
  })
  await showWorkPictures(tx, { workId: work.id, agencyId: work.agency_id, onSite: work.on_site, content, media: change.media }, doing.at)
  await noteChange(tx, work, change.reason === 'correction' ? 'corrected' : 'updated', doing.at)
  await recordAudit(tx, {
    agencyId: work.agency_id,
    actorId: doing.actorId,
    action: `record.${change.reason}`,
    subject: { type: 'work', id: work.id },
    detail: { before: work, after, sha256, warnings: warnings.map((finding) => finding.code) },
    at: doing.at,
  })
  await announce(tx, work, after, sha256, change, doing.at)
  return { workId: work.id, publicId: work.public_id, slug: after.slug, versionNo: prepared.no, sha256, warnings }
}
