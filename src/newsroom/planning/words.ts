import type { ItemState } from './contract.ts'

const words: Readonly<Record<ItemState, string>> = {
  registered: 'đã đăng ký',
  assigned: 'đã phân công',
  writing: 'đang viết',
  submitted: 'chờ duyệt',
  approved: 'đã duyệt',
  published: 'đã xuất bản',
  declined: 'báo không làm được',
  cancelled: 'đã bỏ',
}

/** The state in an editor's words, for sentences. */
export const stateWord = (state: ItemState): string => words[state]
