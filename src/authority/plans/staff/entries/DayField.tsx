import { DateInput } from '@mantine/dates'
import type { ReactNode } from 'react'

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
  <DateInput
    label={label}
    valueFormat="DD/MM/YYYY"
    placeholder="31/12/2026"
    clearable={!required}
    withAsterisk={required === true}
    value={value === '' ? null : value}
    onChange={(day) => onChange(day ?? '')}
    error={error ?? null}
  />
)
