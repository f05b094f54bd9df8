import { itemStates, type ItemState, type Medium, type PlanItem, type Slot } from '../../contract.ts'
import type { ItemChange } from '../item/changes.ts'
import { doersOf, isGone } from '../words/rules.ts'

export const groupings = ['desk', 'slot', 'state'] as const
export type Grouping = (typeof groupings)[number]

/** What a column stands for; a card that comes into it becomes so. */
export type ColumnKey =
  | { readonly kind: 'desk'; readonly deskId: string | null }
  | { readonly kind: 'slot'; readonly slot: Slot | null }
  | { readonly kind: 'state'; readonly state: ItemState }

export type Column = {
  /** Stable within a grouping, part of element ids. */
  readonly id: string
  readonly key: ColumnKey
  readonly name: string
  readonly medium: Medium | null
  /** A desk that does not write and has nothing that day: it stands last and narrow, still a place to drop. */
  readonly isQuiet: boolean
  /** By deadline. */
  readonly items: readonly PlanItem[]
  /** Everybody who does something in the column. */
  readonly people: number
  /** Seconds taken and to be had, for slots with a length. */
  readonly length: { readonly used: number; readonly total: number } | null
}

export type ColumnWords = {
  /** In the order of the house; `writes`: reporters or editors belong to it. */
  readonly desks: readonly { readonly id: string; readonly name: string; readonly writes: boolean }[]
  readonly slots: readonly Slot[]
  readonly noDesk: string
  readonly noSlot: string
  readonly states: Readonly<Record<ItemState, string>>
}

const byDeadline = (one: PlanItem, other: PlanItem): number =>
  one.deadline === other.deadline ? (one.id < other.id ? -1 : 1) : one.deadline < other.deadline ? -1 : 1

const columnOf = (id: string, key: ColumnKey, name: string, items: readonly PlanItem[]): Column => {
  const slot = key.kind === 'slot' ? key.slot : null
  const seconds = items.reduce((sum, item) => sum + (item.lengthSeconds ?? 0), 0)
  return {
    id,
    key,
    name,
    medium: slot?.medium ?? null,
    isQuiet: false,
    items: items.toSorted(byDeadline),
    people: new Set(items.flatMap((item) => doersOf(item).map((person) => person.id))).size,
    length: slot?.lengthSeconds ? { used: seconds, total: slot.lengthSeconds } : null,
  }
}

const deskColumns = (items: readonly PlanItem[], { desks, noDesk }: ColumnWords): Column[] => {
  const known = new Set(desks.map(({ id }) => id))
  const without = items.filter(({ deskId }) => deskId === null || !known.has(deskId))
  const all = desks.map((desk): Column => {
    const own = items.filter(({ deskId }) => deskId === desk.id)
    return { ...columnOf(`desk-${desk.id}`, { kind: 'desk', deskId: desk.id }, desk.name, own), isQuiet: own.length === 0 && !desk.writes }
  })
  const columns = [...all.filter(({ isQuiet }) => !isQuiet), ...all.filter(({ isQuiet }) => isQuiet)]
  return without.length > 0 ? [columnOf('desk-none', { kind: 'desk', deskId: null }, noDesk, without), ...columns] : columns
}

const slotColumns = (items: readonly PlanItem[], { slots, noSlot }: ColumnWords): Column[] => {
  const known = new Set(slots.map(({ id }) => id))
  const loose = items.filter(({ slotId }) => slotId === null || !known.has(slotId))
  const columns = slots
    .toSorted((one, other) => one.position - other.position)
    .map((slot) =>
      columnOf(
        `slot-${slot.id}`,
        { kind: 'slot', slot },
        slot.name,
        items.filter(({ slotId }) => slotId === slot.id),
      ),
    )
  return [columnOf('slot-none', { kind: 'slot', slot: null }, noSlot, loose), ...columns]
}

const stateColumns = (items: readonly PlanItem[], { states }: ColumnWords): Column[] =>
  itemStates
    .map((state) =>
      columnOf(
        `state-${state}`,
        { kind: 'state', state },
        states[state],
        items.filter((item) => item.state === state),
      ),
    )
    .filter(({ key, items: own }) => own.length > 0 || (key.kind === 'state' && key.state !== 'declined' && key.state !== 'cancelled'))

/** The day's items in columns; what was taken off stands only where states are the columns and somebody asked for it. */
export const columnsOf = (grouping: Grouping, items: readonly PlanItem[], words: ColumnWords, asked: readonly string[]): Column[] => {
  const shown = items.filter((item) => !isGone(item) || asked.includes('cancelled'))
  if (grouping === 'desk') return deskColumns(shown, words)
  return grouping === 'slot' ? slotColumns(shown, words) : stateColumns(shown, words)
}

export type Move =
  | { readonly kind: 'stay' }
  | { readonly kind: 'change'; readonly change: ItemChange; readonly added: Medium | null }
  | { readonly kind: 'assign' }
  | { readonly kind: 'refused'; readonly why: 'state_follows' | 'may_not' }

/** What dropping an item into a column means. */
export const moveOf = (item: PlanItem, key: ColumnKey): Move => {
  if (key.kind === 'state') {
    if (item.state === key.state) return { kind: 'stay' }
    return item.state === 'registered' && key.state === 'assigned' && item.may.assign ? { kind: 'assign' } : { kind: 'refused', why: 'state_follows' }
  }
  const before = key.kind === 'desk' ? item.deskId : item.slotId
  const after = key.kind === 'desk' ? key.deskId : (key.slot?.id ?? null)
  if (before === after) return { kind: 'stay' }
  if (!item.may.edit) return { kind: 'refused', why: 'may_not' }
  if (key.kind === 'desk') return { kind: 'change', change: { deskId: key.deskId }, added: null }
  // a story that goes into a bulletin is a story for that medium
  const added = key.slot && !item.media.includes(key.slot.medium) ? key.slot.medium : null
  return { kind: 'change', change: { slotId: after, ...(added ? { media: [...item.media, added] } : {}) }, added }
}
