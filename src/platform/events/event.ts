import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../db/connect.ts'
import { addToBatch, type Batch } from '../db/transact.ts'
import { contributionPoint } from '../contributions.ts'
import { newId } from '../ids.ts'
import type { Services } from '../services.ts'

export type EventDefinition<P = unknown> = { readonly name: string; readonly schema: z.ZodType<P> }
export type Delivery = { readonly eventId: string; readonly at: Date; readonly services: Services }

/** Runs once per event, in a transaction of its own, retried alone until it succeeds. */
export type Subscriber = {
  readonly name: string
  readonly event: EventDefinition
  readonly handle: (tx: Tx, payload: unknown, delivery: Delivery) => Promise<void>
}

/** Runs in every web process as soon as the announcing transaction has committed; may be missed when the connection is lost. */
export type Broadcast = {
  readonly name: string
  readonly event: EventDefinition
  readonly handle: (payload: unknown, services: Services) => void | Promise<void>
  /** Called after a lost connection came back: what was missed is unknown. */
  readonly reconnected?: (services: Services) => void | Promise<void>
}

export const subscribers = contributionPoint<Subscriber>('events.subscribers')
export const broadcasts = contributionPoint<Broadcast>('events.broadcasts')

/**
 * Runs inside `emit`, in the announcing transaction, for what must never be missed or come late (marking derived numbers dirty).
 * It is quick and never refuses.
 */
export type EmitHook = (tx: Tx, event: EventDefinition, payload: unknown) => Promise<void>
export const emitHooks = contributionPoint<EmitHook>('events.emit-hooks')

export const EVENT_CHANNEL = 'hoitu_event'
export const DELIVER_TASK = 'events.deliver'

/** `name` is 'room.thing_happened'; payloads are small: ids, days, hashes. */
export const defineEvent = <P>(name: string, schema: z.ZodType<P>): EventDefinition<P> => ({ name, schema })

export const subscriber = <P>(name: string, event: EventDefinition<P>, handle: (tx: Tx, payload: P, delivery: Delivery) => Promise<void>): Subscriber => ({
  name,
  event,
  handle: (tx, payload, delivery) => handle(tx, payload as P, delivery),
})

export const broadcast = <P>(
  name: string,
  event: EventDefinition<P>,
  handle: (payload: P, services: Services) => void | Promise<void>,
  reconnected?: Broadcast['reconnected'],
): Broadcast => ({ name, event, handle: (payload, services) => handle(payload as P, services), ...(reconnected ? { reconnected } : {}) })

type Announcement = { readonly id: string; readonly name: string; readonly body: string; readonly at: Date }

const announcementRow = ({ id, name, body, at }: Announcement, index: number): Record<string, unknown> => ({
  no: index,
  id,
  name,
  body,
  at,
  announced: broadcasts.all().some((each) => each.event.name === name),
  subscribers: subscribers
    .all()
    .filter((each) => each.event.name === name)
    .map((each) => each.name),
})

const announcements: Batch<Announcement> = {
  order: 1,
  write: async (tx, items) => {
    await sql`
      with given as materialized (
        select * from json_to_recordset(${JSON.stringify(items.map(announcementRow))}::json)
          as row (no int, id uuid, name text, body text, at timestamptz, announced boolean, subscribers text[])
      ), stored as (
        insert into platform.event (id, name, payload, at) select id, name, body::jsonb, at from given order by no
      ), wanted as (
        select array_agg((${DELIVER_TASK}, json_build_object('eventId', id, 'subscriber', subscriber), null, null, 12, null, null, null)::graphile_worker.job_spec
          order by no, place) as jobs
        from given, unnest(subscribers) with ordinality as each (subscriber, place)
      ), queued as (
        select count(*) from wanted, graphile_worker.add_jobs(jobs) where jobs is not null
      )
      select (select count from queued) as queued,
        count(pg_notify(${EVENT_CHANNEL}, json_build_object('id', id, 'name', name, 'payload', body::json)::text)) from (select * from given where announced order by no) as told
    `.execute(tx)
  },
}

/**
 * Announces a fact: the event row, one job per subscriber and the notification commit with the change or not at all.
 * `at` is the moment of the fact.
 */
export const emit = async <P>(tx: Tx, event: EventDefinition<P>, payload: P, at: Date): Promise<string> => {
  const id = newId(at.getTime())
  await addToBatch(tx, announcements, [{ id, name: event.name, body: JSON.stringify(event.schema.parse(payload)), at }])
  for (const hook of emitHooks.all()) await hook(tx, event, payload)
  return id
}
