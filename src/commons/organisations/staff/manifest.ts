import { callApi, defineStaffManifest } from '../../../platform/staff/index.ts'
import { foldText } from '../../../platform/search/fold.ts'
import { listOrganisations } from '../contract.ts'

const MOST_FOUND = 6

export const organisationsStaff = defineStaffManifest({
  name: 'commons/organisations',
  routes: [
    {
      path: '/organisations',
      title: { vi: 'Cơ quan', en: 'Organisations' },
      permission: 'organisations.view',
      page: () => import('./list/RegisterPage.tsx').then((m) => m.RegisterPage),
    },
    {
      path: '/organisations/$organisationId',
      title: { vi: 'Cơ quan', en: 'An organisation' },
      permission: 'organisations.view',
      page: () => import('./detail/OrganisationPage.tsx').then((m) => m.OrganisationPage),
    },
  ],
  nav: [
    {
      wing: 'admin',
      label: { vi: 'Cơ quan', en: 'Organisations' },
      icon: 'building',
      path: '/organisations',
      permission: 'organisations.view',
      order: 20,
      shortcut: 'g c',
    },
  ],
  commands: [
    {
      id: 'organisations.add',
      label: { vi: 'Thêm tổ chức', en: 'Add an organisation' },
      icon: 'building',
      path: '/organisations?new=true',
      permission: 'organisations.manage',
    },
  ],
  search: [
    {
      id: 'organisations',
      label: { vi: 'Cơ quan', en: 'Organisations' },
      permission: 'organisations.view',
      find: async (words) =>
        (await callApi(listOrganisations)).items
          .filter((each) => foldText(`${each.name} ${each.shortName}`).includes(foldText(words)))
          .slice(0, MOST_FOUND)
          .map((each) => ({ id: each.id, title: each.name, path: `/organisations/${each.id}`, icon: 'building' as const })),
    },
  ],
})
