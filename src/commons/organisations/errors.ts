import { defineErrors } from '../../platform/errors.ts'

export const organisationErrors = defineErrors({
  'organisations.not_found': {
    status: 404,
    vi: () => 'Không tìm thấy tổ chức này trong phạm vi của bạn.',
    en: () => 'There is no such organisation within your reach.',
  },
  'organisations.name_day_taken': {
    status: 409,
    vi: () => 'Đã có một tên bắt đầu từ ngày này. Hãy chọn ngày khác hoặc sửa tên đó.',
    en: () => 'A name already starts on this day. Choose another day.',
  },
  'organisations.already_ended': {
    status: 409,
    vi: (detail: { name: string }) => `“${detail.name}” đã kết thúc trước ngày này nên không sáp nhập được nữa.`,
    en: (detail: { name: string }) => `“${detail.name}” ended before this day and cannot be merged.`,
  },
  'organisations.circular': {
    status: 409,
    vi: () => 'Tổ chức này đã là tiền thân của tổ chức kia: không thể kế thừa vòng tròn.',
    en: () => 'This would make a circle of successions.',
  },
})
