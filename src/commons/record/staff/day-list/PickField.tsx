import { Input } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './DayGrid.module.css'
import { PickInput } from './PickInput.tsx'

const stay = (): void => undefined

/** A cell of the grid as a field of a form: its words open below it, inside the sheet. */
export const PickField = ({
  label,
  description,
  error,
  names,
  separator = null,
  value,
  onChange,
}: {
  label: string
  description?: string
  error?: string | undefined
  names: readonly string[]
  separator?: RegExp | null
  value: string
  onChange: (value: string) => void
}): ReactNode => (
  <Input.Wrapper label={label} description={description} error={error} labelElement="div">
    <div className={classes.field}>
      <PickInput
        label={label}
        names={names}
        separator={separator}
        value={value}
        onChange={onChange}
        invalid={error !== undefined}
        disabled={false}
        cell=""
        onKey={stay}
        onPaste={stay}
      />
    </div>
  </Input.Wrapper>
)
