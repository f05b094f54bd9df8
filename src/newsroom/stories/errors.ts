import { defineErrors } from '../../platform/errors.ts'

export const storyErrors = defineErrors({
  'stories.not_found': {
    status: 404,
    vi: () => 'Không tìm thấy tin, bài này trong cơ quan của bạn.',
    en: () => 'There is no such story in your organisation.',
  },
  'stories.id_taken': { status: 409, vi: () => 'Mã tin, bài này đã dùng. Hãy tạo lại.', en: () => 'This id belongs to another story. Create it again.' },
  'stories.output_exists': { status: 409, vi: () => 'Tin, bài đã có sản phẩm này.', en: () => 'The story already has this output.' },
  'stories.not_permitted': {
    status: 403,
    vi: () => 'Bạn không có quyền sửa tin, bài này. Hãy nhờ tác giả hoặc trưởng ban.',
    en: () => 'You may not change this story. Ask its author or the head of the desk.',
  },
  'stories.unknown_word': {
    status: 400,
    vi: (detail: { field: string }) => `Giá trị ở “${detail.field}” không có trong danh mục của cơ quan. Hãy chọn lại.`,
    en: (detail: { field: string }) => `The value of “${detail.field}” is not in the agency’s lists.`,
  },
  'stories.changed_since': {
    status: 409,
    vi: (detail: { summary: { vi: string; en: string } | null; no: number }) =>
      `Bài vừa có bản ${detail.no}${detail.summary ? ` (${detail.summary.vi})` : ''}, chưa có gì được ký. Xem phần khác rồi duyệt bản ${detail.no}.`,
    en: (detail: { summary: { vi: string; en: string } | null; no: number }) =>
      `There is version ${detail.no} now${detail.summary ? ` (${detail.summary.en})` : ''}; nothing was signed. Look at the difference, then approve version ${detail.no}.`,
  },
  'stories.commitments_changed': {
    status: 409,
    vi: () => 'Mục đích phục vụ của bài vừa được đổi, chưa có gì được ký. Xem lại phần Phục vụ rồi duyệt.',
    en: () => 'What the piece serves has just been changed; nothing was signed. Look at it again, then approve.',
  },
  'stories.level_may_not_edit': {
    status: 403,
    vi: (detail: { level: string }) => `${detail.level} chỉ ký, không sửa và ký. Bạn đã sửa bài này: hãy trả lại, hoặc nhờ người khác cùng cấp ký.`,
    en: (detail: { level: string }) => `${detail.level} signs without editing. You changed this text: return it, or ask somebody else of the level to sign.`,
  },
  'stories.may_not_sign': {
    status: 409,
    vi: () => 'Người này không ký được bài lúc này. Hãy chọn người khác trong danh sách.',
    en: () => 'This person cannot sign the piece now. Choose another from the list.',
  },
  'stories.review_not_yours': {
    status: 403,
    vi: () => 'Hậu kiểm là việc của người giữ một cấp duyệt. Hãy nhờ trưởng ban, thư ký tòa soạn hoặc lãnh đạo xem lại.',
    en: () => 'The later look is for somebody who holds a level of the chain. Ask the desk head, the secretariat or a leader.',
  },
  'stories.chain_in_past': {
    status: 400,
    vi: () => 'Quy trình mới chỉ có hiệu lực từ hôm nay trở đi, xa nhất là một năm. Hãy chọn ngày khác.',
    en: () => 'A new chain begins today or later, within a year. Choose another day.',
  },
  'stories.blocked': {
    status: 409,
    vi: (detail: { findings: readonly { vi: string }[] }) => `Chưa gửi duyệt được: ${detail.findings.map((finding) => finding.vi).join(' ')}`,
    en: (detail: { findings: readonly { vi: string }[] }) => `Not possible yet: ${detail.findings.length} checks block.`,
  },
  'stories.warnings_need_a_word': {
    status: 409,
    vi: (detail: { findings: readonly { vi: string }[] }) => `Có ${detail.findings.length} điều cần lưu ý. Sửa, hoặc ghi một lời giải thích rồi gửi.`,
    en: (detail: { findings: readonly { vi: string }[] }) => `${detail.findings.length} warnings: mend them or add a word of explanation.`,
  },
  'stories.own_piece': {
    status: 403,
    vi: () => 'Bạn là tác giả, không tự duyệt. Hãy chuyển cho người trực hoặc cấp phó.',
    en: () => 'You are an author of this piece and cannot approve it. Pass it to the person on duty.',
  },
  'stories.not_your_level': {
    status: 403,
    vi: (detail: { level: string }) => `Bài đang chờ ${detail.level} duyệt, chưa đến cấp của bạn hoặc bạn không thuộc cấp này.`,
    en: (detail: { level: string }) => `The piece waits for ${detail.level}; you do not hold that level.`,
  },
  'stories.wrong_state': {
    status: 409,
    vi: (detail: { state: string }) => `Bài đang ở trạng thái “${detail.state}” nên không làm được việc này.`,
    en: (detail: { state: string }) => `The piece is “${detail.state}”, so this cannot be done.`,
  },
  'stories.nothing_changed': {
    status: 409,
    vi: () => 'Nội dung giống hệt bản đang xuất bản, không có gì để gửi duyệt.',
    en: () => 'The text is the same as the published one.',
  },
  'stories.notice_missing': {
    status: 400,
    vi: () => 'Cải chính phải có lời cải chính: thông tin sai và thông tin đúng (Nghị định 237/2026 Điều 19).',
    en: () => 'A correction needs its notice: what was wrong and what is right.',
  },
  'stories.publish_time_past': {
    status: 400,
    vi: () => 'Giờ hẹn đăng đã qua. Hãy chọn giờ khác hoặc đăng ngay.',
    en: () => 'The publishing time is over. Choose another or publish at once.',
  },
  'stories.not_on_duty': {
    status: 403,
    vi: () => 'Chỉ người duyệt trực ca này mới được duyệt khẩn một mình.',
    en: () => 'Only the duty approver of this shift may approve alone.',
  },
  'stories.no_standing': {
    status: 403,
    vi: () => 'Bạn chưa được ủy quyền cập nhật tin này, hoặc ủy quyền đã hết hạn.',
    en: () => 'You are not authorised to update this story, or the authorisation has ended.',
  },
  'stories.revision_not_found': { status: 404, vi: () => 'Không có bản này.', en: () => 'There is no such revision.' },
  'stories.dates_wrong': {
    status: 400,
    vi: () => 'Thời gian kết thúc phải sau lúc bắt đầu, còn hiệu lực, và không quá 31 ngày.',
    en: () => 'The end must be after the start, in the future and within 31 days.',
  },
  'stories.chain_wrong': {
    status: 400,
    vi: () => 'Quy trình duyệt chưa đúng: mã cấp phải khác nhau, cấp khẩn và cấp sửa lỗi chữ phải là một trong các cấp.',
    en: () => 'The chain is not valid: level codes must differ and the urgent and typo levels must be among them.',
  },
})
