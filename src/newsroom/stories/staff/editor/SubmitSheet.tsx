import { Button, Radio, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { AppError } from '../../../../platform/errors.ts'
import { ErrorState, Loaded, Sheet, useApi, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { getLiveText, getStory, listStories, listWaiting, submitOutput, type Output, type Route } from '../../contract.ts'
import { OptionalClockInput } from '../../../planning/staff/index.ts'
import { nextMoment } from '../approval/HourChoice.tsx'
import { useStoryMessages } from '../messages.ts'
import { Findings } from './ChecksPanel.tsx'
import { useEditorMessages } from './messages.ts'
import classes from './panels.module.css'

type Given = { readonly output: Output; readonly opened: boolean; readonly onClose: () => void }

const Submitting = ({ output, onClose }: Given): ReactNode => {
  const m = useStoryMessages()
  const notice = useNotice()
  const isOut = output.publishedAt !== null
  const [route, setRoute] = useState<Route>(isOut ? 'update' : 'first')
  const [note, setNote] = useState(output.submissionNote)
  const [words, setWords] = useState({ text: '', wrong: '', right: '' })
  const [clock, setClock] = useState('')
  const e = useEditorMessages()
  const live = useApi(getLiveText, { params: { outputId: output.id } })
  const { send, sending, error } = useSend(submitOutput, { refreshes: [getStory, getLiveText, listStories, listWaiting] })
  const submit = (sha256: string): void => {
    const notices =
      route === 'correction'
        ? { notice: { text: words.text, ...(words.wrong ? { wrong: words.wrong } : {}), ...(words.right ? { right: words.right } : {}) } }
        : {}
    send({
      params: { outputId: output.id },
      body: { sha256, route, note, ...notices, ...(clock ? { publishAt: nextMoment(clock, new Date()).toISOString() } : {}) },
    }).then(
      (story) => {
        notice.done(m.submitted(story.outputs.find((each) => each.id === output.id)?.nextLevel?.name ?? ''))
        onClose()
      },
      (failure: unknown) => {
        if (failure instanceof AppError && failure.code === 'stories.changed_since') void live.refetch()
      },
    )
  }
  return (
    <Loaded of={live}>
      {(text) => {
        const blocked = text.findings.some((finding) => finding.severity === 'block')
        return (
          <div className={classes.form}>
            {isOut && (
              <Radio.Group label={m.routeTitle} value={route} onChange={(next) => setRoute(next as Route)}>
                {(['update', 'typo', 'correction'] as const).map((each) => (
                  <Radio key={each} mt={8} value={each} label={m.routes[each]} description={m.routeHelp[each]} />
                ))}
              </Radio.Group>
            )}
            {route === 'correction' && (
              <>
                <Textarea
                  label={m.noticeText}
                  required
                  autosize
                  minRows={2}
                  value={words.text}
                  onChange={(event) => setWords({ ...words, text: event.currentTarget.value })}
                />
                <Textarea label={m.noticeWrong} autosize value={words.wrong} onChange={(event) => setWords({ ...words, wrong: event.currentTarget.value })} />
                <Textarea label={m.noticeRight} autosize value={words.right} onChange={(event) => setWords({ ...words, right: event.currentTarget.value })} />
              </>
            )}
            <Findings findings={text.findings} />
            {text.findings.length > 0 && !blocked && (
              <Textarea label={m.noteLabel} autosize value={note} onChange={(event) => setNote(event.currentTarget.value)} />
            )}
            <OptionalClockInput label={e.wishHour} value={clock} onChange={setClock} />
            {error !== null && error !== undefined && <ErrorState error={error} />}
            <Button
              loading={sending}
              disabled={blocked || (text.findings.length > 0 && note.trim() === '') || (route === 'correction' && words.text.trim() === '')}
              onClick={() => submit(text.sha256)}
            >
              {output.nextLevel ? m.submitTo(output.nextLevel.name) : m.submit}
            </Button>
          </div>
        )
      }}
    </Loaded>
  )
}

/** Before a text goes up: what the checks say, what kind of change it is, a word about the warnings. */
export const SubmitSheet = (given: Given): ReactNode => {
  const m = useStoryMessages()
  return (
    <Sheet title={m.submit} opened={given.opened} onClose={given.onClose}>
      {given.opened && <Submitting {...given} />}
    </Sheet>
  )
}
