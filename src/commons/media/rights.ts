import { formatDay } from '../../platform/i18n/format.ts'
import type { Day } from '../../platform/clock.ts'

/** By what right the agency may publish a picture. */
export const rightsKinds = ['own', 'agency', 'reader', 'licensed', 'public-domain'] as const
export type RightsKind = (typeof rightsKinds)[number]

/** What keeps a picture from being published. */
export const gaps = ['credit', 'rights', 'rights-ended'] as const
export type Gap = (typeof gaps)[number]

export type Claims = { readonly credit: string; readonly rightsKind: RightsKind | null; readonly rightsValidTo: Day | null }

/** Nothing, or a form of words whose gap nobody filled: 'Cơ quan … cung cấp'. */
const isUnwritten = (credit: string): boolean => credit.trim() === '' || credit.includes('…')

/** What is missing on a day (Hà Nội); the last day of a right still counts. */
export const gapsOf = ({ credit, rightsKind, rightsValidTo }: Claims, today: Day): Gap[] => [
  ...(isUnwritten(credit) ? (['credit'] as const) : []),
  ...(rightsKind === null ? (['rights'] as const) : []),
  ...(rightsValidTo !== null && rightsValidTo < today ? (['rights-ended'] as const) : []),
]

type Sentences = { readonly code: string; readonly vi: string; readonly en: string }

/** What stands in the way of one picture, as the sentence an editor reads; `vi` and `en` name the picture: 'ảnh thứ 2'. */
export const sentencesOf = {
  missing: (name: { vi: string; en: string }): Sentences => ({
    code: 'media.picture_missing',
    vi: `${name.vi} không có trong kho ảnh của cơ quan. Tải ảnh lên lại hoặc bỏ ảnh khỏi bài.`,
    en: `${name.en} is not in the agency’s library. Send it again or take it out of the story.`,
  }),
  changed: (name: { vi: string; en: string }): Sentences => ({
    code: 'media.picture_differs',
    vi: `${name.vi} khác với tệp trong kho. Bỏ ảnh khỏi bài rồi chọn lại.`,
    en: `${name.en} differs from the file in the library. Take it out and choose it again.`,
  }),
  processing: (name: { vi: string; en: string }): Sentences => ({
    code: 'media.picture_processing',
    vi: `${name.vi} đang được xử lý. Chờ một phút rồi làm lại.`,
    en: `${name.en} is still being processed. Wait a minute and try again.`,
  }),
  refused: (name: { vi: string; en: string }): Sentences => ({
    code: 'media.picture_refused',
    vi: `${name.vi} không xử lý được. Thay bằng ảnh khác.`,
    en: `${name.en} could not be processed. Use another picture.`,
  }),
  credit: (name: { vi: string; en: string }): Sentences => ({
    code: 'media.credit_missing',
    vi: `${name.vi} thiếu nguồn. Bổ sung nguồn ảnh rồi gửi lại.`,
    en: `${name.en} has no credit. Add the credit and send again.`,
  }),
  rights: (name: { vi: string; en: string }): Sentences => ({
    code: 'media.rights_missing',
    vi: `${name.vi} chưa ghi quyền sử dụng. Mở ảnh, chọn quyền sử dụng rồi gửi lại.`,
    en: `${name.en} has no rights. Open the picture, choose by what right it is used and send again.`,
  }),
  rightsEnded: (name: { vi: string; en: string }, validTo: Day): Sentences => ({
    code: 'media.rights_ended',
    vi: `${name.vi} hết quyền sử dụng từ ngày ${formatDay(validTo)}. Gia hạn quyền hoặc thay ảnh.`,
    en: `${name.en} may not be used after ${formatDay(validTo)}. Renew the rights or use another picture.`,
  }),
} as const
