import { defineErrors } from '../../platform/errors.ts'

export const measureErrors = defineErrors({
  'measures.unknown_measure': {
    status: 404,
    vi: (detail: { measure: string }) => `Không có số đo “${detail.measure}”. Hãy chọn trong danh sách số đo.`,
    en: (detail: { measure: string }) => `There is no measure “${detail.measure}”. Choose from the list.`,
  },
  'measures.unknown_dim': {
    status: 422,
    vi: (detail: { measure: string; dim: string }) => `Số đo “${detail.measure}” không chia theo “${detail.dim}”. Hãy bỏ cách chia này.`,
    en: (detail: { measure: string; dim: string }) => `“${detail.measure}” is not split by “${detail.dim}”. Leave it out.`,
  },
  'measures.bad_period': {
    status: 422,
    vi: () => 'Kỳ số liệu phải có ngày cuối từ ngày đầu trở đi và không quá 12 năm (3 năm khi chia theo ngày).',
    en: () => 'The period must not end before it begins nor be longer than 12 years (3 when split by day).',
  },
  'measures.bad_filter': {
    status: 400,
    vi: () => 'Bộ lọc phải có dạng “cách chia:giá trị”. Hãy sửa lại bộ lọc.',
    en: () => 'A filter has the form “dim:value”.',
  },
  'measures.not_readable': {
    status: 404,
    vi: () => 'Không có số liệu của cơ quan này trong phạm vi của bạn.',
    en: () => 'There are no numbers of this agency within your reach.',
  },
  'measures.no_drill': {
    status: 422,
    vi: (detail: { measure: string }) => `Số đo “${detail.measure}” không mở được đến từng nguồn.`,
    en: (detail: { measure: string }) => `“${detail.measure}” cannot be opened to its sources.`,
  },
  'measures.freeze_not_found': { status: 404, vi: () => 'Không tìm thấy kỳ số liệu đã chốt này.', en: () => 'There is no such frozen period.' },
})
