import { ActionIcon, FileButton } from '@mantine/core'
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react'
import { Icon, StateBadge, useLanguage, type StateTone } from '../../../../platform/staff/index.ts'
import type { AgencyWords } from '../words/use-agency-words.ts'
import classes from './DayGrid.module.css'
import { cellName } from './grid-keys.ts'
import { useDayListMessages } from './messages.ts'
import { PickInput } from './PickInput.tsx'
import type { Resolved } from './resolve.ts'
import { textFields, type DayRow, type TextField } from './rows.ts'
import type { Sentence } from './use-day-draft.ts'
import { EVIDENCE_KINDS } from './use-evidence.ts'

export type RowState = 'blank' | 'ready' | 'incomplete' | 'waiting' | 'sending' | 'refused'
const tones: Record<RowState, StateTone> = { blank: 'draft', ready: 'done', incomplete: 'late', waiting: 'waiting', sending: 'waiting', refused: 'returned' }

export type GridRowProps = {
  readonly row: DayRow
  readonly index: number
  readonly resolved: Resolved | undefined
  readonly refusal: Sentence | undefined
  readonly onItsWay: 'waiting' | 'sending' | undefined
  readonly words: AgencyWords
  readonly placeName: string
  readonly onChange: (id: string, field: TextField, value: string) => void
  readonly onFile: (id: string, file: File) => void
  readonly onDetach: (id: string, fileSha256: string) => void
  readonly onRemove: (index: number) => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
}

export const rowStateOf = ({ resolved, refusal, onItsWay }: Pick<GridRowProps, 'resolved' | 'refusal' | 'onItsWay'>): RowState => {
  if (onItsWay) return onItsWay
  if (refusal) return 'refused'
  if (!resolved) return 'blank'
  return resolved.line ? 'ready' : 'incomplete'
}

export const RowStateBadge = ({ state }: { state: RowState }): ReactNode => {
  const m = useDayListMessages()
  return <StateBadge plain tone={tones[state]} label={m.rowStates[state]} />
}

/** What keeps a row back, in one sentence. */
export const useRowTrouble = (resolved: Resolved | undefined, refusal: Sentence | undefined): string => {
  const m = useDayListMessages()
  const { language } = useLanguage()
  if (refusal) return refusal[language]
  return (resolved?.problems ?? []).map(({ problem, detail }) => m.problems[problem](detail)).join(' ')
}

const Files = ({ row, index, locked, onFile, onDetach }: Pick<GridRowProps, 'row' | 'index' | 'onFile' | 'onDetach'> & { locked: boolean }): ReactNode => {
  const m = useDayListMessages()
  return (
    <span className={classes.files}>
      {row.evidence.map((file) => (
        <button
          key={file.fileSha256}
          type="button"
          className={classes.file}
          title={file.name}
          aria-label={m.detach(file.name)}
          disabled={locked}
          onClick={() => onDetach(row.id, file.fileSha256)}
        >
          <Icon name="seal" size={14} />
          <span>{file.name}</span>
          <Icon name="x" size={12} />
        </button>
      ))}
      {row.evidence.length === 0 && (
        <FileButton onChange={(file) => file && onFile(row.id, file)} accept={EVIDENCE_KINDS} disabled={locked}>
          {(props) => (
            <ActionIcon {...props} size={24} variant="subtle" color="gray" aria-label={m.attach(index + 1)} tabIndex={-1}>
              <Icon name="upload" size={15} />
            </ActionIcon>
          )}
        </FileButton>
      )}
    </span>
  )
}

/** Between the words of a field that holds several. */
export const SEPARATORS = { authors: /[;,]/gu, commitments: /;/gu }
const separatorOf = (field: TextField): RegExp | null => (field === 'authors' || field === 'commitments' ? SEPARATORS[field] : null)
const NONE: readonly string[] = []

const namesFor = (field: TextField, words: AgencyWords): readonly string[] => {
  if (field === 'genre') return words.genres.map((each) => each.name)
  if (field === 'authors') return words.people.map((each) => each.name)
  return field === 'commitments' ? words.commitments.map((each) => each.name) : NONE
}

/** One line being typed, with what it lacks under it. */
export const GridRow = (props: GridRowProps): ReactNode => {
  const { row, index, resolved, refusal, onItsWay, words, placeName, onChange, onFile, onDetach, onRemove, onKey, onPaste } = props
  const m = useDayListMessages()
  const trouble = useRowTrouble(resolved, refusal)
  const locked = onItsWay !== undefined
  const state = rowStateOf(props)
  return (
    <>
      <tr data-row={state}>
        <th scope="row" className={classes.number}>
          {index + 1}
        </th>
        {textFields.map((field) => {
          const label = `${field === 'place' ? placeName : m.fields[field]}, ${m.editRow(index + 1)}`
          const given = {
            value: row[field],
            label,
            invalid: resolved?.problems.some((each) => each.field === field) ?? false,
            disabled: locked,
            cell: cellName(index, field),
            onChange: (value: string) => onChange(row.id, field, value),
            onKey,
            onPaste,
          }
          const separator = separatorOf(field)
          return (
            <td key={field} data-field={field}>
              {field === 'time' || field === 'place' || field === 'title' ? (
                <input
                  className={classes.input}
                  aria-label={given.label}
                  aria-invalid={given.invalid || undefined}
                  disabled={locked}
                  data-cell={given.cell}
                  autoComplete="off"
                  value={given.value}
                  onChange={(event) => given.onChange(event.currentTarget.value)}
                  onKeyDown={onKey}
                  onPaste={onPaste}
                />
              ) : (
                <PickInput {...given} names={namesFor(field, words)} separator={separator} />
              )}
            </td>
          )
        })}
        <td>
          <Files row={row} index={index} locked={locked} onFile={onFile} onDetach={onDetach} />
        </td>
        <td>
          <span className={classes.state}>
            <RowStateBadge state={state} />
            {!locked && (
              <ActionIcon size={22} variant="subtle" color="gray" aria-label={m.removeRow(index + 1)} tabIndex={-1} onClick={() => onRemove(index)}>
                <Icon name="x" size={14} />
              </ActionIcon>
            )}
          </span>
        </td>
      </tr>
      {trouble !== '' && !locked && (
        <tr className={classes.trouble} data-trouble={index + 1}>
          <td colSpan={9}>
            <Icon name="warning" size={13} />
            {trouble}
          </td>
        </tr>
      )}
    </>
  )
}
