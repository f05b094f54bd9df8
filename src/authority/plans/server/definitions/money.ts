import type { IndicatorDefinition, ParametersOf } from '../../contract/indicator-definition.ts'
import { define } from './define.ts'
import { measureNames as m } from './measure-names.ts'

const revenueVi = 'Tỷ lệ cơ quan có doanh thu (đặt hàng, quảng cáo, nội dung, sự kiện, dịch vụ) tăng từ {minGrowth} % trở lên'
const revenueEn = 'Share of agencies whose revenue (orders, advertising, content, events, services) grew by {minGrowth} % or more'
const paidRule: ParametersOf<'paid-content'> = { rule: 'paid-content', minPayingReaders: 1, base: 2020, as: 'count', of: 'agencies' }
const paidVi = 'cơ quan có gói trả phí hoặc hạn mức bài đọc đang chạy và từ {minPayingReaders} bạn đọc trả phí trở lên'
const paidEn = 'agencies with an active paid plan or meter and {minPayingReaders} or more paying readers'
const autonomyRule: ParametersOf<'autonomy-and-orders'> = { rule: 'autonomy-and-orders', grades: ['1', '2', '3'], part: 'both' }
const autonomyVi = 'quyết định giao quyền tự chủ tài chính còn hiệu lực ở nhóm {grades}'
const autonomyEn = 'a valid financial-autonomy decision of group {grades}'

/** Revenue, paid content, autonomy and State orders. */
export const moneyDefinitions: readonly IndicatorDefinition[] = [
  define({
    key: 'revenue-growth',
    name: { vi: 'Cơ quan tăng doanh thu', en: 'Agencies with growing revenue' },
    sentence: {
      vi: `${revenueVi}. Năm gốc: {base}. Kế hoạch không nêu năm gốc, nên chưa có số cho tới khi cơ quan quản lý chọn năm gốc bằng một bản định nghĩa mới.`,
      en: `${revenueEn}. Base year: {base}. The plan names no base year, so there is no number until the department chooses one in a new version.`,
    },
    formula: 'share',
    parameters: { rule: 'revenue-growth', minGrowth: 20, base: 'unset' },
    countingUnit: 'agency',
    measures: [m.revenue],
    planRows: ['PT-2025-4', 'KT-2025-5', 'KT-2030-4'],
  }),
  define({
    key: 'revenue-growth-maintained',
    name: { vi: 'Cơ quan duy trì tăng doanh thu', en: 'Agencies that keep revenue growing' },
    sentence: { vi: `${revenueVi} so với cùng kỳ: {base} (“duy trì”).`, en: `${revenueEn} against: {base} (“duy trì”).` },
    formula: 'share',
    parameters: { rule: 'revenue-growth', minGrowth: 20, base: 'previous-year' },
    countingUnit: 'agency',
    measures: [m.revenue],
    planRows: ['PT-2030-4'],
  }),
  define({
    key: 'revenue-growth-since-2024',
    name: { vi: 'Cơ quan tăng doanh thu so với năm 2024', en: 'Agencies with growing revenue since 2024' },
    sentence: { vi: `${revenueVi} so với năm {base}, năm gốc kế hoạch nêu.`, en: `${revenueEn} against {base}, the base year the plan names.` },
    formula: 'share',
    parameters: { rule: 'revenue-growth', minGrowth: 20, base: 2024 },
    countingUnit: 'agency',
    measures: [m.revenue],
    planRows: ['MS-2027-4', 'MS-2030-4', 'MS-A1-5'],
  }),
  define({
    key: 'paid-content-growth',
    name: { vi: 'Tăng mô hình báo chí điện tử thu phí nội dung', en: 'Growth of paid electronic content' },
    sentence: { vi: `Số ${paidVi}, tăng bao nhiêu phần trăm so với năm {base}.`, en: `Growth of the number of ${paidEn} against {base}.` },
    formula: 'growth',
    parameters: { ...paidRule, as: 'growth' },
    countingUnit: 'agency',
    measures: [m.payingReaders],
    planRows: ['KT-2025-6'],
    beside: ['paid-content-points', 'paid-content-count'],
  }),
  define({
    key: 'paid-content-count',
    name: { vi: 'Số cơ quan thu phí nội dung', en: 'Agencies that charge for content' },
    sentence: { vi: `Số ${paidVi}, đặt cạnh tổng số cơ quan tính đến ngày.`, en: `Number of ${paidEn}, beside all agencies as of the day.` },
    formula: 'count',
    parameters: paidRule,
    countingUnit: 'agency',
    measures: [m.payingReaders],
    planRows: ['KT-A1-8', 'MS-2027-7', 'MS-2030-7', 'MS-A1-8'],
    beside: ['paid-content-points'],
  }),
  define({
    key: 'paid-content-points',
    name: { vi: 'Tỷ lệ cơ quan thu phí nội dung, tăng theo điểm phần trăm', en: 'Share of agencies that charge, change in percentage points' },
    sentence: {
      vi: `Tỷ lệ ${paidVi}, trừ tỷ lệ của năm {base}, tính bằng điểm phần trăm (tính được cả khi năm gốc bằng 0).`,
      en: `Share of ${paidEn}, minus the share of {base}, in percentage points (defined even when the base is 0).`,
    },
    formula: 'growth',
    parameters: { ...paidRule, as: 'points' },
    countingUnit: 'agency',
    measures: [m.payingReaders],
    planRows: ['KT-A1-8'],
  }),
  define({
    key: 'autonomous-with-orders',
    name: { vi: 'Cơ quan tự chủ được Nhà nước đặt hàng, giao nhiệm vụ', en: 'Autonomous agencies with State orders' },
    sentence: {
      vi: `Cơ quan có ${autonomyVi} và có ít nhất một đơn đặt hàng hoặc nhiệm vụ được giao đang thực hiện, chia cho số cơ quan tính đến ngày.`,
      en: `Agencies with ${autonomyEn} and at least one order or assignment in force, divided by agencies as of the day.`,
    },
    formula: 'share',
    parameters: autonomyRule,
    countingUnit: 'agency',
    measures: [m.autonomy, m.orders],
    planRows: ['KT-2025-12', 'KT-A1-5', 'MS-2027-12', 'MS-2030-12', 'MS-A1-13'],
    beside: ['autonomous-agencies', 'agencies-with-orders'],
  }),
  define({
    key: 'autonomous-agencies',
    name: { vi: 'Cơ quan tự chủ', en: 'Autonomous agencies' },
    sentence: { vi: `Cơ quan có ${autonomyVi}, chia cho số cơ quan tính đến ngày.`, en: `Agencies with ${autonomyEn}, divided by agencies as of the day.` },
    formula: 'share',
    parameters: { ...autonomyRule, part: 'autonomy' },
    countingUnit: 'agency',
    measures: [m.autonomy],
    planRows: [],
  }),
  define({
    key: 'agencies-with-orders',
    name: { vi: 'Cơ quan được Nhà nước đặt hàng, giao nhiệm vụ', en: 'Agencies with State orders' },
    sentence: {
      vi: 'Cơ quan có ít nhất một đơn đặt hàng hoặc nhiệm vụ được giao đang thực hiện, chia cho số cơ quan tính đến ngày.',
      en: 'Agencies with at least one order or assignment in force, divided by agencies as of the day.',
    },
    formula: 'share',
    parameters: { ...autonomyRule, part: 'orders' },
    countingUnit: 'agency',
    measures: [m.orders],
    planRows: [],
  }),
]
