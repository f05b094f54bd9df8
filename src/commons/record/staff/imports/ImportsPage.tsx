import { Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { PageHeader } from '../../../../platform/staff/index.ts'
import { Feeds } from './Feeds.tsx'
import classes from './Imports.module.css'
import { useImportMessages } from './messages.ts'
import { Preview, type Previewed } from './Preview.tsx'
import { Runs } from './Runs.tsx'
import { SourceForm } from './SourceForm.tsx'

/** Pieces that were published by another system enter the record: looked at first, then taken over in the background. */
export const ImportsPage = (): ReactNode => {
  const m = useImportMessages()
  const [previewed, setPreviewed] = useState<Previewed | null>(null)
  return (
    <>
      <PageHeader title={m.title} line={m.line} />
      {previewed ? <Preview previewed={previewed} onDone={() => setPreviewed(null)} /> : <SourceForm onFound={setPreviewed} />}
      <Title order={2} className={classes.heading}>
        {m.feeds}
      </Title>
      <Feeds />
      <Title order={2} className={classes.heading}>
        {m.history}
      </Title>
      <Runs />
    </>
  )
}
