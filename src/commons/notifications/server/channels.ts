import webpush from 'web-push'
import { sql } from 'kysely'
import { subscriber } from '../../../platform/events/event.ts'
import { defineJob, enqueue } from '../../../platform/jobs/job.ts'
import { z } from 'zod'
import { Id } from '../../../platform/ids.ts'
import type { Services } from '../../../platform/services.ts'
import { findPhones, seal, unseal } from '../../people/index.ts'
import { PeopleNotified } from '../events.ts'
import { findNotifications } from './read.ts'
import { notificationTables } from './tables.ts'

/** The installation's VAPID key pair (RFC 8292), made once; the private half is sealed with the installation's key. */
export const vapidKeys = async (services: Services): Promise<{ publicKey: string; privateKey: string }> => {
  const tables = notificationTables(services.db)
  const read = () => tables.selectFrom('notifications.vapid_key').selectAll().executeTakeFirst()
  if (!(await read())) {
    const fresh = webpush.generateVAPIDKeys()
    await tables
      .insertInto('notifications.vapid_key')
      .values({
        id: true,
        public_key: fresh.publicKey,
        sealed_private_key: seal(services.config.dataDir, fresh.privateKey),
        created_at: services.clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const row = (await read())!
  return { publicKey: row.public_key, privateKey: unseal(services.config.dataDir, row.sealed_private_key) }
}

/** Claims a delivery in its own short transaction: who gets no row has been served already. */
const claim = async (services: Services, notificationId: string, channel: 'push' | 'sms', target: string): Promise<boolean> => {
  const row = await notificationTables(services.db)
    .insertInto('notifications.delivery')
    .values({ notification_id: notificationId, channel, target, claimed_at: services.clock.now(), outcome: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('target')
    .executeTakeFirst()
  return row !== undefined
}

const settle = async (services: Services, notificationId: string, channel: 'push' | 'sms', target: string, outcome: string): Promise<void> => {
  await notificationTables(services.db)
    .updateTable('notifications.delivery')
    .set({ outcome })
    .where('notification_id', '=', notificationId)
    .where('channel', '=', channel)
    .where('target', '=', target)
    .execute()
}

type Told = { id: string; personId: string; vi: string; path: string; isUrgent: boolean }

const push = async (services: Services, told: Told): Promise<void> => {
  const subscriptions = await notificationTables(services.db)
    .selectFrom('notifications.push_subscription')
    .selectAll()
    .where('person_id', '=', told.personId)
    .where('failed_at', 'is', null)
    .execute()
  if (subscriptions.length === 0) return
  const keys = await vapidKeys(services)
  for (const subscription of subscriptions) {
    if (!(await claim(services, told.id, 'push', subscription.endpoint))) continue
    const outcome = await webpush
      .sendNotification(
        { endpoint: subscription.endpoint, keys: { p256dh: subscription.p256dh, auth: subscription.auth } },
        // what the staff app's worker reads; its paths are below /staff
        JSON.stringify({ body: told.vi, path: told.path.replace(/^\/staff(?=\/|$)/, '') || '/', tag: told.id }),
        {
          TTL: 3600,
          urgency: told.isUrgent ? 'high' : 'normal',
          timeout: 10_000,
          vapidDetails: { subject: services.config.publicUrl.startsWith('https:') ? services.config.publicUrl : 'mailto:quan-tri@hoitu.example', ...keys },
        },
      )
      .then((reply) => `sent ${reply.statusCode}`)
      .catch((error: unknown) =>
        error instanceof webpush.WebPushError ? `refused ${error.statusCode}` : `failed ${error instanceof Error ? error.message : 'unknown'}`.slice(0, 200),
      )
    await settle(services, told.id, 'push', subscription.endpoint, outcome)
    // 404 and 410 say that the browser is gone for good (RFC 8030 §7.3)
    if (outcome === 'refused 404' || outcome === 'refused 410')
      await notificationTables(services.db)
        .updateTable('notifications.push_subscription')
        .set({ failed_at: services.clock.now() })
        .where('id', '=', subscription.id)
        .execute()
  }
}

const text = async (services: Services, told: Told): Promise<void> => {
  const gateway = services.config.sms
  if (!gateway || !told.isUrgent) return
  const phone = (await findPhones(services.db, [told.personId])).get(told.personId)
  if (!phone || !(await claim(services, told.id, 'sms', phone))) return
  const outcome = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.token}`, 'idempotency-key': told.id },
    body: JSON.stringify({ to: phone, text: told.vi }),
    signal: AbortSignal.timeout(10_000),
  }).then(
    (reply) => `${reply.ok ? 'sent' : 'refused'} ${reply.status}`,
    (error: unknown) => `failed ${error instanceof Error ? error.message : 'unknown'}`.slice(0, 200),
  )
  await settle(services, told.id, 'sms', phone, outcome)
}

/** Calls browsers and phones outside any transaction: each target is claimed first, so a retry never rings twice. */
export const callPeople = defineJob('notifications.call_people', z.object({ notificationIds: z.array(Id) }), async (services, { notificationIds }) => {
  for (const told of await findNotifications(services.db, notificationIds)) {
    await push(services, told)
    await text(services, told)
  }
})

export const onPeopleNotified = subscriber('notifications.call', PeopleNotified, async (tx, payload) => {
  const { rows } = await sql<{
    any: boolean
  }>`select exists (select 1 from notifications.push_subscription where person_id = any(${payload.personIds}::uuid[]) and failed_at is null) as any`.execute(tx)
  if (rows[0]!.any || payload.isUrgent) await enqueue(tx, callPeople, { notificationIds: payload.notificationIds })
})
