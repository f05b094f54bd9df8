import { Button, Group, List, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { sentenceOf, useLanguage, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { getWork, listStoryPlaces, listWorks, withdrawWork, type WorkDetail } from '../../contract.ts'
import { getDayList, listDayLists } from '../../contract-day-list.ts'
import { useWorksMessages } from './messages.ts'

const Form = ({ work, onClose }: { work: WorkDetail; onClose: () => void }): ReactNode => {
  const m = useWorksMessages()
  const notice = useNotice()
  const { language } = useLanguage()
  const [form, setForm] = useState({ reason: '', legalBasis: '', shown: '' })
  const [asked, setAsked] = useState(false)
  const { send, sending, error } = useSend(withdrawWork, { refreshes: [getWork, listWorks, listStoryPlaces, getDayList, listDayLists] })
  const withdraw = async (): Promise<void> => {
    setAsked(true)
    if (form.reason.trim() === '') return
    const done = await send({ params: { workId: work.id }, body: form }).catch(() => null)
    if (!done) return
    notice.done(m.withdraw.done)
    onClose()
  }
  return (
    <Stack gap="sm">
      <List size="sm">
        {m.withdraw.does.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <Textarea
        label={m.withdraw.reason}
        required
        autosize
        minRows={2}
        data-autofocus
        value={form.reason}
        onChange={(event) => setForm({ ...form, reason: event.currentTarget.value })}
        error={asked && form.reason.trim() === '' ? m.withdraw.needReason : undefined}
      />
      <TextInput
        label={m.withdraw.basis}
        description={m.withdraw.basisHint}
        maxLength={300}
        value={form.legalBasis}
        onChange={(event) => setForm({ ...form, legalBasis: event.currentTarget.value })}
      />
      <TextInput
        label={m.withdraw.shown}
        description={m.withdraw.shownHint}
        maxLength={500}
        value={form.shown}
        onChange={(event) => setForm({ ...form, shown: event.currentTarget.value })}
      />
      {error ? (
        <Text c="red" role="alert">
          {sentenceOf(error, language)}
        </Text>
      ) : null}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {m.withdraw.cancel}
        </Button>
        <Button color="red" loading={sending} onClick={() => void withdraw()}>
          {m.withdraw.action}
        </Button>
      </Group>
    </Stack>
  )
}

/** Takes a work out of sight at once; needs the network, since the answer must be true when it is given. */
export const WithdrawDialog = ({ work, onClose }: { work: WorkDetail | null; onClose: () => void }): ReactNode => {
  const m = useWorksMessages()
  return (
    <Modal
      opened={work !== null}
      onClose={onClose}
      title={work ? m.withdraw.title(work.title) : ''}
      zIndex={320}
      closeButtonProps={{ 'aria-label': m.withdraw.cancel }}
    >
      {work && <Form work={work} onClose={onClose} />}
    </Modal>
  )
}
