export const vi = {
  roles: {
    writer: 'viết',
    photographer: 'ảnh',
    camera: 'quay phim',
    video: 'hình',
    editor: 'biên tập',
    data: 'dữ liệu',
    translator: 'dịch',
  },
  mediums: { web: 'Trang web', print: 'Báo in', radio: 'Phát thanh', tv: 'Truyền hình', social: 'Mạng xã hội', video: 'Video', audio: 'Âm thanh' },
  provenances: { native: 'Duyệt tại đây', declared: 'Khai báo', imported: 'Nhập từ ngoài' },
  states: { out: 'Đang công bố', withdrawn: 'Đã gỡ' },
  reasons: { first: 'Xuất bản', update: 'Cập nhật', typo: 'Sửa lỗi chữ', correction: 'Cải chính' },
  appearances: { site: 'Trang web', print: 'Báo in', radio: 'Phát thanh', tv: 'Truyền hình', social: 'Mạng xã hội', app: 'Ứng dụng' },
}
