import type { AgencyCode, DemoSection } from './types.ts'

const named = (agency: AgencyCode, list: readonly (readonly [slug: string, name: string])[]): readonly DemoSection[] =>
  list.map(([slug, name], index) => ({ agency, slug, name, order: index + 1 }))

/** Slugs are part of public addresses, so they stay Vietnamese without marks. */
export const sections: readonly DemoSection[] = [
  ...named('bao-ptth', [
    ['thoi-su', 'Thời sự'],
    ['chinh-tri', 'Chính trị'],
    ['kinh-te', 'Kinh tế'],
    ['xa-hoi', 'Xã hội'],
    ['giao-duc', 'Giáo dục'],
    ['van-hoa', 'Văn hóa – Du lịch'],
    ['the-thao', 'Thể thao'],
    ['chuyen-doi-so', 'Chuyển đổi số'],
  ]),
  ...named('van-nghe', [
    ['van-xuoi', 'Văn xuôi'],
    ['tho', 'Thơ'],
    ['nghien-cuu-phe-binh', 'Nghiên cứu – Phê bình'],
    ['chan-dung', 'Chân dung'],
  ]),
  ...named('khoa-hoc', [
    ['nghien-cuu', 'Nghiên cứu'],
    ['nha-nong', 'Nhà nông'],
    ['doi-song', 'Đời sống'],
    ['phong-tranh-thien-tai', 'Phòng tránh thiên tai'],
  ]),
]
