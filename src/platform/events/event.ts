import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../db/connect.ts'
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

/**
 * Announces a fact: the event row, one job per subscriber and the notification commit with the change or not at all.
 * `at` is the moment of the fact.
 */
export const emit = async <P>(tx: Tx, event: EventDefinition<P>, payload: P, at: Date): Promise<string> => {
  const id = newId(at.getTime())
  const body = JSON.stringify(event.schema.parse(payload))
  const names = subscribers
    .all()
    .filter((each) => each.event.name === event.name)
    .map((each) => each.name)
  const announced = broadcasts.all().some((each) => each.event.name === event.name)
  await sql`
    with stored as (
      insert into platform.event (id, name, payload, at) values (${id}, ${event.name}, ${body}::jsonb, ${at})
    ), queued as (
      select graphile_worker.add_job(${DELIVER_TASK}, json_build_object('eventId', ${id}::text, 'subscriber', name), max_attempts => 12)
      from unnest(${names}::text[]) as name
    )
    select (select count(*) from queued) as queued,
      case when ${announced} then pg_notify(${EVENT_CHANNEL}, json_build_object('id', ${id}::text, 'name', ${event.name}::text, 'payload', ${body}::json)::text) end
  `.execute(tx)
  for (const hook of emitHooks.all()) await hook(tx, event, payload)
  return id
}
