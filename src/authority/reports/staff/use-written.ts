import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { AppError } from '../../../platform/errors.ts'
import { useLanguage, useNotice, useSend, type Saving } from '../../../platform/staff/index.ts'
import { getReport, writeReport, type Report, type SectionKey } from '../contract.ts'

type Texts = Partial<Record<SectionKey, string>>
export type Written = { readonly texts: Report['texts']; readonly write: (key: SectionKey, text: string) => void; readonly saving: Saving }

/** Saves a second after the last key; a version somebody overtook is told, and what was typed stays. */
export const useWritten = (report: Report): Written => {
  const notice = useNotice()
  const { language } = useLanguage()
  const [typed, setTyped] = useState<Texts>({})
  const [saving, setSaving] = useState<Saving>(null)
  const version = useRef(report.version)
  const { send } = useSend(writeReport, { refreshes: [getReport] })
  useEffect(() => {
    version.current = Math.max(version.current, report.version)
  }, [report.version])
  const save = useDebouncedCallback((texts: Texts) => {
    setSaving({ kind: 'sending' })
    send({ params: { reportId: report.id }, body: { version: version.current, texts } }).then(
      (after) => {
        version.current = after.version
        setSaving({ kind: 'saved', at: new Date() })
      },
      (error: unknown) => {
        setSaving({ kind: 'refused', sentence: error instanceof AppError ? error.sentences[language] : '' })
        notice.failed(error)
      },
    )
  }, 1000)
  const write = (key: SectionKey, text: string): void => {
    const next = { ...typed, [key]: text }
    setTyped(next)
    save(next)
  }
  return { texts: { ...report.texts, ...typed }, write, saving }
}
