import { defineErrors } from '../../platform/errors.ts'

export const peopleErrors = defineErrors({
  'people.wrong_credentials': {
    status: 401,
    vi: () => 'Email hoặc mật khẩu chưa đúng. Hãy kiểm tra rồi thử lại.',
    en: () => 'The e-mail or the password is wrong. Check them and try again.',
  },
  'people.locked': {
    status: 429,
    vi: (detail: { minutes: number }) => `Tài khoản tạm khóa vì nhập sai nhiều lần. Hãy thử lại sau ${detail.minutes} phút hoặc nhờ quản trị mở khóa.`,
    en: (detail: { minutes: number }) => `The account is locked after several wrong attempts. Try again in ${detail.minutes} minutes.`,
  },
  'people.no_organisation': {
    status: 403,
    vi: () => 'Tài khoản không còn thuộc cơ quan nào. Hãy liên hệ quản trị.',
    en: () => 'The account belongs to no organisation any more. Ask an administrator.',
  },
  'people.wrong_code': {
    status: 401,
    vi: () => 'Mã xác thực chưa đúng hoặc đã dùng. Hãy chờ mã mới rồi nhập lại.',
    en: () => 'The code is wrong or was used. Wait for the next one.',
  },
  'people.challenge_ended': { status: 401, vi: () => 'Bước xác thực đã hết hạn. Hãy đăng nhập lại từ đầu.', en: () => 'This step has expired. Sign in again.' },
  'people.not_member': { status: 403, vi: () => 'Bạn không thuộc tổ chức này.', en: () => 'You do not belong to this organisation.' },
  'people.totp_not_begun': {
    status: 409,
    vi: () => 'Chưa tạo mã bí mật. Hãy bấm “Bật xác thực hai lớp” trước.',
    en: () => 'There is no secret to confirm yet.',
  },
})
