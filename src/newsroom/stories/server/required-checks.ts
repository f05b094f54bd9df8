import { plainText } from '../../../commons/content/index.ts'
import { defineCheck, WRITER_ROLES, type Finding } from '../../../commons/record/index.ts'

const block = (place: string, code: string, vi: string, en: string): Finding => ({ severity: 'block', place, code, vi, en })
const warn = (place: string, code: string, vi: string, en: string): Finding => ({ severity: 'warn', place, code, vi, en })

/** What no piece can go out without, and what a reader would miss. */
export const requiredFields = defineCheck({
  name: 'stories.required_fields',
  order: 100,
  run: (_tx, { content, contributors, sectionId, medium }) => {
    const findings: Finding[] = []
    if (content.headline.trim() === '') findings.push(block('headline', 'stories.no_headline', 'Bài chưa có tít. Hãy đặt tít.', 'There is no headline.'))
    if (plainText({ ...content, headline: '', standfirst: '' }).trim() === '' && content.body.every((part) => part.type !== 'picture')) {
      findings.push(block('body', 'stories.no_body', 'Bài chưa có nội dung. Hãy viết phần thân bài.', 'There is no text yet.'))
    }
    if (!contributors.some((each) => WRITER_ROLES.includes(each.role)))
      findings.push(block('byline', 'stories.no_writer', 'Bài chưa ghi tác giả. Hãy thêm tác giả.', 'No author is named.'))
    if (content.standfirst.trim() === '' && medium === 'web')
      findings.push(warn('standfirst', 'stories.no_standfirst', 'Bài chưa có sa-pô.', 'There is no standfirst.'))
    if (sectionId === null && medium === 'web')
      findings.push(
        warn(
          'section',
          'stories.no_section',
          'Chưa chọn chuyên mục: bài chỉ hiện ở trang chủ và tìm kiếm.',
          'No section is chosen: the piece shows only on the front page and in search.',
        ),
      )
    return Promise.resolve(findings)
  },
})

/** Machine-made parts are labelled where readers see it (Luật Báo chí 2025 Đ39, Nghị định 237/2026 Đ24). */
export const aiLabel = defineCheck({
  name: 'stories.ai_label',
  order: 300,
  run: (_tx, { content, aiUse }) =>
    Promise.resolve(
      aiUse === 'generated' && !content.aiLabel
        ? [
            block(
              'aiLabel',
              'stories.no_ai_label',
              'Bài có phần do máy tạo nhưng chưa gắn nhãn. Hãy ghi nhãn AI (Nghị định 237/2026 Điều 24).',
              'Machine-made parts are not labelled.',
            ),
          ]
        : [],
    ),
})
