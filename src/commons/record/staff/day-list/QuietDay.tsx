import { Alert, Button, Group, Modal, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Day } from '../../../../platform/clock.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { Icon, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { getDayList, listDayLists, markQuietDay } from '../../contract-day-list.ts'
import { useDayListMessages } from './messages.ts'

type Place = { readonly channelId: string; readonly channel: string; readonly day: Day }
const refreshes = { refreshes: [getDayList, listDayLists] }

const useMark = ({ channelId, day }: Place) => {
  const notice = useNotice()
  const { send, sending } = useSend(markQuietDay, refreshes)
  const mark = async (quiet: boolean, reason = ''): Promise<boolean> => {
    try {
      await send({ params: { day }, body: { channelId, quiet, reason } })
      return true
    } catch (error) {
      notice.failed(error)
      return false
    }
  }
  return { mark, sending }
}

/** Says that nothing went out, so that the day is not missing. */
export const QuietButton = ({ place }: { place: Place }): ReactNode => {
  const m = useDayListMessages()
  const { mark, sending } = useMark(place)
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState('')
  const save = async (): Promise<void> => {
    if (await mark(true, reason)) setOpened(false)
  }
  return (
    <>
      <Button size="xs" variant="subtle" color="gray" onClick={() => setOpened(true)}>
        {m.quietDay}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={m.quietTitle(place.channel, formatDay(place.day))}
        closeButtonProps={{ 'aria-label': m.cancel }}
      >
        <TextInput
          label={m.quietReason}
          description={m.quietHint}
          value={reason}
          maxLength={200}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md" gap={8}>
          <Button variant="default" onClick={() => setOpened(false)}>
            {m.cancel}
          </Button>
          <Button loading={sending} disabled={reason.trim() === ''} onClick={() => void save()}>
            {m.quietSave}
          </Button>
        </Group>
      </Modal>
    </>
  )
}

export const QuietNote = ({ place, reason }: { place: Place; reason: string }): ReactNode => {
  const m = useDayListMessages()
  const { mark, sending } = useMark(place)
  return (
    <Alert color="gray" icon={<Icon name="info" size={18} />} mb="sm">
      <Group justify="space-between" gap={8}>
        {m.quietNow(reason)}
        <Button size="compact-sm" variant="default" loading={sending} onClick={() => void mark(false)}>
          {m.quietBack}
        </Button>
      </Group>
    </Alert>
  )
}
