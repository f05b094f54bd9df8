import { useId, useMemo, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react'
import { foldText } from '../../../../platform/search/fold.ts'
import classes from './DayGrid.module.css'
import { useDayListMessages } from './messages.ts'
import { match } from './resolve.ts'

const MOST = 7

/** The part being typed: after the last separator. */
const lastPart = (value: string, separator: RegExp | null): { head: string; part: string } => {
  if (!separator) return { head: '', part: value }
  const at = Math.max(...[...value.matchAll(separator)].map((found) => found.index), -1)
  return { head: at < 0 ? '' : `${value.slice(0, at + 1).trimEnd()} `, part: value.slice(at + 1).trim() }
}

const findFitting = (names: readonly string[], typed: string): readonly string[] => {
  const wanted = foldText(typed)
  if (wanted === '') return names.slice(0, MOST)
  const folded = names.map((name) => ({ name, folded: foldText(name) })).filter((each) => each.folded.includes(wanted))
  return [...folded.filter((each) => each.folded.startsWith(wanted)), ...folded.filter((each) => !each.folded.startsWith(wanted))]
    .slice(0, MOST)
    .map((each) => each.name)
}

export type CellProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly label: string
  readonly invalid: boolean
  readonly disabled: boolean
  readonly cell: string
  readonly onKey: (event: KeyboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
}

/** A cell that is typed into and offers words; what is typed and fits only one word becomes it on leaving. */
export const PickInput = ({
  value,
  onChange,
  label,
  invalid,
  disabled,
  cell,
  onKey,
  onPaste,
  names,
  separator = null,
}: CellProps & { names: readonly string[]; separator?: RegExp | null }): ReactNode => {
  const m = useDayListMessages()
  const list = useId()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState(-1)
  const { head, part } = lastPart(value, separator)
  const fitting = useMemo(() => (open ? findFitting(names, part) : []), [open, names, part])
  const take = (name: string): void => {
    onChange(head + name)
    setOpen(false)
    setChosen(-1)
  }
  const leave = (): void => {
    setOpen(false)
    setChosen(-1)
    const only =
      part === ''
        ? undefined
        : match(
            names.map((name) => ({ name })),
            part,
          )?.name
    if (only !== undefined && only !== part) onChange(head + only)
  }
  const press = (event: KeyboardEvent): void => {
    if (fitting.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      setChosen((before) => Math.min(fitting.length - 1, Math.max(-1, before + (event.key === 'ArrowDown' ? 1 : -1))))
      return
    }
    if (fitting.length > 0 && event.key === 'Escape') {
      event.stopPropagation()
      setOpen(false)
      return
    }
    if (event.key === 'Enter' && chosen >= 0 && fitting[chosen] !== undefined) take(fitting[chosen])
    onKey(event)
  }
  const isShown = open && fitting.length > 0
  return (
    <span className={classes.pick}>
      <input
        className={classes.input}
        role="combobox"
        aria-label={label}
        aria-expanded={isShown}
        aria-controls={isShown ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isShown && chosen >= 0 ? `${list}-${chosen}` : undefined}
        aria-invalid={invalid || undefined}
        autoComplete="off"
        disabled={disabled}
        data-cell={cell}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value)
          setOpen(true)
          setChosen(-1)
        }}
        onKeyDown={press}
        onPaste={onPaste}
        onBlur={leave}
      />
      {isShown && (
        <span className={classes.options} role="listbox" id={list} aria-label={m.suggestions}>
          {fitting.map((name, index) => (
            <span
              key={name}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={classes.option}
              // pressing must not take the focus away before the word is taken
              onMouseDown={(event) => {
                event.preventDefault()
                take(name)
              }}
            >
              {name}
            </span>
          ))}
        </span>
      )}
    </span>
  )
}
