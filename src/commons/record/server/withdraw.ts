import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events/event.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { showPictures } from '../../media/index.ts'
import type { Doing } from '../candidate.ts'
import type { withdrawWork } from '../contract.ts'
import { recordErrors } from '../errors.ts'
import { WorkWithdrawn } from '../events.ts'
import { aboutOf } from './about.ts'
import { closeAppearances } from './appearances.ts'
import { noteChange } from './note-change.ts'
import { unlistSearch } from './search/store-search.ts'
import { recordTables } from './tables.ts'
import { lockWork } from './update.ts'

export type WithdrawInput = {
  readonly workId: string
  /** Whose work it must be: the actor's agency with its predecessors. */
  readonly agencyIds: readonly string[]
  /** Why, for the house. */
  readonly reason: string
  /** The order or article of law it follows, when there is one (Nghị định 237/2026 Đ20). */
  readonly legalBasis?: string | null
  /** The sentence readers see at the address, where the law wants a reason. */
  readonly shown?: string | null
}

/**
 * Takes a work out of sight everywhere at once: appearances close, versions stay as evidence.
 * Throws `record.not_found`, `record.already_withdrawn`.
 */
export const withdraw = async (tx: Tx, input: WithdrawInput, doing: Doing): Promise<{ workId: string; publicId: string; withdrawnAt: Date }> => {
  const work = await lockWork(tx, input.workId)
  if (!input.agencyIds.includes(work.agency_id)) refuse(recordErrors, 'record.not_found')
  if (work.state === 'withdrawn') refuse(recordErrors, 'record.already_withdrawn')
  const tables = recordTables(tx)
  const after = await tables
    .updateTable('record.work')
    .set({
      state: 'withdrawn',
      withdrawn_at: doing.at,
      withdrawal: JSON.stringify({ reason: input.reason, legalBasis: input.legalBasis ?? null, shown: input.shown ?? null }),
    })
    .where('id', '=', work.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await unlistSearch(tx, work.id)
  await showPictures(tx, { workId: work.id, agencyId: work.agency_id, title: work.title, assetIds: [] }, doing.at)
  await noteChange(tx, work, 'withdrawn', doing.at)
  const version = await tables
    .selectFrom('record.version')
    .select(['sha256'])
    .where('work_id', '=', work.id)
    .where('no', '=', work.current_version)
    .executeTakeFirstOrThrow()
  await recordAudit(tx, {
    agencyId: work.agency_id,
    actorId: doing.actorId,
    action: 'record.withdraw',
    subject: { type: 'work', id: work.id },
    detail: { before: work, after },
    at: doing.at,
  })
  await emit(tx, WorkWithdrawn, { ...(await aboutOf(tx, after, version.sha256)), withdrawnAt: doing.at.toISOString() }, doing.at)
  await closeAppearances(tx, after, doing.at)
  return { workId: work.id, publicId: work.public_id, withdrawnAt: doing.at }
}

export const withdrawUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof withdrawWork>): Promise<ReplyOf<typeof withdrawWork>> => {
  const { scope, personId } = ctx.actor
  const input = { workId: params.workId, agencyIds: scope, reason: body.reason, legalBasis: body.legalBasis || null, shown: body.shown || null }
  const done = await ctx.db.transaction().execute((tx) => withdraw(tx, input, { at: ctx.now, actorId: personId }))
  return { ...done, withdrawnAt: done.withdrawnAt.toISOString() }
}
