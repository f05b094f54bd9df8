import { defineCheck } from '../../checks.ts'

/** Machine-made parts that may mislead are labelled for readers (Nghị định 237/2026 Đ24). */
export const aiLabelCheck = defineCheck({
  name: 'record.ai-label',
  order: 300,
  run: async (_tx, { aiUse, content }) => {
    if (aiUse === 'none' || content.aiLabel) return []
    const isMade = aiUse === 'generated'
    return [
      {
        severity: isMade ? ('block' as const) : ('warn' as const),
        place: 'aiLabel',
        code: 'record.ai_label_missing',
        vi: isMade ? 'Bài có phần do AI tạo nhưng chưa gắn nhãn cho bạn đọc. Hãy ghi nhãn AI.' : 'Bài có dùng AI hỗ trợ. Hãy xem có cần ghi nhãn cho bạn đọc không.',
        en: isMade ? 'Parts were made by AI but carry no label for readers. Add the label.' : 'AI helped with this piece. See whether readers need a label.',
      },
    ]
  },
})
