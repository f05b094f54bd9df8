import type { Theme } from './themes.ts'

export const literaryThemes: readonly Theme[] = [
  {
    key: 'prose',
    genre: 'literary',
    kinds: [],
    weight: 4,
    growth: 1,
    section: 'van-xuoi',
    titles: ['Truyện ngắn: Mùa nước ở {area}', 'Truyện ngắn: Người gác cầu {name}', 'Truyện ngắn: Chiều cuối đông', 'Truyện ngắn: Cây gạo đầu bến'],
  },
  {
    key: 'verse',
    genre: 'literary',
    kinds: [],
    weight: 3,
    growth: 1,
    section: 'tho',
    titles: ['Chùm thơ về {area}', 'Thơ dự thi: Những ngọn đèn {name}', 'Thơ: Lời ru trên nương'],
  },
  {
    key: 'notes',
    genre: 'feature',
    kinds: ['positive'],
    weight: 3,
    growth: 1.5,
    section: 'van-xuoi',
    titles: ['Bút ký: Đi dọc {area}', 'Ghi chép: Một ngày ở chợ {name}', 'Bút ký: Người giữ lửa nghề rèn {area}'],
  },
  {
    key: 'review',
    genre: 'research',
    kinds: ['in-depth'],
    weight: 2,
    growth: 1.5,
    section: 'nghien-cuu-phe-binh',
    titles: ['Đọc lại văn xuôi viết về {area}', 'Dân ca {name}: đôi điều về lời cổ', 'Mỹ thuật Minh Sơn qua {n} mùa triển lãm'],
  },
]

export const scienceThemes: readonly Theme[] = [
  {
    key: 'crop',
    genre: 'research',
    kinds: ['positive'],
    weight: 4,
    growth: 1.45,
    section: 'nha-nong',
    titles: ['Kỹ thuật ủ phân hữu cơ cho vườn {area}', 'Giống lúa chịu rét thử nghiệm ở {area}', 'Phòng sâu bệnh cho cây ăn quả ở {area}'],
  },
  {
    key: 'study',
    genre: 'research',
    kinds: ['verified'],
    weight: 3,
    growth: 1.5,
    section: 'nghien-cuu',
    titles: ['Đo chất lượng nước suối ở {area}', 'Bản đồ đất {area}: kết quả {n} mẫu', 'Cây thuốc ở {area}: điều tra bước đầu'],
  },
  {
    key: 'life',
    genre: 'article',
    kinds: ['essential-information'],
    weight: 3,
    growth: 1.15,
    section: 'doi-song',
    titles: ['Hỏi đáp sức khỏe: {n} câu hỏi của bạn đọc {area}', 'An toàn điện trong mùa mưa', 'Nước uống an toàn khi lũ rút'],
  },
  {
    key: 'hazard',
    genre: 'research',
    kinds: ['essential-information'],
    weight: 2,
    growth: 1.2,
    section: 'phong-tranh-thien-tai',
    titles: ['Bản đồ nguy cơ sạt lở {area}', 'Đọc bản tin thời tiết thế nào cho đúng', 'Diễn tập sơ tán ở {area}: bài học rút ra'],
  },
]
