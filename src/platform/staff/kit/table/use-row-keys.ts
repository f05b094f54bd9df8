import { useRef, useState, type RefObject } from 'react'
import { useShortcuts } from '../../navigation/shortcuts.ts'
import { useKitMessages } from '../../words/kit.ts'

export type RowKeys = {
  readonly body: RefObject<HTMLTableSectionElement | null>
  readonly active: number
  readonly setActive: (index: number) => void
}

/** j and k walk over the rows, Enter opens, x selects; the row at hand has the focus, so screen readers follow. */
export const useRowKeys = (count: number, act: { readonly open: (index: number) => void; readonly select?: (index: number) => void }): RowKeys => {
  const m = useKitMessages()
  const body = useRef<HTMLTableSectionElement>(null)
  const [active, setActive] = useState(-1)
  const goTo = (index: number): void => {
    const next = Math.max(0, Math.min(count - 1, index))
    setActive(next)
    const row = body.current?.rows[next]
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }
  const withActive = (work: (index: number) => void) => () => {
    if (active >= 0 && active < count) work(active)
  }
  useShortcuts([
    { keys: 'j', label: m.rowDown, run: () => goTo(active + 1) },
    { keys: 'k', label: m.rowUp, run: () => goTo(active - 1) },
    { keys: 'o', label: m.openRow, run: withActive(act.open) },
    ...(act.select ? [{ keys: 'x', label: m.selectRowKey, run: withActive(act.select) }] : []),
  ])
  return { body, active, setActive }
}
