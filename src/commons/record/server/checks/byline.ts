import { defineCheck } from '../../checks.ts'

/** The byline is what readers see and is signed, contributors are whom royalties pay: a printed name must be somebody. */
export const bylineCheck = defineCheck({
  name: 'record.byline',
  order: 120,
  run: async (_tx, { content, contributors }) =>
    content.byline
      .filter((entry) => !contributors.some((each) => each.name === entry.name))
      .map((entry) => ({
        severity: 'warn' as const,
        place: 'byline',
        code: 'record.byline_unknown',
        vi: `“${entry.name}” có trên bài nhưng không có trong danh sách tác giả. Hãy thêm vào tác giả hoặc sửa tên.`,
        en: `“${entry.name}” is printed but not among the contributors. Add the person or mend the name.`,
      })),
})
