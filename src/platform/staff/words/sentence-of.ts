import { OfflineError } from '../../client/api.ts'
import { AppError } from '../../errors.ts'
import type { Language } from './language.ts'

const OFFLINE = {
  vi: 'Không có mạng hoặc máy chủ không trả lời. Những gì bạn gõ vẫn được giữ; hãy thử lại khi có mạng.',
  en: 'No network, or the server does not answer. What you typed is kept; try again when the network is back.',
}
const UNEXPECTED = {
  vi: 'Trang gặp lỗi ngoài dự kiến. Hãy tải lại trang; nếu vẫn lỗi, báo quản trị.',
  en: 'Something unexpected went wrong on this page. Reload it; if it happens again, tell your administrator.',
}

/** What a person reads when something failed: what happened, why, and the way on. */
export const sentenceOf = (error: unknown, language: Language): string => {
  if (error instanceof AppError) return error.sentences[language]
  if (error instanceof OfflineError) return OFFLINE[language]
  return UNEXPECTED[language]
}

export const isOffline = (error: unknown): error is OfflineError => error instanceof OfflineError
