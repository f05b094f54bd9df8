import type { ReactNode } from 'react'
import { addDays, hanoiDay } from '../../../../platform/clock.ts'
import { formatWeekdayShort } from '../../../../platform/i18n/format.ts'
import { HomeCard, HomeRow, useNow } from '../../../../platform/staff/index.ts'
import { useOwnDesks, useRegistration } from '../day/use-registration.ts'
import { useHomeMessages } from './messages.ts'
import { WaitingCard } from './WaitingCard.tsx'

/** For heads: who has not registered for tomorrow, by desk. */
export const MissingCard = (): ReactNode => {
  const m = useHomeMessages()
  const day = addDays(hanoiDay(useNow()), 1)
  const asked = useRegistration(day)
  const registration = asked.data
  const desks = useOwnDesks(registration)
  if (!registration) return <WaitingCard title={m.missing(formatWeekdayShort(day))} icon="users" of={asked} />
  if (desks.length === 0) return null
  const missing = desks.filter((desk) => desk.missing.length > 0)
  const address = `/planning?day=${day}&of=desk`
  return (
    <HomeCard
      title={m.missing(formatWeekdayShort(day))}
      icon="users"
      count={missing.reduce((sum, desk) => sum + desk.missing.length, 0)}
      to={address}
      more={m.toDesk}
      calm={m.missingCalm}
    >
      {missing.map((desk) => (
        <HomeRow
          key={desk.deskId}
          to={address}
          title={desk.deskName}
          detail={m.missingNames(desk.missing.map(({ name }) => name))}
          side={m.desk(desk.registered, desk.expected)}
        />
      ))}
    </HomeCard>
  )
}
