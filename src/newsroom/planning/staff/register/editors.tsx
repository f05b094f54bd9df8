import { Checkbox, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { addDays, hanoiDay } from '../../../../platform/clock.ts'
import { formatWeekdayShort } from '../../../../platform/i18n/format.ts'
import { foldText } from '../../../../platform/search/fold.ts'
import type { Medium } from '../../contract.ts'
import { usePlanWords } from '../words/messages.ts'
import { mediumOrder } from '../words/rules.ts'
import { ClockInput, DayInput } from '../words/TypedInputs.tsx'
import type { WordLists } from '../words/word-lists.ts'
import type { ItemFields } from './draft.ts'
import classes from './FieldChips.module.css'
import { useRegisterMessages } from './messages.ts'
import { Options } from './Options.tsx'

export type EditorProps = {
  readonly fields: ItemFields
  readonly lists: WordLists
  readonly onChange: (change: Partial<ItemFields>) => void
  /** What was asked is answered: the editor may fold. */
  readonly onDone: () => void
}

export const DayEditor = ({ fields, onChange, onDone }: EditorProps): ReactNode => {
  const m = useRegisterMessages()
  const today = hanoiDay(new Date())
  const choose = (day: string): void => {
    onChange({ day })
    onDone()
  }
  const days = Array.from({ length: 8 }, (_, ahead) => addDays(today, ahead))
  const options = days.map((day, ahead) => ({ value: day, label: ahead === 0 ? m.today : ahead === 1 ? m.tomorrow : formatWeekdayShort(day) }))
  return (
    <Stack gap={10}>
      <Options label={m.fields.day} options={options} chosen={[fields.day]} onPress={choose} />
      <DayInput size="xs" maw={200} label={m.otherDay} value={fields.day} onChange={(day) => onChange({ day })} />
    </Stack>
  )
}

export const GenreEditor = ({ fields, lists, onChange, onDone }: EditorProps): ReactNode => {
  const m = useRegisterMessages()
  const options = lists.genres.map(({ code, name }) => ({ value: code, label: name }))
  return <Options label={m.fields.genre} options={options} chosen={[fields.genre ?? '']} onPress={(genre) => (onChange({ genre }), onDone())} />
}

const SHOWN_AREAS = 8

export const AreaEditor = ({ fields, lists, onChange, onDone }: EditorProps): ReactNode => {
  const m = useRegisterMessages()
  const [words, setWords] = useState('')
  const folded = foldText(words)
  const found = lists.areas.filter(({ name, id }) => (folded === '' ? true : foldText(name).includes(folded)) || id === fields.areaId).slice(0, SHOWN_AREAS)
  const options = [{ value: '', label: m.wholeProvince }, ...found.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <Stack gap={10}>
      <TextInput size="xs" aria-label={m.findArea} placeholder={m.findArea} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <Options
        label={m.fields.area}
        options={options}
        chosen={[fields.areaId ?? '']}
        onPress={(id) => (onChange({ areaId: id === '' ? null : id }), onDone())}
      />
      {found.length === 0 && (
        <Text fz={13} c="dimmed">
          {m.noAreaFound}
        </Text>
      )}
      <TextInput
        size="xs"
        label={m.place}
        placeholder={m.placeHint}
        maxLength={200}
        value={fields.place}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
      />
    </Stack>
  )
}

const USUAL_TIMES = ['07:00', '09:00', '10:00', '11:00', '14:00', '15:00', '16:00', '17:00', '18:00', '20:00']

export const TimeEditor = ({ fields, onChange, onDone }: EditorProps): ReactNode => {
  const m = useRegisterMessages()
  return (
    <Stack gap={10}>
      <Options
        label={m.fields.time}
        options={USUAL_TIMES.map((time) => ({ value: time, label: time }))}
        chosen={[fields.time ?? '']}
        onPress={(time) => (onChange({ time }), onDone())}
      />
      <ClockInput size="xs" maw={160} label={m.otherTime} value={fields.time ?? ''} onChange={(time) => onChange({ time })} />
    </Stack>
  )
}

export const MediaEditor = ({ fields, onChange }: EditorProps): ReactNode => {
  const m = useRegisterMessages()
  const w = usePlanWords()
  const chosen = fields.media ?? []
  const press = (value: string): void => {
    const medium = value as Medium
    const next = mediumOrder.filter((other) => (other === medium ? !chosen.includes(medium) : chosen.includes(other)))
    if (next.length > 0) onChange({ media: next })
  }
  return (
    <Stack gap={8}>
      <Options label={m.fields.media} options={mediumOrder.map((medium) => ({ value: medium, label: w.media[medium] }))} chosen={chosen} onPress={press} />
      {chosen.length <= 1 && (
        <Text fz={13} c="dimmed">
          {m.oneMediumAtLeast}
        </Text>
      )}
    </Stack>
  )
}

export const DeskEditor = ({ fields, lists, onChange, onDone }: EditorProps): ReactNode => {
  const m = useRegisterMessages()
  const options = [...lists.desks.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: m.noDesk }]
  return (
    <Options label={m.fields.desk} options={options} chosen={[fields.deskId ?? '']} onPress={(id) => (onChange({ deskId: id === '' ? null : id }), onDone())} />
  )
}

export const CommitmentsEditor = ({ fields, lists, onChange }: EditorProps): ReactNode => {
  const m = useRegisterMessages()
  if (lists.commitments.length === 0) return <Text c="dimmed">{m.noCommitments}</Text>
  const toggle = (id: string, on: boolean): void =>
    onChange({ commitmentIds: on ? [...fields.commitmentIds, id] : fields.commitmentIds.filter((other) => other !== id) })
  return lists.commitments.map((commitment) => (
    <div key={commitment.id} className={classes.commitment}>
      <Checkbox
        size="sm"
        label={commitment.title}
        description={commitment.criteria}
        checked={fields.commitmentIds.includes(commitment.id)}
        onChange={(event) => toggle(commitment.id, event.currentTarget.checked)}
      />
    </div>
  ))
}

export const NoteEditor = ({ fields, onChange }: EditorProps): ReactNode => {
  const m = useRegisterMessages()
  return (
    <Textarea
      aria-label={m.note}
      placeholder={m.noteHint}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={4000}
      value={fields.note}
      onChange={(event) => onChange({ note: event.currentTarget.value })}
    />
  )
}
