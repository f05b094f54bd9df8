import { sql } from 'kysely'
import { defineCheck } from '../../checks.ts'
import { textHash } from '../text-hash.ts'

type Removed = { isOrdered: boolean }

/**
 * Content withdrawn by order is not published again, by whomever (Luật Báo chí 2025 Đ8); what a newsroom took down by itself
 * is pointed out.
 */
export const removedContentCheck = defineCheck({
  name: 'record.removed-content',
  order: 400,
  run: async (tx, input) => {
    const hash = textHash(input.content)
    if (hash === '') return []
    const { rows } = await sql<Removed>`
      select bool_or(work.withdrawal->>'legalBasis' is not null) as "isOrdered" from record.version join record.work on work.id = version.work_id
      where version.text_sha256 = ${hash} and version.text_sha256 <> '' and work.state = 'withdrawn' and work.id <> ${input.workId} having count(*) > 0`.execute(
      tx,
    )
    return rows.map(({ isOrdered }) => ({
      severity: isOrdered ? ('block' as const) : ('warn' as const),
      place: 'body',
      code: 'record.removed_content',
      vi: isOrdered
        ? 'Nội dung này trùng với một bài đã bị gỡ theo yêu cầu. Không đăng lại nội dung đã gỡ; nếu đã sửa sai, hãy viết lại phần sai.'
        : 'Nội dung này trùng với một bài tòa soạn đã tự gỡ. Hãy xem lý do gỡ trước khi đăng lại.',
      en: isOrdered
        ? 'This text equals one that was withdrawn by order. It is not published again; rewrite what was wrong.'
        : 'This text equals one the newsroom took down itself. See why before publishing it again.',
    }))
  },
})
