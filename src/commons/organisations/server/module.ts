import { hanoiDay } from '../../../platform/clock.ts'
import { refuse } from '../../../platform/errors.ts'
import { serve } from '../../../platform/http/serve.ts'
import { defineModule } from '../../../platform/module.ts'
import { getOrganisation, listDesks, listOrganisations, renameOrganisation, succeedOrganisations } from '../contract.ts'
import { organisationErrors } from '../errors.ts'
import { organisationMigrations } from '../migrations/index.ts'
import { findOrganisation, listChannelsOf, listDesksOf, listLicencesOf, listOrganisationsAsOf } from './as-of.ts'
import { renameUseCase, succeedUseCase } from './change.ts'
import { organisationTables } from './tables.ts'

export const organisationsModule = defineModule({
  name: 'commons/organisations',
  migrations: organisationMigrations,
  permissions: [
    {
      name: 'organisations.manage',
      vi: 'Quản lý tổ chức trong tỉnh',
      en: 'Manage the province’s organisations',
      roles: ['officer', 'department_leader', 'platform_admin'],
    },
  ],
  routes: [
    serve(listOrganisations, 'signed-in', async (ctx, { query }) => ({
      items: await listOrganisationsAsOf(ctx.db, {
        asOf: query.asOf ?? hanoiDay(ctx.now),
        ...(query.kind ? { kind: query.kind } : {}),
        ...(ctx.actor.provinceId ? { provinceId: ctx.actor.provinceId } : { ids: [ctx.actor.organisationId] }),
      }),
    })),
    serve(listDesks, 'signed-in', async (ctx) => ({ items: (await listDesksOf(ctx.db, [ctx.actor.organisationId])).map(({ agencyId: _, ...desk }) => desk) })),
    serve(getOrganisation, 'signed-in', async (ctx, { params, query }) => {
      const organisation = await findOrganisation(ctx.db, params.organisationId, query.asOf ?? hanoiDay(ctx.now))
      if (!organisation || (organisation.provinceId !== ctx.actor.provinceId && organisation.id !== ctx.actor.organisationId))
        return refuse(organisationErrors, 'organisations.not_found')
      const tables = organisationTables(ctx.db)
      const names = await tables
        .selectFrom('organisations.name')
        .select(['valid_from as validFrom', 'name', 'short_name as shortName'])
        .where('organisation_id', '=', organisation.id)
        .orderBy('valid_from')
        .execute()
      const successions = await tables
        .selectFrom('organisations.succession')
        .select(['predecessor_id as predecessorId', 'successor_id as successorId', 'on_day as onDay', 'kind'])
        .where((where) => where.or([where('predecessor_id', '=', organisation.id), where('successor_id', '=', organisation.id)]))
        .orderBy('on_day')
        .execute()
      const desks = (await listDesksOf(ctx.db, [organisation.id])).map(({ agencyId: _, ...desk }) => desk)
      const channels = (await listChannelsOf(ctx.db, [organisation.id])).map(({ agencyId: _, ...channel }) => channel)
      return { ...organisation, names, desks, channels, licences: await listLicencesOf(ctx.db, organisation.id), successions }
    }),
    serve(renameOrganisation, 'organisations.manage', renameUseCase),
    serve(succeedOrganisations, 'organisations.manage', succeedUseCase),
  ],
})
