import { Alert, Button, FileInput, Group, Modal, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { AppError } from '../../../../platform/errors.ts'
import { Icon, sentenceOf, useLanguage, useSend } from '../../../../platform/staff/index.ts'
import { importPlans, listPlans } from '../../contract/endpoints.ts'
import type { PlanProblem } from '../../errors.ts'
import { usePlanMessages } from '../messages.ts'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const readFile = async (file: File): Promise<Record<string, unknown> | null> => {
  try {
    const json: unknown = JSON.parse(await file.text())
    return isObject(json) ? json : null
  } catch {
    return null
  }
}

const problemsOf = (error: unknown): readonly PlanProblem[] => {
  const problems = error instanceof AppError ? error.detail['problems'] : undefined
  return Array.isArray(problems) ? (problems as PlanProblem[]) : []
}

type Result = { readonly done: readonly string[]; readonly failure: string | null; readonly problems: readonly PlanProblem[] }
const NOTHING: Result = { done: [], failure: null, problems: [] }

/** A plan file in: what was loaded is said plan by plan, what is wrong place by place. */
export const ImportDialog = ({ onClose }: { onClose: () => void }): ReactNode => {
  const m = usePlanMessages()
  const { language } = useLanguage()
  const [file, setFile] = useState<File | null>(null)
  const [result, setResult] = useState(NOTHING)
  const { send, sending } = useSend(importPlans, { refreshes: [listPlans] })
  const load = async (): Promise<void> => {
    if (!file) return
    const given = await readFile(file)
    if (!given) return setResult({ ...NOTHING, failure: m.importing.notJson })
    try {
      const { items } = await send({ body: { file: given } })
      setResult({ ...NOTHING, done: items.map((item) => m.importing.result(item.title, m.importing.outcome[item.outcome], item.targets, item.tasks)) })
    } catch (error) {
      setResult({ ...NOTHING, failure: sentenceOf(error, language), problems: problemsOf(error) })
    }
  }
  return (
    <Modal opened onClose={onClose} title={m.importing.title} size="md" closeButtonProps={{ 'aria-label': m.meeting.close }}>
      <Stack gap="sm">
        <Text c="dimmed" fz={13}>
          {m.importing.hint}
        </Text>
        <FileInput label={m.importing.choose} accept=".json,application/json" leftSection={<Icon name="upload" size={16} />} value={file} onChange={setFile} />
        {result.failure !== null && (
          <Alert color="red" role="alert" title={result.failure}>
            {result.problems.length > 0 && (
              <ul>
                {result.problems.slice(0, 50).map((problem) => (
                  <li key={`${problem.path}-${problem.code}`}>
                    {problem.path} {problem.detail}
                  </li>
                ))}
              </ul>
            )}
          </Alert>
        )}
        {result.done.length > 0 && (
          <Alert color="teal" component="output">
            {result.done.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button loading={sending} disabled={!file} onClick={() => void load()}>
            {m.importing.load}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
