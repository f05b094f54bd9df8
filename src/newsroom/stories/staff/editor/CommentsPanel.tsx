import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { EmptyState, Loaded, useApi, useNotice, useQueued, useSend, When } from '../../../../platform/staff/index.ts'
import { addComment, listComments, resolveComment, type Comment } from '../../contract.ts'
import { useStoryMessages } from '../messages.ts'
import { CommentField } from './CommentField.tsx'
import classes from './panels.module.css'

const Said = ({ comment }: { comment: Comment }): ReactNode => (
  <>
    <div className={classes.row}>
      <strong>{comment.person.name}</strong>
      <span className={classes.dim}>
        <When at={comment.at} />
      </span>
    </div>
    <div className={classes.words}>{comment.text}</div>
  </>
)

type ThreadProps = { readonly comment: Comment; readonly answers: readonly Comment[]; readonly outputId: string; readonly onQuote: (words: string) => void }

/** A comment, what was answered, and the hand to answer or to end it. */
const Thread = ({ comment, answers, outputId, onQuote }: ThreadProps): ReactNode => {
  const m = useStoryMessages()
  const notice = useNotice()
  const [answering, setAnswering] = useState(false)
  const resolve = useSend(resolveComment, { refreshes: [listComments] })
  const isOpen = comment.resolvedAt === null
  return (
    <li>
      {comment.quote && (
        <button type="button" className={classes.quote} onClick={() => onQuote(comment.quote)}>
          {comment.quote}
        </button>
      )}
      <Said comment={comment} />
      {answers.length > 0 && (
        <ul className={classes.answers}>
          {answers.map((answer) => (
            <li key={answer.id}>
              <Said comment={answer} />
            </li>
          ))}
        </ul>
      )}
      {answering && <CommentField outputId={outputId} answers={{ id: comment.id, name: comment.person.name }} onDone={() => setAnswering(false)} />}
      {isOpen && !answering && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAnswering(true)}>
          {m.reply}
        </Button>
      )}
      {!answering && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={resolve.sending}
          onClick={() => void resolve.send({ params: { outputId, commentId: comment.id }, body: { resolved: isOpen } }).catch(notice.failed)}
        >
          {isOpen ? m.resolve : m.reopen}
        </Button>
      )}
    </li>
  )
}

/** Comments beside the text; one written without network waits on the device. */
export const CommentsPanel = ({ outputId, quote, onQuote }: { outputId: string; quote: () => string; onQuote: (words: string) => void }): ReactNode => {
  const m = useStoryMessages()
  const [showResolved, setShowResolved] = useState(false)
  const comments = useApi(listComments, { params: { outputId } }, { keep: true })
  const waiting = useQueued(addComment).filter((act) => act.call.params.outputId === outputId)
  return (
    <>
      <CommentField outputId={outputId} quote={quote} />
      <ul className={classes.rows}>
        {waiting.map((act) => (
          <li key={act.id} className={classes.dim}>
            {act.call.body.text}
          </li>
        ))}
      </ul>
      <Loaded of={comments}>
        {({ items }) => {
          const threads = items.filter(({ parentId }) => parentId === null)
          const shown = threads.filter(({ resolvedAt }) => showResolved || resolvedAt === null)
          const resolvedCount = threads.filter(({ resolvedAt }) => resolvedAt !== null).length
          return (
            <>
              {items.length === 0 && <EmptyState title={m.noComments} />}
              <ul className={classes.rows}>
                {shown.map((comment) => (
                  <Thread
                    key={comment.id}
                    comment={comment}
                    answers={items.filter(({ parentId }) => parentId === comment.id)}
                    outputId={outputId}
                    onQuote={onQuote}
                  />
                ))}
              </ul>
              {resolvedCount > 0 && (
                <Button size="compact-xs" variant="subtle" onClick={() => setShowResolved(!showResolved)}>
                  {m.resolvedCount(resolvedCount)}
                </Button>
              )}
            </>
          )
        }}
      </Loaded>
    </>
  )
}
