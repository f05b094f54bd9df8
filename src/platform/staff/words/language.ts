import { useSyncExternalStore } from 'react'

export type Language = 'vi' | 'en'
/** One sentence in both languages, for manifests and other data. */
export type Text = { readonly vi: string; readonly en: string }

const STORED = 'hoitu.language'
const listeners = new Set<() => void>()

const readStored = (): Language => (globalThis.localStorage?.getItem(STORED) === 'en' ? 'en' : 'vi')
let current: Language = readStored()

const apply = (language: Language): void => {
  current = language
  if (typeof document !== 'undefined') document.documentElement.lang = language
  for (const listener of listeners) listener()
}

/** The language of this browser; Vietnamese until the person chooses. */
export const currentLanguage = (): Language => current

export const setLanguage = (language: Language): void => {
  globalThis.localStorage?.setItem(STORED, language)
  apply(language)
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLanguage = (): { readonly language: Language; readonly setLanguage: (language: Language) => void } => {
  const language = useSyncExternalStore(subscribe, currentLanguage)
  return { language, setLanguage }
}

/** Reads a `Text` in the person's language: `const text = useText(); text(route.title)`. */
export const useText = (): ((text: Text) => string) => {
  const { language } = useLanguage()
  return (text) => text[language]
}
