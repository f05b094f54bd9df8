import { Button, Group, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { newId } from '../../../../platform/ids.ts'
import { Sheet, useNotice, useQueue } from '../../../../platform/staff/index.ts'
import { addComment, listComments } from '../../contract.ts'
import classes from './Approval.module.css'
import { useApprovalMessages } from './messages.ts'

const Form = ({ outputId, quote, onClose }: { outputId: string; quote: string; onClose: () => void }): ReactNode => {
  const m = useApprovalMessages()
  const notice = useNotice()
  const [text, setText] = useState('')
  const queue = useQueue(addComment, { refreshes: [listComments] })
  const add = (): void =>
    void queue
      .add({ params: { outputId }, body: { id: newId(), text: text.trim(), quote } }, { label: `${m.commentTitle}: ${text.slice(0, 60)}`, item: outputId })
      .then(() => {
        notice.done(m.commented)
        onClose()
      }, notice.failed)
  return (
    <div className={classes.form}>
      <p className={classes.quoted}>{m.commentAbout(quote)}</p>
      <Textarea
        aria-label={m.commentTitle}
        data-autofocus
        autosize
        minRows={3}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button disabled={text.trim() === ''} onClick={add}>
          {m.commentAdd}
        </Button>
      </Group>
    </div>
  )
}

/** A word about one paragraph; without network it waits on this device. */
export const CommentSheet = ({ outputId, quote, onClose }: { outputId: string; quote: string | null; onClose: () => void }): ReactNode => {
  const m = useApprovalMessages()
  return (
    <Sheet title={m.commentTitle} opened={quote !== null} onClose={onClose}>
      {quote !== null && <Form key={quote} outputId={outputId} quote={quote} onClose={onClose} />}
    </Sheet>
  )
}
