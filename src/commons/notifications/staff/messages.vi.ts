import { formatNumber } from '../../../platform/i18n/format.ts'

/** The bell and its list. */
export const vi = {
  bell: 'Thông báo',
  bellUnread: (count: number) => `Thông báo, ${formatNumber(count)} chưa đọc`,
  title: 'Thông báo',
  markAll: 'Đánh dấu đã đọc hết',
  empty: 'Chưa có thông báo nào.',
  emptyNext: 'Khi có việc giao cho bạn, bài chờ bạn duyệt hay tin nóng, thông báo hiện ở đây.',
  urgent: 'Gấp',
  unread: 'Chưa đọc',
  more: 'Xem thêm',
  close: 'Đóng',
  open: 'Mở',
  fresh: (words: string) => `Thông báo mới: ${words}`,
  lost: 'Đang mất kết nối, thông báo mới có thể đến chậm.',
  pushOffer: 'Nhận thông báo cả khi không mở Hội Tụ',
  pushOfferNote: 'Trình duyệt báo việc gấp và việc được giao ngay trên máy này.',
  pushTurnOn: 'Bật',
  pushOn: 'Máy này đang nhận thông báo cả khi không mở Hội Tụ.',
  pushTurnOff: 'Tắt',
  pushDenied: 'Trình duyệt đang chặn thông báo của trang này. Mở phần cài đặt của trang (biểu tượng cạnh địa chỉ), cho phép Thông báo rồi tải lại.',
  pushFailed: 'Chưa bật được: trình duyệt không nối được với dịch vụ báo của nó. Hãy thử lại khi có mạng, hoặc dùng trình duyệt khác.',
  pushTurnedOn: 'Máy này sẽ nhận thông báo.',
  pushTurnedOff: 'Máy này thôi nhận thông báo khi không mở Hội Tụ.',
}
