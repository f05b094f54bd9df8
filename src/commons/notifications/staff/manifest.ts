import { defineStaffManifest, fill } from '../../../platform/staff/index.ts'

export const notificationsStaff = defineStaffManifest({
  name: 'commons/notifications',
  fills: [fill('shell.notifications', { id: 'notifications.bell', order: 10, load: () => import('./NotificationBell.tsx').then((m) => m.NotificationBell) })],
})
