import type { vi } from './messages.vi.ts'

export const en: typeof vi = {
  title: 'Where it is out',
  nowhere: 'Not published.',
  view: 'View',
  viewOf: (medium) => `Reader’s page (${medium})`,
  since: (when) => `since ${when}`,
  version: (no) => `version ${no}`,
  slots: { issue: 'issue', page: 'page', bulletin: 'bulletin', time: 'at' },
  withdrawn: (when) => `Withdrawn ${when}`,
  withdraw: 'Withdraw',
  withdrawTitle: (title) => `Withdraw “${title}”`,
  withdrawDoes:
    'It disappears from every page, feed and search at once; its address says it was withdrawn. Its versions stay as evidence. It cannot be published again.',
  reason: 'Why is it withdrawn? (for the house)',
  legalBasis: 'Legal basis (order, article), if any',
  shown: 'Sentence readers see, where the law wants a reason',
  doWithdraw: 'Withdraw it',
  cancel: 'Cancel',
  done: 'Withdrawn. It is out of sight everywhere.',
}
