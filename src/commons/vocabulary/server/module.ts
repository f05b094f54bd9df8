import { defineModule } from '../../../platform/module.ts'
import { serve } from '../../../platform/http/serve.ts'
import { listGenres, listSections, saveSection } from '../contract.ts'
import { vocabularyMigrations } from '../migrations/index.ts'
import { listAllGenres, listSectionsOf, saveSectionOf } from './sections.ts'

export const vocabularyModule = defineModule({
  name: 'commons/vocabulary',
  migrations: vocabularyMigrations,
  permissions: [{ name: 'vocabulary.manage', vi: 'Quản lý chuyên mục', en: 'Manage sections', roles: ['admin', 'secretary', 'leader'] }],
  routes: [
    serve(listSections, 'signed-in', async (ctx) => ({
      items: (await listSectionsOf(ctx.db, [ctx.actor.organisationId])).map(({ agencyId: _, ...section }) => section),
    })),
    serve(listGenres, 'signed-in', async (ctx) => ({ items: await listAllGenres(ctx.db) })),
    serve(saveSection, 'vocabulary.manage', saveSectionOf),
  ],
})
