import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { hanoiDay, isDay, type Day } from '../../../../platform/clock.ts'
import { OptionalDayInput, textFilter, useAddressFilters } from '../../../../platform/staff/index.ts'
import { useOrganisationMessages } from '../messages.ts'
import classes from '../Organisations.module.css'

const spec = { asOf: textFilter() }

/** The day everything on the page is read at; in the address, today unless told. */
export const useAsOf = (): { asOf: Day; isToday: boolean; set: (day: Day) => void } => {
  const { values, set } = useAddressFilters(spec)
  const today = hanoiDay(new Date())
  const asOf = isDay(values.asOf) ? values.asOf : today
  return { asOf, isToday: asOf === today, set: (day) => set({ asOf: day === today ? '' : day }) }
}

export const AsOfField = ({ asOf, isToday, set }: ReturnType<typeof useAsOf>): ReactNode => {
  const m = useOrganisationMessages()
  return (
    <div className={classes.asOf}>
      <OptionalDayInput size="xs" label={m.asOf} className={classes.day} value={asOf} onChange={set} />
      {!isToday && (
        <Button size="xs" variant="subtle" onClick={() => set('')}>
          {m.today}
        </Button>
      )}
    </div>
  )
}
