import { z } from 'zod'
import { measures } from '../../../commons/measures/index.ts'
import { defineJob } from '../../../platform/jobs/job.ts'
import { serve } from '../../../platform/http/serve.ts'
import { defineModule } from '../../../platform/module.ts'
import { tellReading } from '../contract.ts'
import { audienceMigrations } from '../migrations/index.ts'
import { ingestOf, startIngest } from './ingest/ingest.ts'
import { addressesByAreaMeasure, engagedMeasure, pageViewsMeasure, readersByAreaMeasure, readersMeasure } from './measures/audience-measures.ts'
import { reportsOpenedMeasure } from './measures/reports-opened.ts'
import { forget } from './retention.ts'
import { rollUp } from './rollup/roll-up.ts'

const Nothing = z.object({}).loose()

const everyMinute = defineJob(
  'audience.roll_up',
  Nothing,
  async (services) => {
    await rollUp(services.db)
  },
  { cron: '* * * * *' },
)
// five minutes past the hour, so that the salt of a day lives five minutes longer than its day
const everyHour = defineJob('audience.forget', Nothing, (services) => forget(services.db, services.clock.now()), { cron: '5 * * * *' })

export const audienceModule = defineModule({
  name: 'readers/audience',
  migrations: audienceMigrations,
  routes: [
    serve(tellReading, 'public', async (ctx, { body }) => {
      await ingestOf(ctx).take(body, ctx)
      return null
    }),
  ],
  jobs: [everyMinute, everyHour],
  contributes: [measures.add(pageViewsMeasure, engagedMeasure, readersMeasure, readersByAreaMeasure, addressesByAreaMeasure, reportsOpenedMeasure)],
  start: startIngest,
})
