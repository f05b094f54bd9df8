import { defineStaffManifest } from '../../../platform/staff/index.ts'

export const reportsStaff = defineStaffManifest({
  name: 'authority/reports',
  routes: [
    {
      path: '/reports',
      title: { vi: 'Báo cáo', en: 'Reports' },
      permission: 'reports.view',
      page: () => import('./ReportsPage.tsx').then((m) => m.ReportsPage),
    },
    {
      path: '/reports/$reportId',
      title: { vi: 'Soạn báo cáo', en: 'Report' },
      permission: 'reports.view',
      page: () => import('./ReportPage.tsx').then((m) => m.ReportPage),
    },
  ],
  nav: [
    {
      wing: 'authority',
      label: { vi: 'Báo cáo', en: 'Reports' },
      icon: 'report',
      path: '/reports',
      permission: 'reports.view',
      order: 20,
      phone: 5,
      shortcut: 'g o',
    },
  ],
  commands: [
    {
      id: 'reports.due',
      label: { vi: 'Đặt hạn nộp báo cáo của tỉnh', en: 'Set when reports are due in the province' },
      icon: 'calendar',
      path: '/reports?open=due',
      permission: 'reports.receive',
    },
  ],
})
