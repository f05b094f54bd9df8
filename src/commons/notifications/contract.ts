import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { Flag, Moment, PageQuery, pageOf } from '../../platform/contract/schemas.ts'
import { Id } from '../../platform/ids.ts'

export const Notification = z.object({
  id: Id,
  kind: z.string(),
  vi: z.string(),
  en: z.string(),
  path: z.string(),
  isUrgent: z.boolean(),
  at: Moment,
  readAt: Moment.nullable(),
})
export type Notification = z.infer<typeof Notification>

/** Live stream of the signed-in person's notifications (Server-Sent Events): `event: notification`, data as `Notification`. */
export const NOTIFICATION_STREAM = '/api/notifications/stream'

export const listNotifications = endpoint({
  method: 'GET',
  path: '/api/notifications',
  summary: 'The signed-in person’s notifications, newest first',
  query: z.object({ ...PageQuery, unread: Flag.optional() }),
  output: pageOf(Notification).extend({ unread: z.int() }),
})
export const markRead = endpoint({
  method: 'POST',
  path: '/api/notifications/read',
  summary: 'Mark notifications read; without ids, all of them',
  body: z.object({ ids: z.array(Id).max(200).optional() }),
  output: z.object({ unread: z.int() }),
})
export const getPushKey = endpoint({
  method: 'GET',
  path: '/api/notifications/push-key',
  summary: 'Public key a browser subscribes with (VAPID, RFC 8292)',
  output: z.object({ publicKey: z.string() }),
})
/** Push services are public hosts; an address inside the house must not be reachable through us. */
const PushAddress = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .max(1000)
  .refine((address) => !/\.(local|internal|localhost|home\.arpa)$/i.test(URL.parse(address)?.hostname ?? 'localhost'), { error: 'not_public' })

export const subscribePush = endpoint({
  method: 'POST',
  path: '/api/notifications/push-subscriptions',
  summary: 'Let this browser be called',
  body: z.object({ endpoint: PushAddress, keys: z.strictObject({ p256dh: z.string().max(200), auth: z.string().max(100) }) }),
  output: z.object({ id: Id }),
})
export const unsubscribePush = endpoint({
  method: 'POST',
  path: '/api/notifications/push-subscriptions/end',
  summary: 'Stop calling this browser',
  body: z.object({ endpoint: z.string().max(1000) }),
  output: z.object({ done: z.literal(true) }),
})
