import { ActionIcon, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { addDays, hanoiDay, type Day } from '../../../../platform/clock.ts'
import { formatLongDay, formatWeekdayShort } from '../../../../platform/i18n/format.ts'
import { Icon, useNow } from '../../../../platform/staff/index.ts'
import classes from './DayPage.module.css'
import { useDayMessages } from './messages.ts'

/** ‹ CN 22/11 › and the way back to today; `acts` are what is done with the whole day. */
export const DayHeading = ({ day, onDay, acts }: { day: Day; onDay: (day: Day) => void; acts?: ReactNode }): ReactNode => {
  const m = useDayMessages()
  const today = hanoiDay(useNow())
  return (
    <>
      <div className={classes.switcher}>
        <ActionIcon size={40} aria-label={m.previousDay} onClick={() => onDay(addDays(day, -1))}>
          <Icon name="chevron-left" />
        </ActionIcon>
        <h1 className={`${classes.day} tabular`} title={formatLongDay(day)}>
          {formatWeekdayShort(day)}
        </h1>
        <ActionIcon size={40} aria-label={m.nextDay} onClick={() => onDay(addDays(day, 1))}>
          <Icon name="chevron-right" />
        </ActionIcon>
      </div>
      {day !== today ? (
        <Button size="xs" variant="default" onClick={() => onDay(today)}>
          {m.today}
        </Button>
      ) : (
        <Button size="xs" variant="default" onClick={() => onDay(addDays(today, 1))}>
          {m.tomorrow}
        </Button>
      )}
      {acts}
    </>
  )
}
