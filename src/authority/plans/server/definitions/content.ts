import type { IndicatorDefinition } from '../../contract/indicator-definition.ts'
import { define } from './define.ts'
import { measureNames as m } from './measure-names.ts'

const political = ['political-task', 'national-defence', 'essential-information']
const countedVi =
  'Tính một lần dù mang nhiều loại, theo ngày đăng lần đầu (bản sửa, bản đăng lại, bản dẫn nguồn không tính). Loại do biên tập viên xác nhận khi duyệt theo tiêu chí, người thứ hai mã hóa lại mẫu ngẫu nhiên hằng tháng.'
const countedEn =
  'Counted once however many kinds it carries, by the day of first publication (versions, re-publications and syndicated copies do not count). The kind is confirmed by an editor at approval and re-coded by a second person on a random monthly sample.'
const storyVi = 'Số câu chuyện mới thuộc các loại {commitmentKinds}'
const storyEn = 'New stories of the kinds {commitmentKinds}'
const measures = [m.stories, m.agreement]

/** Growth of new items by what they are for. Each wording of a plan is a definition of its own. */
export const contentDefinitions: readonly IndicatorDefinition[] = [
  define({
    key: 'essential-items-growth',
    name: {
      vi: 'Tăng tin, bài mới phục vụ nhiệm vụ chính trị, bảo vệ Tổ quốc, thông tin thiết yếu',
      en: 'Growth of new items for political tasks, defence and essential information',
    },
    sentence: { vi: `${storyVi}, so với cùng kỳ: {base}. ${countedVi}`, en: `${storyEn}, against: {base}. ${countedEn}` },
    formula: 'growth',
    parameters: { rule: 'new-items', commitmentKinds: political, countingUnit: 'story', base: 'previous-year' },
    countingUnit: 'story',
    measures,
    planRows: ['KT-2025-10', 'KT-A1-3', 'MS-2027-10', 'MS-2030-10', 'MS-A1-11'],
    beside: ['essential-works-growth'],
  }),
  define({
    key: 'essential-works-growth',
    name: {
      vi: 'Tăng tác phẩm mới phục vụ nhiệm vụ chính trị, bảo vệ Tổ quốc, thông tin thiết yếu',
      en: 'Growth of new works for political tasks, defence and essential information',
    },
    sentence: {
      vi: `Số tác phẩm mới (mỗi loại hình một tác phẩm) thuộc các loại {commitmentKinds}, so với cùng kỳ: {base}. ${countedVi}`,
      en: `New works (one for each medium) of the kinds {commitmentKinds}, against: {base}. ${countedEn}`,
    },
    formula: 'growth',
    parameters: { rule: 'new-items', commitmentKinds: political, countingUnit: 'work', base: 'previous-year' },
    countingUnit: 'work',
    measures: [m.works, m.agreement],
    planRows: [],
  }),
  define({
    key: 'essential-items-growth-since-2020',
    name: {
      vi: 'Tăng tin, bài mới phục vụ nhiệm vụ chính trị, thông tin thiết yếu so với năm 2020',
      en: 'Growth of new items for political tasks and essential information since 2020',
    },
    sentence: {
      vi: `${storyVi} (không có “bảo vệ Tổ quốc”), so với năm {base} (Chỉ thị 09/CT-TTg ngày 31/3/2021). ${countedVi}`,
      en: `${storyEn} (without “defence”), against {base} (Directive 09/CT-TTg of 31/3/2021). ${countedEn}`,
    },
    formula: 'growth',
    parameters: { rule: 'new-items', commitmentKinds: ['political-task', 'essential-information'], countingUnit: 'story', base: 2020 },
    countingUnit: 'story',
    measures,
    planRows: ['KT-III.1', 'MS-III.1', 'MS-A1-17'],
  }),
  define({
    key: 'positive-items-growth',
    name: { vi: 'Tăng thông tin tích cực, được kiểm chứng, chuyên sâu', en: 'Growth of positive, verified, in-depth information' },
    sentence: {
      vi: `${storyVi}, so với cùng kỳ: {base}. “Lan tỏa” cần xem lượng tiếp cận đặt bên cạnh. ${countedVi}`,
      en: `${storyEn}, against: {base}. “Lan tỏa” (spread) needs the reach shown beside it. ${countedEn}`,
    },
    formula: 'growth',
    parameters: { rule: 'new-items', commitmentKinds: ['positive', 'verified', 'in-depth'], countingUnit: 'story', base: 'previous-year' },
    countingUnit: 'story',
    measures: [...measures, m.reach],
    planRows: ['KT-2025-11', 'MS-2027-11', 'MS-2030-11', 'MS-A1-12'],
    beside: ['positive-items-growth-without-verified'],
  }),
  define({
    key: 'positive-items-growth-without-verified',
    name: { vi: 'Tăng thông tin tích cực, chuyên sâu', en: 'Growth of positive and in-depth information' },
    sentence: {
      vi: `${storyVi} (không có “được kiểm chứng”), so với cùng kỳ: {base}. “Lan tỏa” cần xem lượng tiếp cận đặt bên cạnh. ${countedVi}`,
      en: `${storyEn} (without “verified”), against: {base}. “Lan tỏa” (spread) needs the reach shown beside it. ${countedEn}`,
    },
    formula: 'growth',
    parameters: { rule: 'new-items', commitmentKinds: ['positive', 'in-depth'], countingUnit: 'story', base: 'previous-year' },
    countingUnit: 'story',
    measures: [...measures, m.reach],
    planRows: ['KT-A1-4'],
    beside: ['positive-items-growth'],
  }),
]
