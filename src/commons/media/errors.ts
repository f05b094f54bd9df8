import { formatDecimal, formatNumber } from '../../platform/i18n/format.ts'
import { defineErrors } from '../../platform/errors.ts'

const MEBIBYTE = 1_048_576
const inMegabytes = (bytes: number): string => `${formatDecimal(bytes / MEBIBYTE)} MB`

/** What a file turned out to be when it is not a picture we take. */
export const foreignKinds = ['gif', 'pdf', 'archive', 'video', 'text', 'empty', 'unknown'] as const
export type ForeignKind = (typeof foreignKinds)[number]

const FOREIGN: Readonly<Record<ForeignKind, { vi: string; en: string }>> = {
  gif: { vi: 'là ảnh GIF', en: 'is a GIF' },
  pdf: { vi: 'là tài liệu PDF', en: 'is a PDF document' },
  archive: { vi: 'là tệp nén', en: 'is an archive' },
  video: { vi: 'là phim', en: 'is a video' },
  text: { vi: 'là văn bản', en: 'is text' },
  empty: { vi: 'rỗng', en: 'is empty' },
  unknown: { vi: 'không phải ảnh', en: 'is not a picture' },
}

export const mediaErrors = defineErrors({
  'media.upload_invalid': {
    status: 400,
    vi: () => 'Tệp gửi lên thiếu tên hoặc kích thước. Hãy tải lại trang rồi chọn ảnh lại.',
    en: () => 'The upload lacks a name or a length. Reload the page and choose the picture again.',
  },
  'media.upload_not_found': {
    status: 404,
    vi: () => 'Không tìm thấy lượt tải lên này; có thể đã quá hạn. Hãy chọn ảnh và tải lại.',
    en: () => 'This upload is not there; it may have expired. Choose the picture and send it again.',
  },
  'media.upload_incomplete': {
    status: 409,
    vi: (d: { received: number; bytes: number }) => `Mới nhận ${inMegabytes(d.received)} trong ${inMegabytes(d.bytes)}. Hãy bấm Tải tiếp.`,
    en: (d: { received: number; bytes: number }) => `Only ${inMegabytes(d.received)} of ${inMegabytes(d.bytes)} have arrived. Press Resume.`,
  },
  'media.too_many_uploads': {
    status: 429,
    vi: (d: { limit: number }) => `Bạn đang có ${formatNumber(d.limit)} tệp tải dở. Hãy chờ tải xong hoặc bỏ bớt rồi tải tiếp.`,
    en: (d: { limit: number }) => `You have ${formatNumber(d.limit)} unfinished uploads. Let them finish or drop some first.`,
  },
  'media.file_too_large': {
    status: 413,
    vi: (d: { limit: number }) => `Ảnh nặng quá ${inMegabytes(d.limit)}. Hãy xuất lại dạng JPEG chất lượng 90 rồi tải lên.`,
    en: (d: { limit: number }) => `The picture is over ${inMegabytes(d.limit)}. Export it as JPEG at quality 90 and send it again.`,
  },
  'media.not_a_picture': {
    status: 415,
    vi: (d: { found: ForeignKind }) => `Tệp này ${FOREIGN[d.found].vi} nên chưa nhận được. Hãy gửi ảnh JPEG, PNG, WebP, AVIF hoặc TIFF.`,
    en: (d: { found: ForeignKind }) => `This file ${FOREIGN[d.found].en}, which is not accepted. Send a JPEG, PNG, WebP, AVIF or TIFF picture.`,
  },
  'media.svg_not_accepted': {
    status: 415,
    vi: () => 'Ảnh SVG có thể chứa mã chạy được nên không nhận. Hãy xuất hình ra PNG hoặc JPEG rồi tải lên.',
    en: () => 'SVG can carry script and is not accepted. Export the drawing as PNG or JPEG and send that.',
  },
  'media.heic_not_accepted': {
    status: 415,
    vi: () =>
      'Ảnh HEIC của iPhone chưa chuyển được. Trên iPhone hãy vào Cài đặt › Camera › Định dạng › Tương thích nhất rồi chụp lại, hoặc gửi bản JPEG của ảnh này.',
    en: () =>
      'HEIC pictures of iPhones cannot be converted here. On the iPhone choose Settings › Camera › Formats › Most Compatible, or send this picture as JPEG.',
  },
  'media.too_many_pixels': {
    status: 413,
    vi: (d: { limit: number }) => `Ảnh quá lớn: trên ${formatNumber(d.limit)} triệu điểm ảnh. Hãy thu nhỏ (cạnh dài 6.000 điểm là đủ để in) rồi tải lên.`,
    en: (d: { limit: number }) =>
      `The picture has more than ${formatNumber(d.limit)} megapixels. Reduce it (6,000 pixels on the long side are enough for print) and send it again.`,
  },
  'media.picture_damaged': {
    status: 422,
    vi: () => 'Ảnh bị hỏng hoặc thiếu phần cuối nên không mở được. Hãy chép lại từ máy ảnh hoặc gửi tệp gốc.',
    en: () => 'The picture is damaged or its end is missing. Copy it from the camera again or send the original file.',
  },
  'media.bad_cursor': {
    status: 400,
    vi: () => 'Vị trí trang không đọc được. Hãy tải lại danh sách ảnh từ đầu.',
    en: () => 'The list position cannot be read. Load the list again.',
  },
  'media.asset_not_found': {
    status: 404,
    vi: () => 'Không tìm thấy ảnh này trong kho của cơ quan bạn. Hãy tìm lại theo chú thích hoặc nguồn ảnh.',
    en: () => 'This picture is not in your organisation’s library. Search again by caption or credit.',
  },
  'media.not_yours_to_edit': {
    status: 403,
    vi: () => 'Ảnh này do người khác tải lên. Hãy nhờ người đó hoặc biên tập viên sửa thông tin ảnh.',
    en: () => 'Somebody else sent this picture. Ask them or an editor to change its details.',
  },
  'media.asset_changed': {
    status: 409,
    vi: (d: { revision: number }) => `Thông tin ảnh vừa được người khác sửa (bản ${formatNumber(d.revision)}). Xem lại rồi lưu lần nữa.`,
    en: (d: { revision: number }) => `Somebody has just changed this picture’s details (revision ${formatNumber(d.revision)}). Look again, then save.`,
  },
  'media.author_unknown': {
    status: 400,
    vi: () => 'Tác giả ảnh không thuộc cơ quan bạn. Hãy chọn lại, hoặc ghi tên tác giả bằng chữ.',
    en: () => 'The author is not of your organisation. Choose again, or write the author’s name.',
  },
})
