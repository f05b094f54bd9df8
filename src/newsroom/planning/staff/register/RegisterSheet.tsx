import { Button, Switch, Textarea } from '@mantine/core'
import { useId, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { atTime, addDays, hanoiTime } from '../../../../platform/clock.ts'
import { formatWeekdayShort } from '../../../../platform/i18n/format.ts'
import { Icon, Sheet, useActor, useNow } from '../../../../platform/staff/index.ts'
import type { WordLists } from '../words/word-lists.ts'
import { asBreaking, type Draft, type Prefill } from './draft.ts'
import { FieldChips } from './FieldChips.tsx'
import { useRegisterMessages } from './messages.ts'
import classes from './RegisterSheet.module.css'
import { SimilarTitles } from './SimilarTitles.tsx'

export type RegisterSheetProps = {
  /** Null: the sheet is closed. The page holds the draft, so that closing loses nothing. */
  readonly draft: Draft | null
  readonly opened: boolean
  readonly lists: WordLists
  readonly prefill: Prefill | undefined
  /** Why an earlier sending was refused; the sheet then mends it. */
  readonly refusal: string | null
  readonly mending: boolean
  readonly onDraft: (draft: Draft) => void
  readonly onSubmit: (draft: Draft, write: boolean) => Promise<void>
  readonly onClose: () => void
}

const isLate = (draft: Draft, prefill: Prefill | undefined, now: Date): boolean =>
  prefill !== undefined && !draft.isBreaking && now > atTime(addDays(draft.day, -1), hanoiTime(new Date(prefill.cutOff)))

const Form = ({
  draft,
  id,
  lists,
  prefill,
  refusal,
  error,
  onDraft,
  onSubmit,
}: Omit<RegisterSheetProps, 'draft' | 'onSubmit' | 'onClose' | 'opened' | 'mending'> & {
  draft: Draft
  id: string
  error: string | null
  onSubmit: () => void
}): ReactNode => {
  const m = useRegisterMessages()
  const now = useNow()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSubmit()
  }
  // a title is one line: Enter registers, unless a Vietnamese keyboard is still composing
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onSubmit()
  }
  return (
    <form id={id} className={classes.form} onSubmit={submit}>
      {refusal && (
        <p className={classes.refusal} role="alert">
          {refusal}
        </p>
      )}
      <div>
        <Textarea
          data-autofocus
          className={classes.title}
          label={m.title}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={300}
          enterKeyHint="send"
          value={draft.title}
          error={error}
          onChange={(event) => onDraft({ ...draft, title: event.currentTarget.value.replaceAll(/[\r\n]+/g, ' ') })}
          onKeyDown={onKey}
        />
        <SimilarTitles title={draft.title} day={draft.day} exceptId={draft.id} />
      </div>
      <FieldChips fields={draft} lists={lists} onChange={(change) => onDraft({ ...draft, ...change })} />
      <div className={classes.breaking}>
        <Switch
          label={m.breaking}
          description={m.breakingNote}
          checked={draft.isBreaking}
          onChange={(event) => onDraft(asBreaking(draft, event.currentTarget.checked, new Date()))}
        />
      </div>
      {isLate(draft, prefill, now) && (
        <p className={classes.late}>
          <Icon name="clock" size={15} />
          {m.lateNote}
        </p>
      )}
    </form>
  )
}

/** One sheet: the title has the cursor and is all that must be typed. */
export const RegisterSheet = ({ draft, opened, mending, onSubmit, onClose, ...rest }: RegisterSheetProps): ReactNode => {
  const m = useRegisterMessages()
  const { can } = useActor()
  const id = useId()
  const [error, setError] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const busy = useRef(false)
  const submit = async (write: boolean): Promise<void> => {
    if (!draft || busy.current) return
    if (draft.title.trim() === '') {
      setError(m.titleMissing)
      document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(id)} textarea`)?.focus()
      return
    }
    busy.current = true
    setSending(true)
    try {
      await onSubmit(draft, write)
      setError(null)
    } finally {
      busy.current = false
      setSending(false)
    }
  }
  const foot = (
    <div className={classes.foot}>
      {!mending && can('stories.write') && (
        <Button variant="default" onClick={() => void submit(true)} disabled={sending}>
          {m.submitAndWrite}
        </Button>
      )}
      <Button type="submit" form={id} loading={sending}>
        {mending ? m.submitAgain : m.submit}
      </Button>
    </div>
  )
  return (
    <Sheet title={draft && !mending ? m.sheetTitle(formatWeekdayShort(draft.day)) : m.mendTitle} opened={opened} onClose={onClose} foot={foot} width={480}>
      {draft && <Form {...rest} draft={draft} id={id} error={draft.title.trim() === '' ? error : null} onSubmit={() => void submit(false)} />}
    </Sheet>
  )
}
