import { DateInput, type DateInputProps } from '@mantine/dates'
import 'dayjs/locale/vi'
import type { ReactNode } from 'react'
import type { Day } from '../../clock.ts'
import { useKitMessages } from '../words/kit.ts'
import { useLanguage } from '../words/language.ts'

type Props = Omit<DateInputProps, 'value' | 'onChange' | 'locale' | 'valueFormat' | 'monthLabelFormat' | 'ariaLabels'> & {
  /** 'YYYY-MM-DD', or '' for none. */
  readonly value: Day
  readonly onChange: (day: Day) => void
}

/** A day typed as 25/12/2026 or picked from a calendar that speaks the person's language. `clearable` lets it be none again. */
export const DayPicker = ({ value, onChange, clearButtonProps, ...rest }: Props): ReactNode => {
  const { language } = useLanguage()
  const m = useKitMessages()
  return (
    <DateInput
      {...rest}
      locale={language}
      valueFormat="DD/MM/YYYY"
      monthLabelFormat={m.monthFormat}
      ariaLabels={m.calendar}
      clearButtonProps={{ 'aria-label': m.clearDay, ...clearButtonProps }}
      value={value === '' ? null : value}
      onChange={(day) => onChange(day ?? '')}
    />
  )
}
