import { TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { formatDay } from '../../i18n/format.ts'
import { hanoiDay, type Day } from '../../clock.ts'
import { useKitMessages } from '../words/kit.ts'
import { readClock, readDay } from './typed.ts'

type Typed = Omit<TextInputProps, 'value' | 'onChange' | 'error' | 'inputMode'> & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string | null
}

/**
 * A field that reads what people type. The browser's own fields speak the browser's language (05:00 PM, mm/dd/yyyy),
 * these speak ours.
 */
const TypedInput = ({
  value,
  onChange,
  read,
  show,
  wrong,
  problem,
  ...rest
}: Typed & { read: (text: string) => string | null; show: (value: string) => string; wrong: string }): ReactNode => {
  const [text, setText] = useState(value === '' ? '' : show(value))
  const [left, setLeft] = useState(false)
  // a choice made elsewhere (a chip) shows here too; what is being typed stays as it is typed
  useEffect(() => setText((before) => (read(before) === value ? before : value === '' ? '' : show(value))), [value, read, show])
  const type = (next: string): void => {
    setText(next)
    setLeft(false)
    const known = read(next)
    if (known !== null && known !== value) onChange(known)
  }
  const leave = (): void => {
    setLeft(true)
    const known = read(text)
    if (known !== null) setText(show(known))
  }
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      error={left && text.trim() !== '' && read(text) === null ? wrong : (problem ?? undefined)}
    />
  )
}

const asTyped = (value: string): string => value

/** An hour 'HH:mm'. */
export const ClockInput = (props: Typed): ReactNode => {
  const m = useKitMessages()
  return <TypedInput placeholder="16:30" maxLength={8} {...props} read={readClock} show={asTyped} wrong={m.clockWrong} />
}

/** An hour, or none: emptying the field says none. */
export const OptionalClockInput = ({ onChange, ...rest }: Typed): ReactNode => (
  <ClockInput {...rest} onChange={onChange} onInput={(event) => event.currentTarget.value.trim() === '' && onChange('')} />
)

const readToday = (text: string): Day | null => readDay(text, hanoiDay(new Date()))

/** A day, or none: emptying the field says none. */
export const OptionalDayInput = ({ onChange, ...rest }: Typed): ReactNode => (
  <DayInput {...rest} onChange={onChange} onInput={(event) => event.currentTarget.value.trim() === '' && onChange('')} />
)

/** A business day. */
export const DayInput = (props: Typed): ReactNode => {
  const m = useKitMessages()
  return <TypedInput placeholder="25/12/2026" maxLength={14} {...props} read={readToday} show={formatDay} wrong={m.dayWrong} />
}
