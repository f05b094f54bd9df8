import { foldText } from '../../../../platform/search/fold.ts'
import { choiceFilter, flagFilter, listFilter, textFilter } from '../../../../platform/staff/index.ts'
import type { PlanItem } from '../../contract.ts'
import { isOverdue, isUnassigned } from '../words/rules.ts'
import { groupings } from './columns.ts'

/** What the board shows, in its address. */
export const filterSpec = { q: textFilter(), desk: textFilter(), medium: listFilter(), state: listFilter(), mark: listFilter() }
export const placeSpec = { day: textFilter(), by: choiceFilter(groupings, 'desk'), item: textFilter(), new: flagFilter() }

export const marks = ['overdue', 'unassigned', 'breaking'] as const
export type BoardFilter = {
  readonly q: string
  readonly desk: string
  readonly medium: readonly string[]
  readonly state: readonly string[]
  readonly mark: readonly string[]
}

const meetsMark = (item: PlanItem, mark: string, now: Date): boolean =>
  mark === 'overdue' ? isOverdue(item, now) : mark === 'unassigned' ? isUnassigned(item) : mark === 'breaking' ? item.isBreaking : true

const wordsOf = (item: PlanItem): string =>
  foldText([item.title, item.place ?? '', item.registeredBy.name, ...item.assignments.map(({ name }) => name)].join(' '))

export const filterItems = (items: readonly PlanItem[], { q, desk, medium, state, mark }: BoardFilter, now: Date): readonly PlanItem[] => {
  const folded = foldText(q)
  return items.filter(
    (item) =>
      (desk === '' || item.deskId === desk) &&
      (medium.length === 0 || item.media.some((one) => medium.includes(one))) &&
      (state.length === 0 || state.includes(item.state)) &&
      (mark.length === 0 || mark.some((one) => meetsMark(item, one, now))) &&
      (folded === '' || wordsOf(item).includes(folded)),
  )
}

export type BoardCounts = { readonly total: number; readonly submitted: number; readonly overdue: number; readonly unassigned: number }

/** The line of the board: always of the whole day, never of the filter. */
export const countsOf = (items: readonly PlanItem[], now: Date): BoardCounts => {
  const planned = items.filter(({ state }) => state !== 'cancelled' && state !== 'declined')
  return {
    total: planned.length,
    submitted: planned.filter(({ state }) => state === 'submitted').length,
    overdue: planned.filter((item) => isOverdue(item, now)).length,
    unassigned: planned.filter(isUnassigned).length,
  }
}
