import { atTime, type Day } from '../../../../platform/clock.ts'
import type { ItemState, Medium, PlanItem } from '../../contract.ts'
import type { RegisterAct } from '../register/use-register-sheet.ts'
import { isGone, isOverdue, isUnfinished } from '../words/rules.ts'

export const stateGroups = ['open', 'submitted', 'done', 'ended'] as const
export type StateGroup = (typeof stateGroups)[number]
const statesOf: Readonly<Record<StateGroup, readonly ItemState[]>> = {
  open: ['registered', 'assigned', 'writing'],
  submitted: ['submitted'],
  done: ['approved', 'published'],
  ended: ['declined', 'cancelled'],
}

export type RowFilter = { readonly media: readonly string[]; readonly states: readonly string[] }

/** One line of a day: what the server knows, or what still waits on this device. */
export type Row = { readonly id: string; readonly at: number } & (
  | { readonly kind: 'item'; readonly item: PlanItem }
  | { readonly kind: 'act'; readonly act: RegisterAct }
)

const meetsMedia = (media: readonly Medium[], filter: RowFilter): boolean => filter.media.length === 0 || media.some((medium) => filter.media.includes(medium))
const meetsState = (item: PlanItem, { states }: RowFilter): boolean =>
  states.length === 0 ? !isGone(item) : stateGroups.some((group) => states.includes(group) && statesOf[group].includes(item.state))

const actTime = ({ call: { body } }: RegisterAct): number => (body.deadline === undefined ? atTime(body.day, '23:59') : new Date(body.deadline)).getTime()

/** Items and waiting registrations of a day by deadline; an act whose item has arrived is that item. */
export const rowsOf = (day: Day, items: readonly PlanItem[], acts: readonly RegisterAct[], filter: RowFilter): readonly Row[] => {
  const known = new Set(items.map(({ id }) => id))
  const shown: Row[] = items
    .filter((item) => meetsMedia(item.media, filter) && meetsState(item, filter))
    .map((item) => ({ kind: 'item', id: item.id, at: new Date(item.deadline).getTime(), item }))
  const waiting: Row[] = acts
    .filter(
      ({ call: { body } }) =>
        body.day === day &&
        !known.has(body.id) &&
        (filter.states.length === 0 || filter.states.includes('open')) &&
        meetsMedia(body.media ?? [], { ...filter, media: body.media ? filter.media : [] }),
    )
    .map((act) => ({ kind: 'act', id: act.call.body.id, at: actTime(act), act }))
  return [...shown, ...waiting].toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
}

export type MineLine = { readonly count: number; readonly overdue: number; readonly next: PlanItem | null }
/** What the line of the page says: how many are mine, how many of them late, and which is due next. */
export const mineOf = (items: readonly PlanItem[], now: Date): MineLine => {
  const mine = items.filter((item) => item.state !== 'cancelled' && item.state !== 'declined')
  const coming = mine.filter((item) => isUnfinished(item) && !isOverdue(item, now)).toSorted((one, other) => (one.deadline < other.deadline ? -1 : 1))
  return { count: mine.length, overdue: mine.filter((item) => isOverdue(item, now)).length, next: coming[0] ?? null }
}
