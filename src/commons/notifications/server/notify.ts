import type { Tx } from '../../../platform/db/connect.ts'
import { emit } from '../../../platform/events/event.ts'
import { newId } from '../../../platform/ids.ts'
import { PeopleNotified } from '../events.ts'
import { notificationTables } from './tables.ts'

export type Notice = {
  readonly agencyId: string
  readonly personIds: readonly string[]
  /** 'stories.waiting' */
  readonly kind: string
  readonly vi: string
  readonly en: string
  /** Page of the staff app, e.g. `/staff/approvals/<id>`. */
  readonly path: string
  /** Rings: web push at once, SMS where a gateway is set. */
  readonly urgent?: boolean
  /** Who did it is not told of their own act. */
  readonly actorId?: string | null
  readonly at: Date
}

// an announcement to other processes holds 8,000 bytes: two ids a person
const MOST_AT_ONCE = 80

/** Tells people in the caller's transaction: they hear of it if and only if it happened. */
export const notify = async (tx: Tx, notice: Notice): Promise<void> => {
  const personIds = [...new Set(notice.personIds)].filter((id) => id !== notice.actorId)
  if (personIds.length === 0) return
  const rows = personIds.map((personId) => ({
    id: newId(notice.at.getTime()),
    agency_id: notice.agencyId,
    person_id: personId,
    kind: notice.kind,
    vi: notice.vi,
    en: notice.en,
    path: notice.path,
    is_urgent: notice.urgent ?? false,
    at: notice.at,
    read_at: null,
  }))
  await notificationTables(tx).insertInto('notifications.notification').values(rows).execute()
  for (let start = 0; start < rows.length; start += MOST_AT_ONCE) {
    const part = rows.slice(start, start + MOST_AT_ONCE)
    const told = { notificationIds: part.map((row) => row.id), personIds: part.map((row) => row.person_id), isUrgent: notice.urgent ?? false }
    await emit(tx, PeopleNotified, told, notice.at)
  }
}
