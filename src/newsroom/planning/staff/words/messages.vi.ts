import { formatNumber } from '../../../../platform/i18n/format.ts'
import type { ItemState } from '../../contract.ts'

/** Words all pages of the room share: states, media, people, times. */
export const vi = {
  states: {
    registered: 'Đã đăng ký',
    assigned: 'Đã phân công',
    writing: 'Đang viết',
    submitted: 'Chờ duyệt',
    approved: 'Đã duyệt',
    published: 'Đã xuất bản',
    declined: 'Không làm được',
    cancelled: 'Đã bỏ',
  } satisfies Record<ItemState, string>,
  media: { web: 'Web', print: 'Báo in', radio: 'Phát thanh', tv: 'Truyền hình', social: 'Mạng xã hội' },
  roles: { writer: 'viết', photographer: 'chụp ảnh', camera: 'quay phim', editor: 'biên tập', driver: 'lái xe' },
  excused: { leave: 'nghỉ phép', travel: 'đi công tác', night_duty: 'trực đêm' },
  queued: { waiting: 'Chờ gửi', sending: 'Đang gửi…', refused: 'Chưa gửi được' },
  breaking: 'Tin nóng',
  late: 'đăng ký trễ',
  noDesk: 'Chưa có ban',
  noPeople: 'Chờ phân công',
  registrant: 'đăng ký',
  lacks: { camera: 'thiếu người quay' },
  /** 35 phút, 2 giờ 10 phút, 3 ngày */
  span: (minutes: number): string => {
    if (minutes < 60) return `${formatNumber(minutes)} phút`
    if (minutes < 1440) return [`${Math.floor(minutes / 60)} giờ`, minutes % 60 === 0 ? '' : `${minutes % 60} phút`].filter(Boolean).join(' ')
    return `${formatNumber(Math.floor(minutes / 1440))} ngày`
  },
  overdue: (span: string) => `Quá hạn ${span}`,
  deadline: (clock: string) => `Hạn ${clock}`,
  reasonOf: (reason: string) => `Lý do: ${reason}`,
  save: 'Lưu',
  cancel: 'Hủy',
  close: 'Đóng',
  edit: 'Sửa',
  assign: 'Phân công',
  remind: 'Nhắc',
  add: 'Thêm',
  undo: 'Hoàn tác',
}
