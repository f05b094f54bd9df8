import { defineStaffManifest } from '../../../platform/staff/index.ts'

export const commitmentsStaff = defineStaffManifest({
  name: 'commons/commitments',
  routes: [
    {
      path: '/commitments',
      title: { vi: 'Mục đích phục vụ', en: 'Commitments' },
      page: () => import('./CommitmentsPage.tsx').then((m) => m.CommitmentsPage),
    },
  ],
  nav: [
    { wing: 'authority', label: { vi: 'Mục đích phục vụ', en: 'Commitments' }, icon: 'flag', path: '/commitments', permission: 'commitments.offer', order: 30 },
  ],
  commands: [
    { id: 'commitments.list', label: { vi: 'Mục đích phục vụ đang mở', en: 'Open commitments' }, icon: 'flag', path: '/commitments' },
    {
      id: 'commitments.offer',
      label: { vi: 'Giao mục đích phục vụ', en: 'Offer a commitment' },
      icon: 'flag',
      path: '/commitments?new=true',
      permission: 'commitments.offer',
    },
  ],
})
