import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Day } from '../../../../platform/clock.ts'
import { newId } from '../../../../platform/ids.ts'
import { OptionalDayInput, Sheet, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { absenceKinds, changeAbsence, enterAbsence, getRoster, type Absence, type RosterPerson } from '../../contract.ts'
import { FormFoot } from '../parts/fields.tsx'
import { useRosterMessages } from './messages.ts'

export type AbsenceAsked = { readonly entry: Absence | null; readonly day: Day }
type Parts = {
  readonly asked: AbsenceAsked
  readonly people: readonly RosterPerson[]
  readonly onRemove: (entry: Absence) => void
  readonly onDone: () => void
}

const Form = ({ asked, people, onRemove, onDone }: Parts): ReactNode => {
  const m = useRosterMessages()
  const notice = useNotice()
  const enter = useSend(enterAbsence, { refreshes: [getRoster] })
  const change = useSend(changeAbsence, { refreshes: [getRoster] })
  const { entry } = asked
  const [form, setForm] = useState({
    id: entry?.id ?? newId(),
    personId: entry?.personId ?? '',
    kind: entry?.kind ?? ('leave' as Absence['kind']),
    fromDay: entry?.fromDay ?? asked.day,
    toDay: entry?.toDay ?? asked.day,
  })
  const [tried, setTried] = useState(false)
  const set = (next: Partial<typeof form>): void => setForm((before) => ({ ...before, ...next }))
  const missing = (isMissing: boolean): string | null => (tried && isMissing ? m.required : null)
  const save = async (): Promise<void> => {
    setTried(true)
    const { personId, ...body } = form
    if (personId === '' || form.fromDay === '' || form.toDay === '') return
    const { id, ...days } = body
    const done = entry ? await change.attempt({ params: { absenceId: entry.id }, body: days }) : await enter.attempt({ body: { id, personId, ...days } })
    if (!done) return
    notice.done(m.saved)
    onDone()
  }
  const choices = people.filter((person) => person.mayEnter || person.id === form.personId).map((person) => ({ value: person.id, label: person.name }))
  return (
    <Stack gap="sm">
      <Text c="dimmed" fz={13}>
        {m.absenceNote}
      </Text>
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
        value={form.kind}
        onChange={(event) => set({ kind: absenceKinds.find((kind) => kind === event.currentTarget.value) ?? 'leave' })}
        data={absenceKinds.map((kind) => ({ value: kind, label: m.kinds[kind] }))}
      />
      <Group grow align="flex-start">
        <OptionalDayInput
          label={m.fromDay}
          withAsterisk
          value={form.fromDay}
          onChange={(fromDay) => set({ fromDay, ...(fromDay > form.toDay ? { toDay: fromDay } : {}) })}
          problem={missing(form.fromDay === '')}
        />
        <OptionalDayInput label={m.toDay} withAsterisk value={form.toDay} onChange={(toDay) => set({ toDay })} problem={missing(form.toDay === '')} />
      </Group>
      <FormFoot error={enter.error ?? change.error} sending={enter.sending || change.sending} label={m.save} onSave={() => void save()} />
      {entry && (
        <Button variant="subtle" color="red" onClick={() => onRemove(entry)}>
          {m.remove}
        </Button>
      )}
    </Stack>
  )
}

export const AbsenceSheet = ({ asked, ...rest }: Omit<Parts, 'asked'> & { asked: AbsenceAsked | null }): ReactNode => {
  const m = useRosterMessages()
  return (
    <Sheet title={asked?.entry ? m.editAbsence : m.newAbsence} opened={asked !== null} onClose={rest.onDone}>
      {asked && <Form asked={asked} {...rest} />}
    </Sheet>
  )
}
