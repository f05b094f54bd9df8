import { defineStaffManifest, callApi, fill } from '../../../platform/staff/index.ts'
import { listStories } from '../contract.ts'

export const storiesStaff = defineStaffManifest({
  name: 'newsroom/stories',
  routes: [
    {
      path: '/stories',
      title: { vi: 'Tin, bài', en: 'Stories' },
      permission: 'stories.view',
      page: () => import('./list/StoriesPage.tsx').then((m) => m.StoriesPage),
    },
    {
      path: '/stories/new',
      title: { vi: 'Viết tin', en: 'Write' },
      permission: 'stories.write',
      page: () => import('./list/NewStoryPage.tsx').then((m) => m.NewStoryPage),
    },
    {
      path: '/stories/$storyId',
      title: { vi: 'Soạn bài', en: 'Write' },
      permission: 'stories.view',
      offline: true,
      bare: true,
      page: () => import('./editor/StoryPage.tsx').then((m) => m.StoryPage),
    },
    {
      path: '/approvals',
      title: { vi: 'Duyệt bài', en: 'Approvals' },
      permission: 'stories.approve',
      page: () => import('./approval/ApprovalsPage.tsx').then((m) => m.ApprovalsPage),
    },
    {
      path: '/approvals/$outputId',
      title: { vi: 'Duyệt bài', en: 'Approve' },
      permission: 'stories.view',
      bare: true,
      page: () => import('./approval/ApprovalPage.tsx').then((m) => m.ApprovalPage),
    },
  ],
  nav: [
    {
      wing: 'newsroom',
      label: { vi: 'Tin, bài', en: 'Stories' },
      icon: 'article',
      path: '/stories',
      permission: 'stories.view',
      order: 30,
      phone: 2,
      shortcut: 'g t',
    },
    {
      wing: 'newsroom',
      label: { vi: 'Duyệt bài', en: 'Approvals' },
      icon: 'check-circle',
      path: '/approvals',
      permission: 'stories.approve',
      order: 40,
      phone: 3,
      shortcut: 'g d',
    },
  ],
  creates: [{ label: { vi: 'Viết tin', en: 'Write' }, icon: 'pencil', path: '/stories/new', permission: 'stories.write', order: 10 }],
  commands: [{ id: 'stories.mine', label: { vi: 'Tin, bài của tôi', en: 'My stories' }, path: '/stories?mine=1', permission: 'stories.view' }],
  search: [
    {
      id: 'stories',
      label: { vi: 'Tin, bài', en: 'Stories' },
      permission: 'stories.view',
      find: async (words, signal) => {
        const { items } = await callApi(listStories, { query: { text: words, limit: 8 } })
        return signal.aborted
          ? []
          : items.map((story) => ({
              id: story.id,
              title: story.headline,
              detail: story.authors.join(', '),
              path: `/stories/${story.id}`,
              icon: 'article' as const,
            }))
      },
    },
  ],
  fills: [
    fill('home.card', {
      id: 'stories.waiting',
      order: 20,
      permission: 'stories.approve',
      load: () => import('./approval/WaitingCard.tsx').then((m) => m.WaitingCard),
    }),
  ],
})
