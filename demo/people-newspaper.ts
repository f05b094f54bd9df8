import { merged, person, trained } from './people-builder.ts'
import type { DemoPerson } from './types.ts'

/** Báo và phát thanh, truyền hình Minh Sơn: leadership, secretariat, the three writing desks. */
export const newspaperPeople: readonly DemoPerson[] = [
  person({
    id: 'vinh', name: 'Trịnh Quang Vĩnh', phone: '101', card: 'MS-2601',
    posts: merged('leadership', 'Giám đốc', ['leader'], { organisation: 'bao-minh-son', desk: 'leadership', title: 'Tổng Biên tập', roles: ['leader'], from: '2019-05-06' }),
    trained: [trained('cds-co-ban', '2024-05-17', 3), trained('toa-soan-hoi-tu', '2025-10-10', 41)],
  }),
  person({
    id: 'ngan', name: 'Đinh Thị Hồng Ngân', phone: '102', card: 'MS-2602',
    posts: merged('leadership', 'Phó Giám đốc', ['leader'], { organisation: 'bao-minh-son', desk: 'leadership', title: 'Phó Tổng Biên tập', roles: ['leader'], from: '2020-09-14' }),
    trained: [trained('toa-soan-hoi-tu', '2025-10-10', 42), trained('du-lieu-ai', '2026-04-24', 71)],
  }),
  person({
    id: 'thinh', name: 'Lục Văn Thịnh', phone: '103', card: 'MS-2603',
    posts: merged('leadership', 'Phó Giám đốc', ['leader'], { organisation: 'dai-ptth', desk: 'leadership', title: 'Phó Giám đốc', roles: ['leader'], from: '2018-03-01' }),
    trained: [trained('cds-co-ban', '2024-05-17', 4)],
  }),
  person({
    id: 'thuha', name: 'Vương Thu Hà', phone: '110', card: 'MS-2604',
    posts: merged('secretariat', 'Trưởng ban Thư ký tòa soạn', ['secretary', 'desk_head', 'editor'], { organisation: 'bao-minh-son', desk: 'secretariat', title: 'Trưởng phòng Thư ký tòa soạn', roles: ['secretary', 'desk_head', 'editor'], from: '2017-08-21' }),
    trained: [trained('toa-soan-hoi-tu', '2025-10-10', 43)],
  }),
  person({
    id: 'duclam', name: 'Phan Đức Lâm', phone: '111', card: 'MS-2605',
    posts: merged('secretariat', 'Phó Trưởng ban Thư ký tòa soạn', ['secretary', 'editor'], { organisation: 'bao-minh-son', desk: 'secretariat', title: 'Biên tập viên', roles: ['editor'], from: '2015-04-01' }),
    trained: [trained('da-nen-tang', '2024-11-08', 22)],
  }),
  person({
    id: 'huukhang', name: 'Nguyễn Hữu Khang', phone: '120', card: 'MS-2606',
    posts: merged('current-affairs', 'Trưởng ban Thời sự', ['desk_head', 'editor'], { organisation: 'dai-ptth', desk: 'current-affairs', title: 'Trưởng phòng Thời sự', roles: ['desk_head', 'editor'], from: '2016-02-15' }),
    trained: [trained('cds-co-ban', '2024-05-17', 5), trained('da-nen-tang', '2024-11-08', 23)],
  }),
  person({
    id: 'maianh', name: 'Lường Thị Mai Anh', phone: '121', card: 'MS-2607',
    posts: merged('current-affairs', 'Phóng viên', ['reporter'], { organisation: 'bao-minh-son', desk: 'politics-economy', title: 'Phóng viên', roles: ['reporter'], from: '2018-10-01' }),
    trained: [trained('da-nen-tang', '2024-11-08', 24)],
  }),
  person({
    id: 'vandat', name: 'Hoàng Văn Đạt', phone: '122', card: 'MS-2608',
    posts: merged('current-affairs', 'Phóng viên', ['reporter'], { organisation: 'dai-ptth', desk: 'current-affairs', title: 'Phóng viên', roles: ['reporter'], from: '2014-06-02' }),
    trained: [trained('an-toan-tt', '2026-03-13', 60)],
  }),
  person({ id: 'khanhvy', name: 'Trần Khánh Vy', phone: '123', posts: merged('current-affairs', 'Phóng viên', ['reporter'], undefined, '2026-02-02') }),
  person({
    id: 'tienphuc', name: 'Bàn Tiến Phúc', phone: '124', card: 'MS-2609',
    posts: merged('current-affairs', 'Phóng viên', ['reporter'], { organisation: 'dai-ptth', desk: 'current-affairs', title: 'Phóng viên', roles: ['reporter'], from: '2019-07-15' }),
    trained: [trained('da-nen-tang', '2024-11-08', 25), trained('du-lieu-ai', '2026-04-24', 72)],
  }),
  person({
    id: 'minhtuyet', name: 'Tạ Minh Tuyết', phone: '130', card: 'MS-2610',
    posts: merged('politics-economy', 'Trưởng ban Chính trị – Kinh tế', ['desk_head', 'editor'], { organisation: 'bao-minh-son', desk: 'politics-economy', title: 'Trưởng phòng Chính trị – Kinh tế', roles: ['desk_head', 'editor'], from: '2016-11-07' }),
    trained: [trained('toa-soan-hoi-tu', '2025-10-10', 44)],
  }),
  person({
    id: 'giabao', name: 'Đỗ Gia Bảo', phone: '131', card: 'MS-2611',
    posts: merged('politics-economy', 'Phóng viên', ['reporter'], { organisation: 'bao-minh-son', desk: 'politics-economy', title: 'Phóng viên', roles: ['reporter'], from: '2017-03-20' }),
    trained: [trained('cds-co-ban', '2024-05-17', 6)],
  }),
  person({
    id: 'thuylinh', name: 'Nông Thùy Linh', phone: '132', card: 'MS-2612',
    posts: merged('politics-economy', 'Phóng viên', ['reporter'], { organisation: 'bao-minh-son', desk: 'politics-economy', title: 'Phóng viên', roles: ['reporter'], from: '2020-01-06' }),
  }),
  person({
    id: 'quoctruong', name: 'Lê Quốc Trường', phone: '133', card: 'MS-2613',
    posts: merged('politics-economy', 'Phóng viên', ['reporter'], { organisation: 'dai-ptth', desk: 'current-affairs', title: 'Phóng viên', roles: ['reporter'], from: '2012-09-10' }),
  }),
  person({
    id: 'thanhnhan', name: 'Quách Thanh Nhàn', phone: '140', card: 'MS-2614',
    posts: merged('culture-society', 'Trưởng ban Văn hóa – Xã hội', ['desk_head', 'editor'], { organisation: 'bao-minh-son', desk: 'culture-society', title: 'Trưởng phòng Văn hóa – Xã hội', roles: ['desk_head', 'editor'], from: '2018-05-02' }),
    trained: [trained('cds-co-ban', '2024-05-17', 7), trained('toa-soan-hoi-tu', '2025-10-10', 45)],
  }),
  person({
    id: 'madiep', name: 'Ma Thị Diệp', phone: '141', card: 'MS-2615',
    posts: merged('culture-society', 'Phóng viên', ['reporter'], { organisation: 'bao-minh-son', desk: 'culture-society', title: 'Phóng viên', roles: ['reporter'], from: '2016-06-13' }),
    trained: [trained('da-nen-tang', '2024-11-08', 27)],
  }),
  person({
    id: 'haiyen', name: 'Vũ Hải Yến', phone: '142', card: 'MS-2616',
    posts: merged('culture-society', 'Phóng viên', ['reporter'], { organisation: 'bao-minh-son', desk: 'culture-society', title: 'Phóng viên', roles: ['reporter'], from: '2021-04-05' }),
    trained: [trained('nghiep-vu-anh', '2026-06-19', 81)],
  }),
  person({ id: 'ductoan', name: 'Phùng Đức Toàn', phone: '143', posts: merged('culture-society', 'Phóng viên thể thao', ['reporter'], undefined, '2025-09-15'), trained: [trained('an-toan-tt', '2026-03-13', 61)] }),
]
