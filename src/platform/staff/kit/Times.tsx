import type { ReactNode } from 'react'
import type { Day } from '../../clock.ts'
import { formatDay, formatMoment, formatWeekdayShort, formatWhen } from '../../i18n/format.ts'
import { useNow } from './device.ts'

/** A moment as people read it here: 10:32 today, 21/11 10:32 otherwise; the full one on hover. */
export const When = ({ at }: { at: string | Date }): ReactNode => {
  const now = useNow()
  const moment = new Date(at)
  return (
    <time dateTime={moment.toISOString()} title={formatMoment(moment)}>
      {formatWhen(moment, now)}
    </time>
  )
}

/** A business day: 22/11/2026, or CN 22/11 when `weekday` is asked for. */
export const DayText = ({ day, weekday }: { day: Day; weekday?: boolean }): ReactNode => (
  <time dateTime={day}>{weekday ? formatWeekdayShort(day) : formatDay(day)}</time>
)
