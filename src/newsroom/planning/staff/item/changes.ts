import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import { atTime } from '../../../../platform/clock.ts'
import type { changePlanItem, HistoryField, PlanItem } from '../../contract.ts'
import { fieldsOf, type ItemFields } from '../register/draft.ts'

export type ItemChange = Omit<CallOf<typeof changePlanItem>['body'], 'version'>

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Only what the person changed in the form goes out. */
export const changeOf = (item: PlanItem, form: ItemFields): ItemChange => {
  const before = fieldsOf(item)
  const moved = form.day !== before.day || form.time !== before.time
  return {
    ...(form.title.trim() === before.title ? {} : { title: form.title.trim() }),
    ...(form.day === before.day ? {} : { day: form.day }),
    ...(moved && form.time !== undefined ? { deadline: atTime(form.day, form.time).toISOString() } : {}),
    ...(form.deskId === before.deskId || form.deskId === undefined ? {} : { deskId: form.deskId }),
    ...(form.genre === before.genre || form.genre === undefined ? {} : { genre: form.genre }),
    ...(form.areaId === before.areaId || form.areaId === undefined ? {} : { areaId: form.areaId }),
    ...(form.place.trim() === before.place ? {} : { place: form.place.trim() === '' ? null : form.place.trim() }),
    ...(form.media === undefined || same(form.media, before.media) ? {} : { media: [...form.media] }),
    ...(same(form.commitmentIds, before.commitmentIds) ? {} : { commitmentIds: [...form.commitmentIds] }),
    ...(form.note.trim() === before.note ? {} : { note: form.note.trim() }),
  }
}

/** The same columns as they are in an item: sending them undoes a change. */
export const reverseOf = (item: PlanItem, change: ItemChange): ItemChange =>
  Object.fromEntries(Object.keys(change).map((key) => [key, item[key as keyof ItemChange]])) as ItemChange

/** A part of an item that people change or read about in its history. */
export type ChangedField = HistoryField | 'areaId' | 'lengthSeconds' | 'commitmentIds'
export type Difference = { readonly field: ChangedField; readonly theirs: string | null; readonly mine: string | null }

const asText = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : Array.isArray(value) ? value.join(',') : String(value as string | number)
const keysOf = (change: ItemChange): readonly (keyof ItemChange & keyof PlanItem & ChangedField)[] =>
  Object.keys(change) as (keyof ItemChange & keyof PlanItem & ChangedField)[]

/** What two people wanted of the same item: my change against what is there now. */
export const differencesOf = (now: PlanItem, change: ItemChange): readonly Difference[] =>
  keysOf(change)
    .map((field) => ({ field, theirs: asText(now[field]), mine: asText(change[field]) }))
    .filter(({ theirs, mine }) => theirs !== mine)

/** Whether somebody touched the very parts I changed since the version I saw; other parts join by themselves. */
export const collide = (seen: PlanItem, now: PlanItem, change: ItemChange): boolean =>
  keysOf(change).some((field) => !same(now[field], seen[field]) && !same(now[field], change[field]))
