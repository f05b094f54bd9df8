import { merged, person, post, trained } from './people-builder.ts'
import type { DemoPerson } from './types.ts'

/** Báo và phát thanh, truyền hình Minh Sơn: digital, radio and television desks, support, contributors. */
export const broadcastPeople: readonly DemoPerson[] = [
  person({
    id: 'nhatduy', name: 'Chu Nhật Duy', phone: '150', card: 'MS-2617',
    posts: merged('digital', 'Trưởng ban Điện tử và nội dung số', ['desk_head', 'editor'], { organisation: 'bao-minh-son', desk: 'digital', title: 'Trưởng phòng Báo điện tử', roles: ['desk_head', 'editor'], from: '2019-02-11' }),
    trained: [trained('da-nen-tang', '2024-11-08', 28), trained('du-lieu-ai', '2026-04-24', 74)],
  }),
  person({
    id: 'thaonguyen', name: 'Bùi Thảo Nguyên', phone: '151', card: 'MS-2618',
    posts: merged('digital', 'Biên tập viên', ['editor'], { organisation: 'bao-minh-son', desk: 'digital', title: 'Biên tập viên', roles: ['editor'], from: '2021-09-01' }),
    trained: [trained('da-nen-tang', '2024-11-08', 29)],
  }),
  person({
    id: 'trikien', name: 'Đặng Trí Kiên', phone: '152',
    posts: merged('digital', 'Phóng viên dữ liệu', ['reporter', 'editor'], undefined, '2025-11-03'),
    trained: [trained('du-lieu-ai', '2026-04-24', 75)],
  }),
  person({
    id: 'thevinh', name: 'Giang Thế Vinh', phone: '153', card: 'MS-2619',
    trained: [trained('nghiep-vu-anh', '2026-06-19', 82)],
    posts: merged('digital', 'Phóng viên ảnh', ['reporter'], { organisation: 'bao-minh-son', desk: 'secretariat', title: 'Phóng viên ảnh', roles: ['reporter'], from: '2011-03-14' }),
  }),
  person({
    id: 'kimthoa', name: 'Hà Thị Kim Thoa', phone: '160', card: 'MS-2620',
    posts: merged('radio', 'Trưởng ban Phát thanh', ['desk_head', 'editor'], { organisation: 'dai-ptth', desk: 'radio', title: 'Trưởng phòng Phát thanh', roles: ['desk_head', 'editor'], from: '2015-12-01' }),
    trained: [trained('cds-co-ban', '2024-05-17', 8), trained('toa-soan-hoi-tu', '2025-10-10', 46)],
  }),
  person({
    id: 'trieumui', name: 'Triệu Thị Mùi', phone: '161', card: 'MS-2621',
    posts: merged('radio', 'Biên tập viên, phát thanh viên', ['editor'], { organisation: 'dai-ptth', desk: 'radio', title: 'Phát thanh viên tiếng Dao', roles: ['editor'], from: '2013-05-20' }),
  }),
  person({
    id: 'viethoa', name: 'Cao Việt Hòa', phone: '170', card: 'MS-2622',
    posts: merged('television', 'Trưởng ban Truyền hình', ['desk_head', 'editor'], { organisation: 'dai-ptth', desk: 'television', title: 'Trưởng phòng Truyền hình', roles: ['desk_head', 'editor'], from: '2018-07-09' }),
    trained: [trained('toa-soan-hoi-tu', '2025-10-10', 47)],
  }),
  person({
    id: 'apao', name: 'Sùng A Páo', phone: '171',
    posts: merged('television', 'Quay phim', ['reporter'], { organisation: 'dai-ptth', desk: 'television', title: 'Quay phim', roles: ['reporter'], from: '2019-11-11' }),
  }),
  person({
    id: 'thanhxuan', name: 'Lý Thanh Xuân', phone: '172', card: 'MS-2623',
    posts: merged('television', 'Biên tập viên, người dẫn chương trình', ['editor'], { organisation: 'dai-ptth', desk: 'television', title: 'Biên tập viên', roles: ['editor'], from: '2020-06-01' }),
    trained: [trained('da-nen-tang', '2024-11-08', 30)],
  }),
  person({
    id: 'dinhphong', name: 'Mạc Đình Phong', phone: '180',
    posts: merged('engineering', 'Trưởng ban Kỹ thuật và công nghệ, quản trị hệ thống', ['admin', 'platform_admin', 'technician'], { organisation: 'dai-ptth', desk: 'engineering', title: 'Kỹ sư', roles: ['admin', 'technician'], from: '2017-01-16' }),
    trained: [trained('an-toan-tt', '2026-03-13', 62)],
  }),
  person({
    id: 'bichhop', name: 'Lương Bích Hợp', phone: '190',
    posts: merged('office', 'Kế toán trưởng', ['accountant'], { organisation: 'bao-minh-son', desk: 'office', title: 'Kế toán', roles: ['accountant'], from: '2014-02-10' }),
  }),
  person({ id: 'seolu', name: 'Vàng Seo Lử', phone: '191', posts: post('bao-ptth', 'culture-society', 'Cộng tác viên, giáo viên xã Lũng Pha', ['contributor'], '2025-07-01') }),
  person({ id: 'duongsam', name: 'Dương Thị Sâm', phone: '192', posts: post('bao-ptth', 'politics-economy', 'Cộng tác viên, cán bộ khuyến nông', ['contributor'], '2025-09-01') }),
  person({ id: 'kieuthuan', name: 'Kiều Văn Thuận', phone: '193', posts: post('bao-ptth', 'culture-society', 'Cộng tác viên, cán bộ văn hóa xã Bản Xuyến', ['contributor'], '2026-01-05') }),
]
