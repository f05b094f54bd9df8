import { ActionIcon } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Day } from '../../../../platform/clock.ts'
import { formatDay, formatWeekdayShort } from '../../../../platform/i18n/format.ts'
import { Icon, StateBadge, type IconName } from '../../../../platform/staff/index.ts'
import { useRosterMessages } from './messages.ts'
import classes from './Roster.module.css'
import type { DayOfWeek, ShownAbsence, ShownDuty } from './week.ts'

const icons: Record<ShownAbsence['entry']['kind'], IconName> = { leave: 'home', travel: 'car', night_duty: 'moon' }

const Entry = ({ icon, name, what, onOpen }: { icon: IconName; name: string; what: string; onOpen: (() => void) | null }): ReactNode => {
  const words = (
    <>
      <Icon name={icon} size={16} />
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={`${classes.what} tabular`}>{what}</span>
      </span>
    </>
  )
  return onOpen ? (
    <button type="button" className={classes.entry} onClick={onOpen}>
      {words}
    </button>
  ) : (
    <span className={classes.entry}>{words}</span>
  )
}

/** One day: who may sign at night, who is called, who is away. */
export const DayCard = ({
  day,
  today,
  mayEnter,
  onAdd,
  onOpen,
}: {
  day: DayOfWeek
  today: Day
  mayEnter: boolean
  onAdd: () => void
  onOpen: (shown: ShownAbsence | ShownDuty) => void
}): ReactNode => {
  const m = useRosterMessages()
  const hours = (duty: ShownDuty): string => (duty.from === null ? m.until(duty.to) : m.hours(duty.from, duty.to))
  const isEmpty = day.duties.length + day.absences.length === 0
  return (
    <section
      className={classes.day}
      data-today={day.day === today || undefined}
      data-over={(day.day < today && isEmpty) || undefined}
      aria-current={day.day === today ? 'date' : undefined}
      aria-label={formatDay(day.day)}
    >
      <header className={classes.head}>
        <h2 className={classes.date}>
          <time dateTime={day.day}>{formatWeekdayShort(day.day)}</time>
        </h2>
        {mayEnter && (
          <ActionIcon size={32} aria-label={m.addOn(formatDay(day.day))} onClick={onAdd}>
            <Icon name="plus" size={17} />
          </ActionIcon>
        )}
      </header>
      {!day.hasApprover && day.day >= today && <StateBadge plain tone="late" label={m.noApprover} />}
      {day.duties.map((duty) => (
        <Entry
          key={duty.entry.id}
          icon={duty.entry.kind === 'duty_approver' ? 'seal' : 'phone'}
          name={duty.person.name}
          what={`${m.duties[duty.entry.kind]} ${hours(duty)}`}
          onOpen={duty.entry.mayChange ? () => onOpen(duty) : null}
        />
      ))}
      {day.absences.map((absence) => (
        <Entry
          key={absence.entry.id}
          icon={icons[absence.entry.kind]}
          name={absence.person.name}
          what={m.kinds[absence.entry.kind]}
          onOpen={absence.entry.mayChange ? () => onOpen(absence) : null}
        />
      ))}
      {isEmpty && <p className={classes.none}>{m.nobody}</p>}
    </section>
  )
}
