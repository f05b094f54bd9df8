import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage, type Language } from '../../../platform/staff/words/language.ts'
import { useShellMessages } from '../messages.ts'

/** Each language by its own name, so that it is found by who cannot read the other. */
const languages: { value: Language; label: string }[] = [
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
]

export const LanguageChoice = ({ onChoose, fullWidth }: { onChoose?: (language: Language) => void; fullWidth?: boolean }): ReactNode => {
  const m = useShellMessages()
  const { language, setLanguage } = useLanguage()
  const choose = (value: string): void => {
    const next: Language = value === 'en' ? 'en' : 'vi'
    setLanguage(next)
    onChoose?.(next)
  }
  return <SegmentedControl size="xs" data={languages} value={language} onChange={choose} aria-label={m.language} fullWidth={fullWidth ?? false} />
}
