import { useId, useState, type ReactNode } from 'react'
import { hanoiDay, addDays } from '../../../../platform/clock.ts'
import { formatWeekdayShort } from '../../../../platform/i18n/format.ts'
import { Icon, type IconName } from '../../../../platform/staff/index.ts'
import { usePlanWords } from '../words/messages.ts'
import type { WordLists } from '../words/word-lists.ts'
import type { ItemFields } from './draft.ts'
import { AreaEditor, CommitmentsEditor, DayEditor, DeskEditor, GenreEditor, MediaEditor, NoteEditor, TimeEditor, type EditorProps } from './editors.tsx'
import classes from './FieldChips.module.css'
import { useRegisterMessages } from './messages.ts'

export type FieldName = 'day' | 'genre' | 'area' | 'time' | 'media' | 'desk' | 'commitments' | 'note'

const icons: Record<FieldName, IconName> = {
  day: 'calendar',
  genre: 'article',
  area: 'map-pin',
  time: 'clock',
  media: 'layers',
  desk: 'users',
  commitments: 'target',
  note: 'message',
}
const editors: Record<FieldName, (props: EditorProps) => ReactNode> = {
  day: DayEditor,
  genre: GenreEditor,
  area: AreaEditor,
  time: TimeEditor,
  media: MediaEditor,
  desk: DeskEditor,
  commitments: CommitmentsEditor,
  note: NoteEditor,
}
const order: readonly FieldName[] = ['day', 'genre', 'area', 'time', 'media', 'desk', 'commitments', 'note']

const useLabels = (fields: ItemFields, lists: WordLists): Record<FieldName, string> => {
  const m = useRegisterMessages()
  const w = usePlanWords()
  const today = hanoiDay(new Date())
  const dayWord = fields.day === today ? `${m.today} · ` : fields.day === addDays(today, 1) ? `${m.tomorrow} · ` : ''
  const where = [fields.place.trim(), lists.areaName(fields.areaId)].filter(Boolean).join(', ')
  const habit = m.habit
  return {
    day: `${dayWord}${formatWeekdayShort(fields.day)}`,
    genre: fields.genre === undefined ? habit(m.fields.genre) : lists.genreName(fields.genre),
    area: where !== '' ? where : fields.areaId === undefined ? habit(m.fields.area) : m.noArea,
    time: fields.time === undefined ? habit(m.fields.time) : w.deadline(fields.time),
    media: fields.media === undefined ? habit(m.fields.media) : fields.media.map((medium) => w.media[medium]).join(', '),
    desk: fields.deskId === undefined ? habit(m.fields.desk) : (lists.deskName(fields.deskId) ?? m.noDesk),
    commitments: fields.commitmentIds.length === 0 ? m.byDesk : m.commitmentCount(fields.commitmentIds.length),
    note: fields.note.trim() === '' ? m.note : fields.note.trim(),
  }
}

/** Everything but the title, as words that unfold into their choice; one is open at a time. */
export const FieldChips = ({ fields, lists, onChange }: Omit<EditorProps, 'onDone'>): ReactNode => {
  const m = useRegisterMessages()
  const [open, setOpen] = useState<FieldName | null>(null)
  const place = useId()
  const labels = useLabels(fields, lists)
  const Editor = open ? editors[open] : null
  return (
    <div>
      <div className={classes.chips}>
        {order.map((name) => (
          <button
            key={name}
            type="button"
            className={classes.chip}
            aria-expanded={open === name}
            aria-controls={place}
            aria-label={`${m.fields[name]}: ${labels[name]}`}
            onClick={() => setOpen(open === name ? null : name)}
          >
            <Icon name={icons[name]} size={15} />
            <span>{labels[name]}</span>
          </button>
        ))}
      </div>
      <div id={place}>
        {Editor && open && (
          <div className={classes.editor} role="group" aria-label={m.fields[open]}>
            <Editor fields={fields} lists={lists} onChange={onChange} onDone={() => setOpen(null)} />
          </div>
        )}
      </div>
    </div>
  )
}
