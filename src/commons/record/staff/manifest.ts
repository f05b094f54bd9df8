import { defineStaffManifest, fill } from '../../../platform/staff/index.ts'

export const recordStaff = defineStaffManifest({
  name: 'commons/record',
  routes: [
    {
      path: '/record/day-list',
      title: { vi: 'Sổ ngày', en: 'Day list' },
      permission: 'record.declare',
      offline: true,
      page: () => import('./day-list/DayListPage.tsx').then((m) => m.DayListPage),
    },
  ],
  nav: [
    {
      wing: 'newsroom',
      label: { vi: 'Sổ ngày', en: 'Day list' },
      icon: 'newspaper',
      path: '/record/day-list',
      permission: 'record.declare',
      order: 70,
      shortcut: 'g s',
    },
  ],
  fills: [
    fill('home.card', {
      id: 'record.missing-days',
      order: 60,
      permission: 'record.declare',
      load: () => import('./day-list/MissingDaysCard.tsx').then((m) => m.MissingDaysCard),
    }),
  ],
})
