import { z } from 'zod'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { DaySchema } from '../../../platform/contract/schemas.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { emit } from '../../../platform/events/event.ts'
import { Id, newId } from '../../../platform/ids.ts'
import { defineJob } from '../../../platform/jobs/job.ts'
import { foldText } from '../../../platform/search/fold.ts'
import { LivingMoved } from '../events.ts'
import { organisationTables } from './tables.ts'

const Merger = z.object({ successorId: Id, predecessorIds: z.array(Id), onDay: DaySchema })
type Merger = z.infer<typeof Merger>

/** Open desks go over; a desk the successor has already, by code or by name, takes in the other. Returns where each went. */
const moveDesks = async (tx: Tx, predecessorId: string, { successorId, onDay }: Merger): Promise<{ from: string; to: string }[]> => {
  const tables = organisationTables(tx)
  const open = await tables
    .selectFrom('organisations.desk')
    .selectAll()
    .where('agency_id', '=', predecessorId)
    .where('closed_on', 'is', null)
    .orderBy('position')
    .execute()
  const there = await tables.selectFrom('organisations.desk').selectAll().where('agency_id', '=', successorId).execute()
  const moved: { from: string; to: string }[] = []
  let position = Math.max(-1, ...there.map((desk) => desk.position))
  for (const desk of open) {
    const same = there.find((each) => each.closed_on === null && (each.code === desk.code || foldText(each.name) === foldText(desk.name)))
    const to = same?.id ?? newId()
    if (!same) {
      position += 1
      const code = there.some((each) => each.code === desk.code) ? `${desk.code}-${to.slice(-4)}` : desk.code
      const copy = { id: to, agency_id: successorId, code, name: desk.name, position, closed_on: null }
      await tables.insertInto('organisations.desk').values(copy).execute()
      there.push(copy)
    }
    await tables.updateTable('organisations.desk').set({ closed_on: onDay }).where('id', '=', desk.id).execute()
    moved.push({ from: desk.id, to })
  }
  return moved
}

/** Open channels close here and open there. A second reader site does not: the address of the first leads to the successor's. */
const moveChannels = async (tx: Tx, predecessorId: string, { successorId, onDay }: Merger): Promise<void> => {
  const tables = organisationTables(tx)
  const open = await tables.selectFrom('organisations.channel').selectAll().where('agency_id', '=', predecessorId).where('closed_on', 'is', null).execute()
  const site = await tables
    .selectFrom('organisations.channel')
    .select('id')
    .where('agency_id', '=', successorId)
    .where('kind', '=', 'site')
    .where('closed_on', 'is', null)
    .executeTakeFirst()
  let hasSite = site !== undefined
  for (const channel of open) {
    await tables.updateTable('organisations.channel').set({ closed_on: onDay }).where('id', '=', channel.id).execute()
    if (channel.kind === 'site' && hasSite) continue
    hasSite ||= channel.kind === 'site'
    await tables
      .insertInto('organisations.channel')
      .values({ ...channel, id: newId(), agency_id: successorId, product_id: null, opened_on: onDay, closed_on: null })
      .execute()
  }
}

const moveProducts = async (tx: Tx, predecessorId: string, { successorId, onDay }: Merger): Promise<void> => {
  const tables = organisationTables(tx)
  const running = await tables.selectFrom('organisations.product').selectAll().where('agency_id', '=', predecessorId).where('valid_to', 'is', null).execute()
  for (const product of running) {
    await tables.updateTable('organisations.product').set({ valid_to: onDay }).where('id', '=', product.id).execute()
    await tables
      .insertInto('organisations.product')
      .values({ ...product, id: newId(), agency_id: successorId, valid_from: onDay })
      .execute()
  }
}

/** What lives goes over to the successor on the day: desks, products, channels; people follow the event. Facts stay where they were made. */
const moveLivingOf = async (tx: Tx, merger: Merger, at: Date): Promise<void> => {
  const desks: { from: string; to: string }[] = []
  for (const predecessorId of merger.predecessorIds) {
    desks.push(...(await moveDesks(tx, predecessorId, merger)))
    await moveChannels(tx, predecessorId, merger)
    await moveProducts(tx, predecessorId, merger)
  }
  await recordAudit(tx, {
    agencyId: merger.successorId,
    actorId: null,
    action: 'organisations.move_living',
    subject: { type: 'organisation', id: merger.successorId },
    detail: { ...merger, desks },
    at,
  })
  await emit(tx, LivingMoved, { ...merger, desks }, at)
}

export const moveLiving = defineJob('organisations.move_living', Merger, (services, merger) =>
  services.db.transaction().execute((tx) => moveLivingOf(tx, merger, services.clock.now())),
)
