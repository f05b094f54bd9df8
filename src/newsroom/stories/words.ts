import type { StoryState } from './contract.ts'

const words: Readonly<Record<StoryState, string>> = {
  drafting: 'nháp',
  in_review: 'chờ duyệt',
  returned: 'trả lại',
  approved: 'đã duyệt',
  scheduled: 'hẹn giờ đăng',
  published: 'đã xuất bản',
  dropped: 'đã bỏ',
}

/** The state in an editor's words, for sentences. */
export const storyStateWord = (state: StoryState): string => words[state]
