import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { PlanItem } from '../../contract.ts'
import { fieldsOf } from '../register/draft.ts'
import { FieldChips } from '../register/FieldChips.tsx'
import { useRegisterMessages } from '../register/messages.ts'
import { usePlanWords } from '../words/messages.ts'
import { formatLength, readLength } from '../words/rules.ts'
import type { WordLists } from '../words/word-lists.ts'
import { changeOf, type ItemChange } from './changes.ts'
import { useItemMessages } from './messages.ts'

/** The same chips as at registration, and what a board knows besides: slot and length. */
export const EditForm = ({
  item: newest,
  lists,
  onSave,
  onCancel,
}: {
  item: PlanItem
  lists: WordLists
  /** `seen` is the item as it was when the form opened: what others changed meanwhile is not taken back. */
  onSave: (seen: PlanItem, change: ItemChange) => void
  onCancel: () => void
}): ReactNode => {
  const [item] = useState(newest)
  const m = useItemMessages()
  const r = useRegisterMessages()
  const w = usePlanWords()
  const [form, setForm] = useState(() => fieldsOf(item))
  const [slotId, setSlotId] = useState(item.slotId)
  const [length, setLength] = useState(item.lengthSeconds === null ? '' : formatLength(item.lengthSeconds))
  const [tried, setTried] = useState(false)
  const seconds = length.trim() === '' ? null : readLength(length)
  const titleMissing = form.title.trim() === ''
  const lengthWrong = length.trim() !== '' && seconds === null
  const save = (): void => {
    setTried(true)
    if (titleMissing || lengthWrong) return
    onSave(item, {
      ...changeOf(item, form),
      ...(slotId === item.slotId ? {} : { slotId }),
      ...(seconds === item.lengthSeconds ? {} : { lengthSeconds: seconds }),
    })
  }
  return (
    <Stack gap={12} mb="md">
      <Textarea
        label={r.title}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={300}
        data-autofocus
        value={form.title}
        error={tried && titleMissing ? r.titleMissing : undefined}
        onChange={(event) => setForm({ ...form, title: event.currentTarget.value.replaceAll(/[\r\n]+/g, ' ') })}
      />
      <FieldChips fields={form} lists={lists} onChange={(change) => setForm({ ...form, ...change })} />
      <Group gap={8} grow preventGrowOverflow={false} align="flex-start">
        {lists.slots.length > 0 && (
          <Select
            label={m.slot}
            placeholder={m.noSlot}
            clearable
            value={slotId}
            onChange={setSlotId}
            data={lists.slots.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextInput
          label={m.length}
          inputMode="numeric"
          placeholder="2:30"
          maw={180}
          value={length}
          error={lengthWrong && tried ? m.lengthWrong : undefined}
          onChange={(event) => setLength(event.currentTarget.value)}
        />
      </Group>
      <Group gap={8} justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {w.cancel}
        </Button>
        <Button onClick={save}>{w.save}</Button>
      </Group>
    </Stack>
  )
}
