import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { appError } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { findNotOpen, type Receiver } from '../../commitments/index.ts'
import type { classifyWorks } from '../contract.ts'
import { recordErrors } from '../errors.ts'
import { assertAreas, assertSections } from './assert-known.ts'
import { classify, type Classification } from './classify.ts'
import { recordTables, type WorkRow } from './tables.ts'

type Body = InputOf<typeof classifyWorks>['body']
type Reply = ReplyOf<typeof classifyWorks>

const MOST = 20

const wantedOf = (work: WorkRow, body: Body): Classification => ({
  sectionId: body.sectionId === undefined ? work.section_id : body.sectionId,
  areaIds: [...new Set([...work.area_ids, ...body.addAreaIds])],
  commitmentIds: [...new Set([...work.commitment_ids, ...body.addCommitmentIds])].filter((id) => !body.removeCommitmentIds.includes(id)),
})

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id))
const isSame = (work: WorkRow, wanted: Classification): boolean =>
  work.section_id === wanted.sectionId && sameList(work.area_ids, wanted.areaIds) && sameList(work.commitment_ids, wanted.commitmentIds)

/** Why the change cannot be made for a work; null when it can. */
const obstacleOf = async (
  tx: Tx,
  receiver: Receiver,
  work: WorkRow,
  wanted: Classification,
): Promise<'record.commitment_not_open' | 'record.too_many' | null> => {
  if (wanted.areaIds.length > MOST || wanted.commitmentIds.length > MOST) return 'record.too_many'
  const added = wanted.commitmentIds.filter((id) => !work.commitment_ids.includes(id))
  return (await findNotOpen(tx, receiver, added, work.first_day)).length > 0 ? 'record.commitment_not_open' : null
}

/**
 * The same change for many works of the agency in one transaction, in order of their ids so that two desks never wait for each
 * other. Works it cannot be made for are named and left alone; works of others are as good as not there.
 */
export const classifyManyUseCase = async (ctx: RequestContext, { body }: InputOf<typeof classifyWorks>): Promise<Reply> =>
  ctx.db.transaction().execute(async (tx) => {
    const { scope, provinceId, personId } = ctx.actor
    await assertSections(tx, scope, [body.sectionId ?? null])
    await assertAreas(tx, body.addAreaIds)
    const works = await recordTables(tx)
      .selectFrom('record.work')
      .selectAll()
      .where('id', 'in', [...new Set(body.workIds)])
      .where('agency_id', 'in', [...scope])
      .orderBy('id')
      .forUpdate()
      .execute()
    const reply: Reply = { changed: 0, unchanged: 0, refused: [] }
    for (const work of works) {
      const wanted = wantedOf(work, body)
      const obstacle = isSame(work, wanted) ? null : await obstacleOf(tx, { agencyIds: scope, provinceId }, work, wanted)
      if (obstacle) reply.refused.push({ workId: work.id, title: work.title, ...appError(recordErrors, obstacle).sentences })
      else if (isSame(work, wanted)) reply.unchanged += 1
      else {
        await classify(tx, work, wanted, { at: ctx.now, actorId: personId })
        reply.changed += 1
      }
    }
    return reply
  })
