import { sql } from 'kysely'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { platformErrors } from '../../../platform/http/errors.ts'
import { Id } from '../../../platform/ids.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import type { listNotifications, markRead, Notification } from '../contract.ts'
import { notificationTables } from './tables.ts'

const columns = ['id', 'kind', 'vi', 'en', 'path', 'is_urgent', 'at', 'read_at'] as const
type Row = { id: string; kind: string; vi: string; en: string; path: string; is_urgent: boolean; at: Date; read_at: Date | null }

export const presentNotification = (row: Row): Notification => ({
  id: row.id,
  kind: row.kind,
  vi: row.vi,
  en: row.en,
  path: row.path,
  isUrgent: row.is_urgent,
  at: row.at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
})

const countUnread = async (db: Db, personId: string): Promise<number> =>
  (
    await notificationTables(db)
      .selectFrom('notifications.notification')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('person_id', '=', personId)
      .where('read_at', 'is', null)
      .executeTakeFirstOrThrow()
  ).count

const readCursor = (cursor: string): { at: Date; id: string } => {
  const [at, id] = cursor.split('_')
  const moment = new Date(/^\d{1,15}$/.test(at ?? '') ? Number(at) : Number.NaN)
  if (!id || !Id.safeParse(id).success || Number.isNaN(moment.getTime())) return refuse(platformErrors, 'platform.invalid_input', { fields: ['cursor'] })
  return { at: moment, id }
}

export const listUseCase = async (ctx: RequestContext, { query }: InputOf<typeof listNotifications>): Promise<ReplyOf<typeof listNotifications>> => {
  let rows = notificationTables(ctx.db).selectFrom('notifications.notification').select(columns).where('person_id', '=', ctx.actor.personId)
  if (query.unread) rows = rows.where('read_at', 'is', null)
  if (query.cursor) {
    const cursor = readCursor(query.cursor)
    rows = rows.where(sql<boolean>`(at, id) < (${cursor.at}, ${cursor.id}::uuid)`)
  }
  const found = await rows
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  return {
    items: page.map(presentNotification),
    nextCursor: found.length > query.limit && last ? `${last.at.getTime()}_${last.id}` : null,
    unread: await countUnread(ctx.db, ctx.actor.personId),
  }
}

export const markReadUseCase = async (ctx: RequestContext, { body }: InputOf<typeof markRead>): Promise<ReplyOf<typeof markRead>> => {
  let update = notificationTables(ctx.db)
    .updateTable('notifications.notification')
    .set({ read_at: ctx.now })
    .where('person_id', '=', ctx.actor.personId)
    .where('read_at', 'is', null)
  if (body.ids && body.ids.length > 0) update = update.where('id', 'in', body.ids)
  if (!body.ids || body.ids.length > 0) await update.execute()
  return { unread: await countUnread(ctx.db, ctx.actor.personId) }
}

export const findNotifications = async (db: Db, ids: readonly string[]): Promise<(Notification & { personId: string })[]> => {
  const rows = await notificationTables(db)
    .selectFrom('notifications.notification')
    .select([...columns, 'person_id'])
    .where('id', 'in', [...ids])
    .execute()
  return rows.map((row) => ({ ...presentNotification(row), personId: row.person_id }))
}
