import { Button, Group, List, Modal, Text, Textarea } from '@mantine/core'
import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { useKitMessages } from '../words/kit.ts'

export type DangerousAct = {
  readonly title: string
  /** What it will do, one line each; a person must be able to say no knowingly. */
  readonly willDo: readonly string[]
  /** The word on the button: 'Gỡ bài', never 'OK'. */
  readonly action: string
  /** Asks for a reason and insists on it. */
  readonly reason?: boolean
}
type Answer = { readonly reason: string } | null
// answered questions stay until the next one, so that the words do not vanish before the dialog does
type Asked = { readonly act: DangerousAct; readonly answer: (given: Answer) => void; readonly open: boolean }

let asked: Asked | null = null
const listeners = new Set<() => void>()
const setAsked = (next: Asked | null): void => {
  asked = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const confirmDanger = (act: DangerousAct): Promise<Answer> => {
  if (asked?.open) asked.answer(null)
  const { promise, resolve } = Promise.withResolvers<Answer>()
  setAsked({ act, answer: resolve, open: true })
  return promise
}

/** `const answer = await confirm({ title, willDo, action: 'Gỡ bài', reason: true })`; null when the person thought better of it. */
export const useConfirmDanger = (): typeof confirmDanger => confirmDanger

const Question = ({ act, onAnswer }: { act: DangerousAct; onAnswer: (answer: Answer) => void }): ReactNode => {
  const m = useKitMessages()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (): void => {
    if (act.reason && reason.trim() === '') setMissing(true)
    else onAnswer({ reason: reason.trim() })
  }
  return (
    <>
      <Text mb={4}>{m.willHappen}</Text>
      <List spacing={2} mb="md">
        {act.willDo.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      {act.reason && (
        <Textarea
          label={m.reason}
          required
          autosize
          minRows={2}
          mb="md"
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={missing && reason.trim() === '' ? m.reasonNeeded : undefined}
        />
      )}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={() => onAnswer(null)} data-autofocus={act.reason ? undefined : true}>
          {m.cancel}
        </Button>
        <Button color="red" onClick={submit}>
          {act.action}
        </Button>
      </Group>
    </>
  )
}

/** Drawn once by the shell, above every sheet: a sheet may ask. */
export const ConfirmHost = (): ReactNode => {
  const now = useSyncExternalStore(subscribe, () => asked)
  const m = useKitMessages()
  const answer = (given: Answer): void => {
    now?.answer(given)
    if (now) setAsked({ ...now, open: false })
  }
  return (
    <Modal zIndex={320} opened={now?.open === true} onClose={() => answer(null)} title={now?.act.title} closeButtonProps={{ 'aria-label': m.close }}>
      {now?.open && <Question act={now.act} onAnswer={answer} />}
    </Modal>
  )
}
