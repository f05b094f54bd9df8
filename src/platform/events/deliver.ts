import { sql } from 'kysely'
import { z } from 'zod'
import { defineJob } from '../jobs/job.ts'
import { DELIVER_TASK, subscribers } from './event.ts'

type StoredEvent = { name: string; payload: unknown; at: Date }

/** Hands one event to one subscriber: the claim and the subscriber's writes are one transaction, so a retry never doubles. */
export const deliverEvent = defineJob(
  DELIVER_TASK,
  z.object({ eventId: z.uuid(), subscriber: z.string() }),
  async (services, { eventId, subscriber: name }) => {
    const target = subscribers.all().find((each) => each.name === name)
    if (!target) throw new Error(`no subscriber ${name}: the capability that queued this is not composed`)
    await services.db.transaction().execute(async (tx) => {
      const claimed = await sql`insert into platform.delivery (event_id, subscriber) values (${eventId}, ${name}) on conflict do nothing returning 1`.execute(
        tx,
      )
      if (claimed.rows.length === 0) return
      const { rows } = await sql<StoredEvent>`select name, payload, at from platform.event where id = ${eventId}`.execute(tx)
      const event = rows[0]
      if (!event) throw new Error(`event ${eventId} is not stored`)
      await target.handle(tx, target.event.schema.parse(event.payload), { eventId, at: event.at, services })
    })
  },
)
