import type { CommitmentKindCode, GenreCode } from '../types.ts'

/**
 * What a provincial newsroom writes about in a year. `weight` is the share in 2025; `growth` multiplies it each year after
 * (and divides before), so that the indicators of growth have something to measure. Filled in: `{area}` 'xã Nà Lĩnh', `{name}`
 * 'Nà Lĩnh', `{n}` a number.
 */
export type Theme = {
  readonly key: string
  readonly genre: GenreCode
  readonly kinds: readonly CommitmentKindCode[]
  readonly weight: number
  readonly growth: number
  /** Calendar months in which the theme is written about; all when absent. */
  readonly months?: readonly number[]
  readonly where?: 'border' | 'remote' | 'urban'
  readonly section: string
  readonly titles: readonly string[]
}

const rain = [5, 6, 7, 8, 9, 10]
const dry = [11, 12, 1, 2, 3, 4]
const cold = [11, 12, 1, 2]

export const newsThemes: readonly Theme[] = [
  {
    key: 'rain',
    genre: 'news',
    kinds: ['essential-information'],
    weight: 9,
    growth: 1.05,
    months: rain,
    section: 'thoi-su',
    titles: [
      'Cảnh báo mưa lớn, nguy cơ lũ quét ở {area}',
      '{area} chủ động “bốn tại chỗ” trước mùa mưa bão',
      'Di dời {n} hộ khỏi vùng nguy cơ sạt lở ở {area}',
      'Mực nước qua {area} lên nhanh, người dân lưu ý',
      'Kiểm tra an toàn hồ, đập trước mùa mưa tại {area}',
    ],
  },
  {
    key: 'fire',
    genre: 'news',
    kinds: ['essential-information'],
    weight: 6,
    growth: 1.04,
    months: dry,
    section: 'thoi-su',
    titles: [
      'Dự báo cháy rừng cấp nguy hiểm tại {area}',
      '{area} phát dọn đường băng cản lửa',
      'Tổ bảo vệ rừng {area} trực suốt ngày đêm',
      'Hướng dẫn đốt dọn nương an toàn ở {area}',
    ],
  },
  {
    key: 'cold',
    genre: 'news',
    kinds: ['essential-information'],
    weight: 7,
    growth: 1.0,
    months: cold,
    where: 'remote',
    section: 'thoi-su',
    titles: [
      'Rét hại ở {area}: giữ ấm cho người già, trẻ nhỏ',
      '{area} che chắn chuồng trại cho {n} con trâu, bò',
      'Học sinh {area} được nghỉ học khi trời quá rét',
    ],
  },
  {
    key: 'health',
    genre: 'news',
    kinds: ['essential-information', 'policy-communication'],
    weight: 8,
    growth: 1.06,
    section: 'xa-hoi',
    titles: [
      'Lịch tiêm chủng trong tháng tại {area}',
      'Khám sàng lọc miễn phí cho {n} người dân {area}',
      'Phòng bệnh lúc giao mùa: khuyến cáo cho người dân {area}',
      'Giải đáp quyền lợi bảo hiểm y tế tại {area}',
      'Trạm y tế {area} có bác sĩ khám theo lịch cố định',
    ],
  },
  {
    key: 'service',
    genre: 'news',
    kinds: ['essential-information'],
    weight: 8,
    growth: 1.05,
    section: 'thoi-su',
    titles: [
      'Lịch ngừng cấp điện tại {area}',
      'Phân luồng tạm thời qua {area} để sửa mặt đường',
      'Tăng chuyến xe buýt đi {area}',
      'Đổi giờ làm việc bộ phận một cửa {area}',
      'Thông báo cấp nước luân phiên tại {area}',
    ],
  },
  {
    key: 'party',
    genre: 'article',
    kinds: ['political-task'],
    weight: 10,
    growth: 1.06,
    section: 'chinh-tri',
    titles: [
      'Đảng bộ {area} cụ thể hóa nghị quyết bằng {n} việc làm',
      'Sinh hoạt chi bộ theo chuyên đề ở {area}: bớt đọc, thêm bàn',
      'Cử tri {area} kiến nghị về đường và nước sạch',
      'Hội đồng nhân dân {area} giám sát việc trả lời đơn thư',
      '{area}: cán bộ xuống bản mỗi tuần hai ngày',
      'Kết nạp đảng viên ở vùng khó {area}',
    ],
  },
  {
    key: 'works',
    genre: 'news',
    kinds: ['political-task'],
    weight: 8,
    growth: 1.04,
    section: 'kinh-te',
    titles: [
      'Giải phóng mặt bằng tuyến đường qua {area} đạt {n}%',
      '{area} đạt chuẩn nông thôn mới nâng cao',
      'Khởi công cầu dân sinh ở {area}',
      'Giải ngân vốn chương trình mục tiêu ở {area} đạt {n}%',
      'Nghiệm thu {n} km đường bê tông tại {area}',
    ],
  },
  {
    key: 'border',
    genre: 'article',
    kinds: ['national-defence'],
    weight: 5,
    growth: 1.03,
    where: 'border',
    section: 'thoi-su',
    titles: [
      'Ngày hội biên phòng toàn dân ở {area}',
      'Dân quân {area} huấn luyện sát địa bàn',
      'Tổ tự quản đường biên {area} và {n} nguồn tin có ích',
      'Quân y khám bệnh cho người dân {area}',
      'Giữ vững bình yên {area} nơi đầu sóng núi',
    ],
  },
  {
    key: 'people',
    genre: 'article',
    kinds: ['positive'],
    weight: 5,
    growth: 1.42,
    section: 'xa-hoi',
    titles: [
      'Cựu chiến binh {area} hiến {n} m² đất làm đường',
      'Lớp học ban đêm ở {area} không thu tiền',
      'Đội thợ trẻ {area} sửa nhà cho người neo đơn',
      'Trưởng bản {area} và cuốn sổ ghi việc của dân',
      'Bếp ăn tình thương ở {area} tròn {n} tháng',
      'Cô giáo cắm bản {area} và tủ sách từ chai nhựa',
    ],
  },
  {
    key: 'farm',
    genre: 'article',
    kinds: ['positive'],
    weight: 5,
    growth: 1.42,
    section: 'kinh-te',
    titles: [
      'Sản phẩm OCOP {name} tìm được đơn hàng dài hạn',
      'Hợp tác xã {name} trồng rau theo đơn đặt trước',
      'Vườn cây ăn quả {name} cho thu {n} triệu đồng mỗi sào',
      'Nuôi ong dưới tán rừng ở {area}',
      'Phụ nữ {area} góp vốn mua máy sấy chung',
    ],
  },
  {
    key: 'depth',
    genre: 'reportage',
    kinds: ['in-depth', 'verified'],
    weight: 2.2,
    growth: 1.5,
    section: 'xa-hoi',
    titles: [
      'Nước sạch ở {area}: công trình xong, vì sao vòi vẫn khô',
      'Giữ rừng ở {area}: bài toán thu nhập của {n} hộ',
      'Lớp ghép ở {area}: được gì, mất gì',
      'Đất nông trường cũ tại {area}: chuyện chưa khép lại',
      'Người trẻ rời {area}: đọc lại {n} tờ khai tạm vắng',
    ],
  },
  {
    key: 'verified',
    genre: 'article',
    kinds: ['verified', 'rebuttal'],
    weight: 1.2,
    growth: 1.42,
    section: 'chuyen-doi-so',
    titles: ['Kiểm chứng: tin “vỡ kè” ở {area} là sai', 'Sự thật về đoạn ghi hình được cho là quay tại {area}', 'Không có chuyện thu phí làm thẻ ở {area}'],
  },
  {
    key: 'digital',
    genre: 'article',
    kinds: ['policy-communication'],
    weight: 4,
    growth: 1.02,
    section: 'chuyen-doi-so',
    titles: [
      'Tổ công nghệ số {area} hướng dẫn {n} lượt người dân',
      'Nộp hồ sơ trực tuyến ở {area}: tỉ lệ đạt {n}%',
      'Nhận diện cuộc gọi lừa đảo: bài học từ {area}',
      'Trả lương hưu qua tài khoản ở {area}',
    ],
  },
  {
    key: 'school',
    genre: 'news',
    kinds: [],
    weight: 6,
    growth: 0.84,
    months: [1, 2, 3, 4, 5, 8, 9, 10, 11, 12],
    section: 'giao-duc',
    titles: [
      'Trường học {area} thi đua dạy tốt',
      'Học sinh {area} đoạt giải cấp tỉnh',
      'Sửa chữa {n} phòng học ở {area} trước năm học mới',
      'Ngày hội đọc sách ở {area}',
    ],
  },
  {
    key: 'culture',
    genre: 'article',
    kinds: [],
    weight: 7,
    growth: 0.83,
    section: 'van-hoa',
    titles: [
      'Câu lạc bộ dân ca {area} tròn {n} năm',
      'Khôi phục nghề dệt ở {area}',
      'Hội xuân {name} đón hàng nghìn lượt khách',
      'Gìn giữ nhà sàn cổ ở {area}',
      'Chợ đêm {name} thử nghiệm cuối tuần',
    ],
  },
  {
    key: 'sport',
    genre: 'news',
    kinds: [],
    weight: 6,
    growth: 0.82,
    section: 'the-thao',
    titles: [
      'Giải bóng chuyền hơi người cao tuổi {area}',
      'Giải bóng đá thanh niên {area} có {n} đội dự',
      'Giải việt dã {area} thu hút {n} vận động viên',
      'Khai mạc đại hội thể dục thể thao {area}',
    ],
  },
  {
    key: 'law',
    genre: 'news',
    kinds: [],
    weight: 6,
    growth: 0.8,
    section: 'xa-hoi',
    titles: [
      'Xử phạt {n} trường hợp vi phạm nồng độ cồn ở {area}',
      'Công an {area} trao trả tài sản cho người mất',
      'Hòa giải thành {n} vụ việc ở {area}',
      'Tuyên truyền pháp luật lưu động tại {area}',
    ],
  },
]
