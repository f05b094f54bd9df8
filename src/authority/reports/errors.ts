import { defineErrors } from '../../platform/errors.ts'

export const reportErrors = defineErrors({
  'reports.not_found': { status: 404, vi: () => 'Không tìm thấy báo cáo này trong phạm vi của bạn.', en: () => 'There is no such report within your reach.' },
  'reports.not_for_you': {
    status: 403,
    vi: () => 'Chỉ cơ quan báo chí và cơ quan quản lý báo chí của tỉnh lập báo cáo này.',
    en: () => 'Only press agencies and the press regulator of the province make this report.',
  },
  'reports.wrong_state': {
    status: 409,
    vi: (detail: { state: string }) => `Báo cáo đang ở trạng thái “${detail.state}” nên không làm được việc này.`,
    en: (detail: { state: string }) => `The report is “${detail.state}”, so this cannot be done.`,
  },
  'reports.changed_meanwhile': {
    status: 409,
    vi: () => 'Báo cáo vừa được người khác sửa. Hãy xem bản mới; phần bạn gõ vẫn còn trên trang.',
    en: () => 'Somebody changed the report. Look at the new version; what you typed is still on the page.',
  },
  'reports.sections_missing': {
    status: 409,
    vi: (detail: { names: readonly string[] }) => `Chưa gửi được: còn thiếu ${detail.names.join(', ')}. Viết xong rồi gửi.`,
    en: (detail: { names: readonly string[] }) => `Not possible yet: ${detail.names.length} sections are missing.`,
  },
  'reports.period_not_over': {
    status: 409,
    vi: () => 'Kỳ báo cáo chưa kết thúc. Có thể soạn trước, gửi sau ngày chốt số liệu.',
    en: () => 'The period is not over. Write now, hand in after the cut-off.',
  },
})
