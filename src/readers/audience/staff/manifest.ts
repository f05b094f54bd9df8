import { defineStaffManifest, fill } from '../../../platform/staff/index.ts'

export const audienceStaff = defineStaffManifest({
  name: 'readers/audience',
  routes: [
    {
      path: '/audience',
      title: { vi: 'Đang đọc', en: 'Reading now' },
      permission: 'audience.live',
      page: () => import('./LivePage.tsx').then((m) => m.LivePage),
    },
  ],
  nav: [
    {
      wing: 'readers',
      label: { vi: 'Đang đọc', en: 'Reading now' },
      icon: 'chart',
      path: '/audience',
      permission: 'audience.live',
      order: 10,
      shortcut: 'g r',
    },
  ],
  fills: [
    fill('home.card', { id: 'audience.now', order: 60, permission: 'audience.live', load: () => import('./NowCard.tsx').then((m) => m.NowCard) }),
    fill('stories.editor.panel', {
      id: 'readers',
      order: 10,
      title: { vi: 'Bạn đọc', en: 'Readers' },
      permission: 'audience.works',
      load: () => import('./StoryReadings.tsx').then((m) => m.StoryReadings),
    }),
  ],
})
