import type { Dim } from '../../define.ts'

/** Ways to split what the record counts; a work may serve several commitments and concern several areas. */
export const recordDims = {
  medium: { name: 'medium', many: false, title: { vi: 'Loại hình', en: 'Medium' } },
  genre: { name: 'genre', many: false, title: { vi: 'Thể loại', en: 'Genre' } },
  section: { name: 'section', many: false, title: { vi: 'Chuyên mục', en: 'Section' } },
  provenance: { name: 'provenance', many: false, title: { vi: 'Nguồn ghi nhận', en: 'Provenance' } },
  origin: { name: 'origin', many: false, title: { vi: 'Tự sản xuất hay khai thác lại', en: 'Own work or copy' } },
  area: { name: 'area', many: true, title: { vi: 'Địa bàn', en: 'Area' } },
  commitmentKind: { name: 'commitmentKind', many: true, title: { vi: 'Loại mục đích phục vụ', en: 'Kind of commitment' } },
  commitmentId: { name: 'commitmentId', many: true, title: { vi: 'Mục đích phục vụ', en: 'Commitment' } },
} as const satisfies Record<string, Dim>

/** A story has the values of all its works: every way to split it may give several. */
export const manyOf = (dim: Dim): Dim => ({ ...dim, many: true })
