import { Button, Group } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { hanoiDay, hanoiTime } from '../../../../platform/clock.ts'
import { LoadingRows, useApi, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { getPrefill, savePlanningSetting } from '../../contract.ts'
import { usePlanWords } from '../words/messages.ts'
import { ClockInput } from '../words/TypedInputs.tsx'
import { useSettingMessages } from './messages.ts'

/** The newsroom's hours; what a registration is prefilled with tells them. */
export const HoursForm = (): ReactNode => {
  const m = useSettingMessages()
  const w = usePlanWords()
  const notice = useNotice()
  const prefill = useApi(getPrefill, { query: { day: hanoiDay(new Date()) } }).data
  const { send, sending } = useSend(savePlanningSetting, { refreshes: [getPrefill] })
  const [hours, setHours] = useState<{ cutOff: string; defaultDeadline: string } | null>(null)
  useEffect(() => {
    if (prefill) setHours((before) => before ?? { cutOff: hanoiTime(new Date(prefill.cutOff)), defaultDeadline: hanoiTime(new Date(prefill.deadline)) })
  }, [prefill])
  if (!hours) return <LoadingRows rows={2} height={60} />
  const save = async (): Promise<void> => {
    try {
      await send({ body: hours })
      notice.done(m.saved)
    } catch (error) {
      notice.failed(error)
    }
  }
  const field = (name: 'cutOff' | 'defaultDeadline', label: string, note: string): ReactNode => (
    <ClockInput
      label={label}
      description={note}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={hours[name]}
      onChange={(value) => setHours({ ...hours, [name]: value })}
    />
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Group gap={16} grow align="flex-start" mb={12} wrap="wrap">
        {field('cutOff', m.cutOff, m.cutOffNote)}
        {field('defaultDeadline', m.defaultDeadline, m.defaultDeadlineNote)}
      </Group>
      <Button type="submit" variant="default" loading={sending}>
        {w.save}
      </Button>
    </form>
  )
}
