import { useRef, type ClipboardEvent, type ReactNode } from 'react'
import type { DayListWork } from '../../contract-day-list.ts'
import type { AgencyWords } from '../words/use-agency-words.ts'
import classes from './DayGrid.module.css'
import { DeclaredRows } from './DeclaredRows.tsx'
import { focusCell, onGridKey, pastePlace } from './grid-keys.ts'
import { GridRow } from './GridRow.tsx'
import { useDayListMessages } from './messages.ts'
import type { Resolved } from './resolve.ts'
import type { DayDraftHands } from './use-day-draft.ts'
import type { OnItsWay } from './use-day-sending.ts'

export type DayGridProps = {
  readonly label: string
  readonly placeName: string
  readonly works: readonly DayListWork[]
  readonly draft: DayDraftHands
  readonly resolved: ReadonlyMap<string, Resolved>
  readonly onItsWay: OnItsWay
  readonly words: AgencyWords
  readonly onFile: (id: string, file: File) => void
  readonly onRemove: (index: number) => void
  readonly onSend: () => void
  readonly onMend: (work: DayListWork) => void
}

/** The list as a sheet: what the record has, then the lines being typed. Worked with keys alone. */
export const DayGrid = ({ label, placeName, works, draft, resolved, onItsWay, words, onFile, onRemove, onSend, onMend }: DayGridProps): ReactNode => {
  const m = useDayListMessages()
  const grid = useRef<HTMLTableElement>(null)
  const moves = {
    grid: () => grid.current,
    count: draft.rows.length,
    add: () => void draft.add(),
    remove: onRemove,
    send: onSend,
    paste: draft.paste,
  }
  const onPaste = (event: ClipboardEvent): void => {
    const place = pastePlace(event.target)
    if (!place || !draft.paste(place.index, place.field, event.clipboardData.getData('text/plain'))) return
    event.preventDefault()
    focusCell(grid.current, place.index, place.field)
  }
  return (
    <table ref={grid} className={classes.grid} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={classes.number}>
            <span className={classes.hidden}>{m.number}</span>
          </th>
          <th scope="col" className={classes.time}>
            {m.fields.time}
          </th>
          <th scope="col" className={classes.place}>
            {placeName}
          </th>
          <th scope="col">{m.fields.title}</th>
          <th scope="col" className={classes.genre}>
            {m.fields.genre}
          </th>
          <th scope="col" className={classes.commitments}>
            {m.fields.commitments}
          </th>
          <th scope="col" className={classes.authors}>
            {m.fields.authors}
          </th>
          <th scope="col" className={classes.evidence}>
            {m.evidence}
          </th>
          <th scope="col" className={classes.stateHead}>
            {m.state}
          </th>
        </tr>
      </thead>
      <tbody>
        <DeclaredRows works={works} words={words} onMend={onMend} />
      </tbody>
      <tbody>
        {draft.rows.map((row, index) => (
          <GridRow
            key={row.id}
            row={row}
            index={index}
            resolved={resolved.get(row.id)}
            refusal={draft.refused[row.id]}
            onItsWay={onItsWay.get(row.id)}
            words={words}
            placeName={placeName}
            onChange={draft.change}
            onFile={onFile}
            onDetach={draft.detach}
            onRemove={onRemove}
            onKey={(event) => onGridKey(event, moves)}
            onPaste={onPaste}
          />
        ))}
      </tbody>
    </table>
  )
}
