import { Button, Group, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Sheet } from '../../../../platform/staff/index.ts'
import classes from './Approval.module.css'
import { useApprovalMessages } from './messages.ts'

/** One signature alone, with why it could not wait. */
export const UrgentSheet = ({
  opened,
  signing,
  onSign,
  onClose,
}: {
  opened: boolean
  signing: boolean
  onSign: (reason: string) => void
  onClose: () => void
}): ReactNode => {
  const m = useApprovalMessages()
  const [reason, setReason] = useState('')
  return (
    <Sheet title={m.urgent} opened={opened} onClose={onClose}>
      <div className={classes.form}>
        <p>{m.urgentHelp}</p>
        <Textarea
          label={m.urgentWhy}
          data-autofocus
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button loading={signing} disabled={reason.trim() === ''} onClick={() => onSign(reason.trim())}>
            {m.urgent}
          </Button>
        </Group>
      </div>
    </Sheet>
  )
}
