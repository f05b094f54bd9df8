import { Button } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { Loaded, StateBadge, useApi, useLanguage } from '../../../../platform/staff/index.ts'
import { getLiveText, type Finding } from '../../contract.ts'
import { useStoryMessages } from '../messages.ts'
import { useEditorMessages } from './messages.ts'
import classes from './panels.module.css'

export const Findings = ({ findings, onPlace }: { findings: readonly Finding[]; onPlace?: (place: string) => void }): ReactNode => {
  const m = useStoryMessages()
  const e = useEditorMessages()
  const { language } = useLanguage()
  if (findings.length === 0) return <p className={classes.fine}>{m.checksFine}</p>
  return (
    <ul className={classes.findings}>
      {findings.map((finding, index) => (
        <li key={index}>
          <StateBadge tone={finding.severity === 'block' ? 'returned' : 'waiting'} label={finding.severity === 'block' ? m.blocks : m.warns} />
          <span>{finding[language]}</span>
          {onPlace && (
            <Button size="compact-xs" variant="subtle" className={classes.goThere} onClick={() => onPlace(finding.place)}>
              {e.place}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

const PAUSE_MS = 1500

/** What stands in the way of the text as it is kept now, each with the way to its place. */
export const ChecksPanel = ({ outputId, savedAt, onPlace }: { outputId: string; savedAt: number | null; onPlace: (place: string) => void }): ReactNode => {
  const m = useStoryMessages()
  const live = useApi(getLiveText, { params: { outputId } })
  const { refetch } = live
  // the checks look at what is kept: they look again when more is
  useEffect(() => {
    if (savedAt === null) return undefined
    const timer = setTimeout(() => void refetch(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [savedAt, refetch])
  return (
    <>
      <Loaded of={live}>{(text) => <Findings findings={text.findings} onPlace={onPlace} />}</Loaded>
      <Button mt={12} size="xs" variant="default" onClick={() => void live.refetch()}>
        {m.recheck}
      </Button>
    </>
  )
}
