import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import { Sheet } from '../../../../platform/staff/index.ts'
import type { Medium, saveSlot, Slot } from '../../contract.ts'
import { usePlanWords } from '../words/messages.ts'
import { formatLength, mediumOrder, readLength } from '../words/rules.ts'
import { OptionalClockInput } from '../words/TypedInputs.tsx'
import { useSettingMessages } from './messages.ts'

export type SlotBody = CallOf<typeof saveSlot>['body']
export type SlotForm = Pick<Slot, 'id' | 'medium' | 'name' | 'starts' | 'lengthSeconds' | 'position'>

const Form = ({
  slot,
  isNew,
  saving,
  onSave,
  onClose,
}: {
  slot: SlotForm
  isNew: boolean
  saving: boolean
  onSave: (id: string, body: SlotBody) => void
  onClose: () => void
}): ReactNode => {
  const m = useSettingMessages()
  const w = usePlanWords()
  const [form, setForm] = useState({
    name: slot.name,
    medium: slot.medium,
    starts: slot.starts ?? '',
    length: slot.lengthSeconds === null ? '' : formatLength(slot.lengthSeconds),
  })
  const [tried, setTried] = useState(false)
  const seconds = form.length.trim() === '' ? null : readLength(form.length)
  const lengthWrong = form.length.trim() !== '' && seconds === null
  const send = (isOpen: boolean): void => {
    setTried(true)
    if (form.name.trim() === '' || lengthWrong) return
    onSave(slot.id, {
      name: form.name.trim(),
      medium: form.medium,
      starts: form.starts === '' ? null : form.starts,
      lengthSeconds: seconds,
      position: slot.position,
      isOpen,
    })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send(true)
      }}
    >
      <Stack gap={12}>
        <TextInput
          label={m.name}
          placeholder={m.nameHint}
          maxLength={80}
          data-autofocus
          value={form.name}
          error={tried && form.name.trim() === '' ? m.nameMissing : undefined}
          onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        />
        <Select
          label={m.medium}
          allowDeselect={false}
          value={form.medium}
          onChange={(medium) => medium && setForm({ ...form, medium: medium as Medium })}
          data={mediumOrder.map((value) => ({ value, label: w.media[value] }))}
        />
        <OptionalClockInput
          label={m.starts}
          description={m.startsNote}
          maw={320}
          value={form.starts}
          onChange={(starts) => setForm((before) => ({ ...before, starts }))}
        />
        <TextInput
          label={m.length}
          description={m.lengthNote}
          placeholder="15:00"
          maw={320}
          value={form.length}
          error={tried && lengthWrong ? m.lengthWrong : undefined}
          onChange={(event) => setForm({ ...form, length: event.currentTarget.value })}
        />
        <Group justify="space-between" gap={8}>
          {isNew ? (
            <span />
          ) : (
            <Button variant="subtle" color="red" onClick={() => send(false)}>
              {m.close}
            </Button>
          )}
          <Group gap={8}>
            <Button variant="default" onClick={onClose}>
              {w.cancel}
            </Button>
            <Button type="submit" loading={saving}>
              {w.save}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}

export const SlotSheet = ({
  slot,
  isNew,
  saving,
  onSave,
  onClose,
}: {
  slot: SlotForm | null
  isNew: boolean
  saving: boolean
  onSave: (id: string, body: SlotBody) => void
  onClose: () => void
}): ReactNode => {
  const m = useSettingMessages()
  return (
    <Sheet title={isNew ? m.newSlot : m.editSlot} opened={slot !== null} onClose={onClose}>
      {slot && <Form key={slot.id} slot={slot} isNew={isNew} saving={saving} onSave={onSave} onClose={onClose} />}
    </Sheet>
  )
}
