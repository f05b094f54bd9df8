import { hanoiDay, hanoiTime } from '../../../../platform/clock.ts'
import { formatDay, formatDayShort } from '../../../../platform/i18n/format.ts'
import type { ItemState, Medium, PlanItem } from '../../contract.ts'
import { usePlanWords } from '../words/messages.ts'
import { formatLength } from '../words/rules.ts'
import type { WordLists } from '../words/word-lists.ts'
import type { ChangedField } from './changes.ts'
import { useItemMessages } from './messages.ts'

const asMoment = (value: string): string => {
  const at = new Date(value)
  return `${hanoiTime(at)} ${formatDayShort(hanoiDay(at))}`
}

/** A stored value of a field in a person's words. */
export const useFieldWords = (lists: WordLists): ((field: ChangedField, value: string | null) => string) => {
  const m = useItemMessages()
  const w = usePlanWords()
  return (field, value) => {
    if (value === null || value === '') return m.none
    if (field === 'day') return formatDay(value)
    if (field === 'deadline') return asMoment(value)
    if (field === 'deskId') return lists.deskName(value) ?? w.noDesk
    if (field === 'slotId') return lists.slotName(value) ?? m.noSlot
    if (field === 'areaId') return lists.areaName(value) ?? m.none
    if (field === 'lengthSeconds') return formatLength(Number(value))
    if (field === 'commitmentIds')
      return value
        .split(',')
        .map((id) => lists.commitmentName(id) ?? '')
        .filter(Boolean)
        .join('; ')
    if (field === 'genre') return lists.genreName(value)
    if (field === 'media')
      return value
        .split(',')
        .map((medium) => w.media[medium as Medium] ?? medium)
        .join(', ')
    if (field === 'state') return w.states[value as ItemState] ?? value
    return value
  }
}

/** Where it is made: the exact place, then ward or commune. */
export const placeOf = (item: Pick<PlanItem, 'place' | 'areaId'>, lists: WordLists): string =>
  [item.place, lists.areaName(item.areaId)].filter(Boolean).join(', ')
