import { type Language, useLanguage } from './language.ts'

export type MessagesHook<T> = {
  (): T
  /** Outside React: workers, tests, commands. */
  readonly in: (language: Language) => T
}

/** Joins the Vietnamese sentences of a room with their English twin; a missing sentence does not compile. */
export const defineMessages = <T extends object>(vi: T, en: NoInfer<T>): MessagesHook<T> => {
  const pick = (language: Language): T => (language === 'en' ? en : vi)
  const useMessages = (): T => pick(useLanguage().language)
  return Object.assign(useMessages, { in: pick })
}
