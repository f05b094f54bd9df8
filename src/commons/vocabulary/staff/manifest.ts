import { defineStaffManifest } from '../../../platform/staff/index.ts'

export const vocabularyStaff = defineStaffManifest({
  name: 'commons/vocabulary',
  routes: [
    {
      path: '/sections',
      title: { vi: 'Chuyên mục', en: 'Sections' },
      permission: 'vocabulary.manage',
      page: () => import('./SectionsPage.tsx').then((m) => m.SectionsPage),
    },
  ],
  nav: [{ wing: 'newsroom', label: { vi: 'Chuyên mục', en: 'Sections' }, icon: 'tag', path: '/sections', permission: 'vocabulary.manage', order: 80 }],
})
