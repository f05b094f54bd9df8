import { Button, Group, Textarea } from '@mantine/core'
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { listColleagues } from '../../../../commons/people/contract.ts'
import { newId } from '../../../../platform/ids.ts'
import { foldText } from '../../../../platform/search/fold.ts'
import { useApi, useNotice, useQueue } from '../../../../platform/staff/index.ts'
import { addComment, listComments } from '../../contract.ts'
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

type Answered = { readonly id: string; readonly name: string }

/** A comment on the words `quote` gives, or an answer; without network it waits on the device. `onDone` also when it is given up. */
export const CommentField = ({
  outputId,
  quote,
  answers,
  onDone,
}: {
  outputId: string
  quote?: () => string
  answers?: Answered
  onDone?: () => void
}): ReactNode => {
  const m = useStoryMessages()
  const notice = useNotice()
  const [text, setText] = useState('')
  const [about, setAbout] = useState('')
  const people = useApi(listColleagues, {}, { keep: true }).data?.items ?? []
  const queue = useQueue(addComment, { refreshes: [listComments] })
  const field = useRef<HTMLTextAreaElement>(null)
  const isAnswer = answers !== undefined
  useLayoutEffect(() => {
    if (isAnswer) field.current?.focus()
  }, [isAnswer])
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
    const place = { ...(about ? { quote: about } : {}), ...(answers ? { parentId: answers.id } : {}) }
    const body = { id: newId(), text: text.trim(), ...place, mentionIds: mentionsIn(text, people) }
    try {
      await queue.add({ params: { outputId }, body }, { label: `${m.addComment}: ${text.slice(0, 60)}`, item: outputId })
      onDone?.()
    } catch (error) {
      setText(text)
      setAbout(about)
      notice.failed(error)
    }
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const [first] = proposals
    if (event.key === 'Enter' && first) mention(first.name)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add()
    else if (event.key === 'Escape' && isAnswer && text === '') onDone?.()
    else return
    event.preventDefault()
  }
  return (
    <div>
      <Textarea
        ref={field}
        aria-label={answers ? m.replyTo(answers.name) : m.comment}
        placeholder={answers ? m.replyTo(answers.name) : m.comment}
        autosize
        minRows={answers ? 1 : 2}
        value={text}
        onFocus={() => setAbout((now) => now || (quote?.() ?? ''))}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {about && <p className={classes.quote}>{m.aboutWords(about)}</p>}
      {proposals.map((person) => (
        <Button key={person.id} size="compact-xs" variant="subtle" onClick={() => mention(person.name)}>
          {`@${person.name}`}
        </Button>
      ))}
      <Group gap={8} mt={8}>
        <Button size="xs" disabled={text.trim() === ''} onClick={() => void add()}>
          {answers ? m.reply : m.addComment}
        </Button>
        {answers && (
          <Button size="xs" variant="subtle" onClick={onDone}>
            {m.cancelReply}
          </Button>
        )}
      </Group>
    </div>
  )
}
