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
  'people.not_found': { status: 404, vi: () => 'Không tìm thấy người này trong cơ quan của bạn.', en: () => 'There is no such person in your organisation.' },
  'people.id_taken': {
    status: 409,
    vi: () => 'Mã này đã dùng cho một mục khác. Hãy tải lại trang rồi nhập lại.',
    en: () => 'This id is taken. Reload the page and enter it again.',
  },
  'people.email_taken': {
    status: 409,
    vi: () => 'Địa chỉ email này đã có tài khoản. Nếu đúng là người này, hãy chọn “Người đã có tài khoản” để chỉ thêm chức vụ.',
    en: () => 'This address already has an account. If it is the same person, choose “has an account already” to add the posts only.',
  },
  'people.email_unknown': {
    status: 404,
    vi: () => 'Chưa có tài khoản nào với địa chỉ này. Hãy bỏ chọn “Người đã có tài khoản” để lập tài khoản mới.',
    en: () => 'No account has this address. Make a new one instead.',
  },
  'people.already_here': {
    status: 409,
    vi: () => 'Người này đang có chức vụ ở cơ quan. Hãy mở trang của người đó để thêm hoặc đổi chức vụ.',
    en: () => 'This person is in post here. Open their page to add or change posts.',
  },
  'people.role_not_grantable': {
    status: 403,
    vi: () => 'Vai trò này không giao được ở cơ quan của bạn. Hãy chọn một vai trò trong danh sách.',
    en: () => 'This role cannot be given in your organisation. Choose one of the list.',
  },
  'people.not_oneself': {
    status: 403,
    vi: () => 'Không tự đổi chức vụ hay kết thúc tài khoản của chính mình. Hãy nhờ một quản trị khác.',
    en: () => 'Nobody changes their own posts or ends their own account. Ask another administrator.',
  },
  'people.last_admin': {
    status: 409,
    vi: () => 'Đây là quản trị cuối cùng của cơ quan. Hãy giao vai trò quản trị cho một người khác trước.',
    en: () => 'This is the last administrator. Give the role to somebody else first.',
  },
  'people.works_elsewhere': {
    status: 403,
    vi: () => 'Người này còn làm việc ở cơ quan khác nên email, mật khẩu và xác thực hai lớp do chính người đó đổi.',
    en: () => 'This person works for another organisation too: only they change e-mail, password and second step.',
  },
  'people.unknown_desk': {
    status: 404,
    vi: () => 'Ban này không có hoặc đã đóng. Hãy chọn ban khác.',
    en: () => 'There is no such open desk. Choose another.',
  },
  'people.days_wrong': {
    status: 422,
    vi: () => 'Ngày kết thúc phải từ ngày bắt đầu trở đi, và ngày đổi phải nằm trong thời gian của chức vụ.',
    en: () => 'The last day must not be before the first, and a change must fall within the post.',
  },
  'people.post_over': {
    status: 409,
    vi: () => 'Chức vụ này đã kết thúc. Hãy thêm một chức vụ mới.',
    en: () => 'This post is over. Add a new one.',
  },
  'people.only_post': {
    status: 409,
    vi: () => 'Đây là chức vụ duy nhất của người này. Hãy dùng “Kết thúc tài khoản”.',
    en: () => 'This is the only post of the person. End the account instead.',
  },
  'people.post_twice': {
    status: 409,
    vi: () => 'Người này đã có vai trò ấy ở ban ấy trong thời gian này.',
    en: () => 'The person already holds this role on this desk in that time.',
  },
  'people.account_over': {
    status: 409,
    vi: () => 'Tài khoản đã kết thúc. Hãy thêm chức vụ mới để mở lại.',
    en: () => 'The account has ended. Add a post to open it again.',
  },
  'people.no_email': {
    status: 409,
    vi: () => 'Người này chưa có email để đăng nhập. Hãy ghi email trước.',
    en: () => 'This person has no e-mail to sign in with. Enter one first.',
  },
  'people.link_over': {
    status: 410,
    vi: () => 'Liên kết đã dùng, đã được thay hoặc đã quá 72 giờ. Hãy nhờ quản trị cơ quan gửi liên kết mới.',
    en: () => 'The link was used, was replaced, or is older than 72 hours. Ask your administrator for a new one.',
  },
  'people.has_admin': {
    status: 409,
    vi: () => 'Cơ quan này đã có quản trị. Việc mời người khác do quản trị của cơ quan làm.',
    en: () => 'This organisation has an administrator, who invites the others.',
  },
  'people.card_taken': {
    status: 409,
    vi: () => 'Số thẻ này đã ghi cho một người khác. Hãy đối chiếu lại số trên thẻ.',
    en: () => 'This card number is entered for somebody else. Compare it with the card.',
  },
  'people.proof_unreadable': {
    status: 422,
    vi: () => 'Tệp minh chứng phải là PDF, PNG, JPEG, DOCX hoặc XLSX còn nguyên vẹn, không quá 10 MB.',
    en: () => 'The proof must be a whole PDF, PNG, JPEG, DOCX or XLSX of at most 10 MB.',
  },
  'people.future_day': { status: 422, vi: () => 'Ngày này chưa tới. Hãy ghi ngày đã qua.', en: () => 'This day has not come yet. Enter a past one.' },
  'people.already_entered': {
    status: 409,
    vi: (detail: { name: string }) => `${detail.name} đã có mục trùng thời gian này. Hãy sửa mục đã có.`,
    en: (detail: { name: string }) => `${detail.name} already has an entry in this time. Change that one.`,
  },
  'people.is_away': {
    status: 409,
    vi: (detail: { name: string }) => `${detail.name} nghỉ phép hoặc đi công tác trong thời gian này. Hãy chọn người khác hoặc bỏ ngày nghỉ trước.`,
    en: (detail: { name: string }) => `${detail.name} is away in this time. Choose somebody else or remove the absence first.`,
  },
  'people.times_wrong': {
    status: 422,
    vi: () => 'Giờ hết ca phải sau giờ bắt đầu và một ca không dài quá 7 ngày; một đợt nghỉ không dài quá 366 ngày.',
    en: () => 'A shift must end after it begins and last at most 7 days; an absence at most 366 days.',
  },
  'people.shift_over': {
    status: 409,
    vi: () => 'Ca trực này đã xong nên giữ nguyên để đối chiếu.',
    en: () => 'This shift is over and stays as it was.',
  },
  'people.entry_not_found': {
    status: 404,
    vi: () => 'Không tìm thấy mục này. Có thể người khác vừa bỏ nó: hãy tải lại trang.',
    en: () => 'There is no such entry. Somebody may have removed it: reload the page.',
  },
})
