import { z } from 'zod'
import { emitHooks } from '../../../platform/events/event.ts'
import { serve } from '../../../platform/http/serve.ts'
import { defineJob } from '../../../platform/jobs/job.ts'
import { defineModule } from '../../../platform/module.ts'
import { drillMeasure, listMeasures, readMeasures } from '../contract.ts'
import { measures } from '../define.ts'
import { measureMigrations } from '../migrations/index.ts'
import { markNewMeasures } from './build.ts'
import { drillUseCase, listUseCase, readUseCase } from './endpoints.ts'
import { markTouched } from './marks.ts'
import { appearancesMeasure } from './of-record/appearances-measure.ts'
import { storiesMeasure } from './of-record/stories-measure.ts'
import { worksMeasure } from './of-record/works-measure.ts'
import { recomputeAll } from './recompute.ts'

const everyMinute = defineJob(
  'measures.recompute',
  z.object({}).loose(),
  async (services) => recomputeAll(services.db, (error, measure) => services.log.error({ err: error, measure }, 'a measure could not be computed')),
  { cron: '* * * * *' },
)

export const measuresModule = defineModule({
  name: 'commons/measures',
  migrations: measureMigrations,
  permissions: [
    {
      name: 'measures.read',
      vi: 'Xem số đo và mở đến nguồn',
      en: 'Read measures and open them to their sources',
      roles: ['admin', 'leader', 'secretary', 'desk_head', 'accountant', 'officer', 'department_leader', 'party_officer', 'province_leader', 'auditor'],
    },
  ],
  routes: [
    serve(listMeasures, 'measures.read', listUseCase),
    serve(readMeasures, 'measures.read', readUseCase),
    serve(drillMeasure, 'measures.read', drillUseCase),
  ],
  jobs: [everyMinute],
  contributes: [emitHooks.add(markTouched), measures.add(worksMeasure, storiesMeasure, appearancesMeasure)],
  start: async (services) => markNewMeasures(services.db),
})
