import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { PlanItem } from '../../contract.ts'
import { Options } from '../register/Options.tsx'
import { usePlanWords } from '../words/messages.ts'
import { useItemMessages } from './messages.ts'
import type { ItemActs } from './use-item-acts.ts'

/** Asks why: the head has to find somebody else. */
export const DeclineForm = ({ item, acts, onDone }: { item: PlanItem; acts: ItemActs; onDone: () => void }): ReactNode => {
  const m = useItemMessages()
  const w = usePlanWords()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const send = async (): Promise<void> => {
    if (reason.trim() === '') setMissing(true)
    else if (await acts.decline(item, reason.trim())) onDone()
  }
  return (
    <Stack gap={10} mb="md">
      <Options label={m.declineReason} options={m.declineReasons.map((words) => ({ value: words, label: words }))} chosen={[reason]} onPress={setReason} />
      <Textarea
        label={m.declineTitle}
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value.replaceAll(/[\r\n]+/g, ' '))}
        error={missing && reason.trim() === '' ? m.reasonMissing : undefined}
      />
      <Group gap={8} justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {w.cancel}
        </Button>
        <Button onClick={() => void send()} loading={acts.working}>
          {m.declineSend}
        </Button>
      </Group>
    </Stack>
  )
}
