import { callApi, defineStaffManifest, fill } from '../../../platform/staff/index.ts'
import { listPeople } from '../contract.ts'

const MOST_FOUND = 6

export const peopleStaff = defineStaffManifest({
  name: 'commons/people',
  routes: [
    {
      path: '/people',
      title: { vi: 'Nhân sự', en: 'People' },
      permission: 'people.view',
      page: () => import('./list/PeoplePage.tsx').then((m) => m.PeoplePage),
    },
    {
      path: '/people/duty',
      title: { vi: 'Nghỉ, công tác, trực', en: 'Leave, travel, duty' },
      permission: 'people.view_roster',
      page: () => import('./roster/RosterPage.tsx').then((m) => m.RosterPage),
    },
    {
      path: '/people/$personId',
      title: { vi: 'Hồ sơ nhân sự', en: 'A person' },
      permission: 'people.view',
      page: () => import('./person/PersonPage.tsx').then((m) => m.PersonPage),
    },
  ],
  nav: [
    { wing: 'admin', label: { vi: 'Nhân sự', en: 'People' }, icon: 'users', path: '/people', permission: 'people.view', order: 10, shortcut: 'g n' },
    {
      wing: 'newsroom',
      label: { vi: 'Nghỉ, công tác, trực', en: 'Leave, travel, duty' },
      short: { vi: 'Nghỉ, trực', en: 'Roster' },
      icon: 'clock',
      path: '/people/duty',
      permission: 'people.view_roster',
      order: 70,
      shortcut: 'g z',
    },
  ],
  commands: [
    { id: 'people.add', label: { vi: 'Thêm người, lập tài khoản', en: 'Add somebody' }, icon: 'user', path: '/people?new=true', permission: 'people.manage' },
  ],
  fills: [
    fill('organisations.page', {
      id: 'people.first-administrator',
      order: 10,
      permission: 'organisations.manage',
      load: () => import('./first-admin/FirstAdministrator.tsx').then((m) => m.FirstAdministrator),
    }),
  ],
  search: [
    {
      id: 'people',
      label: { vi: 'Nhân sự', en: 'People' },
      permission: 'people.view',
      find: async (words) =>
        (await callApi(listPeople, { query: { words } })).items.slice(0, MOST_FOUND).map((person) => ({
          id: person.id,
          title: person.name,
          path: `/people/${person.id}`,
          icon: 'user' as const,
          ...(person.title ? { detail: person.title } : {}),
        })),
    },
  ],
})
