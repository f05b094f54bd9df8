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
      offline: true,
      bare: true,
      page: () => import('./approval/ApprovalPage.tsx').then((m) => m.ApprovalPage),
    },
    {
      path: '/later-reviews',
      title: { vi: 'Nợ hậu kiểm', en: 'Looks owed' },
      permission: 'stories.view',
      page: () => import('./signing/LaterReviewsPage.tsx').then((m) => m.LaterReviewsPage),
    },
    {
      path: '/delegations',
      title: { vi: 'Ủy quyền ký', en: 'Delegations' },
      permission: 'stories.view',
      page: () => import('./signing/DelegationsPage.tsx').then((m) => m.DelegationsPage),
    },
    {
      path: '/approval-chain',
      title: { vi: 'Quy trình duyệt', en: 'Approval chain' },
      permission: 'stories.view',
      page: () => import('./signing/ApprovalChainPage.tsx').then((m) => m.ApprovalChainPage),
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
    {
      wing: 'newsroom',
      label: { vi: 'Nợ hậu kiểm', en: 'Looks owed' },
      icon: 'eye',
      path: '/later-reviews',
      permission: 'stories.approve',
      order: 41,
    },
    {
      wing: 'newsroom',
      label: { vi: 'Ủy quyền', en: 'Delegations' },
      icon: 'key',
      path: '/delegations',
      permission: 'stories.approve',
      order: 42,
    },
    {
      wing: 'newsroom',
      label: { vi: 'Quy trình duyệt', en: 'Approval chain' },
      icon: 'sliders',
      path: '/approval-chain',
      permission: 'stories.manage',
      order: 85,
    },
  ],
  creates: [{ label: { vi: 'Viết tin', en: 'Write' }, icon: 'pencil', path: '/stories/new', permission: 'stories.write', order: 10 }],
  commands: [
    { id: 'stories.mine', label: { vi: 'Tin, bài của tôi', en: 'My stories' }, path: '/stories?mine=1', permission: 'stories.view' },
    { id: 'stories.chain', label: { vi: 'Quy trình duyệt', en: 'Approval chain' }, icon: 'sliders', path: '/approval-chain', permission: 'stories.view' },
    { id: 'stories.delegations', label: { vi: 'Ai ký thay ai', en: 'Who signs for whom' }, icon: 'key', path: '/delegations', permission: 'stories.view' },
  ],
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
      id: 'stories.own',
      order: 5,
      permission: 'stories.write',
      load: () => import('./list/OwnWaitingCard.tsx').then((m) => m.OwnWaitingCard),
    }),
    fill('home.card', {
      id: 'stories.waiting',
      order: 10,
      permission: 'stories.approve',
      load: () => import('./approval/WaitingCard.tsx').then((m) => m.WaitingCard),
    }),
  ],
})
