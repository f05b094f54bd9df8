import { z } from 'zod'
import { sql } from 'kysely'
import { serve } from '../../../platform/http/serve.ts'
import { newId } from '../../../platform/ids.ts'
import { defineJob } from '../../../platform/jobs/job.ts'
import { defineModule } from '../../../platform/module.ts'
import { getPushKey, listNotifications, markRead, subscribePush, unsubscribePush } from '../contract.ts'
import { notificationMigrations } from '../migrations/index.ts'
import { callPeople, onPeopleNotified, vapidKeys } from './channels.ts'
import { listUseCase, markReadUseCase } from './read.ts'
import { streamNotifications, toOpenPages } from './stream.ts'
import { notificationTables } from './tables.ts'

/** Read notifications serve no purpose after 90 days. */
const forgetOld = defineJob(
  'notifications.forget_old',
  z.object({}),
  async (services) => {
    const before = new Date(services.clock.now().getTime() - 90 * 86_400_000)
    await sql`with old as (select id from notifications.notification where read_at is not null and at < ${before}),
      gone as (delete from notifications.delivery using old where notification_id = old.id)
      delete from notifications.notification using old where notification.id = old.id`.execute(services.db)
  },
  { cron: '43 19 * * *' },
)

export const notificationsModule = defineModule({
  name: 'commons/notifications',
  migrations: notificationMigrations,
  subscribers: [onPeopleNotified],
  broadcasts: [toOpenPages],
  jobs: [callPeople, forgetOld],
  plugin: streamNotifications,
  routes: [
    serve(listNotifications, 'signed-in', listUseCase),
    serve(markRead, 'signed-in', markReadUseCase),
    serve(getPushKey, 'signed-in', async (ctx) => ({ publicKey: (await vapidKeys(ctx)).publicKey })),
    serve(subscribePush, 'signed-in', async (ctx, { body }) => {
      const values = { person_id: ctx.actor.personId, p256dh: body.keys.p256dh, auth: body.keys.auth, failed_at: null }
      const row = await notificationTables(ctx.db)
        .insertInto('notifications.push_subscription')
        .values({ id: newId(ctx.now.getTime()), endpoint: body.endpoint, created_at: ctx.now, ...values })
        .onConflict((conflict) => conflict.column('endpoint').doUpdateSet(values))
        .returning('id')
        .executeTakeFirstOrThrow()
      return { id: row.id }
    }),
    serve(unsubscribePush, 'signed-in', async (ctx, { body }) => {
      await notificationTables(ctx.db)
        .deleteFrom('notifications.push_subscription')
        .where('endpoint', '=', body.endpoint)
        .where('person_id', '=', ctx.actor.personId)
        .execute()
      return { done: true as const }
    }),
  ],
})
