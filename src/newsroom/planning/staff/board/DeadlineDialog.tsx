import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { atTime, hanoiTime } from '../../../../platform/clock.ts'
import type { PlanItem } from '../../contract.ts'
import type { ItemChange } from '../item/changes.ts'
import { useItemMessages } from '../item/messages.ts'
import { useRegisterMessages } from '../register/messages.ts'
import { Options } from '../register/Options.tsx'
import { usePlanWords } from '../words/messages.ts'
import { ClockInput } from '../words/TypedInputs.tsx'

const USUAL = ['07:00', '09:00', '10:00', '11:00', '14:00', '15:00', '16:00', '17:00', '18:00', '20:00']

const Form = ({ item: newest, onSave, onClose }: { item: PlanItem; onSave: (item: PlanItem, change: ItemChange) => void; onClose: () => void }): ReactNode => {
  const m = useItemMessages()
  const r = useRegisterMessages()
  const w = usePlanWords()
  // as it was when the dialog opened: an hour that somebody else set meanwhile is asked about
  const [item] = useState(newest)
  const [time, setTime] = useState(hanoiTime(new Date(item.deadline)))
  const save = (chosen: string): void => {
    const deadline = atTime(item.day, chosen).toISOString()
    onClose()
    if (deadline !== item.deadline) onSave(item, { deadline })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save(time)
      }}
    >
      <Stack gap={12}>
        <Text fw={500}>{item.title}</Text>
        <ClockInput data-autofocus label={m.facts.deadline} maw={160} value={time} onChange={setTime} />
        <Options label={r.fields.time} options={USUAL.map((value) => ({ value, label: value }))} chosen={[time]} onPress={save} />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {w.cancel}
          </Button>
          <Button type="submit">{w.save}</Button>
        </Group>
      </Stack>
    </form>
  )
}

/** D: the hour of a card, without leaving the board. */
export const DeadlineDialog = ({
  item,
  onSave,
  onClose,
}: {
  item: PlanItem | null
  onSave: (item: PlanItem, change: ItemChange) => void
  onClose: () => void
}): ReactNode => {
  const m = useItemMessages()
  const w = usePlanWords()
  return (
    <Modal opened={item !== null} onClose={onClose} title={m.deadlineTitle} closeButtonProps={{ 'aria-label': w.close }}>
      {item && <Form key={item.id} item={item} onSave={onSave} onClose={onClose} />}
    </Modal>
  )
}
