import { Button, Checkbox, Group, NativeSelect, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { addDays, atTime, daysBetween, hanoiDay, hanoiTime, type Day } from '../../../../platform/clock.ts'
import { newId } from '../../../../platform/ids.ts'
import { ClockInput, OptionalDayInput, Sheet, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { changeDuty, dutyKinds, enterDuty, getRoster, type Duty, type RosterPerson } from '../../contract.ts'
import { FormFoot } from '../parts/fields.tsx'
import { useRosterMessages } from './messages.ts'

export type DutyAsked = { readonly entry: Duty | null; readonly day: Day }
type Parts = {
  readonly asked: DutyAsked
  readonly people: readonly RosterPerson[]
  readonly kinds: readonly Duty['kind'][]
  readonly onRemove: (entry: Duty) => void
  readonly onDone: () => void
}

/** From the end of the working day to the next morning, as most houses have it. */
const USUAL = { from: '17:00', to: '07:00' } as const

const startOf = ({ entry, day }: DutyAsked, kinds: readonly Duty['kind'][]) => ({
  id: entry?.id ?? newId(),
  personId: entry?.personId ?? '',
  kind: entry?.kind ?? kinds[0] ?? ('duty_editor' as Duty['kind']),
  fromDay: entry ? hanoiDay(new Date(entry.fromAt)) : day,
  fromHour: entry ? hanoiTime(new Date(entry.fromAt)) : USUAL.from,
  toDay: entry ? hanoiDay(new Date(entry.toAt)) : addDays(day, 1),
  toHour: entry ? hanoiTime(new Date(entry.toAt)) : USUAL.to,
  excuses: entry ? entry.excuses : true,
})

const Form = ({ asked, people, kinds, onRemove, onDone }: Parts): ReactNode => {
  const m = useRosterMessages()
  const notice = useNotice()
  const enter = useSend(enterDuty, { refreshes: [getRoster] })
  const change = useSend(changeDuty, { refreshes: [getRoster] })
  const { entry } = asked
  const [form, setForm] = useState(() => startOf(asked, kinds))
  const [tried, setTried] = useState(false)
  const hasBegun = entry !== null && Date.parse(entry.fromAt) <= Date.now()
  const set = (next: Partial<typeof form>): void => setForm((before) => ({ ...before, ...next }))
  /** A shift that is no longer than a night ends on the day its hours say; a longer one keeps the day that was written. */
  const setHours = (next: Pick<Partial<typeof form>, 'fromHour' | 'toHour'>): void =>
    setForm((before) => {
      const after = { ...before, ...next }
      const isShort = before.fromDay !== '' && before.toDay !== '' && daysBetween(before.fromDay, before.toDay) <= 1
      return isShort ? { ...after, toDay: addDays(after.fromDay, after.toHour <= after.fromHour ? 1 : 0) } : after
    })
  const missing = (isMissing: boolean): string | null => (tried && isMissing ? m.required : null)
  const save = async (): Promise<void> => {
    setTried(true)
    const { id, personId, kind, excuses } = form
    if (personId === '' || form.fromDay === '' || form.toDay === '') return
    // the minute shown may stand for seconds that were kept
    const fromAt = hasBegun && entry ? entry.fromAt : atTime(form.fromDay, form.fromHour).toISOString()
    const body = { kind, fromAt, toAt: atTime(form.toDay, form.toHour).toISOString(), excuses }
    const done = entry ? await change.attempt({ params: { dutyId: entry.id }, body }) : await enter.attempt({ body: { id, personId, ...body } })
    if (!done) return
    notice.done(m.saved)
    onDone()
  }
  const choices = people.filter((person) => person.mayEnter || person.id === form.personId).map((person) => ({ value: person.id, label: person.name }))
  return (
    <Stack gap="sm">
      <NativeSelect
        label={m.person}
        withAsterisk
        disabled={entry !== null}
        value={form.personId}
        onChange={(event) => set({ personId: event.currentTarget.value })}
        data={form.personId === '' ? [{ value: '', label: m.choosePerson }, ...choices] : choices}
        error={missing(form.personId === '')}
      />
      <NativeSelect
        label={m.kind}
        description={m.dutyNotes[form.kind]}
        disabled={hasBegun}
        value={form.kind}
        onChange={(event) => set({ kind: dutyKinds.find((kind) => kind === event.currentTarget.value) ?? form.kind })}
        data={dutyKinds.filter((kind) => kinds.includes(kind) || kind === form.kind).map((kind) => ({ value: kind, label: m.duties[kind] }))}
      />
      <Group grow align="flex-start">
        <OptionalDayInput
          label={m.startDay}
          withAsterisk
          disabled={hasBegun}
          value={form.fromDay}
          onChange={(fromDay) => set({ fromDay, ...(fromDay === '' ? {} : { toDay: addDays(fromDay, form.toHour <= form.fromHour ? 1 : 0) }) })}
          problem={missing(form.fromDay === '')}
        />
        <ClockInput label={m.fromHour} disabled={hasBegun} value={form.fromHour} onChange={(fromHour) => setHours({ fromHour })} />
      </Group>
      <Group grow align="flex-start">
        <OptionalDayInput label={m.endDay} withAsterisk value={form.toDay} onChange={(toDay) => set({ toDay })} problem={missing(form.toDay === '')} />
        <ClockInput label={m.toHour} value={form.toHour} onChange={(toHour) => setHours({ toHour })} />
      </Group>
      <Checkbox label={m.excuses} checked={form.excuses} onChange={(event) => set({ excuses: event.currentTarget.checked })} />
      <FormFoot error={enter.error ?? change.error} sending={enter.sending || change.sending} label={m.save} onSave={() => void save()} />
      {entry && (
        <Button variant="subtle" color="red" onClick={() => onRemove(entry)}>
          {hasBegun ? m.endNow : m.remove}
        </Button>
      )}
    </Stack>
  )
}

export const DutySheet = ({ asked, ...rest }: Omit<Parts, 'asked'> & { asked: DutyAsked | null }): ReactNode => {
  const m = useRosterMessages()
  return (
    <Sheet title={asked?.entry ? m.editDuty : m.newDuty} opened={asked !== null} onClose={rest.onDone}>
      {asked && <Form asked={asked} {...rest} />}
    </Sheet>
  )
}
