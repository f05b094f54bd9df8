import { useSyncExternalStore } from 'react'

/** What the person has just done here; shown on top of the page that opens next. */
export type LastAct = {
  readonly kind: 'passed' | 'out' | 'scheduled' | 'returned' | 'return_kept'
  readonly storyId: string
  readonly outputId: string
  readonly title: string
  readonly at: Date
  /** Name of the level it went to. */
  readonly level: string
  readonly publishAt: Date | null
}

let last: LastAct | null = null
const listeners = new Set<() => void>()

export const sayLastAct = (act: LastAct | null): void => {
  last = act
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLastAct = (): LastAct | null => useSyncExternalStore(subscribe, () => last)
