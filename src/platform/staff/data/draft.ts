import { useCallback, useEffect, useRef, useState } from 'react'
import { readOne, update } from './device-store.ts'
import { deviceOwner } from './owner.ts'
import { DRAFT_MARK } from './kept.ts'

type Stored<T> = { readonly key: string; readonly data: T; readonly at: number }

export type Draft<T> = {
  readonly value: T
  readonly set: (change: (before: T) => T) => void
  /** False until the device was asked what it has. */
  readonly isReady: boolean
  /** When what is shown was last on disk; null while it never was. */
  readonly keptAt: Date | null
  /** This browser keeps nothing: a private window, a full disk. */
  readonly refused: boolean
}

const keyFor = (name: string): string => `${deviceOwner()} ${DRAFT_MARK} ${name}`
const PAUSE_MS = 250

/**
 * What a person types into a long form, kept on this device for this person and organisation until they send it: it survives
 * closing the browser and signing out. Null empties it. One name, one draft; another name shows another draft.
 */
export const useDraft = <T>(name: string, empty: T): Draft<T> => {
  const [state, setState] = useState<{ name: string; value: T; isReady: boolean; keptAt: Date | null; refused: boolean }>({
    name,
    value: empty,
    isReady: false,
    keptAt: null,
    refused: false,
  })
  const start = useRef(empty)
  const pending = useRef<{ key: string; value: T; timer: ReturnType<typeof setTimeout> } | null>(null)

  const flush = useCallback((): void => {
    const one = pending.current
    if (!one) return
    clearTimeout(one.timer)
    pending.current = null
    const at = new Date()
    update<Stored<T>>('kept', one.key, () => ({ key: one.key, data: one.value, at: at.getTime() })).then(
      () => setState((now) => (keyFor(now.name) === one.key ? { ...now, keptAt: at, refused: false } : now)),
      () => setState((now) => ({ ...now, refused: true })),
    )
  }, [])

  useEffect(() => {
    let current = true
    readOne<Stored<T>>('kept', keyFor(name)).then(
      (found) => current && setState({ name, value: found?.data ?? start.current, isReady: true, keptAt: found ? new Date(found.at) : null, refused: false }),
      () => current && setState({ name, value: start.current, isReady: true, keptAt: null, refused: true }),
    )
    return () => {
      current = false
      flush()
    }
  }, [name, flush])

  useEffect(() => {
    addEventListener('pagehide', flush)
    return () => removeEventListener('pagehide', flush)
  }, [flush])

  const set = useCallback(
    (change: (before: T) => T): void =>
      setState((before) => {
        const value = change(before.value)
        if (value === before.value) return before
        if (pending.current) clearTimeout(pending.current.timer)
        pending.current = { key: keyFor(before.name), value, timer: setTimeout(flush, PAUSE_MS) }
        return { ...before, value }
      }),
    [flush],
  )
  const isShown = state.name === name
  return {
    value: isShown ? state.value : start.current,
    set,
    isReady: isShown && state.isReady,
    keptAt: isShown ? state.keptAt : null,
    refused: state.refused,
  }
}
