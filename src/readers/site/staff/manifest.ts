import { defineStaffManifest } from '../../../platform/staff/index.ts'

export const siteStaff = defineStaffManifest({
  name: 'readers/site',
  routes: [
    { path: '/front', title: { vi: 'Trang nhất', en: 'Front page' }, permission: 'site.look', page: () => import('./FrontPage.tsx').then((m) => m.FrontPage) },
  ],
  nav: [
    { wing: 'readers', label: { vi: 'Trang nhất', en: 'Front page' }, icon: 'newspaper', path: '/front', permission: 'site.look', order: 10, shortcut: 'g 1' },
  ],
  commands: [
    { id: 'site.front', label: { vi: 'Sắp trang nhất', en: 'Arrange the front page' }, icon: 'newspaper', path: '/front', permission: 'site.curate' },
    {
      id: 'site.band',
      label: { vi: 'Đặt dải tin khẩn cấp', en: 'Put up the emergency band' },
      icon: 'warning',
      path: '/front?open=band',
      permission: 'site.band',
    },
  ],
})
