import { defineErrors } from '../../platform/errors.ts'

/** Where a plan file is wrong. `path` is a path into the file: `targets.3.values.0.raw`. */
export type PlanProblem = {
  readonly path: string
  readonly code: 'missing' | 'unknown_field' | 'wrong_value' | 'duplicate_id' | 'dangling_reference' | 'number_differs_from_text'
  /** The offending key, id or pair of values. */
  readonly detail: string
}

const viProblem: Record<PlanProblem['code'], (problem: PlanProblem) => string> = {
  missing: (p) => `thiếu trường “${p.path}”`,
  unknown_field: (p) => `trường “${p.path}” có phần lạ “${p.detail}”`,
  wrong_value: (p) => `trường “${p.path}” không đúng dạng (${p.detail})`,
  duplicate_id: (p) => `mã “${p.detail}” bị trùng ở “${p.path}”`,
  dangling_reference: (p) => `“${p.path}” dẫn tới “${p.detail}” không có trong kế hoạch`,
  number_differs_from_text: (p) => `số ở “${p.path}” khác chữ trong văn bản (${p.detail})`,
}

const enProblem: Record<PlanProblem['code'], (problem: PlanProblem) => string> = {
  missing: (p) => `“${p.path}” is missing`,
  unknown_field: (p) => `“${p.path}” has an unknown part “${p.detail}”`,
  wrong_value: (p) => `“${p.path}” has a wrong form (${p.detail})`,
  duplicate_id: (p) => `id “${p.detail}” is used twice, at “${p.path}”`,
  dangling_reference: (p) => `“${p.path}” points to “${p.detail}”, which the plan does not have`,
  number_differs_from_text: (p) => `the number at “${p.path}” differs from the words of the document (${p.detail})`,
}

type InvalidPlan = { problems: readonly PlanProblem[] }
const first = (problems: readonly PlanProblem[], say: (problem: PlanProblem) => string): string => problems.slice(0, 3).map(say).join('; ')

const missingInDocument = {
  vi: {
    agency: 'loại này là của từng cơ quan, hãy chọn cơ quan',
    'no-agency': 'loại này là của cả tỉnh, hãy bỏ chọn cơ quan',
    grade: 'hãy ghi cấp độ hoặc nhóm',
    date: 'hãy ghi ngày ban hành, hoặc ngày dự kiến nếu chưa có; ngày ban hành không ở tương lai',
    validity: 'ngày hết hiệu lực phải sau ngày bắt đầu, hãy sửa ngày',
  },
  en: {
    agency: 'this kind belongs to one agency, choose it',
    'no-agency': 'this kind belongs to the province, choose no agency',
    grade: 'give its level or group',
    date: 'give the day of issue, or the expected day; the day of issue cannot be in the future',
    validity: 'the last day of validity must follow the first',
  },
} as const

export const planErrors = defineErrors({
  'plans.file_invalid': {
    status: 422,
    vi: ({ problems }: InvalidPlan) =>
      `Tệp kế hoạch có ${problems.length} chỗ cần sửa: ${first(problems, (p) => viProblem[p.code](p))}. Hãy sửa tệp rồi nạp lại.`,
    en: ({ problems }: InvalidPlan) =>
      `The plan file needs ${problems.length} corrections: ${first(problems, (p) => enProblem[p.code](p))}. Correct the file and load it again.`,
  },
  'plans.not_found': {
    status: 404,
    vi: () => 'Không có kế hoạch này trong tỉnh của bạn. Hãy chọn lại trong danh sách kế hoạch.',
    en: () => 'There is no such plan in your province. Choose from the list.',
  },
  'plans.already_archived': {
    status: 409,
    vi: () => 'Kế hoạch này đã thôi theo dõi. Muốn theo dõi lại, hãy nạp lại tệp kế hoạch.',
    en: () => 'This plan is no longer followed. Load its file again to follow it.',
  },
  'plans.no_indicator': {
    status: 404,
    vi: () => 'Kế hoạch không có chỉ tiêu này. Hãy mở lại trang tiến độ.',
    en: () => 'The plan has no such indicator. Open the dashboard again.',
  },
  'plans.no_task': {
    status: 404,
    vi: () => 'Kế hoạch không có nhiệm vụ này. Hãy mở lại danh sách nhiệm vụ.',
    en: () => 'The plan has no such task. Open the list of tasks again.',
  },
  'plans.no_trigger': {
    status: 409,
    vi: () => 'Nhiệm vụ này không chờ điều kiện nào, nên không cần ghi nhận.',
    en: () => 'This task waits for nothing, so there is nothing to record.',
  },
  'plans.no_sample': {
    status: 404,
    vi: () => 'Không có kế hoạch mẫu này. Hãy chọn trong danh sách kế hoạch mẫu.',
    en: () => 'There is no such sample plan. Choose from the list.',
  },
  'plans.year_not_begun': {
    status: 422,
    vi: ({ year }: { year: number }) => `Năm ${year} chưa bắt đầu, chưa có số. Hãy chọn năm khác.`,
    en: ({ year }: { year: number }) => `The year ${year} has not begun. Choose another year.`,
  },
  'plans.unknown_agency': {
    status: 404,
    vi: () => 'Không có cơ quan báo chí này trong phạm vi của bạn. Hãy chọn cơ quan khác.',
    en: () => 'There is no such agency within your reach. Choose another.',
  },
  'plans.unknown_area': {
    status: 404,
    vi: () => 'Không có xã, phường này trong tỉnh. Hãy chọn lại.',
    en: () => 'There is no such commune in the province. Choose again.',
  },
  'plans.unknown_proof': {
    status: 422,
    vi: () => 'Chưa có tệp minh chứng. Hãy tải tệp lên rồi lưu lại.',
    en: () => 'The proof is missing. Upload the file, then save again.',
  },
  'plans.proof_needed': {
    status: 422,
    vi: () => 'Văn bản đã ban hành cần có tệp minh chứng. Hãy tải tệp lên rồi lưu lại.',
    en: () => 'An issued document needs its file. Upload it, then save again.',
  },
  'plans.proof_unreadable': {
    status: 422,
    vi: ({ name }: { name: string }) => `Tệp “${name}” không phải PDF, PNG, JPEG, DOCX hoặc XLSX đọc được. Hãy chọn tệp khác hoặc xuất lại thành PDF.`,
    en: ({ name }: { name: string }) => `“${name}” is not a readable PDF, PNG, JPEG, DOCX or XLSX. Choose another file or export it as PDF.`,
  },
  'plans.proof_too_large': {
    status: 422,
    vi: ({ name }: { name: string }) => `Tệp “${name}” lớn hơn 10 MB. Hãy nén lại hoặc tách bớt trang.`,
    en: ({ name }: { name: string }) => `“${name}” is larger than 10 MB. Make it smaller.`,
  },
  'plans.bad_period': {
    status: 422,
    vi: () => 'Kỳ số liệu phải có ngày cuối từ ngày đầu trở đi và không ở tương lai. Hãy sửa ngày.',
    en: () => 'A period must not end before it begins, nor in the future. Correct the days.',
  },
  'plans.value_differs': {
    status: 422,
    vi: () => 'Số nhập khác tử số chia mẫu số. Hãy kiểm tra lại ba ô số.',
    en: () => 'The value differs from numerator ÷ denominator. Check the three numbers.',
  },
  'plans.baseline_incomplete': {
    status: 422,
    vi: () => 'Số gốc cần một số đã đếm, hoặc kết quả mẫu (kho, số mã hóa, số đạt) với số mã hóa không quá kho. Hãy nhập đủ một trong hai.',
    en: () => 'A baseline needs a counted number, or a sample whose coded part is not larger than the archive.',
  },
  'plans.wrong_counting_unit': {
    status: 422,
    vi: ({ wanted }: { wanted: string }) => `Chỉ tiêu này đếm theo đơn vị khác (${wanted}). Hãy chọn đúng đơn vị đếm.`,
    en: ({ wanted }: { wanted: string }) => `This indicator counts in another unit (${wanted}). Choose that unit.`,
  },
  'plans.document_incomplete': {
    status: 422,
    vi: ({ what }: { what: 'agency' | 'no-agency' | 'grade' | 'date' | 'validity' }) => `Chưa ghi được văn bản: ${missingInDocument.vi[what]}.`,
    en: ({ what }: { what: 'agency' | 'no-agency' | 'grade' | 'date' | 'validity' }) => `The document was not kept: ${missingInDocument.en[what]}.`,
  },
  'plans.entry_not_found': {
    status: 404,
    vi: () => 'Không tìm thấy mục đã nhập này. Hãy tải lại trang.',
    en: () => 'There is no such entry. Load the page again.',
  },
  'plans.already_withdrawn': {
    status: 409,
    vi: () => 'Mục này đã được rút trước đó.',
    en: () => 'This entry was withdrawn before.',
  },
  'plans.id_taken': {
    status: 409,
    vi: () => 'Mã này đã dùng cho mục khác. Hãy tải lại trang rồi nhập lại.',
    en: () => 'This id belongs to another entry. Load the page again.',
  },
  'plans.no_definition': {
    status: 404,
    vi: () => 'Không có định nghĩa chỉ tiêu này.',
    en: () => 'There is no such definition.',
  },
  'plans.definition_other_rule': {
    status: 422,
    vi: () => 'Bản định nghĩa mới phải giữ nguyên quy tắc. Quy tắc khác là một định nghĩa khác.',
    en: () => 'A new version keeps the rule. Another rule is another definition.',
  },
  'plans.definition_not_later': {
    status: 422,
    vi: ({ after }: { after: string }) => `Bản định nghĩa mới phải có hiệu lực sau ngày ${after}, để số đã công bố không đổi.`,
    en: ({ after }: { after: string }) => `A new version must begin after ${after}, so that published numbers stay.`,
  },
})
