import { defineErrors } from '../errors.ts'

export const platformErrors = defineErrors({
  'platform.invalid_input': {
    status: 400,
    vi: (detail: { fields: readonly string[] }) =>
      `Dữ liệu gửi lên chưa đúng${detail.fields.length > 0 ? ` ở: ${detail.fields.join(', ')}` : ''}. Hãy kiểm tra rồi gửi lại.`,
    en: (detail: { fields: readonly string[] }) =>
      `The input is not valid${detail.fields.length > 0 ? `: ${detail.fields.join(', ')}` : ''}. Check it and send again.`,
  },
  'platform.invalid_text': {
    status: 400,
    vi: () => 'Văn bản có ký tự không đọc được. Hãy gõ lại hoặc dán dưới dạng chữ thường.',
    en: () => 'The text has characters that cannot be read. Type it again or paste it as plain text.',
  },
  'platform.not_signed_in': {
    status: 401,
    vi: () => 'Bạn chưa đăng nhập hoặc phiên đã hết hạn. Hãy đăng nhập lại, những gì đang gõ vẫn được giữ.',
    en: () => 'You are not signed in or the session has ended. Sign in again; what you typed is kept.',
  },
  'platform.not_permitted': {
    status: 403,
    vi: () => 'Tài khoản của bạn không có quyền làm việc này. Hãy nhờ quản trị cơ quan cấp quyền.',
    en: () => 'Your account may not do this. Ask your organisation’s administrator.',
  },
  'platform.foreign_origin': {
    status: 403,
    vi: () => 'Yêu cầu đến từ trang khác nên không được nhận. Hãy mở lại trang này rồi thử lại.',
    en: () => 'The request came from another site and was not accepted. Reload this page and try again.',
  },
  'platform.not_found': { status: 404, vi: () => 'Không tìm thấy địa chỉ này.', en: () => 'There is nothing at this address.' },
  'platform.too_large': {
    status: 413,
    vi: () => 'Nội dung gửi lên quá lớn. Hãy chia nhỏ rồi gửi lại.',
    en: () => 'What was sent is too large. Split it and send again.',
  },
  'platform.too_many_requests': {
    status: 429,
    vi: () => 'Bạn gửi quá nhiều yêu cầu trong một phút. Hãy chờ một lát rồi thử lại.',
    en: () => 'Too many requests in a minute. Wait a little and try again.',
  },
  'platform.unsupported_type': {
    status: 415,
    vi: () => 'Kiểu nội dung này không được nhận ở đây. Hãy gửi dạng JSON.',
    en: () => 'This content type is not accepted here. Send JSON.',
  },
})
