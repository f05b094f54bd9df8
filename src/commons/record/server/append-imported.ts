import type { Tx } from '../../../platform/db/connect.ts'
import { emit } from '../../../platform/events/event.ts'
import type { CanonicalContent } from '../../content/schema.ts'
import { contentHash } from '../../content/server/content-hash.ts'
import type { Contributor, Doing } from '../candidate.ts'
import { WorkUpdated } from '../events.ts'
import { aboutOf } from './about.ts'
import { listFieldsOf } from './list-fields.ts'
import { noteChange } from './note-change.ts'
import { replaceSearch } from './search/store-search.ts'
import { storeVersionParts } from './store-version-parts.ts'
import { recordTables, type WorkRow } from './tables.ts'
import { formerTagSlugs } from './tags.ts'
import { lockWork } from './update.ts'

export type ChangedImport = { readonly workId: string; readonly content: CanonicalContent; readonly author: string; readonly tags: string[] }

const moveHead = (tx: Tx, work: WorkRow, { content, tags }: ChangedImport, contributors: readonly Contributor[], at: Date): Promise<WorkRow> => {
  const { picture, credits, ...fields } = listFieldsOf(content, contributors, new Map())
  const no = work.current_version + 1
  return recordTables(tx)
    .updateTable('record.work')
    .set({
      ...fields,
      picture: picture ? JSON.stringify(picture) : null,
      credits: JSON.stringify(credits),
      tags,
      current_version: no,
      updated_at: at,
      changes: JSON.stringify([...work.changes, { no, reason: 'update', at: at.toISOString(), notice: null }]),
    })
    .where('id', '=', work.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

const appendOne = async (tx: Tx, change: ChangedImport, doing: Doing): Promise<boolean> => {
  const work = await lockWork(tx, change.workId)
  if (work.state === 'withdrawn') return false
  const contributors: Contributor[] = change.author === '' ? [] : [{ personId: null, name: change.author, role: 'writer', share: null }]
  const sha256 = contentHash(change.content)
  await storeVersionParts(tx, [
    {
      workId: work.id,
      no: work.current_version + 1,
      reason: 'update',
      content: change.content,
      sha256,
      notice: null,
      revision: null,
      publishedAt: doing.at,
      publishedBy: doing.actorId,
      approvals: [],
      contributors,
      media: [],
    },
  ])
  const after = await moveHead(tx, work, change, contributors, doing.at)
  await replaceSearch(tx, {
    workId: work.id,
    agencyId: work.agency_id,
    publishedAt: work.first_published_at,
    onSite: work.on_site,
    content: change.content,
    contributors,
    tags: change.tags,
  })
  await noteChange(tx, work, 'updated', doing.at)
  const former = { formerTags: formerTagSlugs(work.tags, after.tags), formerContributorIds: [] }
  await emit(tx, WorkUpdated, { ...(await aboutOf(tx, after, sha256)), ...former, reason: 'update', publishedAt: doing.at.toISOString() }, doing.at)
  return true
}

/** New versions of imported pieces whose text changed at their source; answers how many. */
export const appendImported = async (tx: Tx, changes: readonly ChangedImport[], doing: Doing): Promise<number> => {
  let updated = 0
  for (const change of changes) if (await appendOne(tx, change, doing)) updated += 1
  return updated
}
