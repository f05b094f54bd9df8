import type { ReactNode } from 'react'
import { addDays, hanoiDay, type Day } from '../../../../platform/clock.ts'
import { HomeCard, HomeRow, useApi, useNow, type Look } from '../../../../platform/staff/index.ts'
import { listPlanItems, type PlanItem } from '../../contract.ts'
import { ItemState } from '../item/ItemState.tsx'
import { clockOf } from '../words/rules.ts'
import { useHomeMessages } from './messages.ts'
import { useRegistersDaily } from './use-registers-daily.ts'
import { WaitingCard } from './WaitingCard.tsx'

const MOST = 5

const useMine = (day: Day): Look<{ readonly items: readonly PlanItem[] }> => useApi(listPlanItems, { query: { day, of: 'mine' } }, { keep: true })

type CardProps = { readonly day: Day; readonly title: string; readonly calm: string; readonly more: string; readonly to: string }

const DayCard = ({ day, title, calm, more, to }: CardProps): ReactNode => {
  const list = useMine(day)
  if (!list.data) return <WaitingCard title={title} icon="calendar" of={list} />
  const items = list.data.items.filter(({ state }) => state !== 'cancelled' && state !== 'declined')
  return (
    <HomeCard title={title} icon="calendar" count={items.length} to={to} more={more} calm={calm}>
      {items.slice(0, MOST).map((item) => (
        <HomeRow key={item.id} to={`/planning?day=${day}&item=${item.id}`} title={item.title} detail={<ItemState item={item} plain />} side={clockOf(item)} />
      ))}
    </HomeCard>
  )
}

/** What I have to bring today, next first. */
export const MyItemsCard = (): ReactNode => {
  const m = useHomeMessages()
  return <DayCard day={hanoiDay(useNow())} title={m.mine} calm={m.mineCalm} more={m.toPlan} to="/planning" />
}

/** What I registered for tomorrow; nothing yet is what the cut-off asks about. */
export const MyTomorrowCard = (): ReactNode => {
  const m = useHomeMessages()
  const registers = useRegistersDaily()
  const day = addDays(hanoiDay(useNow()), 1)
  if (!registers) return null
  return <DayCard day={day} title={m.tomorrow} calm={m.tomorrowCalm} more={m.toTomorrow} to={`/planning?day=${day}`} />
}
