import type { ReportState, SectionKey } from './contract.ts'

export const sectionTitles: Readonly<Record<SectionKey, string>> = {
  overview: 'Tình hình chung',
  difficulties: 'Khó khăn, vướng mắc',
  proposals: 'Kiến nghị, đề xuất',
  next_period: 'Phương hướng, nhiệm vụ kỳ tới',
}
/** Sections that must be written: a report without them says nothing to who receives it. */
export const compulsory: readonly SectionKey[] = ['overview', 'difficulties', 'next_period']
export const stateWords: Readonly<Record<ReportState, string>> = { draft: 'đang soạn', submitted: 'đã gửi', received: 'đã nhận', returned: 'trả lại' }
