import { useState } from 'react'
import type { Shortcut } from '../../../../platform/staff/index.ts'
import type { PlanItem } from '../../contract.ts'
import type { Column } from './columns.ts'
import { useBoardMessages } from './messages.ts'

type Moving = { readonly item: PlanItem; readonly at: number }

export type MoveByKey = {
  readonly moving: Moving | null
  readonly begin: (item: PlanItem) => void
  /** Keys while a card is on its way; empty otherwise, so that other keys keep their meaning. */
  readonly keys: readonly Shortcut[]
  /** For screen readers: where the card would go now. */
  readonly said: string
}

/** M takes a card in hand, arrows choose the column (read aloud), Enter drops it, Esc puts it back. */
export const useMoveByKey = (columns: readonly Column[], onDrop: (item: PlanItem, column: Column) => void): MoveByKey => {
  const m = useBoardMessages()
  const [moving, setMoving] = useState<Moving | null>(null)
  const [said, setSaid] = useState('')
  const show = (item: PlanItem, at: number): void => {
    const column = columns[at]
    if (!column) return
    setMoving({ item, at })
    setSaid(m.moving(item.title, column.name, column.items.length))
    document.getElementById(`column-${column.id}`)?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }
  const begin = (item: PlanItem): void => {
    const from = columns.findIndex((column) => column.items.some(({ id }) => id === item.id))
    if (from >= 0 && columns.length > 1) show(item, from)
  }
  const stop = (words: string): void => {
    setMoving(null)
    setSaid(words)
  }
  const step = (by: 1 | -1): void => {
    if (moving) show(moving.item, (moving.at + by + columns.length) % columns.length)
  }
  const drop = (): void => {
    const column = moving && columns[moving.at]
    if (!moving || !column) return
    stop(m.moveDropped(moving.item.title, column.name))
    onDrop(moving.item, column)
  }
  const keys: Shortcut[] = [
    { keys: 'ArrowRight', label: m.keys.right, run: () => step(1) },
    { keys: 'ArrowLeft', label: m.keys.left, run: () => step(-1) },
    { keys: 'Enter', label: m.keys.move, run: drop },
    { keys: 'm', label: m.keys.move, run: drop },
    { keys: 'Escape', label: m.keys.close, run: () => stop(m.moveStopped) },
  ]
  return { moving, begin, keys: moving ? keys : [], said }
}
