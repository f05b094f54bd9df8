import { addDays, hanoiDay, hanoiTime, weekday, type Day } from '../../../../platform/clock.ts'
import { formatDayShort } from '../../../../platform/i18n/format.ts'
import type { Absence, Duty, Roster, RosterPerson } from '../../contract.ts'

/** Monday of the week a day lies in. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7))

export type ShownAbsence = { readonly kind: 'absence'; readonly entry: Absence; readonly person: RosterPerson }
export type ShownDuty = { readonly kind: 'duty'; readonly entry: Duty; readonly person: RosterPerson; readonly from: string | null; readonly to: string }
export type DayOfWeek = { readonly day: Day; readonly duties: readonly ShownDuty[]; readonly absences: readonly ShownAbsence[]; readonly hasApprover: boolean }

const DAY_MS = 86_400_000
const DAYS = [0, 1, 2, 3, 4, 5, 6] as const

/** On which day of the shown ones a shift stands: the one it begins on, or the first one when it began before. */
const dayOf = (duty: Duty, from: Day): { day: Day; from: string | null } => {
  const begins = hanoiDay(new Date(duty.fromAt))
  return begins < from ? { day: from, from: null } : { day: begins, from: hanoiTime(new Date(duty.fromAt)) }
}

/** The hour a shift ends at; with its day when it is longer than a night. */
const endOf = ({ fromAt, toAt }: Duty): string => {
  const end = new Date(toAt)
  return end.getTime() - Date.parse(fromAt) > DAY_MS ? `${hanoiTime(end)} ${formatDayShort(hanoiDay(end))}` : hanoiTime(end)
}

/** The seven days with who is on duty and who is away; `deskId` '' for all. A shift covers a night when it runs at 23:00 of that day. */
export const weekOf = (roster: Roster, deskId: string): readonly DayOfWeek[] => {
  const people = new Map(roster.people.map((person) => [person.id, person]))
  const isShown = (personId: string): boolean => deskId === '' || (people.get(personId)?.deskIds.includes(deskId) ?? false)
  return DAYS.map((offset) => {
    const day = addDays(roster.from, offset)
    const night = Date.parse(`${day}T23:00:00+07:00`)
    return {
      day,
      hasApprover: roster.duties.some((duty) => duty.kind === 'duty_approver' && Date.parse(duty.fromAt) <= night && Date.parse(duty.toAt) > night),
      duties: roster.duties.flatMap((entry) => {
        const person = people.get(entry.personId)
        const place = dayOf(entry, roster.from)
        return person && isShown(person.id) && place.day === day ? [{ kind: 'duty' as const, entry, person, from: place.from, to: endOf(entry) }] : []
      }),
      absences: roster.absences.flatMap((entry) => {
        const person = people.get(entry.personId)
        return person && isShown(person.id) && entry.fromDay <= day && entry.toDay >= day ? [{ kind: 'absence' as const, entry, person }] : []
      }),
    }
  })
}

/** Names of who may sign alone right now. */
export const approversNow = (roster: Roster, now: Date): string =>
  roster.duties
    .filter((duty) => duty.kind === 'duty_approver' && Date.parse(duty.fromAt) <= now.getTime() && Date.parse(duty.toAt) > now.getTime())
    .map((duty) => roster.people.find((person) => person.id === duty.personId)?.name ?? '')
    .join(', ')
