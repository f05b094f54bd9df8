import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { hanoiDay, type Day } from '../../../../platform/clock.ts'
import { formatWhen } from '../../../../platform/i18n/format.ts'
import { PersonName, StateBadge } from '../../../../platform/staff/index.ts'
import { usePlanWords } from '../words/messages.ts'
import { useDayMessages } from './messages.ts'
import classes from './Registration.module.css'
import { useOwnDesks, useRemind, type DeskRegistration, type Registration } from './use-registration.ts'

export type Missing = DeskRegistration['missing'][number]

/** A person who has not registered, and the word to them. Reminding is for days that are still to come. */
export const MissingRow = ({ person, day, onRemind }: { person: Missing; day: Day; onRemind: (person: Missing) => void }): ReactNode => {
  const m = useDayMessages()
  const w = usePlanWords()
  return (
    <li>
      <PersonName id={person.id} name={person.name} />
      {person.remindedAt ? (
        <span className={`${classes.reminded} tabular`}>{m.reminded(formatWhen(new Date(person.remindedAt), new Date()))}</span>
      ) : (
        day >= hanoiDay(new Date()) && (
          <Button size="xs" variant="default" aria-label={m.remindPerson(person.name)} onClick={() => onRemind(person)}>
            {w.remind}
          </Button>
        )
      )}
    </li>
  )
}

const DeskPanel = ({ desk, day, closed, onRemind }: { desk: DeskRegistration; day: Day; closed: boolean; onRemind: (person: Missing) => void }): ReactNode => {
  const m = useDayMessages()
  const w = usePlanWords()
  return (
    <section className={classes.panel} aria-label={desk.deskName}>
      <div className={classes.head}>
        <h2 className={classes.name}>{desk.deskName}</h2>
        <span className={`${classes.count} tabular`}>{m.registered(desk.registered, desk.expected)}</span>
        {closed && <StateBadge tone="withdrawn" label={m.closed} />}
      </div>
      {desk.missing.length > 0 && (
        <ul className={classes.missing} aria-label={m.missing}>
          {desk.missing.map((person) => (
            <MissingRow key={person.id} person={person} day={day} onRemind={onRemind} />
          ))}
        </ul>
      )}
      {desk.excused.length > 0 && (
        <p className={classes.excused}>
          {m.excused}: {desk.excused.map(({ name, why }) => m.excusedRow(name, w.excused[why])).join(', ')}
        </p>
      )}
    </section>
  )
}

/** 7/9 registered, who has not by name, who is not counted and why. */
export const RegistrationPanel = ({ day, registration }: { day: Day; registration: Registration | undefined }): ReactNode => {
  const desks = useOwnDesks(registration)
  const { remind } = useRemind(day)
  return desks.map((desk) => (
    <DeskPanel
      key={desk.deskId}
      desk={desk}
      day={day}
      closed={registration?.isClosed === true || registration?.closedDeskIds.includes(desk.deskId) === true}
      onRemind={(person) => void remind(person)}
    />
  ))
}
