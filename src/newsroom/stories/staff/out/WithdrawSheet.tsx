import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { listStoryPlaces, withdrawWork, type WorkPlace } from '../../../../commons/record/contract.ts'
import { Sheet, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { findOutputStory, getStory, listStories } from '../../contract.ts'
import { useOutMessages } from './messages.ts'

const Form = ({ place, onClose }: { place: WorkPlace; onClose: () => void }): ReactNode => {
  const m = useOutMessages()
  const notice = useNotice()
  const [words, setWords] = useState({ reason: '', legalBasis: '', shown: '' })
  const { send, sending } = useSend(withdrawWork, { refreshes: [listStoryPlaces, getStory, findOutputStory, listStories] })
  const submit = (): void =>
    void send({ params: { workId: place.workId }, body: words }).then(() => {
      notice.done(m.done)
      onClose()
    }, notice.failed)
  return (
    <Stack gap={14}>
      <Text>{m.withdrawDoes}</Text>
      <Textarea
        label={m.reason}
        required
        data-autofocus
        autosize
        minRows={2}
        maxLength={2000}
        value={words.reason}
        onChange={(event) => setWords({ ...words, reason: event.currentTarget.value })}
      />
      <TextInput
        label={m.legalBasis}
        maxLength={300}
        value={words.legalBasis}
        onChange={(event) => setWords({ ...words, legalBasis: event.currentTarget.value })}
      />
      <Textarea
        label={m.shown}
        autosize
        minRows={1}
        maxLength={500}
        value={words.shown}
        onChange={(event) => setWords({ ...words, shown: event.currentTarget.value })}
      />
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {m.cancel}
        </Button>
        <Button color="red" loading={sending} disabled={words.reason.trim() === ''} onClick={submit}>
          {m.doWithdraw}
        </Button>
      </Group>
    </Stack>
  )
}

/** Takes a work out of sight, knowingly: what it does stands above the reason. */
export const WithdrawSheet = ({ place, onClose }: { place: WorkPlace | null; onClose: () => void }): ReactNode => {
  const m = useOutMessages()
  return (
    <Sheet title={place ? m.withdrawTitle(place.title) : ''} opened={place !== null} onClose={onClose}>
      {place && <Form key={place.workId} place={place} onClose={onClose} />}
    </Sheet>
  )
}
