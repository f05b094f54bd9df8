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

export const planErrors = defineErrors({
  'plans.file_invalid': {
    status: 422,
    vi: ({ problems }: InvalidPlan) =>
      `Tệp kế hoạch có ${problems.length} chỗ cần sửa: ${first(problems, (p) => viProblem[p.code](p))}. Hãy sửa tệp rồi nạp lại.`,
    en: ({ problems }: InvalidPlan) =>
      `The plan file needs ${problems.length} corrections: ${first(problems, (p) => enProblem[p.code](p))}. Correct the file and load it again.`,
  },
})
