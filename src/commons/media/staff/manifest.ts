import { callApi, defineStaffManifest, fill } from '../../../platform/staff/index.ts'
import { listAssets } from '../contract.ts'

export const mediaStaff = defineStaffManifest({
  name: 'commons/media',
  routes: [
    {
      path: '/media',
      title: { vi: 'Kho ảnh', en: 'Pictures' },
      permission: 'media.view',
      offline: true,
      page: () => import('./library/LibraryPage.tsx').then((m) => m.LibraryPage),
    },
  ],
  nav: [
    {
      wing: 'newsroom',
      label: { vi: 'Kho ảnh', en: 'Pictures' },
      icon: 'image',
      path: '/media',
      permission: 'media.view',
      order: 60,
      phone: 4,
      shortcut: 'g a',
    },
  ],
  creates: [{ label: { vi: 'Tải ảnh lên', en: 'Upload pictures' }, icon: 'upload', path: '/media', permission: 'media.upload', order: 30 }],
  commands: [
    { id: 'media.mine', label: { vi: 'Ảnh của tôi', en: 'My pictures' }, icon: 'image', path: '/media?by=me', permission: 'media.view' },
    {
      id: 'media.incomplete',
      label: { vi: 'Ảnh thiếu nguồn hoặc quyền', en: 'Pictures without credit or rights' },
      icon: 'warning',
      path: '/media?incomplete=true',
      permission: 'media.view',
    },
  ],
  search: [
    {
      id: 'media',
      label: { vi: 'Ảnh', en: 'Pictures' },
      permission: 'media.view',
      find: async (words) =>
        (await callApi(listAssets, { query: { q: words, limit: 6 } })).items.map((asset) => ({
          id: asset.id,
          title: asset.caption || asset.fileName,
          detail: asset.credit,
          path: `/media?asset=${asset.id}`,
          icon: 'image' as const,
        })),
    },
  ],
  fills: [
    fill('shell.status', {
      id: 'media.uploads',
      order: 20,
      permission: 'media.upload',
      load: () => import('./uploads/UploadStatus.tsx').then((m) => m.UploadStatus),
    }),
  ],
})
