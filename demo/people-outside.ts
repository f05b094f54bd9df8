import { person, post, trained } from './people-builder.ts'
import type { DemoPerson } from './types.ts'

/** The two magazines. */
const magazinePeople: readonly DemoPerson[] = [
  person({
    id: 'hoaison',
    name: 'Khuất Hoài Sơn',
    phone: '231',
    card: 'MS-2631',
    posts: post('van-nghe', 'leadership', 'Tổng Biên tập', ['leader'], '2020-08-03'),
    trained: [trained('cds-co-ban', '2024-05-17', 10)],
  }),
  person({
    id: 'ngoclan',
    name: 'Âu Thị Ngọc Lan',
    phone: '232',
    card: 'MS-2632',
    posts: post('van-nghe', 'secretariat', 'Thư ký tòa soạn', ['secretary', 'desk_head', 'editor'], '2016-04-11'),
    trained: [trained('da-nen-tang', '2024-11-08', 31)],
  }),
  person({
    id: 'duyan',
    name: 'Tống Duy Ân',
    penName: 'Duy Ân',
    phone: '233',
    card: 'MS-2633',
    posts: post('van-nghe', 'editorial', 'Biên tập viên', ['editor', 'reporter'], '2021-10-18'),
  }),
  person({
    id: 'huaphien',
    name: 'Hứa Thị Phiên',
    penName: 'Phiên Hứa',
    phone: '234',
    posts: post('van-nghe', 'editorial', 'Cộng tác viên', ['contributor'], '2024-01-02'),
  }),
  person({
    id: 'banghiem',
    name: 'Thái Bá Nghiêm',
    phone: '346',
    card: 'MS-2641',
    posts: post('khoa-hoc', 'leadership', 'Tổng Biên tập', ['leader'], '2017-10-02'),
    trained: [trained('cds-co-ban', '2024-05-17', 11), trained('du-lieu-ai', '2026-04-24', 76)],
  }),
  person({
    id: 'thuctrinh',
    name: 'Mai Thục Trinh',
    phone: '347',
    card: 'MS-2642',
    posts: post('khoa-hoc', 'secretariat', 'Thư ký tòa soạn', ['secretary', 'desk_head', 'editor'], '2019-03-18'),
    trained: [trained('da-nen-tang', '2024-11-08', 32)],
  }),
  person({
    id: 'tungchi',
    name: 'Ngô Tùng Chi',
    phone: '348',
    card: 'MS-2643',
    posts: post('khoa-hoc', 'editorial', 'Phóng viên', ['reporter'], '2022-06-20'),
    trained: [trained('du-lieu-ai', '2026-04-24', 77)],
  }),
]

/** Department, commission, province. They read; they never approve a story. */
const authorityPeople: readonly DemoPerson[] = [
  person({ id: 'xuantrach', name: 'Lại Xuân Trạch', phone: '501', posts: post('so-vhttdl', 'leadership', 'Giám đốc Sở', ['department_leader'], '2025-03-01') }),
  person({
    id: 'haiduong',
    name: 'Nghiêm Thị Hải Đường',
    phone: '502',
    posts: post('so-vhttdl', 'press', 'Trưởng phòng Quản lý báo chí, xuất bản', ['officer'], '2025-03-01'),
  }),
  person({ id: 'trunghieu', name: 'Vi Trung Hiếu', phone: '503', posts: post('so-vhttdl', 'press', 'Chuyên viên', ['officer'], '2025-06-02') }),
  person({ id: 'chitam', name: 'Phùng Thị Chí Tâm', phone: '504', posts: post('so-vhttdl', 'press', 'Quản trị hệ thống', ['admin'], '2025-09-01') }),
  person({ id: 'toquyen', name: 'Đoàn Thị Tố Quyên', phone: '601', posts: post('ban-tgdv', 'leadership', 'Phó Trưởng Ban', ['party_officer'], '2025-02-01') }),
  person({ id: 'hoangnam', name: 'Tô Hoàng Nam', phone: '602', posts: post('ban-tgdv', 'press', 'Chuyên viên', ['party_officer'], '2025-02-01') }),
  person({
    id: 'situong',
    name: 'Hồ Sĩ Tường',
    phone: '701',
    posts: post('ubnd-tinh', 'leadership', 'Phó Chủ tịch Ủy ban nhân dân tỉnh', ['province_leader'], '2021-07-01'),
  }),
  person({ id: 'ngocanh', name: 'Kim Ngọc Ánh', phone: '702', posts: post('ubnd-tinh', 'office', 'Chuyên viên Văn phòng', ['officer'], '2023-08-14') }),
]

export const outsidePeople: readonly DemoPerson[] = [...magazinePeople, ...authorityPeople]
