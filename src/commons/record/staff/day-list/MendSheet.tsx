import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { StaffLink, Sheet, useConfirmDanger, useNotice, useSend, useLanguage, sentenceOf } from '../../../../platform/staff/index.ts'
import { getWork, listWorks } from '../../contract.ts'
import { correctDeclared, getDayList, listDayLists, takeBackDeclared, type DayListWork } from '../../contract-day-list.ts'
import type { AgencyWords } from '../words/use-agency-words.ts'
import { SEPARATORS } from './GridRow.tsx'
import { useDayListMessages } from './messages.ts'
import { PickField } from './PickField.tsx'
import { authorsText, contributorsOf, match } from './resolve.ts'
import { emptyRow, type DayRow } from './rows.ts'

const refreshes = { refreshes: [getDayList, listDayLists, listWorks, getWork] }

type FormProps = { work: DayListWork; words: AgencyWords; onDone: () => void; onAgain: (row: DayRow) => void }

const rowOf = (work: DayListWork, words: AgencyWords): DayRow =>
  emptyRow({
    time: work.time,
    place: work.page || work.bulletin,
    title: work.title,
    genre: words.genreName(work.genre),
    commitments: work.commitmentIds.flatMap((id) => words.commitmentTitle(id) ?? []).join('; '),
    authors: authorsText(work.credits, words),
  })

const TakeBack = ({ work, words, onDone, onAgain }: FormProps): ReactNode => {
  const m = useDayListMessages()
  const notice = useNotice()
  const confirm = useConfirmDanger()
  const { send, sending } = useSend(takeBackDeclared, refreshes)
  const takeBack = async (again: boolean): Promise<void> => {
    const action = again ? m.takeBackAndAgain : m.takeBack
    const answer = await confirm({ title: m.takeBackTitle(work.title), willDo: m.takeBackDoes, action, reason: true })
    if (!answer) return
    try {
      await send({ params: { workId: work.id }, body: { reason: answer.reason } })
      notice.done(m.takenBack)
      if (again) onAgain(rowOf(work, words))
      onDone()
    } catch (error) {
      notice.failed(error)
    }
  }
  return (
    <Group gap={8}>
      <Button variant="outline" color="red" loading={sending} onClick={() => void takeBack(false)}>
        {m.takeBack}
      </Button>
      <Button variant="default" loading={sending} onClick={() => void takeBack(true)}>
        {m.takeBackAndAgain}
      </Button>
    </Group>
  )
}

const MendForm = (props: FormProps): ReactNode => {
  const { work, words, onDone } = props
  const m = useDayListMessages()
  const notice = useNotice()
  const { language } = useLanguage()
  const { send, sending, error } = useSend(correctDeclared, refreshes)
  const [form, setForm] = useState({ title: work.title, genre: words.genreName(work.genre), authors: authorsText(work.credits, words), reason: '' })
  const [asked, setAsked] = useState(false)
  const genre = match(words.genres, form.genre)
  const save = async (): Promise<void> => {
    setAsked(true)
    if (!genre || form.title.trim() === '' || form.reason.trim() === '') return
    const body = { title: form.title, genre: genre.code, contributors: contributorsOf(form.authors, words), reason: form.reason }
    const done = await send({ params: { workId: work.id }, body }).catch(() => null)
    if (!done) return
    notice.done(m.mended)
    onDone()
  }
  return (
    <Stack gap="sm">
      <TextInput
        label={m.fields.title}
        value={form.title}
        onChange={(event) => setForm({ ...form, title: event.currentTarget.value })}
        error={asked && form.title.trim() === '' ? m.problems.no_title('') : undefined}
      />
      <PickField
        label={m.fields.genre}
        names={words.genres.map((each) => each.name)}
        value={form.genre}
        onChange={(value) => setForm((before) => ({ ...before, genre: value }))}
        error={asked && !genre ? m.problems.unknown_genre(form.genre) : undefined}
      />
      <PickField
        label={m.fields.authors}
        description={m.authorsHint}
        names={words.people.map((each) => each.name)}
        separator={SEPARATORS.authors}
        value={form.authors}
        onChange={(value) => setForm((before) => ({ ...before, authors: value }))}
      />
      <Textarea
        label={m.mendReason}
        description={m.mendReasonHint}
        required
        autosize
        minRows={2}
        value={form.reason}
        onChange={(event) => setForm({ ...form, reason: event.currentTarget.value })}
        error={asked && form.reason.trim() === '' ? m.needReason : undefined}
      />
      {error ? (
        <Text c="red" role="alert">
          {sentenceOf(error, language)}
        </Text>
      ) : null}
      <Button onClick={() => void save()} loading={sending}>
        {m.mendSave}
      </Button>
      <Text c="dimmed" size="sm">
        {m.place}
      </Text>
      <TakeBack {...props} />
      <StaffLink to={`/record/works?work=${work.id}`}>{m.openWork}</StaffLink>
    </Stack>
  )
}

/** A declared work is mended by a new version or taken back; both stay visible. */
export const MendSheet = ({
  work,
  words,
  onClose,
  onAgain,
}: {
  work: DayListWork | null
  words: AgencyWords
  onClose: () => void
  onAgain: (row: DayRow) => void
}): ReactNode => {
  const m = useDayListMessages()
  return (
    <Sheet title={m.mendTitle} opened={work !== null} onClose={onClose}>
      {work && <MendForm key={work.id} work={work} words={words} onDone={onClose} onAgain={onAgain} />}
    </Sheet>
  )
}
