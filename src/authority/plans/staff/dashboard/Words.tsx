import { Button, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { newId } from '../../../../platform/ids.ts'
import { Can, useNotice, useSend, When } from '../../../../platform/staff/index.ts'
import type { IndicatorDetail } from '../../contract/dashboard.ts'
import { explainIndicator, getDashboard, getIndicator, noteIndicator } from '../../contract/endpoints.ts'
import { usePlanMessages } from '../messages.ts'
import classes from './Panel.module.css'
import { Part } from './PanelParts.tsx'

type About = { planId: string; indicator: string; year: number }

export const ExplainForm = ({ about, onDone }: { about: About; onDone?: () => void }): ReactNode => {
  const m = usePlanMessages()
  const notice = useNotice()
  const [text, setText] = useState('')
  const { attempt, sending, error } = useSend(explainIndicator, { refreshes: [getDashboard, getIndicator] })
  const send = async (): Promise<void> => {
    const { planId, indicator, year } = about
    const done = await attempt({ params: { planId, indicator }, body: { id: newId(), year, text } })
    if (!done) return
    setText('')
    notice.done(m.panel.explained)
    onDone?.()
  }
  return (
    <>
      <Textarea
        label={m.panel.explainLabel}
        autosize
        minRows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={error ? m.failed : null}
      />
      <Button size="xs" mt={8} loading={sending} disabled={text.trim() === ''} onClick={() => void send()}>
        {m.panel.save}
      </Button>
    </>
  )
}

export const Explanations = ({ detail, about }: { detail: IndicatorDetail; about: About }): ReactNode => {
  const m = usePlanMessages()
  return (
    <Part title={m.panel.explanation}>
      <ul className={classes.list}>
        {detail.explanations.map((each) => (
          <li key={each.at}>
            {each.text}
            <p className={classes.dim}>
              {each.by} · <When at={each.at} />
            </p>
          </li>
        ))}
      </ul>
      <Can permission="plans.explain">
        <ExplainForm about={about} />
      </Can>
    </Part>
  )
}

export const Remarks = ({ detail, about }: { detail: IndicatorDetail; about: About }): ReactNode => {
  const m = usePlanMessages()
  const [text, setText] = useState('')
  const { attempt, sending } = useSend(noteIndicator, { refreshes: [getIndicator] })
  const send = async (): Promise<void> => {
    const { planId, indicator, year } = about
    if (await attempt({ params: { planId, indicator }, body: { id: newId(), year, text } })) setText('')
  }
  return (
    <Part title={m.panel.notes}>
      {detail.notes.length === 0 && <p className={classes.dim}>{m.panel.noNotes}</p>}
      <ul className={classes.list}>
        {detail.notes.map((note) => (
          <li key={note.id}>
            {note.text}
            <p className={classes.dim}>
              {note.by} · {note.organisation} · <When at={note.at} />
            </p>
          </li>
        ))}
      </ul>
      <Can permission="plans.note">
        <Textarea label={m.panel.noteLabel} autosize minRows={1} maxLength={2000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <Button size="xs" mt={8} variant="default" loading={sending} disabled={text.trim() === ''} onClick={() => void send()}>
          {m.panel.sendNote}
        </Button>
      </Can>
    </Part>
  )
}
