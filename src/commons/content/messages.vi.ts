import type { BlockKind } from './diff.ts'

const kinds: Record<BlockKind, string> = {
  paragraph: 'đoạn',
  heading: 'đề mục',
  quote: 'trích dẫn',
  list: 'danh sách',
  table: 'bảng',
  picture: 'ảnh',
  embed: 'nội dung nhúng',
  box: 'hộp thông tin',
}

/** Pieces of the one-line summary of a difference; joined with commas. */
export const contentMessages = {
  same: 'không khác',
  kicker: 'đổi dòng dẫn tít',
  headline: 'đổi tít',
  standfirst: 'đổi sa-pô',
  sentences: (count: number): string => `khác ${count} câu`,
  added: (count: number, kind: BlockKind): string => `thêm ${count} ${kinds[kind]}`,
  removed: (count: number, kind: BlockKind): string => `bớt ${count} ${kinds[kind]}`,
  moved: (count: number): string => `chuyển chỗ ${count} đoạn`,
  formatting: (count: number): string => `đổi định dạng ${count} đoạn`,
  picturesChanged: (count: number): string => `sửa ${count} ảnh hoặc chú thích`,
  byline: 'đổi tên tác giả',
  aiLabel: 'đổi nhãn AI',
}

export type ContentMessages = typeof contentMessages
