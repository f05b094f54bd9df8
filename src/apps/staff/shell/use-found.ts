import { useEffect, useState } from 'react'
import type { SearchHit, SearchSource } from '../../../platform/staff/manifest.ts'

export type Found = { readonly source: SearchSource; readonly hits: readonly SearchHit[]; readonly failed: boolean }

const WAIT_MS = 150
const FEWEST = 2

/** Asks the rooms' sources while somebody types; each answers for itself, a slow or broken one does not hold the others. */
export const useFound = (sources: readonly SearchSource[], words: string): { readonly found: readonly Found[]; readonly asking: boolean } => {
  const [found, setFound] = useState<readonly Found[]>([])
  const [open, setOpen] = useState(0)
  useEffect(() => {
    const wanted = words.trim()
    if (wanted.length < FEWEST || sources.length === 0) {
      setFound([])
      setOpen(0)
      return undefined
    }
    const control = new AbortController()
    const answer = (result: Found): void => {
      if (control.signal.aborted) return
      setFound((before) => [...before.filter(({ source }) => source.id !== result.source.id), result])
      setOpen((count) => count - 1)
    }
    const timer = setTimeout(() => {
      setOpen(sources.length)
      for (const source of sources) {
        source.find(wanted, control.signal).then(
          (hits) => answer({ source, hits, failed: false }),
          () => answer({ source, hits: [], failed: true }),
        )
      }
    }, WAIT_MS)
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [sources, words])
  return { found: sources.flatMap((source) => found.find((result) => result.source.id === source.id) ?? []), asking: open > 0 }
}
