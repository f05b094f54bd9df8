import { Alert, Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { sentenceOf, useCache, useLanguage, useNotice } from '../../../../platform/staff/index.ts'
import { getDashboard, getHeatMap, getIndicator, listSources, listTasks } from '../../contract/endpoints.ts'
import { usePlanMessages } from '../messages.ts'

/** Sends a form and says what happened; what was typed stays when it is refused. */
export const useEntry = (onDone: () => void): { run: (send: () => Promise<unknown>) => Promise<void>; failure: string | null; sending: boolean } => {
  const m = usePlanMessages()
  const { language } = useLanguage()
  const notice = useNotice()
  const { refresh } = useCache()
  const [failure, setFailure] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const run = async (send: () => Promise<unknown>): Promise<void> => {
    setSending(true)
    setFailure(null)
    try {
      await send()
      refresh(getDashboard, getIndicator, getHeatMap, listTasks, listSources)
      notice.done(m.entry.saved)
      onDone()
    } catch (error) {
      setFailure(sentenceOf(error, language))
    } finally {
      setSending(false)
    }
  }
  return { run, failure, sending }
}

export const EntryFoot = ({ failure, sending, onSave }: { failure: string | null; sending: boolean; onSave: () => void }): ReactNode => {
  const m = usePlanMessages()
  return (
    <>
      {failure !== null && (
        <Alert color="red" role="alert">
          {failure}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button loading={sending} onClick={onSave}>
          {m.entry.save}
        </Button>
      </Group>
    </>
  )
}
