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
  'organisations.day_before_start': {
    status: 422,
    vi: (detail: { name: string }) => `Ngày này sớm hơn ngày thành lập của “${detail.name}”. Hãy chọn ngày muộn hơn.`,
    en: (detail: { name: string }) => `This day is before “${detail.name}” began. Choose a later one.`,
  },
  'organisations.days_wrong': { status: 422, vi: () => 'Ngày kết thúc phải sau ngày bắt đầu.', en: () => 'The end must come after the beginning.' },
  'organisations.code_taken': {
    status: 409,
    vi: () => 'Mã này đã có tổ chức khác dùng. Hãy chọn mã khác.',
    en: () => 'Another organisation has this code. Choose another.',
  },
  'organisations.id_taken': {
    status: 409,
    vi: () => 'Mục này đã được ghi rồi. Hãy tải lại trang.',
    en: () => 'This has been entered already. Reload the page.',
  },
  'organisations.address_taken': {
    status: 409,
    vi: () => 'Tên miền này đang là trang của một kênh khác. Hãy kiểm tra lại, hoặc đóng kênh kia trước.',
    en: () => 'This domain is the site of another channel. Check it, or close that channel first.',
  },
  'organisations.part_not_found': {
    status: 404,
    vi: () => 'Không tìm thấy mục này trong cơ quan. Hãy tải lại trang.',
    en: () => 'The organisation has no such entry. Reload the page.',
  },
  'organisations.agency_type_needed': {
    status: 422,
    vi: () => 'Cơ quan báo chí cần chọn loại cơ quan; tổ chức khác thì không.',
    en: () => 'A press agency needs its type; other organisations have none.',
  },
  'organisations.no_province': {
    status: 403,
    vi: () => 'Cơ quan của bạn không thuộc tỉnh nào nên không ghi được tổ chức của tỉnh.',
    en: () => 'Your organisation belongs to no province.',
  },
})
