import { defineErrors } from '../../platform/errors.ts'

export const commitmentErrors = defineErrors({
  'commitments.not_found': {
    status: 404,
    vi: () => 'Không tìm thấy mục đích phục vụ này trong phạm vi của bạn.',
    en: () => 'There is no such commitment within your reach.',
  },
  'commitments.unknown_kind': {
    status: 422,
    vi: () => 'Loại mục đích không có hiệu lực trong thời gian đã chọn. Hãy chọn loại khác hoặc đổi ngày.',
    en: () => 'This kind is not valid in the chosen time. Choose another kind or other days.',
  },
  'commitments.unknown_agency': {
    status: 422,
    vi: () => 'Có cơ quan không thuộc tỉnh của bạn. Hãy chọn lại cơ quan nhận.',
    en: () => 'An agency is not of your province. Choose again.',
  },
  'commitments.no_receiver': {
    status: 422,
    vi: () => 'Chưa chọn cơ quan nhận. Hãy chọn ít nhất một cơ quan hoặc chọn tất cả cơ quan của tỉnh.',
    en: () => 'Choose at least one agency, or all agencies of the province.',
  },
  'commitments.bad_period': { status: 422, vi: () => 'Ngày kết thúc phải từ ngày bắt đầu trở đi.', en: () => 'The last day must not be before the first.' },
  'commitments.already_closed': { status: 409, vi: () => 'Mục đích phục vụ này đã đóng.', en: () => 'This commitment is already closed.' },
  'commitments.id_taken': {
    status: 409,
    vi: () => 'Mã này đã dùng cho mục đích khác. Hãy tải lại trang rồi thử lại.',
    en: () => 'This id is taken. Reload the page and try again.',
  },
})
