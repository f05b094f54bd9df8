import type { Finding } from '../../candidate.ts'
import { defineCheck, type CheckInput } from '../../checks.ts'

const block = (place: string, code: string, vi: string, en: string): Finding => ({ severity: 'block', place, code, vi, en })
const warn = (place: string, code: string, vi: string, en: string): Finding => ({ severity: 'warn', place, code, vi, en })

const missing = ({ content, contributors, source, sectionId, medium }: CheckInput): Finding[] => [
  ...(content.headline === '' ? [block('headline', 'record.no_headline', 'Bài chưa có tít. Hãy ghi tít.', 'The story has no headline. Write one.')] : []),
  ...(content.body.length === 0 && medium === 'web' ? [block('body', 'record.no_body', 'Bài chưa có nội dung. Hãy viết phần thân bài.', 'The story has no body. Write it.')] : []),
  ...(sectionId === null && medium === 'web' ? [block('section', 'record.no_section', 'Bài chưa chọn chuyên mục. Hãy chọn chuyên mục.', 'The story has no section. Choose one.')] : []),
  ...(contributors.length === 0 && source === null ? [block('byline', 'record.no_author', 'Bài chưa có tác giả hoặc nguồn. Hãy ghi ít nhất một tác giả, hoặc ghi nguồn.', 'The story has neither an author nor a source. Name one.')] : []),
]

// the byline is what readers see and is signed, contributors are whom royalties pay: a name on the page must be somebody
const unnamed = ({ content, contributors }: CheckInput): Finding[] =>
  content.byline
    .filter((entry) => !contributors.some((each) => each.name === entry.name))
    .map((entry) => warn('byline', 'record.byline_unknown', `“${entry.name}” có trên bài nhưng không có trong danh sách tác giả. Hãy thêm vào tác giả hoặc sửa tên.`, `“${entry.name}” is printed but not among the contributors. Add the person or mend the name.`))

export const requiredFieldsCheck = defineCheck({ name: 'record.required-fields', order: 100, run: async (_tx, input) => [...missing(input), ...unnamed(input)] })
