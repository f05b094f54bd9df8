import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { emit } from '../../../../platform/events/event.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { canonicalise } from '../../../content/canonical.ts'
import type { CanonicalContent } from '../../../content/schema.ts'
import { contentHash } from '../../../content/server/content-hash.ts'
import type { Doing, MediaUse } from '../../candidate.ts'
import type { correctDeclared, takeBackDeclared } from '../../contract-day-list.ts'
import { recordErrors } from '../../errors.ts'
import { WorkUpdated } from '../../events.ts'
import { aboutOf } from '../about.ts'
import { assertGenres, assertPeople } from '../assert-known.ts'
import { authorPagesOf, listFieldsOf } from '../list-fields.ts'
import { noteChange } from '../note-change.ts'
import { replaceSearch } from '../search/store-search.ts'
import { storeVersionParts } from '../store-version-parts.ts'
import { recordTables, type WorkRow } from '../tables.ts'
import { lockWork } from '../update.ts'
import { withdraw } from '../withdraw.ts'

type Body = InputOf<typeof correctDeclared>['body']

/** A declared work of the actor's agency that is still out. */
const lockDeclared = async (tx: Tx, agencyIds: readonly string[], workId: string): Promise<WorkRow> => {
  const work = await lockWork(tx, workId)
  if (!agencyIds.includes(work.agency_id)) refuse(recordErrors, 'record.not_found')
  if (work.provenance !== 'declared') refuse(recordErrors, 'record.not_declared')
  if (work.state === 'withdrawn') refuse(recordErrors, 'record.already_withdrawn')
  return work
}

type Current = { content: CanonicalContent; sha256: string; media: MediaUse[] }

const currentOf = async (tx: Tx, work: WorkRow): Promise<Current> => {
  const tables = recordTables(tx)
  const { content, sha256 } = await tables
    .selectFrom('record.version')
    .select(['content', 'sha256'])
    .where('work_id', '=', work.id)
    .where('no', '=', work.current_version)
    .executeTakeFirstOrThrow()
  const media = await tables
    .selectFrom('record.work_asset')
    .select(['asset_id as assetId', 'file_sha256 as fileSha256', 'use', 'author_id as authorId', 'author_name as authorName'])
    .where('work_id', '=', work.id)
    .where('version_no', '=', work.current_version)
    .orderBy('position')
    .execute()
  return { content, sha256, media }
}

const moveHead = async (tx: Tx, work: WorkRow, body: Body, content: CanonicalContent, at: Date): Promise<WorkRow> => {
  const { picture, credits, ...fields } = listFieldsOf(content, body.contributors, await authorPagesOf(tx, body.contributors))
  const no = work.current_version + 1
  return recordTables(tx)
    .updateTable('record.work')
    .set({
      ...fields,
      picture: picture ? JSON.stringify(picture) : null,
      credits: JSON.stringify(credits),
      genre: body.genre,
      current_version: no,
      updated_at: at,
      changes: JSON.stringify([...work.changes, { no, reason: 'update', at: at.toISOString(), notice: { text: body.reason } }]),
    })
    .where('id', '=', work.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

const announce = async (tx: Tx, before: WorkRow, after: WorkRow, sha256: string, body: Body, doing: Doing): Promise<void> => {
  await noteChange(tx, before, 'updated', doing.at)
  await recordAudit(tx, {
    agencyId: before.agency_id,
    actorId: doing.actorId,
    action: 'record.mend_declared',
    subject: { type: 'work', id: before.id },
    detail: { before, after, sha256, reason: body.reason },
    at: doing.at,
  })
  const kept = new Set(body.contributors.map((each) => each.personId))
  const formerContributorIds = [...new Set(before.credits.flatMap((credit) => (credit.personId && !kept.has(credit.personId) ? [credit.personId] : [])))]
  const about = await aboutOf(tx, after, sha256)
  await emit(tx, WorkUpdated, { ...about, formerTags: [], formerContributorIds, reason: 'update', publishedAt: doing.at.toISOString() }, doing.at)
}

const mend = async (tx: Tx, work: WorkRow, body: Body, doing: Doing): Promise<{ versionNo: number; sha256: string }> => {
  const current = await currentOf(tx, work)
  const byline = body.contributors.map(({ name, role }) => ({ name, role }))
  const content = canonicalise({ ...current.content, headline: body.title, byline })
  const sha256 = contentHash(content)
  if (sha256 === current.sha256 && body.genre === work.genre) refuse(recordErrors, 'record.nothing_changed')
  const no = work.current_version + 1
  const about = { workId: work.id, no, reason: 'update' as const, content, sha256, notice: { text: body.reason }, revision: null }
  const by = { publishedAt: doing.at, publishedBy: doing.actorId, approvals: [] }
  await storeVersionParts(tx, [{ ...about, ...by, contributors: body.contributors, media: current.media }])
  const after = await moveHead(tx, work, body, content, doing.at)
  await replaceSearch(tx, {
    workId: work.id,
    agencyId: work.agency_id,
    publishedAt: work.first_published_at,
    onSite: work.on_site,
    content,
    contributors: body.contributors,
    tags: work.tags,
  })
  await announce(tx, work, after, sha256, body, doing)
  return { versionNo: no, sha256 }
}

/**
 * A new version of a declared work with its reason; channel, day and hour are what it is known by and stay: a work declared at a
 * wrong place is taken back and declared again. Throws `record.not_declared`, `record.already_withdrawn`, `record.nothing_changed`.
 */
export const correctDeclaredUseCase = async (
  ctx: RequestContext,
  { params, body }: InputOf<typeof correctDeclared>,
): Promise<ReplyOf<typeof correctDeclared>> =>
  ctx.db.transaction().execute(async (tx) => {
    const work = await lockDeclared(tx, ctx.actor.scope, params.workId)
    await assertGenres(tx, [body.genre])
    const known = work.credits.map((credit) => credit.personId)
    await assertPeople(
      tx,
      ctx.actor.scope,
      body.contributors.map((each) => each.personId).filter((id) => !known.includes(id)),
      work.first_day,
    )
    return { workId: work.id, ...(await mend(tx, work, body, { at: ctx.now, actorId: ctx.actor.personId })) }
  })

export const takeBackUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof takeBackDeclared>): Promise<ReplyOf<typeof takeBackDeclared>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { scope, personId } = ctx.actor
    const work = await lockDeclared(tx, scope, params.workId)
    const done = await withdraw(tx, { workId: work.id, agencyIds: scope, reason: body.reason }, { at: ctx.now, actorId: personId })
    return { workId: work.id, withdrawnAt: done.withdrawnAt.toISOString() }
  })
