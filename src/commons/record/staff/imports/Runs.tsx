import { Button, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import {
  DataTable,
  EmptyState,
  Loaded,
  LongWork,
  Sheet,
  StateBadge,
  useApi,
  useLanguage,
  useNotice,
  useSend,
  When,
  type Column,
  type StateTone,
} from '../../../../platform/staff/index.ts'
import { cancelImport, listImportRuns, type ImportRun } from '../../contract-imports.ts'
import { BadLines } from './BadLines.tsx'
import { useImportMessages } from './messages.ts'

const tones: Record<ImportRun['state'], StateTone> = { waiting: 'waiting', running: 'waiting', done: 'done', failed: 'late', cancelled: 'withdrawn' }
const SOON_MS = 1000
const LATER_MS = 20_000

export const isActive = (run: ImportRun): boolean => run.state === 'waiting' || run.state === 'running'

const Running = ({ runs }: { runs: readonly ImportRun[] }): ReactNode => {
  const m = useImportMessages()
  const notice = useNotice()
  const { send } = useSend(cancelImport, { refreshes: [listImportRuns] })
  const cancel = (run: ImportRun): void => void send({ params: { runId: run.id } }).catch(notice.failed)
  return (
    <Stack gap="sm" mb="md">
      {runs.map((run) => (
        <LongWork
          key={run.id}
          label={run.state === 'waiting' ? m.waiting(run.name) : m.running(run.name)}
          done={run.done}
          total={run.state === 'waiting' ? null : run.total}
          onCancel={() => cancel(run)}
        />
      ))}
    </Stack>
  )
}

const useRunColumns = (onBad: (run: ImportRun) => void): readonly Column<ImportRun>[] => {
  const m = useImportMessages()
  const { language } = useLanguage()
  return [
    { id: 'at', title: m.historyColumns.at, width: 110, phone: 'side', cell: (run) => <When at={run.createdAt} /> },
    { id: 'name', title: m.historyColumns.name, main: true, cell: (run) => run.name },
    {
      id: 'result',
      title: m.historyColumns.result,
      width: '38%',
      cell: (run) => (
        <span title={run.failure?.[language]}>
          {run.failure ? run.failure[language] : m.result(run.imported, run.updated, run.unchanged, run.badCount)}{' '}
          {run.badCount > 0 && (
            <Button size="compact-xs" variant="subtle" onClick={() => onBad(run)}>
              {m.showBad(run.badCount)}
            </Button>
          )}
        </span>
      ),
    },
    { id: 'by', title: m.historyColumns.by, width: 140, cell: (run) => run.startedBy ?? m.bySchedule },
    { id: 'state', title: m.historyColumns.state, width: 140, cell: (run) => <StateBadge plain tone={tones[run.state]} label={m.states[run.state]} /> },
  ]
}

/** Imports that are under way with their progress, and those that were. */
export const Runs = (): ReactNode => {
  const m = useImportMessages()
  const [active, setActive] = useState(false)
  const runs = useApi(listImportRuns, {}, { every: active ? SOON_MS : LATER_MS })
  const [bad, setBad] = useState<ImportRun | null>(null)
  const columns = useRunColumns(setBad)
  const now = runs.data?.items.some(isActive) ?? false
  if (now !== active) setActive(now)
  return (
    <>
      <Loaded of={runs} empty={<EmptyState icon="download" title={m.historyEmpty} next={m.historyEmptyNext} />}>
        {({ items }) => (
          <>
            <Running runs={items.filter(isActive)} />
            <DataTable name="import-runs" label={m.history} columns={columns} rows={items} rowKey={(run) => run.id} rowLabel={(run) => run.name} />
          </>
        )}
      </Loaded>
      <Sheet title={m.badTitle(bad?.name ?? '')} opened={bad !== null} onClose={() => setBad(null)}>
        {bad && <BadLines bad={bad.bad} count={bad.badCount} />}
      </Sheet>
    </>
  )
}
