import { hanoiDay } from '../../../platform/clock.ts'
import { serve } from '../../../platform/http/serve.ts'
import { defineModule } from '../../../platform/module.ts'
import { listAreas } from '../contract.ts'
import { areaMigrations } from '../migrations/index.ts'
import { listAreasOf } from './areas.ts'

export const areasModule = defineModule({
  name: 'commons/areas',
  migrations: areaMigrations,
  routes: [
    serve(listAreas, 'signed-in', async (ctx, { query }) => ({
      items: ctx.actor.provinceId ? await listAreasOf(ctx.db, ctx.actor.provinceId, query.asOf ?? hanoiDay(ctx.now)) : [],
    })),
  ],
})
