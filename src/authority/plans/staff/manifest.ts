import { defineStaffManifest } from '../../../platform/staff/index.ts'

export const plansStaff = defineStaffManifest({
  name: 'authority/plans',
  routes: [
    {
      path: '/plans',
      title: { vi: 'Tiến độ kế hoạch', en: 'Progress of plans' },
      permission: 'plans.read',
      offline: true,
      page: () => import('./PlansPage.tsx').then((m) => m.PlansPage),
    },
    {
      path: '/plans/samples',
      title: { vi: 'Kế hoạch mẫu', en: 'Sample plans' },
      permission: 'plans.read',
      page: () => import('./reader/SamplesPage.tsx').then((m) => m.SamplesPage),
    },
    {
      path: '/plans/samples/$key',
      title: { vi: 'Kế hoạch mẫu', en: 'Sample plan' },
      permission: 'plans.read',
      page: () => import('./reader/PlanReaderPage.tsx').then((m) => m.SampleReaderPage),
    },
    {
      path: '/plans/$planId/document',
      title: { vi: 'Văn bản kế hoạch', en: 'Plan document' },
      permission: 'plans.read',
      page: () => import('./reader/PlanReaderPage.tsx').then((m) => m.PlanReaderPage),
    },
    {
      path: '/plans/$planId/meeting',
      title: { vi: 'Xem từng chỉ tiêu', en: 'One by one' },
      permission: 'plans.read',
      bare: true,
      page: () => import('./review/MeetingPage.tsx').then((m) => m.MeetingPage),
    },
  ],
  nav: [
    {
      wing: 'authority',
      label: { vi: 'Tiến độ kế hoạch', en: 'Progress of plans' },
      icon: 'target',
      path: '/plans',
      permission: 'plans.read',
      order: 10,
      phone: 3,
      shortcut: 'g m',
    },
  ],
  commands: [
    { id: 'plans.tasks', label: { vi: 'Nhiệm vụ của kế hoạch', en: 'Tasks of the plan' }, icon: 'list', path: '/plans?tab=tasks', permission: 'plans.read' },
    {
      id: 'plans.agencies',
      label: { vi: 'Chỉ tiêu theo cơ quan', en: 'Indicators by agency' },
      icon: 'table',
      path: '/plans?tab=agencies',
      permission: 'plans.view',
    },
    { id: 'plans.samples', label: { vi: 'Kế hoạch mẫu', en: 'Sample plans' }, icon: 'book', path: '/plans/samples', permission: 'plans.read' },
  ],
})
