import { formatNumber } from '../../../../platform/i18n/format.ts'
import type { vi } from './messages.vi.ts'

export const en: typeof vi = {
  states: {
    registered: 'Registered',
    assigned: 'Assigned',
    writing: 'Being written',
    submitted: 'Waits for approval',
    approved: 'Approved',
    published: 'Published',
    declined: 'Cannot be done',
    cancelled: 'Taken off',
  },
  media: { web: 'Web', print: 'Print', radio: 'Radio', tv: 'Television', social: 'Social' },
  roles: { writer: 'writes', photographer: 'photographs', camera: 'films', editor: 'edits', driver: 'drives' },
  excused: { leave: 'on leave', travel: 'travelling', night_duty: 'on night duty' },
  queued: { waiting: 'Waiting to be sent', sending: 'Sending…', refused: 'Not sent' },
  breaking: 'Breaking',
  late: 'registered late',
  noDesk: 'No desk yet',
  noPeople: 'Not assigned',
  registrant: 'registered it',
  lacks: { camera: 'nobody films' },
  span: (minutes) => {
    if (minutes < 60) return `${formatNumber(minutes)} min`
    if (minutes < 1440) return [`${Math.floor(minutes / 60)} h`, minutes % 60 === 0 ? '' : `${minutes % 60} min`].filter(Boolean).join(' ')
    return `${formatNumber(Math.floor(minutes / 1440))} days`
  },
  overdue: (span) => `${span} overdue`,
  deadline: (clock) => `Due ${clock}`,
  reasonOf: (reason) => `Reason: ${reason}`,
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  edit: 'Edit',
  assign: 'Assign',
  remind: 'Remind',
  add: 'Add',
  undo: 'Undo',
}
