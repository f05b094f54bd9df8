import { hanoiDay } from '../../../platform/clock.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { callApi, defineStaffManifest, fill } from '../../../platform/staff/index.ts'
import { listWorks } from '../contract.ts'

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
    {
      path: '/record/works',
      title: { vi: 'Tác phẩm đã đăng', en: 'Published works' },
      permission: 'record.read',
      page: () => import('./works/WorksPage.tsx').then((m) => m.WorksPage),
    },
    {
      path: '/record/imports',
      title: { vi: 'Nạp bài', en: 'Import' },
      permission: 'record.import',
      page: () => import('./imports/ImportsPage.tsx').then((m) => m.ImportsPage),
    },
  ],
  nav: [
    {
      wing: 'newsroom',
      label: { vi: 'Tác phẩm đã đăng', en: 'Published works' },
      short: { vi: 'Đã đăng', en: 'Works' },
      icon: 'archive',
      path: '/record/works',
      permission: 'record.read',
      order: 65,
      shortcut: 'g x',
    },
    {
      wing: 'newsroom',
      label: { vi: 'Sổ ngày', en: 'Day list' },
      icon: 'newspaper',
      path: '/record/day-list',
      permission: 'record.declare',
      order: 70,
      shortcut: 'g s',
    },
    {
      wing: 'newsroom',
      label: { vi: 'Nạp bài', en: 'Import' },
      icon: 'download',
      path: '/record/imports',
      permission: 'record.import',
      order: 75,
    },
  ],
  search: [
    {
      id: 'record',
      label: { vi: 'Tác phẩm đã đăng', en: 'Published works' },
      permission: 'record.read',
      find: async (words) =>
        (await callApi(listWorks, { query: { text: words, limit: 6 } })).items.map((work) => ({
          id: work.id,
          title: work.title,
          detail: formatDay(hanoiDay(new Date(work.publishedAt))),
          path: `/record/works?work=${work.id}`,
          icon: 'archive' as const,
        })),
    },
  ],
  commands: [
    {
      id: 'record.withdrawn',
      label: { vi: 'Tác phẩm đã gỡ', en: 'Withdrawn works' },
      icon: 'archive',
      path: '/record/works?state=withdrawn',
      permission: 'record.read',
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
