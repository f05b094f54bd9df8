import { Anchor, Button } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import type { ReactNode } from 'react'
import { Icon, useApi, useNotice, useSend, When } from '../../../../platform/staff/index.ts'
import { getStory, listComments, listStories, resumeStory, type Output, type Story } from '../../contract.ts'
import type { WritingSession } from '../collaboration/writing-session.ts'
import { useStoryMessages } from '../messages.ts'
import { usePlaces } from '../out/WorkPlaces.tsx'
import { jumpToWords } from './jump.ts'
import { useEditorMessages } from './messages.ts'
import { useConnection, useObservable } from './use-writing.ts'
import classes from './Writing.module.css'

type Given = { readonly story: Story; readonly output: Output; readonly session: WritingSession; readonly editor: Editor | null; readonly onSubmit: () => void }

/** Places whoever returned the text wrote something about and nobody has marked as done. */
const MarkedPlaces = ({ output, editor }: Pick<Given, 'output' | 'editor'>): ReactNode => {
  const e = useEditorMessages()
  const comments = useApi(listComments, { params: { outputId: output.id } }, { keep: true }).data?.items ?? []
  const marks = comments.filter((comment) => comment.person.id === output.returned?.by.id && comment.quote !== '' && comment.resolvedAt === null)
  if (marks.length === 0) return null
  return (
    <ul className={classes.marks} aria-label={e.marks}>
      {marks.map((mark) => (
        <li key={mark.id}>
          <button type="button" onClick={() => jumpToWords(editor, mark.quote)}>
            <span className={classes.markQuote}>{`“${mark.quote.length > 80 ? `${mark.quote.slice(0, 80)}…` : mark.quote}”`}</span>
            {mark.text}
          </button>
        </li>
      ))}
    </ul>
  )
}

const Returned = ({ output, editor, onSubmit }: Pick<Given, 'output' | 'editor' | 'onSubmit'>): ReactNode => {
  const m = useStoryMessages()
  if (!output.returned) return null
  return (
    <div className={classes.band} data-tone="returned">
      <When at={output.returned.at} /> {m.returnedBy(output.returned.by.name, output.returned.reason)}
      <MarkedPlaces output={output} editor={editor} />
      {output.may.submit && (
        <div className={classes.bandFoot}>
          <Button size="xs" onClick={onSubmit}>
            {m.fixedSend}
          </Button>
        </div>
      )}
    </div>
  )
}

const Dropped = ({ story }: Pick<Given, 'story'>): ReactNode => {
  const m = useStoryMessages()
  const e = useEditorMessages()
  const notice = useNotice()
  const { send, sending } = useSend(resumeStory, { refreshes: [getStory, listStories] })
  if (story.state !== 'dropped') return null
  return (
    <div className={classes.band}>
      {e.droppedBand}
      {story.may.resume && (
        <div className={classes.bandFoot}>
          <Button size="xs" variant="default" loading={sending} onClick={() => void send({ params: { storyId: story.id } }).catch(notice.failed)}>
            {m.resume}
          </Button>
        </div>
      )}
    </div>
  )
}

/** The reader's page of this output, or why it is gone. */
const Out = ({ story, output }: Pick<Given, 'story' | 'output'>): ReactNode => {
  const e = useEditorMessages()
  const place = usePlaces(story).find((each) => each.workId === output.workId)
  if (!place) return null
  if (place.withdrawal)
    return (
      <div className={classes.band} data-tone="returned">
        {e.withdrawnBand(place.withdrawal.reason)}
      </div>
    )
  return place.address ? (
    <div className={classes.band} data-tone="out">
      {e.outBand}{' '}
      <Anchor href={place.address} target="_blank" rel="noopener">
        {e.see} <Icon name="external" size={14} />
      </Anchor>
    </div>
  ) : null
}

/** What a writer must know before the first key: returned, out, dropped, offline, nothing kept. */
export const Bands = ({ story, output, session, editor, onSubmit }: Given): ReactNode => {
  const m = useStoryMessages()
  const connection = useConnection(session)
  const device = useObservable(session.device, 'opening')
  const writes = !connection.readOnly && output.may.write
  return (
    <>
      <Returned output={output} editor={editor} onSubmit={onSubmit} />
      <Dropped story={story} />
      <Out story={story} output={output} />
      {connection.state === 'refused' && connection.reason && <div className={classes.band}>{m.refused[connection.reason]}</div>}
      {connection.state === 'offline' && (
        <div className={classes.band} data-tone="offline">
          {m.offline}
        </div>
      )}
      {device === 'refused' && <div className={classes.band}>{m.noStorage}</div>}
      {connection.readOnly && story.state !== 'dropped' && <div className={classes.band}>{m.readOnly}</div>}
      {writes && output.state === 'in_review' && <div className={classes.band}>{m.approvedEdit}</div>}
      {writes && output.state === 'published' && <div className={classes.band}>{m.publishedEdit}</div>}
    </>
  )
}
