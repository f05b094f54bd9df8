import { Checkbox, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Sheet, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { changePerson, type PersonDetail } from '../../contract.ts'
import { usePeopleMessages } from '../messages.ts'
import { FormFoot } from '../parts/fields.tsx'
import { aboutPeople } from './use-person-act.ts'

const Form = ({ person, onDone }: { person: PersonDetail; onDone: () => void }): ReactNode => {
  const m = usePeopleMessages()
  const notice = useNotice()
  const { attempt, sending, error } = useSend(changePerson, { refreshes: aboutPeople })
  const [form, setForm] = useState({ name: person.name, email: person.email ?? '', phone: person.phone ?? '', totpRequired: person.totpRequired })
  const [asked, setAsked] = useState(false)
  const set = (change: Partial<typeof form>): void => setForm((before) => ({ ...before, ...change }))
  const save = async (): Promise<void> => {
    setAsked(true)
    if (form.name.trim().length < 2 || !form.email.includes('@')) return
    const phone = form.phone.trim() === '' ? null : form.phone.trim()
    if (!(await attempt({ params: { personId: person.id }, body: { ...form, name: form.name.trim(), email: form.email.trim(), phone } }))) return
    notice.done(m.saved)
    onDone()
  }
  return (
    <Stack gap="sm">
      <TextInput
        label={m.name}
        withAsterisk
        maxLength={120}
        value={form.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={asked && form.name.trim().length < 2 ? m.required : undefined}
      />
      <TextInput
        label={m.email}
        withAsterisk
        type="email"
        maxLength={200}
        readOnly={person.worksElsewhere}
        value={form.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
        error={asked && !form.email.includes('@') ? m.required : undefined}
      />
      <TextInput label={m.phone} type="tel" maxLength={30} value={form.phone} onChange={(event) => set({ phone: event.currentTarget.value })} />
      <Checkbox
        label={m.requireTotp}
        description={m.requireTotpNote}
        checked={form.totpRequired}
        onChange={(event) => set({ totpRequired: event.currentTarget.checked })}
      />
      <FormFoot error={error} sending={sending} label={m.save} onSave={() => void save()} />
    </Stack>
  )
}

export const EditSheet = ({ person, opened, onClose }: { person: PersonDetail; opened: boolean; onClose: () => void }): ReactNode => {
  const m = usePeopleMessages()
  return (
    <Sheet title={m.editTitle} opened={opened} onClose={onClose}>
      {opened && <Form person={person} onDone={onClose} />}
    </Sheet>
  )
}
