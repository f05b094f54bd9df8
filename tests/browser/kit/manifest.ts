import { defineStaffManifest, fill } from '../../../src/platform/staff/index.ts'

export const thingsStaff = defineStaffManifest({
  name: 'newsroom/things',
  routes: [
    { path: '/things', title: { vi: 'Kế hoạch ngày', en: 'Daily plan' }, offline: true, page: () => import('./ThingsPage.tsx').then((m) => m.ThingsPage) },
    { path: '/things/$thingId', title: { vi: 'Một tin', en: 'One story' }, page: () => import('./ThingPage.tsx').then((m) => m.ThingPage) },
    { path: '/secret', title: { vi: 'Kín', en: 'Secret' }, permission: 'nobody.has_this', page: () => import('./ThingPage.tsx').then((m) => m.ThingPage) },
  ],
  nav: [
    { wing: 'newsroom', label: { vi: 'Kế hoạch ngày', en: 'Daily plan' }, icon: 'plan', path: '/things', order: 10, phone: 1, shortcut: 'g k' },
    { wing: 'newsroom', label: { vi: 'Bảng điều hành', en: 'Board' }, short: { vi: 'Bảng', en: 'Board' }, icon: 'board', path: '/board', order: 20, phone: 3 },
    { wing: 'newsroom', label: { vi: 'Tin, bài', en: 'Stories' }, icon: 'article', path: '/stories', order: 30, phone: 2 },
    { wing: 'newsroom', label: { vi: 'Kho ảnh', en: 'Pictures' }, icon: 'image', path: '/media', order: 40, phone: 4 },
    { wing: 'readers', label: { vi: 'Trang nhất', en: 'Front page' }, icon: 'layout', path: '/front', order: 10 },
    { wing: 'readers', label: { vi: 'Độc giả', en: 'Audience' }, icon: 'chart', path: '/audience', order: 20 },
    { wing: 'trust', label: { vi: 'Lưu chiểu', en: 'Legal deposit' }, icon: 'seal', path: '/deposit', order: 10 },
    { wing: 'authority', label: { vi: 'Tiến độ kế hoạch', en: 'Plan progress' }, icon: 'target', path: '/plans', order: 10 },
    { wing: 'authority', label: { vi: 'Báo cáo', en: 'Reports' }, icon: 'report', path: '/reports', order: 20 },
    { wing: 'admin', label: { vi: 'Nhân sự, tài khoản', en: 'People' }, icon: 'users', path: '/people', order: 10 },
    { wing: 'admin', label: { vi: 'Kín', en: 'Secret' }, icon: 'lock', path: '/secret', order: 90, permission: 'nobody.has_this' },
  ],
  creates: [
    { label: { vi: 'Viết tin', en: 'Write' }, icon: 'pencil', path: '/things?new=true', order: 10 },
    { label: { vi: 'Đăng ký tin', en: 'Register' }, icon: 'plus', path: '/things?new=true', order: 20 },
  ],
  search: [
    {
      id: 'things',
      label: { vi: 'Tin, bài', en: 'Stories' },
      find: async (words) => [{ id: '1', title: `Tin có “${words}”`, detail: 'Ban Thời sự · chờ duyệt', path: '/things/thing-1', icon: 'article' }],
    },
  ],
  fills: [
    fill('home.card', { id: 'things.waiting', order: 10, load: () => import('./HomeCards.tsx').then((m) => m.WaitingCard) }),
    fill('home.card', { id: 'things.calm', order: 20, load: () => import('./HomeCards.tsx').then((m) => m.CalmCard) }),
    fill('home.card', { id: 'things.broken', order: 30, load: () => import('./HomeCards.tsx').then((m) => m.BrokenCard) }),
    fill('home.card', { id: 'things.secret', order: 40, permission: 'nobody.has_this', load: () => import('./HomeCards.tsx').then((m) => m.CalmCard) }),
  ],
})
