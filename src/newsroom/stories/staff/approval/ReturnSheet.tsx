import { Button, Group, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { Icon, Sheet, useApi, useNotice, useQueue } from '../../../../platform/staff/index.ts'
import { findOutputStory, getStory, listStories, listWaiting, returnOutput, type Output, type Story } from '../../contract.ts'
import classes from './Approval.module.css'
import { useGoOn } from './go-on.ts'
import { sayLastAct } from './last-act.ts'
import { useApprovalMessages } from './messages.ts'
import { useSpeech } from './use-speech.ts'

type Given = { readonly story: Story; readonly output: Output }

const Form = ({ story, output }: Given): ReactNode => {
  const m = useApprovalMessages()
  const notice = useNotice()
  const goOn = useGoOn()
  const [reason, setReason] = useState('')
  const [sending, setSending] = useState(false)
  const speech = useSpeech((words) => setReason((before) => [before.trim(), words].filter(Boolean).join(' ')))
  const reasons = useApi(listWaiting, {}, { keep: true }).data?.lastReturnReasons ?? []
  const queue = useQueue(returnOutput, { refreshes: [listWaiting, findOutputStory, getStory, listStories] })
  const submit = async (): Promise<void> => {
    setSending(true)
    try {
      const label = m.returnLabel(story.headline)
      const act = await queue.add({ params: { outputId: output.id }, body: { id: newId(), reason: reason.trim() } }, { label, item: output.id })
      const outcome = await queue.settled(act.id)
      if (outcome.state === 'refused') {
        await queue.withdraw(act.id)
        throw new AppError({ ...outcome.refusal })
      }
      const about = { storyId: story.id, outputId: output.id, title: story.headline, at: new Date(), level: '', publishAt: null }
      sayLastAct({ ...about, kind: outcome.state === 'sent' ? 'returned' : 'return_kept' })
      await goOn(output.id)
    } catch (error) {
      notice.failed(error)
    } finally {
      setSending(false)
    }
  }
  return (
    <div className={classes.form}>
      <Textarea
        label={m.returnWhy}
        data-autofocus
        autosize
        minRows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {speech && (
        <Button variant={speech.listening ? 'light' : 'default'} leftSection={<Icon name="microphone" size={18} />} onClick={speech.toggle}>
          {speech.listening ? m.listening : m.speak}
        </Button>
      )}
      {reasons.length > 0 && <strong>{m.returnReasons}</strong>}
      {reasons.map((each) => (
        <Button key={each} variant="default" size="xs" classNames={{ label: classes.wrapped }} h="auto" py={8} onClick={() => setReason(each)}>
          {each}
        </Button>
      ))}
      <Group justify="flex-end">
        <Button color="red" loading={sending} disabled={reason.trim() === ''} onClick={() => void submit()}>
          {m.returnIt}
        </Button>
      </Group>
    </div>
  )
}

/** A return needs a reason; without network it waits on this device, for nothing is signed by it. */
export const ReturnSheet = ({ opened, onClose, ...given }: Given & { opened: boolean; onClose: () => void }): ReactNode => {
  const m = useApprovalMessages()
  return (
    <Sheet title={m.returnIt} opened={opened} onClose={onClose}>
      {opened && <Form {...given} />}
    </Sheet>
  )
}
