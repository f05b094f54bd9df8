import { defineErrors } from '../../platform/errors.ts'

export const vocabularyErrors = defineErrors({
  'vocabulary.slug_taken': {
    status: 409,
    vi: () => 'Cơ quan đã có chuyên mục dùng địa chỉ này. Hãy chọn địa chỉ khác.',
    en: () => 'The agency already has a section at this address. Choose another.',
  },
  'vocabulary.slug_reserved': {
    status: 409,
    vi: (detail: { slug: string }) => `Trang bạn đọc đã dùng địa chỉ “/${detail.slug}” cho việc khác. Hãy đặt địa chỉ khác cho chuyên mục.`,
    en: (detail: { slug: string }) => `The reader site uses “/${detail.slug}” itself. Choose another address.`,
  },
  'vocabulary.slug_is_promised': {
    status: 409,
    vi: () => 'Địa chỉ của chuyên mục đã in ra và được chia sẻ nên không đổi được. Đổi tên thì được; cần địa chỉ khác thì mở chuyên mục mới.',
    en: () => 'The address of a section has been shared and does not change. Rename it, or open a new section.',
  },
  'vocabulary.section_not_found': {
    status: 404,
    vi: () => 'Không tìm thấy chuyên mục này trong cơ quan của bạn.',
    en: () => 'There is no such section in your organisation.',
  },
})
