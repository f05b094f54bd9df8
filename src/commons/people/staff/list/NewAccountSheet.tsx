import { Checkbox, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { hanoiDay } from '../../../../platform/clock.ts'
import { newId } from '../../../../platform/ids.ts'
import { OptionalDayInput, Sheet, useSend } from '../../../../platform/staff/index.ts'
import { createAccount, listPeople, type OneTimeLink } from '../../contract.ts'
import { usePeopleMessages } from '../messages.ts'
import { DeskSelect, FormFoot, isRole, useRoleChoices } from '../parts/fields.tsx'

type Made = (made: { personId: string; name: string; link: OneTimeLink | null }) => void

const blank = () => ({
  id: newId(),
  joins: false,
  name: '',
  email: '',
  phone: '',
  title: '',
  roles: [] as string[],
  deskId: null as string | null,
  validFrom: hanoiDay(new Date()),
  validTo: '',
  totpRequired: false,
})

const orNone = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const Form = ({ onMade }: { onMade: Made }): ReactNode => {
  const m = usePeopleMessages()
  const [form, setForm] = useState(blank)
  const [asked, setAsked] = useState(false)
  const roles = useRoleChoices()
  const { attempt, sending, error } = useSend(createAccount, { refreshes: [listPeople] })
  const set = (change: Partial<typeof form>): void => setForm((before) => ({ ...before, ...change }))
  const missing = (isMissing: boolean): string | null => (asked && isMissing ? m.required : null)
  const name = form.joins ? form.email.trim() : form.name.trim()
  const isWhole = name.length > 1 && form.email.includes('@') && form.roles.length > 0 && form.validFrom !== ''
  const save = async (): Promise<void> => {
    setAsked(true)
    if (!isWhole) return
    const { validTo, phone, title, ...rest } = form
    const made = await attempt({
      body: {
        ...rest,
        name,
        email: form.email.trim(),
        phone: orNone(phone),
        title: orNone(title),
        roles: form.roles.filter(isRole),
        validTo: validTo === '' ? null : validTo,
      },
    })
    if (made) onMade({ ...made, name })
  }
  return (
    <Stack gap="sm">
      <SegmentedControl
        value={form.joins ? 'joins' : 'new'}
        onChange={(value) => set({ joins: value === 'joins' })}
        data={[
          { value: 'new', label: m.isNew },
          { value: 'joins', label: m.hasAccount },
        ]}
      />
      {form.joins && (
        <Text c="dimmed" fz={13}>
          {m.hasAccountNote}
        </Text>
      )}
      {!form.joins && (
        <TextInput
          label={m.name}
          withAsterisk
          data-autofocus
          maxLength={120}
          autoComplete="off"
          value={form.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={missing(name.length < 2)}
        />
      )}
      <TextInput
        label={m.email}
        withAsterisk
        type="email"
        inputMode="email"
        autoComplete="off"
        maxLength={200}
        value={form.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
        error={missing(!form.email.includes('@'))}
      />
      {!form.joins && (
        <TextInput
          label={m.phone}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          maxLength={30}
          value={form.phone}
          onChange={(event) => set({ phone: event.currentTarget.value })}
        />
      )}
      <Checkbox.Group
        label={m.role}
        description={m.roleNote}
        withAsterisk
        value={form.roles}
        onChange={(chosen) => set({ roles: chosen })}
        error={missing(form.roles.length === 0)}
      >
        <SimpleGrid cols={2} spacing="xs" verticalSpacing={6} mt={6} mb={4}>
          {roles.map((role) => (
            <Checkbox key={role.value} value={role.value} label={role.label} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <DeskSelect value={form.deskId} onChange={(deskId) => set({ deskId })} />
      <TextInput
        label={m.postTitle}
        placeholder={m.postTitleHint}
        maxLength={120}
        value={form.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <OptionalDayInput
        label={m.from}
        withAsterisk
        value={form.validFrom}
        onChange={(validFrom) => set({ validFrom })}
        problem={missing(form.validFrom === '')}
      />
      <OptionalDayInput label={m.to} description={m.toNote} value={form.validTo} onChange={(validTo) => set({ validTo })} />
      {!form.joins && (
        <Checkbox
          label={m.requireTotp}
          description={m.requireTotpNote}
          checked={form.totpRequired}
          onChange={(event) => set({ totpRequired: event.currentTarget.checked })}
        />
      )}
      <FormFoot error={error} sending={sending} label={form.joins ? m.createJoin : m.create} onSave={() => void save()} />
    </Stack>
  )
}

export const NewAccountSheet = ({ opened, onClose, onMade }: { opened: boolean; onClose: () => void; onMade: Made }): ReactNode => {
  const m = usePeopleMessages()
  return (
    <Sheet title={m.newTitle} opened={opened} onClose={onClose}>
      {opened && <Form onMade={onMade} />}
    </Sheet>
  )
}
