import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { emit } from '../../../../platform/events/event.ts'
import { findCards } from '../../../../commons/record/index.ts'
import { siteErrors } from '../../errors.ts'
import { FrontArranged } from '../../events.ts'
import type { Pin } from '../../front.ts'
import { siteTables, type SlotRow } from '../tables.ts'
import { keepChange } from './changes.ts'

export type Arrangement = {
  readonly agencyId: string
  /** The agency and those it succeeded: whose works may stand on its front page. */
  readonly agencyIds: readonly string[]
  /** The revision that was looked at; null when nobody looked (loading a set-up). */
  readonly revision: number | null
  readonly slots: readonly Pin[]
  readonly actorId: string
  readonly at: Date
}

const assertSound = ({ slots, at }: Arrangement): void => {
  if (new Set(slots.map((pin) => pin.slot)).size < slots.length) refuse(siteErrors, 'site.slot_twice')
  if (new Set(slots.map((pin) => pin.workId)).size < slots.length) refuse(siteErrors, 'site.work_twice')
  if (slots.some((pin) => pin.until !== null && pin.until <= at)) refuse(siteErrors, 'site.until_is_past')
}

const assertOnSite = async (tx: Tx, { slots, agencyIds }: Arrangement): Promise<void> => {
  const cards = await findCards(
    tx,
    slots.map((pin) => pin.workId),
  )
  if (cards.filter((card) => agencyIds.includes(card.agencyId)).length < slots.length) refuse(siteErrors, 'site.work_not_on_site')
}

const lockFront = async (tx: Tx, { agencyId, actorId, at }: Arrangement): Promise<number> => {
  await siteTables(tx)
    .insertInto('site.front')
    .values({ agency_id: agencyId, revision: 0, arranged_by: actorId, arranged_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await siteTables(tx).selectFrom('site.front').select('revision').where('agency_id', '=', agencyId).forUpdate().executeTakeFirstOrThrow()
  return row.revision
}

const replaceSlots = async (tx: Tx, { agencyId, slots }: Arrangement): Promise<SlotRow[]> => {
  const tables = siteTables(tx)
  const before = await tables.deleteFrom('site.front_slot').where('agency_id', '=', agencyId).returningAll().execute()
  const rows = slots.map((pin) => ({ agency_id: agencyId, slot: pin.slot, work_id: pin.workId, pinned_until: pin.until }))
  if (rows.length > 0) await tables.insertInto('site.front_slot').values(rows).execute()
  return before
}

/**
 * Puts works in slots of an agency's front page, replacing the arrangement before. Throws `site.front_is_stale`,
 * `site.work_not_on_site`, `site.work_twice`, `site.slot_twice`, `site.until_is_past`.
 */
export const arrangeFrontPage = async (tx: Tx, arrangement: Arrangement): Promise<{ revision: number }> => {
  const { agencyId, actorId, at, slots } = arrangement
  const current = await lockFront(tx, arrangement)
  if (arrangement.revision !== null && arrangement.revision !== current) refuse(siteErrors, 'site.front_is_stale')
  assertSound(arrangement)
  await assertOnSite(tx, arrangement)
  const before = await replaceSlots(tx, arrangement)
  const revision = current + 1
  await siteTables(tx).updateTable('site.front').set({ revision, arranged_by: actorId, arranged_at: at }).where('agency_id', '=', agencyId).execute()
  const after = await siteTables(tx).selectFrom('site.front_slot').selectAll().where('agency_id', '=', agencyId).execute()
  await recordAudit(tx, { agencyId, actorId, action: 'site.arrange_front', subject: { type: 'front', id: agencyId }, detail: { before, after, revision }, at })
  const kept = slots.map((pin) => ({ slot: pin.slot, workId: pin.workId, until: pin.until?.toISOString() ?? null }))
  await keepChange(tx, { agencyId, actorId, at, kind: 'arranged', revision, slots: kept })
  await emit(tx, FrontArranged, { agencyId, revision, workIds: slots.map((pin) => pin.workId), actorId }, at)
  return { revision }
}
