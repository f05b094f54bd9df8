import { formatNumber } from '../../../platform/i18n/format.ts'
import type { vi } from './messages.vi.ts'

export const en: typeof vi = {
  bell: 'Notifications',
  bellUnread: (count) => `Notifications, ${formatNumber(count)} unread`,
  title: 'Notifications',
  markAll: 'Mark all as read',
  empty: 'No notifications yet.',
  emptyNext: 'Work given to you, stories that wait for your approval and breaking news show here.',
  urgent: 'Urgent',
  unread: 'Unread',
  more: 'Show more',
  close: 'Close',
  open: 'Open',
  fresh: (words) => `New notification: ${words}`,
  lost: 'The connection is lost; new notifications may come late.',
  pushOffer: 'Be told when Hội Tụ is not open',
  pushOfferNote: 'The browser tells you on this device what is urgent or given to you.',
  pushTurnOn: 'Turn on',
  pushOn: 'This device is told when Hội Tụ is not open.',
  pushTurnOff: 'Turn off',
  pushDenied: 'The browser blocks notifications of this site. Open the site settings beside the address, allow notifications and reload.',
  pushFailed: 'Not turned on: the browser could not reach its push service. Try again with a network, or use another browser.',
  pushTurnedOn: 'This device will be told.',
  pushTurnedOff: 'This device is no longer told when Hội Tụ is not open.',
}
