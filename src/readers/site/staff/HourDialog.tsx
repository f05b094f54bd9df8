import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { DateTimePicker } from '@mantine/dates'
import { useState, type ReactNode } from 'react'
import { hanoiDay } from '../../../platform/clock.ts'
import { useNow } from '../../../platform/staff/index.ts'
import { momentOf, pickedOf } from './hours.ts'
import { useSiteMessages } from './messages.ts'

type Props = { readonly opened: boolean; readonly until: string | null; readonly onKeep: (until: string | null) => void; readonly onClose: () => void }

const Form = ({ until, onKeep, onClose }: Omit<Props, 'opened'>): ReactNode => {
  const m = useSiteMessages()
  const now = useNow()
  const [picked, setPicked] = useState(pickedOf(until))
  const moment = momentOf(picked)
  return (
    <Stack gap={12}>
      <Text c="dimmed">{m.untilHelp}</Text>
      <DateTimePicker data-autofocus label={m.until} valueFormat="HH:mm DD/MM/YYYY" minDate={hanoiDay(now)} value={picked} onChange={setPicked} />
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {m.cancel}
        </Button>
        <Button
          disabled={moment === null || new Date(moment) <= now}
          onClick={() => {
            onKeep(moment)
            onClose()
          }}
        >
          {m.save}
        </Button>
      </Group>
    </Stack>
  )
}

/** Until which hour a slot is kept. */
export const HourDialog = ({ opened, ...rest }: Props): ReactNode => {
  const m = useSiteMessages()
  return (
    <Modal opened={opened} onClose={rest.onClose} title={m.untilTitle} closeButtonProps={{ 'aria-label': m.cancel }}>
      {opened && <Form {...rest} />}
    </Modal>
  )
}
