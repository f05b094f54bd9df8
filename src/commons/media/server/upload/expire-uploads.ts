import { z } from 'zod'
import { defineJob } from '../../../../platform/jobs/job.ts'
import { mediaTables } from '../tables.ts'
import { removeReceived, sweepReceived, UPLOAD_LIFE_MS } from './receiving.ts'

/** Uploads a week old are forgotten, with the bytes that never became a picture. */
export const expireUploads = defineJob(
  'media.expire_uploads',
  z.object({}),
  async (services) => {
    const tables = mediaTables(services.db)
    const now = services.clock.now()
    const expired = await tables.selectFrom('media.upload').select('id').where('expires_at', '<', now).limit(5000).execute()
    for (const { id } of expired) {
      await removeReceived(services.config, id)
      await tables.deleteFrom('media.upload').where('id', '=', id).execute()
    }
    await sweepReceived(services.config, new Date(now.getTime() - 2 * UPLOAD_LIFE_MS))
  },
  { cron: '23 * * * *' },
)
