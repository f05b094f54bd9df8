import { Button, Popover } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { ClockInput } from '../../../planning/staff/index.ts'
import { addDays, atTime, hanoiDay, hanoiTime } from '../../../../platform/clock.ts'
import { formatWhen } from '../../../../platform/i18n/format.ts'
import { Icon, useNow } from '../../../../platform/staff/index.ts'
import { useApprovalMessages } from './messages.ts'

/** The next moment the clock shows this hour: later today, else tomorrow. */
export const nextMoment = (clock: string, now: Date): Date => {
  const today = atTime(hanoiDay(now), clock)
  return today > now ? today : atTime(addDays(hanoiDay(now), 1), clock)
}

type Given = { readonly value: Date | null; readonly disabled: boolean; readonly onChange: (at: Date | null) => void }

/** At once, or at a set hour. */
export const HourChoice = ({ value, disabled, onChange }: Given): ReactNode => {
  const m = useApprovalMessages()
  const now = useNow(60_000)
  const [opened, setOpened] = useState(false)
  const clock = hanoiTime(value ?? new Date(now.getTime() + 3_600_000))
  return (
    <Popover trapFocus withArrow position="top" opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Button variant="default" disabled={disabled} leftSection={<Icon name="clock" size={18} />} onClick={() => setOpened(!opened)} aria-expanded={opened}>
          {value ? formatWhen(value, now) : m.hour}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ClockInput label={m.hour} description={m.hourHelp} value={clock} onChange={(next) => onChange(nextMoment(next, new Date()))} />
        <Button
          mt={8}
          size="xs"
          variant="default"
          onClick={() => {
            onChange(null)
            setOpened(false)
          }}
        >
          {m.publishNow}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
