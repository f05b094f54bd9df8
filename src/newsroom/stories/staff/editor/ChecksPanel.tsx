import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Loaded, StateBadge, useApi, useLanguage } from '../../../../platform/staff/index.ts'
import { getLiveText, type Finding } from '../../contract.ts'
import { useStoryMessages } from '../messages.ts'
import classes from './panels.module.css'

export const Findings = ({ findings }: { findings: readonly Finding[] }): ReactNode => {
  const m = useStoryMessages()
  const { language } = useLanguage()
  if (findings.length === 0) return <p className={classes.fine}>{m.checksFine}</p>
  return (
    <ul className={classes.findings}>
      {findings.map((finding, index) => (
        <li key={index}>
          <StateBadge tone={finding.severity === 'block' ? 'returned' : 'waiting'} label={finding.severity === 'block' ? m.blocks : m.warns} />
          <span>{finding[language]}</span>
        </li>
      ))}
    </ul>
  )
}

/** What stands in the way of the text as it is kept now. */
export const ChecksPanel = ({ outputId }: { outputId: string }): ReactNode => {
  const m = useStoryMessages()
  const live = useApi(getLiveText, { params: { outputId } })
  return (
    <>
      <Loaded of={live}>{(text) => <Findings findings={text.findings} />}</Loaded>
      <Button mt={12} size="xs" variant="default" onClick={() => void live.refetch()}>
        {m.recheck}
      </Button>
    </>
  )
}
