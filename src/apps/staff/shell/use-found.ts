import { useEffect, useState } from 'react'
import type { SearchHit, SearchSource } from '../../../platform/staff/manifest.ts'

export type Found = { readonly source: SearchSource; readonly hits: readonly SearchHit[]; readonly failed: boolean }
type Answers = { readonly words: string; readonly found: readonly Found[] }

const WAIT_MS = 150
const FEWEST = 2
const none: readonly Found[] = []

/** Asks the rooms' sources while somebody types; each answers for itself, a slow or broken one does not hold the others. */
export const useFound = (sources: readonly SearchSource[], typed: string): { readonly found: readonly Found[]; readonly asking: boolean } => {
  const words = typed.trim()
  const wanted = words.length >= FEWEST && sources.length > 0
  const [answers, setAnswers] = useState<Answers>({ words: '', found: none })
  useEffect(() => {
    if (!wanted) return undefined
    const control = new AbortController()
    const answer = (result: Found): void => {
      if (!control.signal.aborted) setAnswers((before) => ({ words, found: before.words === words ? [...before.found, result] : [result] }))
    }
    const timer = setTimeout(() => {
      for (const source of sources) {
        source.find(words, control.signal).then(
          (hits) => answer({ source, hits, failed: false }),
          () => answer({ source, hits: [], failed: true }),
        )
      }
    }, WAIT_MS)
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [sources, words, wanted])
  const found = wanted && answers.words === words ? answers.found : none
  return { found: sources.flatMap((source) => found.find((result) => result.source.id === source.id) ?? []), asking: wanted && found.length < sources.length }
}
