import { Button, Checkbox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Sheet, useNotice, useSend } from '../../../platform/staff/index.ts'
import { getReport, refreshFacts, type ChangedNumber, type Report } from '../contract.ts'
import { useReportMessages } from './messages.ts'
import classes from './Reports.module.css'

type Told = { readonly changed: readonly ChangedNumber[]; readonly version: number }

const Changes = ({ told, onTake, taking }: { told: Told; onTake: (keys: string[]) => void; taking: boolean }): ReactNode => {
  const m = useReportMessages()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const all = told.changed.length > 0 && chosen.size === told.changed.length
  const toggle = (key: string): void => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    setChosen(next)
  }
  return (
    <>
      <p className={classes.receipt}>{m.changesHint}</p>
      <Checkbox
        my={12}
        label={m.takeAll}
        checked={all}
        indeterminate={!all && chosen.size > 0}
        onChange={() => setChosen(all ? new Set() : new Set(told.changed.map(({ key }) => key)))}
      />
      <ul className={classes.changes}>
        {told.changed.map(({ key, label, before, after }) => (
          <li key={key}>
            <Checkbox
              label={label}
              description={`${m.inReport}: ${before ?? m.gone} → ${m.newest}: ${after ?? m.gone}`}
              checked={chosen.has(key)}
              onChange={() => toggle(key)}
            />
          </li>
        ))}
      </ul>
      <Button fullWidth mt={16} disabled={chosen.size === 0} loading={taking} onClick={() => onTake([...chosen])}>
        {m.take(chosen.size)}
      </Button>
    </>
  )
}

/** Computes the numbers again, shows each that differs with old and new, and takes over only what the person chose. */
export const UpdateNumbers = ({ report }: { report: Report }): ReactNode => {
  const m = useReportMessages()
  const notice = useNotice()
  const [told, setTold] = useState<Told | null>(null)
  const [opened, setOpened] = useState(false)
  const tell = useSend(refreshFacts)
  const take = useSend(refreshFacts, { refreshes: [getReport] })
  const params = { reportId: report.id }
  const ask = async (): Promise<void> => {
    const found = await tell.send({ params, body: { version: report.version } })
    if (found.changed.length === 0) return notice.done(m.noChange)
    setTold({ changed: found.changed, version: found.report.version })
    setOpened(true)
  }
  const accept = async (keys: string[]): Promise<void> => {
    if (!told) return
    await take.send({ params, body: { version: told.version, accept: keys } })
    setOpened(false)
    notice.done(m.taken(keys.length))
  }
  return (
    <>
      <Button size="xs" variant="default" loading={tell.sending} onClick={() => void ask().catch(notice.failed)}>
        {m.refresh}
      </Button>
      <Sheet title={m.changes(told?.changed.length ?? 0)} opened={opened} onClose={() => setOpened(false)}>
        {told && <Changes key={told.version} told={told} taking={take.sending} onTake={(keys) => void accept(keys).catch(notice.failed)} />}
      </Sheet>
    </>
  )
}
