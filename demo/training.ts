import type { DemoCourse } from './types.ts'

/** Courses of the province's digital-transformation programme; the last one is ordinary professional training and does not count. */
export const courses: readonly DemoCourse[] = [
  {
    code: 'cds-co-ban',
    name: 'Chuyển đổi số báo chí: kiến thức cơ bản',
    organiser: 'Sở Thông tin và Truyền thông tỉnh Minh Sơn',
    days: 2,
    digitalTransformation: true,
  },
  {
    code: 'da-nen-tang',
    name: 'Sản xuất nội dung đa nền tảng và báo chí di động',
    organiser: 'Hội Nhà báo tỉnh Minh Sơn',
    days: 4,
    digitalTransformation: true,
  },
  {
    code: 'toa-soan-hoi-tu',
    name: 'Tổ chức và điều hành tòa soạn hội tụ',
    organiser: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Minh Sơn',
    days: 3,
    digitalTransformation: true,
  },
  {
    code: 'du-lieu-ai',
    name: 'Phân tích dữ liệu và trí tuệ nhân tạo trong tòa soạn',
    organiser: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Minh Sơn',
    days: 3,
    digitalTransformation: true,
  },
  {
    code: 'an-toan-tt',
    name: 'Kỹ năng an toàn thông tin cho người làm báo',
    organiser: 'Sở Khoa học và Công nghệ tỉnh Minh Sơn',
    days: 2,
    digitalTransformation: true,
  },
  { code: 'nghiep-vu-anh', name: 'Nghiệp vụ ảnh báo chí', organiser: 'Hội Nhà báo tỉnh Minh Sơn', days: 3, digitalTransformation: false },
]
