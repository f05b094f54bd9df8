import type { ReactNode } from 'react'
import { DayPicker } from '../../../../platform/staff/index.ts'

export const DayField = ({
  label,
  value,
  onChange,
  required,
  error,
}: {
  label: string
  value: string
  onChange: (day: string) => void
  required?: boolean
  error?: string | null
}): ReactNode => (
  <DayPicker
    label={label}
    placeholder="31/12/2026"
    clearable={!required}
    withAsterisk={required === true}
    value={value}
    onChange={onChange}
    error={error ?? null}
  />
)
