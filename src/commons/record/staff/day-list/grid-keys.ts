import type { KeyboardEvent } from 'react'
import { textFields, type TextField } from './rows.ts'

export const cellName = (index: number, field: TextField): string => `${index}:${field}`

const placeOf = (target: EventTarget): { index: number; field: TextField } | null => {
  const name = target instanceof HTMLInputElement ? target.dataset['cell'] : undefined
  const [index, field] = name?.split(':') ?? []
  return index !== undefined && textFields.some((each) => each === field) ? { index: Number(index), field: field as TextField } : null
}

/** Puts the cursor into a cell once it is drawn. */
export const focusCell = (grid: HTMLElement | null, index: number, field: TextField): void => {
  requestAnimationFrame(() => grid?.querySelector<HTMLInputElement>(`[data-cell="${cellName(index, field)}"]`)?.focus())
}

export type GridMoves = {
  readonly grid: () => HTMLElement | null
  readonly count: number
  readonly add: () => void
  readonly remove: (index: number) => void
  readonly send: () => void
  readonly paste: (index: number, field: TextField, text: string) => boolean
}

/** Enter goes a row down and makes one at the end, arrows go up and down, Ctrl+Enter sends, Ctrl+Delete removes the row. */
export const onGridKey = (event: KeyboardEvent, moves: GridMoves): void => {
  const place = placeOf(event.target)
  if (!place || event.nativeEvent.isComposing) return
  const goTo = (index: number): void => {
    event.preventDefault()
    if (index < 0) return
    if (index >= moves.count) moves.add()
    focusCell(moves.grid(), index, event.key === 'Enter' && index >= moves.count ? 'time' : place.field)
  }
  const held = event.ctrlKey || event.metaKey
  if (event.key === 'Enter' && held) {
    event.preventDefault()
    moves.send()
  } else if (event.key === 'Enter') goTo(place.index + (event.shiftKey ? -1 : 1))
  else if (event.key === 'ArrowDown' && place.index + 1 < moves.count) goTo(place.index + 1)
  else if (event.key === 'ArrowUp') goTo(place.index - 1)
  else if (event.key === 'Delete' && held) {
    event.preventDefault()
    moves.remove(place.index)
    focusCell(moves.grid(), Math.max(0, Math.min(place.index, moves.count - 2)), place.field)
  }
}

export const pastePlace = placeOf
