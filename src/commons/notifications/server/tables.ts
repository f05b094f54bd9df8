import type { Db } from '../../../platform/db/connect.ts'

type NotificationTables = {
  'notifications.notification': {
    id: string
    agency_id: string
    person_id: string
    kind: string
    vi: string
    en: string
    path: string
    is_urgent: boolean
    at: Date
    read_at: Date | null
  }
  'notifications.push_subscription': { id: string; person_id: string; endpoint: string; p256dh: string; auth: string; created_at: Date; failed_at: Date | null }
  'notifications.delivery': { notification_id: string; channel: 'push' | 'sms'; target: string; claimed_at: Date; outcome: string | null }
  'notifications.vapid_key': { id: boolean; public_key: string; sealed_private_key: Buffer; created_at: Date }
}
export const notificationTables = (db: Db) => db.$extendTables<NotificationTables>()
