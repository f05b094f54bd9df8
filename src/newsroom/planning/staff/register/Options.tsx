import type { ReactNode } from 'react'
import classes from './FieldChips.module.css'

export type Option = { readonly value: string; readonly label: string }

/** A few words to press; `chosen` are pressed. */
export const Options = ({
  label,
  options,
  chosen,
  onPress,
}: {
  label: string
  options: readonly Option[]
  chosen: readonly string[]
  onPress: (value: string) => void
}): ReactNode => (
  <div className={classes.options} role="group" aria-label={label}>
    {options.map((option) => (
      <button key={option.value} type="button" className={classes.option} aria-pressed={chosen.includes(option.value)} onClick={() => onPress(option.value)}>
        {option.label}
      </button>
    ))}
  </div>
)
