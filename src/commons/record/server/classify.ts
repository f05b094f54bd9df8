import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events/event.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { newId } from '../../../platform/ids.ts'
import type { Doing } from '../candidate.ts'
import type { classifyWork } from '../contract.ts'
import { recordErrors } from '../errors.ts'
import { WorkClassified } from '../events.ts'
import { aboutOf } from './about.ts'
import { assertAreas, assertCommitments, assertSections } from './assert-known.ts'
import { noteChange } from './note-change.ts'
import { recordTables, type WorkRow } from './tables.ts'
import { lockWork } from './update.ts'

export type Classification = { readonly sectionId: string | null; readonly areaIds: readonly string[]; readonly commitmentIds: readonly string[] }
type Entry = { kind: 'section' | 'area' | 'commitment'; ref_id: string }

const entriesOf = ({ sectionId, areaIds, commitmentIds }: Classification): Entry[] => [
  ...(sectionId ? [{ kind: 'section' as const, ref_id: sectionId }] : []),
  ...areaIds.map((id) => ({ kind: 'area' as const, ref_id: id })),
  ...commitmentIds.map((id) => ({ kind: 'commitment' as const, ref_id: id })),
]
const includes = (list: readonly Entry[], entry: Entry): boolean => list.some((each) => each.kind === entry.kind && each.ref_id === entry.ref_id)

const moveEntries = async (tx: Tx, workId: string, wanted: readonly Entry[], { at, actorId }: Doing): Promise<void> => {
  const tables = recordTables(tx)
  const open = await tables
    .selectFrom('record.classification')
    .select(['id', 'kind', 'ref_id'])
    .where('work_id', '=', workId)
    .where('to_at', 'is', null)
    .execute()
  const gone = open.filter((entry) => !includes(wanted, entry))
  const added = wanted.filter((entry) => !includes(open, entry))
  if (gone.length > 0)
    await tables
      .updateTable('record.classification')
      .set({ to_at: at, ended_by: actorId })
      .where(
        'id',
        'in',
        gone.map((entry) => entry.id),
      )
      .execute()
  if (added.length > 0) {
    await tables
      .insertInto('record.classification')
      .values(added.map((entry) => ({ ...entry, id: newId(at.getTime()), work_id: workId, from_at: at, set_by: actorId, to_at: null, ended_by: null })))
      .execute()
  }
}

/** What a work counts for changes from now on; the text and its hash stay. The caller has checked that the ids may be used. */
export const classify = async (tx: Tx, before: WorkRow, wanted: Classification, doing: Doing): Promise<WorkRow> => {
  await moveEntries(tx, before.id, entriesOf(wanted), doing)
  const tables = recordTables(tx)
  const after = await tables
    .updateTable('record.work')
    .set({ section_id: wanted.sectionId, area_ids: [...wanted.areaIds], commitment_ids: [...wanted.commitmentIds] })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await noteChange(tx, before, 'classified', doing.at)
  const version = await tables
    .selectFrom('record.version')
    .select(['sha256'])
    .where('work_id', '=', before.id)
    .where('no', '=', before.current_version)
    .executeTakeFirstOrThrow()
  const picked = ({ section_id, area_ids, commitment_ids }: WorkRow) => ({ section_id, area_ids, commitment_ids })
  await recordAudit(tx, {
    agencyId: before.agency_id,
    actorId: doing.actorId,
    action: 'record.classify',
    subject: { type: 'work', id: before.id },
    detail: { before: picked(before), after: picked(after) },
    at: doing.at,
  })
  await emit(tx, WorkClassified, { ...(await aboutOf(tx, after, version.sha256)), formerSectionId: before.section_id, at: doing.at.toISOString() }, doing.at)
  return after
}

/** Things a work no longer serves, by an approver's word; nothing happens for what it does not serve anyway. */
export const dropCommitments = async (tx: Tx, input: { workId: string; commitmentIds: readonly string[] }, doing: Doing): Promise<void> => {
  const work = await lockWork(tx, input.workId)
  const kept = work.commitment_ids.filter((id) => !input.commitmentIds.includes(id))
  if (kept.length < work.commitment_ids.length) await classify(tx, work, { sectionId: work.section_id, areaIds: work.area_ids, commitmentIds: kept }, doing)
}

export const classifyUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof classifyWork>): Promise<ReplyOf<typeof classifyWork>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { scope, provinceId, personId } = ctx.actor
    const work = await lockWork(tx, params.workId)
    if (!scope.includes(work.agency_id)) refuse(recordErrors, 'record.not_found')
    const wanted = { sectionId: body.sectionId, areaIds: [...new Set(body.areaIds)], commitmentIds: [...new Set(body.commitmentIds)] }
    await assertSections(tx, scope, [wanted.sectionId])
    await assertAreas(tx, wanted.areaIds)
    // what it already serves may stay although it closed since; what is new must have been open on the work's day
    await assertCommitments(
      tx,
      { agencyIds: scope, provinceId },
      wanted.commitmentIds.filter((id) => !work.commitment_ids.includes(id)),
      work.first_day,
    )
    const after = await classify(tx, work, wanted, { at: ctx.now, actorId: personId })
    return { workId: after.id, sectionId: after.section_id, areaIds: after.area_ids, commitmentIds: after.commitment_ids }
  })
