import { useRef } from 'react'
import { useShortcuts, type Shortcut } from '../../../../platform/staff/index.ts'
import type { PlanItem } from '../../contract.ts'
import { cardId, type CardActs } from './Card.tsx'
import type { Column } from './columns.ts'
import { useBoardMessages } from './messages.ts'
import type { MoveByKey } from './use-move-by-key.ts'

export const focusCard = (itemId: string): void => {
  const card = document.getElementById(cardId(itemId))
  card?.focus({ preventScroll: true })
  card?.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

const focusedId = (): string | null => document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? null

type Place = { readonly column: number; readonly row: number }

const placeOf = (columns: readonly Column[], itemId: string | null): Place | null => {
  const column = columns.findIndex(({ items }) => items.some(({ id }) => id === itemId))
  return column < 0 ? null : { column, row: columns[column]!.items.findIndex(({ id }) => id === itemId) }
}

/** The card beside, above or below; columns without cards are stepped over. */
export const neighbour = (columns: readonly Column[], from: Place | null, across: number, down: number): string | null => {
  if (!from) return columns.find(({ items }) => items.length > 0)?.items[0]?.id ?? null
  if (across === 0) return columns[from.column]?.items[Math.max(0, Math.min(from.row + down, columns[from.column]!.items.length - 1))]?.id ?? null
  for (let at = from.column + across; at >= 0 && at < columns.length; at += across) {
    const { items } = columns[at]!
    if (items.length > 0) return items[Math.min(from.row, items.length - 1)]!.id
  }
  return null
}

/** j k h l walk over the cards, Enter opens, A assigns, D sets the deadline, M moves. `last` keeps the place while a panel is open. */
export const useBoardKeys = (
  columns: readonly Column[],
  acts: CardActs,
  given: { readonly move: MoveByKey; readonly add: (() => void) | null; readonly close: (() => void) | null; readonly name: string },
): void => {
  const m = useBoardMessages()
  const last = useRef<string | null>(null)
  const current = (): PlanItem | undefined => {
    last.current = focusedId() ?? last.current
    return columns.flatMap(({ items }) => items).find(({ id }) => id === last.current)
  }
  const step = (across: number, down: number): void => {
    const next = neighbour(columns, placeOf(columns, current()?.id ?? null), across, down)
    if (next === null) return
    last.current = next
    focusCard(next)
  }
  const onCurrent = (act: (item: PlanItem) => void, may: (item: PlanItem) => boolean) => (): void => {
    const item = current()
    if (item && may(item)) act(item)
  }
  const walking: Shortcut[] = [
    ...(given.add ? [{ keys: 'n', label: m.add, run: given.add }] : []),
    { keys: 'j', label: m.keys.next, run: () => step(0, 1) },
    { keys: 'k', label: m.keys.previous, run: () => step(0, -1) },
    { keys: 'l', label: m.keys.right, run: () => step(1, 0) },
    { keys: 'h', label: m.keys.left, run: () => step(-1, 0) },
    { keys: 'a', label: m.keys.assign, run: onCurrent(acts.onAssign, ({ may }) => may.assign) },
    { keys: 'd', label: m.keys.deadline, run: onCurrent(acts.onDeadline, ({ may }) => may.edit) },
    { keys: 'm', label: m.keys.move, run: onCurrent(given.move.begin, ({ may }) => may.edit) },
    ...(given.close ? [{ keys: 'Escape', label: m.keys.close, run: given.close }] : []),
  ]
  useShortcuts(given.move.moving ? given.move.keys : walking, given.name)
}
