import { z } from 'zod'
import { measures } from '../../../commons/measures/index.ts'
import { defineJob } from '../../../platform/jobs/job.ts'
import { serve } from '../../../platform/http/serve.ts'
import { defineModule } from '../../../platform/module.ts'
import { mostReadSources } from '../../site/index.ts'
import { getLiveFigures, getWorkFigures, tellReading } from '../contract.ts'
import { audienceMigrations } from '../migrations/index.ts'
import { ingestOf, startIngest } from './ingest/ingest.ts'
import { addressesByAreaMeasure, engagedMeasure, pageViewsMeasure, readersByAreaMeasure, readersMeasure } from './measures/audience-measures.ts'
import { reportsOpenedMeasure } from './measures/reports-opened.ts'
import { liveUseCase } from './read/live.ts'
import { mostReadOf, settleMostRead } from './read/most-read.ts'
import { worksUseCase } from './read/works.ts'
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

const everyFiveMinutes = defineJob('audience.most_read', Nothing, (services) => settleMostRead(services.db, services.clock.now()), { cron: '*/5 * * * *' })

export const audienceModule = defineModule({
  name: 'readers/audience',
  migrations: audienceMigrations,
  permissions: [
    {
      name: 'audience.live',
      vi: 'Xem bạn đọc hôm nay của cả trang',
      en: 'See today’s readers of the whole site',
      roles: ['admin', 'leader', 'secretary', 'desk_head', 'editor'],
    },
    {
      name: 'audience.works',
      vi: 'Xem lượng đọc của tin, bài',
      en: 'See how a story is read',
      roles: ['admin', 'leader', 'secretary', 'desk_head', 'editor', 'reporter', 'contributor'],
    },
  ],
  routes: [
    serve(getLiveFigures, 'audience.live', liveUseCase),
    serve(getWorkFigures, 'audience.works', worksUseCase),
    serve(tellReading, 'public', async (ctx, { body }) => {
      await ingestOf(ctx).take(body, ctx)
      return null
    }),
  ],
  jobs: [everyMinute, everyHour, everyFiveMinutes],
  contributes: [
    mostReadSources.add(mostReadOf),
    measures.add(pageViewsMeasure, engagedMeasure, readersMeasure, readersByAreaMeasure, addressesByAreaMeasure, reportsOpenedMeasure),
  ],
  start: startIngest,
})
