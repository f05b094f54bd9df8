import { Button, Textarea } from '@mantine/core'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { listColleagues } from '../../../../commons/people/contract.ts'
import { newId } from '../../../../platform/ids.ts'
import { foldText } from '../../../../platform/search/fold.ts'
import { EmptyState, Loaded, useApi, useQueue, useQueued, useSend, useNotice, When } from '../../../../platform/staff/index.ts'
import { addComment, listComments, resolveComment, type Comment } from '../../contract.ts'
import { useStoryMessages } from '../messages.ts'
import classes from './panels.module.css'

type Names = readonly { readonly id: string; readonly name: string }[]

/** '@Lê Hà' in the text, for people of the house. */
const mentionsIn = (text: string, people: Names): string[] => people.filter((person) => text.includes(`@${person.name}`)).map((person) => person.id)

/** Colleagues whose name fits what stands behind the last '@', with or without marks; nobody once a whole name is written. */
const proposalsFor = (text: string, people: Names): Names => {
  const typed = /@([^@\n]{0,30})$/.exec(text)?.[1]
  if (typed === undefined || people.some((person) => typed.startsWith(person.name))) return []
  return people.filter((person) => foldText(person.name).includes(foldText(typed))).slice(0, 5)
}

const OneComment = ({ comment, outputId, onQuote }: { comment: Comment; outputId: string; onQuote: (words: string) => void }): ReactNode => {
  const m = useStoryMessages()
  const notice = useNotice()
  const resolve = useSend(resolveComment, { refreshes: [listComments] })
  return (
    <li>
      <div className={classes.row}>
        <strong>{comment.person.name}</strong>
        <span className={classes.dim}>
          <When at={comment.at} />
        </span>
      </div>
      {comment.quote && (
        <button type="button" className={classes.quote} onClick={() => onQuote(comment.quote)}>
          {comment.quote}
        </button>
      )}
      <div>{comment.text}</div>
      <Button
        size="compact-xs"
        variant="subtle"
        loading={resolve.sending}
        onClick={() => void resolve.send({ params: { outputId, commentId: comment.id }, body: { resolved: comment.resolvedAt === null } }).catch(notice.failed)}
      >
        {comment.resolvedAt === null ? m.resolve : m.reopen}
      </Button>
    </li>
  )
}

/** Comments beside the text; a comment written without network waits on the device. */
export const CommentsPanel = ({ outputId, quote, onQuote }: { outputId: string; quote: () => string; onQuote: (words: string) => void }): ReactNode => {
  const m = useStoryMessages()
  const notice = useNotice()
  const [text, setText] = useState('')
  const [about, setAbout] = useState('')
  const [showResolved, setShowResolved] = useState(false)
  const comments = useApi(listComments, { params: { outputId } }, { keep: true })
  const people = useApi(listColleagues, {}, { keep: true }).data?.items ?? []
  const queue = useQueue(addComment, { refreshes: [listComments] })
  const waiting = useQueued(addComment).filter((act) => act.call.params.outputId === outputId)
  const field = useRef<HTMLTextAreaElement>(null)
  const proposals = proposalsFor(text, people)
  const mention = (name: string): void => {
    setText(text.replace(/@[^@\n]{0,30}$/, `@${name} `))
    field.current?.focus()
  }
  const add = async (): Promise<void> => {
    if (text.trim() === '') return
    // emptied before it is kept: the second click of a double click finds nothing to add
    setText('')
    setAbout('')
    const body = { id: newId(), text: text.trim(), ...(about ? { quote: about } : {}), mentionIds: mentionsIn(text, people) }
    await queue.add({ params: { outputId }, body }, { label: `${m.addComment}: ${text.slice(0, 60)}`, item: outputId }).catch((error: unknown) => {
      setText(text)
      setAbout(about)
      notice.failed(error)
    })
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return
    const [first] = proposals
    if (first) mention(first.name)
    else if (event.ctrlKey || event.metaKey) void add()
    else return
    event.preventDefault()
  }
  return (
    <>
      <Textarea
        ref={field}
        aria-label={m.comment}
        placeholder={m.comment}
        autosize
        minRows={2}
        value={text}
        onFocus={() => setAbout((now) => now || quote())}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {about && <p className={classes.quote}>{m.aboutWords(about)}</p>}
      {proposals.map((person) => (
        <Button key={person.id} size="compact-xs" variant="subtle" onClick={() => mention(person.name)}>
          {`@${person.name}`}
        </Button>
      ))}
      <div>
        <Button mt={8} size="xs" disabled={text.trim() === ''} onClick={() => void add()}>
          {m.addComment}
        </Button>
      </div>
      <ul className={classes.rows}>
        {waiting.map((act) => (
          <li key={act.id} className={classes.dim}>
            {act.call.body.text}
          </li>
        ))}
      </ul>
      <Loaded of={comments}>
        {({ items }) => {
          const open = items.filter((comment) => comment.resolvedAt === null)
          const resolved = items.filter((comment) => comment.resolvedAt !== null)
          return (
            <>
              {items.length === 0 && <EmptyState title={m.noComments} />}
              <ul className={classes.rows}>
                {(showResolved ? items : open).map((comment) => (
                  <OneComment key={comment.id} comment={comment} outputId={outputId} onQuote={onQuote} />
                ))}
              </ul>
              {resolved.length > 0 && (
                <Button size="compact-xs" variant="subtle" onClick={() => setShowResolved(!showResolved)}>
                  {m.resolvedCount(resolved.length)}
                </Button>
              )}
            </>
          )
        }}
      </Loaded>
    </>
  )
}
