import { hanoiDay } from '../../../platform/clock.ts'
import { serve } from '../../../platform/http/serve.ts'
import { defineModule } from '../../../platform/module.ts'
import * as contract from '../contract.ts'
import { organisationMigrations } from '../migrations/index.ts'
import { listDesksOf, listOrganisationsAsOf } from './as-of.ts'
import { renameUseCase, succeedUseCase } from './change.ts'
import * as keep from './keep.ts'
import { moveLiving } from './move-living.ts'
import { presentOrganisation } from './present.ts'

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
    {
      name: 'organisations.view',
      vi: 'Xem danh bạ cơ quan trong tỉnh',
      en: 'See the province’s register',
      roles: ['admin', 'leader', 'secretary', 'officer', 'department_leader', 'party_officer', 'province_leader', 'auditor', 'platform_admin'],
    },
    {
      name: 'organisations.keep',
      vi: 'Sửa ban, ấn phẩm, kênh của cơ quan mình',
      en: 'Keep the desks, products and channels of one’s house',
      roles: ['admin', 'platform_admin'],
    },
    {
      name: 'organisations.keep_licences',
      vi: 'Ghi giấy phép, măng-sét',
      en: 'Keep licences and imprints',
      roles: ['admin', 'platform_admin', 'officer', 'department_leader'],
    },
  ],
  jobs: [moveLiving],
  routes: [
    serve(contract.listOrganisations, 'signed-in', async (ctx, { query }) => ({
      items: await listOrganisationsAsOf(ctx.db, {
        asOf: query.asOf ?? hanoiDay(ctx.now),
        ...(query.kind ? { kind: query.kind } : {}),
        ...(ctx.actor.provinceId ? { provinceId: ctx.actor.provinceId } : { ids: [ctx.actor.organisationId] }),
      }),
    })),
    serve(contract.listDesks, 'signed-in', async (ctx) => ({
      items: (await listDesksOf(ctx.db, [ctx.actor.organisationId])).map(({ agencyId: _, ...desk }) => desk),
    })),
    serve(contract.getOrganisation, 'signed-in', (ctx, { params, query }) => presentOrganisation(ctx.db, ctx, params.organisationId, query.asOf)),
    serve(contract.renameOrganisation, 'organisations.manage', renameUseCase),
    serve(contract.succeedOrganisations, 'organisations.manage', succeedUseCase),
    serve(contract.addOrganisation, 'organisations.manage', keep.addOrganisationUseCase),
    serve(contract.addDesk, 'organisations.keep', keep.addDeskUseCase),
    serve(contract.changeDesk, 'organisations.keep', keep.changeDeskUseCase),
    serve(contract.addProduct, 'organisations.keep', keep.addProductUseCase),
    serve(contract.changeProduct, 'organisations.keep', keep.changeProductUseCase),
    serve(contract.addChannel, 'organisations.keep', keep.addChannelUseCase),
    serve(contract.changeChannel, 'organisations.keep', keep.changeChannelUseCase),
    serve(contract.addLicence, 'organisations.keep_licences', keep.addLicenceUseCase),
    serve(contract.changeLicence, 'organisations.keep_licences', keep.changeLicenceUseCase),
  ],
})
