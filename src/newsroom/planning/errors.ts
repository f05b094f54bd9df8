import { formatDay } from '../../platform/i18n/format.ts'
import { defineErrors } from '../../platform/errors.ts'

export const planningErrors = defineErrors({
  'planning.not_found': {
    status: 404,
    vi: () => 'Không tìm thấy mục kế hoạch này trong cơ quan của bạn.',
    en: () => 'There is no such item in your organisation.',
  },
  'planning.day_closed': {
    status: 409,
    vi: (detail: { desk: string | null; day: string }) =>
      `Chưa đăng ký được: ${detail.desk ? `${detail.desk} đã` : 'tòa soạn đã'} khóa sổ ngày ${formatDay(detail.day)}. Chọn ngày khác hoặc nhờ trưởng ban mở sổ.`,
    en: (detail: { desk: string | null; day: string }) =>
      `${detail.desk ?? 'The newsroom'} has closed the book of ${formatDay(detail.day)}. Choose another day or ask the head to open it.`,
  },
  'planning.day_past': {
    status: 409,
    vi: (detail: { day: string }) => `Ngày ${formatDay(detail.day)} đã qua. Hãy chọn hôm nay hoặc ngày sau.`,
    en: (detail: { day: string }) => `${formatDay(detail.day)} is over. Choose today or a later day.`,
  },
  'planning.day_too_far': {
    status: 409,
    vi: () => 'Chỉ đăng ký được trước tối đa 370 ngày. Hãy chọn ngày gần hơn.',
    en: () => 'Items can be registered at most 370 days ahead.',
  },
  'planning.changed_meanwhile': {
    status: 409,
    vi: (detail: { version: number }) => `Mục này vừa được người khác sửa (bản ${detail.version}). Hãy xem bản mới rồi sửa lại.`,
    en: (detail: { version: number }) => `Somebody changed this item (version ${detail.version}). Look at it and change it again.`,
  },
  'planning.id_taken': {
    status: 409,
    vi: () => 'Mã đăng ký này đã dùng cho mục khác. Hãy đăng ký lại.',
    en: () => 'This id belongs to another item. Register again.',
  },
  'planning.not_editable': {
    status: 403,
    vi: () => 'Bạn chỉ sửa được mục mình đăng ký hoặc được phân công. Hãy nhờ trưởng ban.',
    en: () => 'You may change only items you registered or were assigned. Ask the head of the desk.',
  },
  'planning.wrong_state': {
    status: 409,
    vi: (detail: { state: string }) => `Mục đang ở trạng thái “${detail.state}” nên không làm được việc này.`,
    en: (detail: { state: string }) => `The item is “${detail.state}”, so this cannot be done.`,
  },
  'planning.unknown_person': {
    status: 400,
    vi: () => 'Có người không còn làm việc ở cơ quan trong ngày này. Hãy chọn lại.',
    en: () => 'Somebody is not in post at the agency on this day. Choose again.',
  },
  'planning.unknown_word': {
    status: 400,
    vi: (detail: { field: string }) => `Giá trị ở “${detail.field}” không có trong danh mục của cơ quan. Hãy chọn lại.`,
    en: (detail: { field: string }) => `The value of “${detail.field}” is not in the agency’s lists.`,
  },
})
