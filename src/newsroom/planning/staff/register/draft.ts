import { atTime, hanoiDay, hanoiTime, type Day } from '../../../../platform/clock.ts'
import type { CallOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { newId } from '../../../../platform/ids.ts'
import type { getPrefill, Medium, PlanItem, registerPlanItem } from '../../contract.ts'

/** What a form about an item holds. `undefined` is what this device does not know: the server fills it with the person's habit. */
export type ItemFields = {
  readonly title: string
  readonly day: Day
  readonly deskId: string | null | undefined
  readonly genre: string | undefined
  readonly areaId: string | null | undefined
  readonly place: string
  /** 'HH:mm' of the day. */
  readonly time: string | undefined
  readonly media: readonly Medium[] | undefined
  readonly commitmentIds: readonly string[]
  readonly note: string
}
export type Draft = ItemFields & { readonly id: string; readonly isBreaking: boolean }
export type Prefill = OutputOf<typeof getPrefill>
export type RegisterBody = CallOf<typeof registerPlanItem>['body']

/** Half past or the full hour at least an hour from now, within the day. */
const soon = (now: Date): string => {
  const at = hanoiTime(new Date(Math.ceil((now.getTime() + 3_600_000) / 1_800_000) * 1_800_000))
  return at < hanoiTime(now) ? '23:59' : at
}

/** The usual hour, unless it is over already. */
export const usualTime = (day: Day, time: string | undefined, now: Date): string | undefined =>
  day === hanoiDay(now) && (time === undefined || atTime(day, time) <= now) ? soon(now) : time

/** A fresh form for a day; the prefill may be a copy made for another day. */
export const draftFor = (day: Day, prefill: Prefill | undefined, now: Date): Draft => ({
  id: newId(),
  title: '',
  day,
  deskId: prefill?.deskId,
  genre: prefill?.genre,
  areaId: prefill?.areaId,
  place: '',
  time: usualTime(day, prefill ? hanoiTime(new Date(prefill.deadline)) : undefined, now),
  media: prefill?.media,
  commitmentIds: [],
  note: '',
  isBreaking: false,
})

/** What was not known when the form opened and is known now; what the person chose stays. */
export const filledWith = (draft: Draft, prefill: Prefill, now: Date): Draft => {
  const known = draftFor(draft.day, prefill, now)
  return {
    ...draft,
    deskId: draft.deskId === undefined ? known.deskId : draft.deskId,
    genre: draft.genre ?? known.genre,
    areaId: draft.areaId === undefined ? known.areaId : draft.areaId,
    time: draft.time ?? known.time,
    media: draft.media ?? known.media,
  }
}

/** Breaking news is of now, whatever day was looked at. */
export const asBreaking = (draft: Draft, isBreaking: boolean, now: Date): Draft =>
  isBreaking ? { ...draft, isBreaking, day: hanoiDay(now), time: soon(now) } : { ...draft, isBreaking }

const known = <T extends object>(part: T): Partial<T> => Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Partial<T>

export const bodyOf = (draft: Draft, typedAt: Date): RegisterBody => ({
  id: draft.id,
  title: draft.title.trim(),
  day: draft.day,
  ...known({
    deskId: draft.deskId,
    genre: draft.genre,
    areaId: draft.areaId,
    place: draft.place.trim() === '' ? undefined : draft.place.trim(),
    deadline: draft.time === undefined ? undefined : atTime(draft.day, draft.time).toISOString(),
    media: draft.media === undefined ? undefined : [...draft.media],
    commitmentIds: draft.commitmentIds.length === 0 ? undefined : [...draft.commitmentIds],
    note: draft.note.trim() === '' ? undefined : draft.note.trim(),
    isBreaking: draft.isBreaking ? true : undefined,
  }),
  typedAt: typedAt.toISOString(),
})

/** The form of an act that waits or was refused, to be mended. */
export const draftOf = (body: RegisterBody): Draft => ({
  id: body.id,
  title: body.title,
  day: body.day,
  deskId: body.deskId,
  genre: body.genre,
  areaId: body.areaId,
  place: body.place ?? '',
  time: body.deadline === undefined ? undefined : hanoiTime(new Date(body.deadline)),
  media: body.media,
  commitmentIds: body.commitmentIds ?? [],
  note: body.note ?? '',
  isBreaking: body.isBreaking ?? false,
})

export const fieldsOf = (item: PlanItem): ItemFields => ({
  title: item.title,
  day: item.day,
  deskId: item.deskId,
  genre: item.genre,
  areaId: item.areaId,
  place: item.place ?? '',
  time: hanoiTime(new Date(item.deadline)),
  media: item.media,
  commitmentIds: item.commitmentIds,
  note: item.note,
})
