import { defineErrors } from '../../platform/errors.ts'

export const vocabularyErrors = defineErrors({
  'vocabulary.slug_taken': {
    status: 409,
    vi: () => 'Cơ quan đã có chuyên mục dùng địa chỉ này. Hãy chọn địa chỉ khác.',
    en: () => 'The agency already has a section at this address. Choose another.',
  },
  'vocabulary.section_not_found': {
    status: 404,
    vi: () => 'Không tìm thấy chuyên mục này trong cơ quan của bạn.',
    en: () => 'There is no such section in your organisation.',
  },
})
