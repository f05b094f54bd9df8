import { sql } from 'kysely'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { hanoiDay } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events/event.ts'
import { newId } from '../../../platform/ids.ts'
import type { Doing, NewAppearance } from '../candidate.ts'
import { recordErrors } from '../errors.ts'
import { AppearanceClosed, AppearanceOpened } from '../events.ts'
import type { OpenedAppearance } from './store-works.ts'
import { recordTables, type WorkRow } from './tables.ts'

const aboutWork = (work: WorkRow) => ({ workId: work.id, publicId: work.public_id, agencyId: work.agency_id })

export const announceOpened = async (tx: Tx, work: WorkRow, opened: readonly OpenedAppearance[], at: Date): Promise<void> => {
  for (const each of opened) {
    await emit(
      tx,
      AppearanceOpened,
      { ...aboutWork(work), appearanceId: each.id, kind: each.kind, channelId: each.channelId, openedDay: hanoiDay(at), at: at.toISOString() },
      at,
    )
  }
}

/** A work that is out goes out somewhere else too: a post, a second bulletin. Throws `record.not_found`, `record.already_withdrawn`. */
export const openAppearance = async (tx: Tx, input: { workId: string; appearance: NewAppearance }, doing: Doing): Promise<{ appearanceId: string }> => {
  const tables = recordTables(tx)
  const work =
    (await tables.selectFrom('record.work').selectAll().where('id', '=', input.workId).forUpdate().executeTakeFirst()) ??
    refuse(recordErrors, 'record.not_found')
  if (work.state === 'withdrawn') refuse(recordErrors, 'record.already_withdrawn')
  const id = newId(doing.at.getTime())
  const { appearance } = input
  const after = await tables
    .insertInto('record.appearance')
    .values({
      id,
      work_id: work.id,
      agency_id: work.agency_id,
      version_no: work.current_version,
      kind: appearance.kind,
      channel_id: appearance.channelId,
      url: appearance.url ?? null,
      slot: appearance.slot ? JSON.stringify(appearance.slot) : null,
      opened_at: doing.at,
      opened_day: hanoiDay(doing.at),
      closed_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  if (appearance.kind === 'site' && !work.on_site) await listOnSite(tx, work.id)
  await recordAudit(tx, {
    agencyId: work.agency_id,
    actorId: doing.actorId,
    action: 'record.open_appearance',
    subject: { type: 'work', id: work.id },
    detail: { before: null, after },
    at: doing.at,
  })
  await announceOpened(tx, work, [{ ...appearance, id }], doing.at)
  return { appearanceId: id }
}

const listOnSite = async (tx: Tx, workId: string): Promise<void> => {
  await sql`update record.work set on_site = true where id = ${workId}`.execute(tx)
  await sql`update record.work_search set listed = true where work_id = ${workId}`.execute(tx)
}

/** Closes every open appearance of a work and announces each. */
export const closeAppearances = async (tx: Tx, work: WorkRow, at: Date): Promise<void> => {
  const closed = await recordTables(tx)
    .updateTable('record.appearance')
    .set({ closed_at: at })
    .where('work_id', '=', work.id)
    .where('closed_at', 'is', null)
    .returning(['id', 'kind', 'channel_id', 'opened_day'])
    .execute()
  for (const each of closed) {
    await emit(
      tx,
      AppearanceClosed,
      { ...aboutWork(work), appearanceId: each.id, kind: each.kind, channelId: each.channel_id, openedDay: each.opened_day, at: at.toISOString() },
      at,
    )
  }
}
