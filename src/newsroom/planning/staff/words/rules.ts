import { hanoiDay, hanoiTime } from '../../../../platform/clock.ts'
import { formatDayShort } from '../../../../platform/i18n/format.ts'
import type { StateTone } from '../../../../platform/staff/index.ts'
import type { ItemState, Medium, PlanItem } from '../../contract.ts'

export const tones: Readonly<Record<ItemState, StateTone>> = {
  registered: 'draft',
  assigned: 'info',
  writing: 'info',
  submitted: 'waiting',
  approved: 'approved',
  published: 'published',
  declined: 'returned',
  cancelled: 'withdrawn',
}

const unfinished: readonly ItemState[] = ['registered', 'assigned', 'writing']

/** Still to be done. A story that waits for approval is no longer its writer's to hurry. */
export const isUnfinished = (item: Pick<PlanItem, 'state'>): boolean => unfinished.includes(item.state)
export const isOverdue = (item: Pick<PlanItem, 'state' | 'deadline'>, now: Date): boolean => isUnfinished(item) && new Date(item.deadline) < now
/** Off the plan: shown only to who asks for it. */
export const isGone = (item: Pick<PlanItem, 'state'>): boolean => item.state === 'cancelled'
export const isUnassigned = (item: Pick<PlanItem, 'state' | 'assignments'>): boolean => item.assignments.length === 0 && isUnfinished(item)

export const minutesBetween = (from: Date, to: Date): number => Math.max(0, Math.round((to.getTime() - from.getTime()) / 60_000))

/** 10:00 on the item's own day, '23/11 02:00' where the deadline falls on another. */
export const clockOf = ({ day, deadline }: Pick<PlanItem, 'day' | 'deadline'>): string => {
  const at = new Date(deadline)
  return hanoiDay(at) === day ? hanoiTime(at) : `${formatDayShort(hanoiDay(at))} ${hanoiTime(at)}`
}

/** What is missing for the story to come about, for the mark `!`. */
export const lacksOf = (item: Pick<PlanItem, 'state' | 'media' | 'assignments'>): readonly 'camera'[] =>
  isUnfinished(item) && item.media.includes('tv') && item.assignments.length > 0 && !item.assignments.some(({ role }) => role === 'camera') ? ['camera'] : []

/** Who does it: the assigned people once each, else who registered it. */
export const doersOf = (item: Pick<PlanItem, 'assignments' | 'registeredBy'>): readonly { readonly id: string; readonly name: string }[] => {
  const assigned = new Map(item.assignments.map(({ personId, name }) => [personId, { id: personId, name }]))
  return assigned.size > 0 ? [...assigned.values()] : [item.registeredBy]
}

/** 12:40 of seconds; hours only where there are some. */
export const formatLength = (seconds: number): string => {
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part) => String(part).padStart(2, '0')).join(':')
}

/** '2:30', '02:30', '1:02:30' or '150' (seconds) → seconds; null for anything else or nothing. */
export const readLength = (text: string): number | null => {
  if (!/^(\d{1,2}:)?\d{1,4}(:\d{2})?$/.test(text.trim())) return null
  const seconds = text
    .trim()
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)
  return seconds > 0 && seconds <= 86_400 ? seconds : null
}

export const mediumOrder: readonly Medium[] = ['web', 'print', 'radio', 'tv', 'social']
