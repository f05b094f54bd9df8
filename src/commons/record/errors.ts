import { defineErrors } from '../../platform/errors.ts'
import type { OutsideProblem } from '../../platform/http/outside-problem.ts'
import type { Finding } from './candidate.ts'

const blocks = (findings: readonly Finding[]): readonly Finding[] => findings.filter((finding) => finding.severity === 'block')

/** What is wrong with one line of a day list, in the words of its own error. */
export type LineProblem = { readonly id: string; readonly line: number; readonly code: string; readonly vi: string; readonly en: string }

const UNREACHABLE: Readonly<Record<OutsideProblem, { readonly vi: string; readonly en: string }>> = {
  bad_address: { vi: 'không phải địa chỉ http hoặc https. Chép lại địa chỉ nguồn tin.', en: 'it is no http or https address. Copy it again.' },
  inside: {
    vi: 'địa chỉ ở trong mạng nội bộ. Dùng địa chỉ công khai, hoặc nhờ quản trị mở FETCH_INSIDE.',
    en: 'it is in a private network. Use a public one, or ask the operator for FETCH_INSIDE.',
  },
  unreachable: { vi: 'không kết nối được. Kiểm tra tên miền, rồi thử lại.', en: 'no connection. Check the name and try again.' },
  bad_status: {
    vi: 'máy chủ nguồn trả lời lỗi. Mở địa chỉ bằng trình duyệt để kiểm tra.',
    en: 'its server answers with an error. Open it in a browser to check.',
  },
  too_large: { vi: 'nguồn quá 10 MB.', en: 'it is over 10 MB.' },
  too_slow: { vi: 'máy chủ nguồn trả lời quá chậm. Thử lại sau.', en: 'its server is too slow. Try again later.' },
}

export const recordErrors = defineErrors({
  'record.not_found': {
    status: 404,
    vi: () => 'Không tìm thấy tác phẩm này trong hồ sơ xuất bản mà bạn được xem.',
    en: () => 'There is no such work in the record you may read.',
  },
  'record.not_signed': {
    status: 409,
    vi: () => 'Bản này chưa có chữ ký duyệt nào khớp với đúng nội dung. Hãy mở lại bài, xem phần khác rồi duyệt lại.',
    en: () => 'No approval matches exactly this content. Open the story, look at the difference and approve again.',
  },
  'record.self_approval': {
    status: 409,
    vi: () => 'Người duyệt cuối là tác giả được ghi tên: không tự duyệt bài của mình. Hãy chuyển người khác duyệt.',
    en: () => 'The last approver is a credited writer. Ask somebody else to approve.',
  },
  'record.blocked': {
    status: 409,
    vi: (detail: { findings: readonly Finding[] }) =>
      `Chưa xuất bản được: ${blocks(detail.findings)
        .map((finding) => finding.vi)
        .join(' ')}`,
    en: (detail: { findings: readonly Finding[] }) =>
      `Cannot be published yet: ${blocks(detail.findings)
        .map((finding) => finding.en)
        .join(' ')}`,
  },
  'record.already_out': {
    status: 409,
    vi: () => 'Sản phẩm này của bài đã được xuất bản. Hãy dùng Cập nhật, Sửa lỗi chữ hoặc Cải chính.',
    en: () => 'This output is already out. Use update, typo fix or correction.',
  },
  'record.nothing_changed': {
    status: 409,
    vi: () => 'Nội dung không khác bản đang xuất bản nên không tạo phiên bản mới.',
    en: () => 'The content equals the current version; no new version was made.',
  },
  'record.already_withdrawn': { status: 409, vi: () => 'Tác phẩm này đã được gỡ.', en: () => 'This work is already withdrawn.' },
  'record.not_native': {
    status: 409,
    vi: () => 'Chỉ tác phẩm duyệt trên hệ thống mới sửa theo đường này. Tác phẩm khai báo hoặc nhập thì khai lại hoặc nhập lại.',
    en: () => 'Only works approved here change this way. Declare or import the work again.',
  },
  'record.not_declared': {
    status: 409,
    vi: () => 'Chỉ tác phẩm khai báo mới sửa hoặc rút lại theo đường này. Tác phẩm duyệt trên hệ thống thì sửa trong bài hoặc gỡ.',
    en: () => 'Only declared works are mended or taken back this way. Change a work approved here in its story, or withdraw it.',
  },
  'record.bad_lines': {
    status: 422,
    vi: (detail: { lines: readonly LineProblem[] }) =>
      `Chưa khai được: ${detail.lines
        .slice(0, 3)
        .map((each) => `dòng ${each.line}: ${each.vi}`)
        .join(' ')}${detail.lines.length > 3 ? ` Và ${detail.lines.length - 3} lỗi khác.` : ''}`,
    en: (detail: { lines: readonly LineProblem[] }) =>
      `Not declared: ${detail.lines
        .slice(0, 3)
        .map((each) => `line ${each.line}: ${each.en}`)
        .join(' ')}${detail.lines.length > 3 ? ` And ${detail.lines.length - 3} more.` : ''}`,
  },
  'record.day_has_works': {
    status: 409,
    vi: () => 'Ngày này đã có tác phẩm trên kênh. Rút lại các dòng đã khai trước khi ghi là không ra.',
    en: () => 'Works of this day are in the record. Take them back before saying that nothing went out.',
  },
  'record.evidence_unreadable': {
    status: 422,
    vi: (detail: { name: string }) => `Tệp “${detail.name}” không phải PDF, ảnh, MP3, M4A hoặc MP4 đọc được. Hãy chọn tệp khác.`,
    en: (detail: { name: string }) => `“${detail.name}” is no readable PDF, picture, MP3, M4A or MP4. Choose another file.`,
  },
  'record.evidence_too_large': {
    status: 422,
    vi: (detail: { name: string }) => `Tệp “${detail.name}” quá 10 MB. Hãy nén hoặc cắt đoạn cần làm chứng.`,
    en: (detail: { name: string }) => `“${detail.name}” is over 10 MB. Compress it or cut out the part that proves.`,
  },
  'record.unknown_evidence': {
    status: 422,
    vi: () => 'Tệp minh chứng chưa có trong hồ sơ của cơ quan. Hãy tải tệp lên lại.',
    en: () => 'The evidence file is not kept here. Upload it again.',
  },
  'record.evidence_not_found': {
    status: 404,
    vi: () => 'Không tìm thấy tệp minh chứng này trong phạm vi bạn được xem.',
    en: () => 'There is no such evidence file you may read.',
  },
  'record.not_out_yet': {
    status: 422,
    vi: () => 'Giờ ra còn sau lúc này. Sổ ngày chỉ ghi tác phẩm đã ra; hãy sửa giờ hoặc khai sau.',
    en: () => 'It goes out later than now. Declare only what is out.',
  },
  'record.unknown_section': {
    status: 422,
    vi: () => 'Chuyên mục không thuộc cơ quan này. Hãy chọn lại chuyên mục.',
    en: () => 'The section does not belong to this agency. Choose again.',
  },
  'record.unknown_channel': {
    status: 422,
    vi: () => 'Kênh không thuộc cơ quan này. Hãy chọn lại kênh phát hành.',
    en: () => 'The channel does not belong to this agency. Choose again.',
  },
  'record.unknown_genre': {
    status: 422,
    vi: () => 'Không có thể loại này trong danh mục. Hãy chọn lại thể loại.',
    en: () => 'There is no such genre. Choose again.',
  },
  'record.unknown_area': {
    status: 422,
    vi: () => 'Có địa bàn không còn trong danh mục. Hãy chọn lại địa bàn.',
    en: () => 'An area is not in the list. Choose again.',
  },
  'record.unknown_person': {
    status: 422,
    vi: () => 'Có tác giả không thuộc cơ quan này. Hãy chọn lại, hoặc ghi tên không gắn tài khoản.',
    en: () => 'A contributor is not a person of this agency. Choose again or give only the name.',
  },
  'record.commitment_not_open': {
    status: 422,
    vi: () => 'Có mục đích phục vụ không mở cho cơ quan vào ngày này. Hãy chọn lại trong danh sách đang mở.',
    en: () => 'A commitment is not open for the agency on this day. Choose again.',
  },
  'record.too_many': {
    status: 422,
    vi: () => 'Một tác phẩm gắn được nhiều nhất 20 địa bàn và 20 mục đích phục vụ. Bỏ bớt rồi ghi lại.',
    en: () => 'A work can have at most 20 areas and 20 commitments. Take some off and try again.',
  },
  'record.version_not_found': { status: 404, vi: () => 'Tác phẩm không có phiên bản này.', en: () => 'The work has no such version.' },
  'record.feed_unreachable': {
    status: 422,
    vi: (detail: { problem: OutsideProblem }) => `Chưa đọc được địa chỉ này: ${UNREACHABLE[detail.problem].vi}`,
    en: (detail: { problem: OutsideProblem }) => `The address cannot be read: ${UNREACHABLE[detail.problem].en}`,
  },
  'record.feed_twice': {
    status: 409,
    vi: () => 'Địa chỉ này đã có trong các nguồn định kỳ. Bật lại nguồn ấy thay vì thêm mới.',
    en: () => 'This address is already among the feeds. Switch that one on instead.',
  },
  'record.import_too_large': {
    status: 422,
    vi: () => 'Nguồn quá 10 MB. Chia nhỏ, hoặc dùng lệnh import articles trên máy chủ.',
    en: () => 'The source is over 10 MB. Split it, or use the command import articles on the server.',
  },
  'record.import_empty': {
    status: 422,
    vi: () => 'Tệp không có dòng nào. Kiểm tra lại tệp rồi chọn lại.',
    en: () => 'The file has no lines. Check it and choose again.',
  },
  'record.import_not_found': {
    status: 404,
    vi: () => 'Không tìm thấy lần nạp hoặc nguồn này ở cơ quan của bạn.',
    en: () => 'There is no such import or feed in your agency.',
  },
  'record.not_a_feed': {
    status: 422,
    vi: () => 'Nội dung này không phải nguồn RSS hoặc Atom đọc được. Hãy kiểm tra lại địa chỉ hoặc tệp nguồn.',
    en: () => 'This is not an RSS or Atom feed that can be read. Check the address or the file.',
  },
  'record.sheet_without_title': {
    status: 422,
    vi: () => 'Dòng đầu của bảng tính không có cột “Tít” hoặc “Tiêu đề”. Hãy ghi tên cột ở dòng đầu rồi gửi lại.',
    en: () => 'The first row of the sheet has no column “Title”. Name the columns in the first row and send it again.',
  },
  'record.bad_cursor': {
    status: 400,
    vi: () => 'Vị trí trang không đọc được. Hãy tải lại danh sách từ đầu.',
    en: () => 'The list position cannot be read. Load the list again.',
  },
})
