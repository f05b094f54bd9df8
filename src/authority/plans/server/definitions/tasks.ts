import type { IndicatorDefinition } from '../../contract/indicator-definition.ts'
import { define } from './define.ts'
import { measureNames as m } from './measure-names.ts'

type Proof = { key: string; kind: string; per: 'province' | 'agency'; when: 'year' | 'as-of'; vi: string; en: string; rows: string[] }

const sentenceVi = ({ per, when, vi }: Proof): string => {
  const time = when === 'year' ? 'ban hành trong năm' : 'đã ban hành, còn hiệu lực tính đến ngày'
  return per === 'agency' ? `Số cơ quan báo chí có văn bản “${vi}” ${time}, chia cho số cơ quan.` : `Số văn bản “${vi}” ${time}.`
}
const sentenceEn = ({ per, when, en }: Proof): string => {
  const time = when === 'year' ? 'issued in the year' : 'issued and in force on the day'
  return per === 'agency' ? `Agencies with a document “${en}” ${time}, divided by agencies.` : `Documents “${en}” ${time}.`
}

const proof = (given: Proof): IndicatorDefinition =>
  define({
    key: given.key,
    name: { vi: given.vi, en: given.en },
    sentence: { vi: sentenceVi(given), en: sentenceEn(given) },
    formula: 'document',
    parameters: { rule: 'documents', documentKind: given.kind, per: given.per, when: given.when },
    countingUnit: given.per === 'agency' ? 'agency' : 'document',
    measures: [m.documents],
    planRows: given.rows,
  })

/** Products of Phụ lục 2. “Thường xuyên” is shown by evidence of each year; Phú Thọ's tasks have no product and no date. */
export const taskDefinitions: readonly IndicatorDefinition[] = [
  proof({
    key: 'yearly-plan',
    kind: 'yearly-plan',
    per: 'agency',
    when: 'year',
    vi: 'Kế hoạch hằng năm của cơ quan báo chí',
    en: 'Agency’s yearly plan',
    rows: ['KT-A2-1', 'MS-A2-1', 'MS-A1-18'],
  }),
  define({
    key: 'training-activities',
    name: { vi: 'Hoạt động tập huấn, đào tạo, bồi dưỡng trong năm', en: 'Training activities of the year' },
    sentence: {
      vi: 'Số hoạt động tập huấn, đào tạo, bồi dưỡng tổ chức trong năm; cần ít nhất {quotaPerYear} hoạt động một năm.',
      en: 'Training activities held in the year; at least {quotaPerYear} a year is wanted.',
    },
    formula: 'count',
    parameters: { rule: 'activities', activityKind: 'training', quotaPerYear: 1 },
    countingUnit: 'activity',
    measures: [m.activities],
    planRows: ['KT-A2-2', 'MS-A2-2'],
  }),
  proof({
    key: 'shared-platform-guidance',
    kind: 'shared-platform-guidance',
    per: 'province',
    when: 'as-of',
    vi: 'Văn bản hướng dẫn nền tảng dùng chung',
    en: 'Guidance on shared platforms',
    rows: ['KT-A2-3', 'MS-A2-3'],
  }),
  proof({
    key: 'platform-catalogue',
    kind: 'platform-catalogue',
    per: 'province',
    when: 'as-of',
    vi: 'Danh mục các nền tảng ứng dụng',
    en: 'Catalogue of platforms',
    rows: ['KT-A2-4', 'MS-A2-4'],
  }),
  proof({
    key: 'press-plan-review',
    kind: 'press-plan-review',
    per: 'province',
    when: 'as-of',
    vi: 'Báo cáo sơ kết',
    en: 'Mid-term review report',
    rows: ['KT-A2-5.1', 'MS-A2-5.1'],
  }),
  proof({
    key: 'press-plan-rollout',
    kind: 'press-plan-rollout',
    per: 'agency',
    when: 'as-of',
    vi: 'Kế hoạch triển khai quy hoạch báo chí',
    en: 'Plan for carrying out the press master plan',
    rows: ['KT-A2-5.2', 'MS-A2-5.2'],
  }),
  proof({
    key: 'licence-review',
    kind: 'licence-review',
    per: 'agency',
    when: 'year',
    vi: 'Rà soát giấy phép hoạt động',
    en: 'Review of licences',
    rows: ['KT-A2-6', 'MS-A2-6'],
  }),
  proof({
    key: 'inspection-result',
    kind: 'inspection-result',
    per: 'province',
    when: 'year',
    vi: 'Kết quả thanh tra, kiểm tra',
    en: 'Result of inspections',
    rows: ['KT-A2-7', 'MS-A2-7'],
  }),
  proof({
    key: 'provincial-media-agency-scheme',
    kind: 'media-agency-scheme',
    per: 'province',
    when: 'as-of',
    vi: 'Quyết định ban hành Đề án cơ quan báo chí, truyền thông tỉnh',
    en: 'Decision issuing the scheme of the provincial media agency',
    rows: ['KT-A2-8', 'MS-A2-8'],
  }),
  proof({
    key: 'shared-archive',
    kind: 'shared-archive-acceptance',
    per: 'province',
    when: 'as-of',
    vi: 'Biên bản đưa kho dữ liệu chung vào sử dụng',
    en: 'Minutes putting the shared archive into use',
    rows: ['MS-A2-9'],
  }),
  proof({
    key: 'converged-newsroom-decision',
    kind: 'converged-newsroom-decision',
    per: 'agency',
    when: 'as-of',
    vi: 'Quyết định chuyển đổi mô hình của cơ quan',
    en: 'Agency’s decision to change its model',
    rows: ['MS-A2-10'],
  }),
  proof({
    key: 'security-dossier',
    kind: 'security-dossier',
    per: 'agency',
    when: 'as-of',
    vi: 'Hồ sơ cấp độ được phê duyệt',
    en: 'Approved security dossier',
    rows: ['MS-A2-11'],
  }),
  proof({
    key: 'coverage-report',
    kind: 'coverage-report',
    per: 'province',
    when: 'year',
    vi: 'Báo cáo diện phủ từng xã',
    en: 'Coverage report by commune',
    rows: ['MS-A2-12'],
  }),
  proof({
    key: 'maturity-self-assessment',
    kind: 'maturity-self-assessment',
    per: 'agency',
    when: 'year',
    vi: 'Kết quả tự đánh giá mức độ trưởng thành',
    en: 'Maturity self-assessment',
    rows: ['MS-A2-13'],
  }),
  proof({
    key: 'order-decision',
    kind: 'order-decision',
    per: 'province',
    when: 'year',
    vi: 'Quyết định đặt hàng, giao nhiệm vụ',
    en: 'Decision on State orders',
    rows: ['MS-A2-14'],
  }),
  proof({
    key: 'paid-content-scheme',
    kind: 'paid-content-scheme',
    per: 'province',
    when: 'as-of',
    vi: 'Đề án thu phí nội dung',
    en: 'Scheme for paid content',
    rows: ['MS-A2-15'],
  }),
]
