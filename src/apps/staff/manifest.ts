import { defineStaffManifest } from '../../platform/staff/manifest.ts'

/** The pages of the shell itself. */
export const shellManifest = defineStaffManifest({
  name: 'apps/staff',
  routes: [
    { path: '/', title: { vi: 'Việc của tôi', en: 'My work' }, offline: true, page: () => import('./pages/HomePage.tsx').then((m) => m.HomePage) },
    {
      path: '/account',
      title: { vi: 'Mật khẩu và bảo mật', en: 'Password and security' },
      page: () => import('./pages/AccountPage.tsx').then((m) => m.AccountPage),
    },
  ],
  commands: [
    {
      id: 'shell.account',
      label: { vi: 'Mật khẩu và bảo mật', en: 'Password and security' },
      icon: 'shield',
      path: '/account',
      words: 'mật khẩu password xác thực totp',
    },
  ],
})
