/** What was written in the reports of the half year before, by who hands in and who has not. */
export type DemoReport = {
  readonly by: string
  /** Hà Nội time after the cut-off: days and hour. */
  readonly handedIn: { readonly daysAfter: number; readonly at: string }
  readonly texts: { readonly overview: string; readonly difficulties: string; readonly proposals: string; readonly next_period: string }
  readonly answer: { readonly daysAfter: number; readonly at: string; readonly returned?: string; readonly remark?: string }
}

export const officer = 'haiduong@minhson.example'

export const agencyReports: readonly DemoReport[] = [
  {
    by: 'vinh@minhson.example',
    handedIn: { daysAfter: 3, at: '09:20' },
    texts: {
      overview:
        'Sau gần một năm hợp nhất, tòa soạn làm việc trên một bảng kế hoạch chung; các ban báo in, phát thanh, truyền hình và điện tử cùng nhận đề tài, chia sản phẩm theo từng loại hình.\nCác tuyến bài về sắp xếp đơn vị hành chính, phòng chống thiên tai và bảo hiểm y tế được giữ đều hằng tuần.',
      difficulties: 'Thiếu quay phim tại các xã vùng cao; đường truyền ở Pò Hiến và Lũng Pha chưa ổn định nên bản tin tối thường gửi muộn.',
      proposals: 'Đề nghị Sở phối hợp khảo sát vùng phủ phát thanh tại ba xã biên giới để có số liệu chung cho các kỳ sau.',
      next_period: 'Mở chuyên mục dành cho các xã biên giới trên phát thanh; tập huấn dựng hình trên điện thoại cho phóng viên các ban.',
    },
    answer: { daysAfter: 3, at: '14:05' },
  },
  {
    by: 'banghiem@minhson.example',
    handedIn: { daysAfter: 9, at: '16:40' },
    texts: {
      overview: 'Tạp chí ra đủ các số theo giấy phép, mỗi số có phần điện tử cho bạn đọc trẻ.',
      difficulties: 'Chưa có người chuyên trách kênh số.',
      proposals: '',
      next_period: 'Hoàn thiện hồ sơ cấp độ an toàn thông tin; mở bản tin khoa học hằng tuần.',
    },
    answer: { daysAfter: 10, at: '08:30', returned: 'Nêu rõ số kỳ đã phát hành và kênh số đang hoạt động.', remark: 'Ghi tên từng kênh và ngày mở.' },
  },
]

/** What the department wrote over the merged numbers. */
export const provinceOverview =
  'Các cơ quan báo chí của tỉnh giữ nhịp xuất bản, bám sát nhiệm vụ chính trị và thông tin thiết yếu; một cơ quan chưa gửi báo cáo, một cơ quan được đề nghị bổ sung.'
