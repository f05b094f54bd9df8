import type { ReactNode } from 'react'
import { hanoiDay } from '../../../../platform/clock.ts'
import { HomeCard, HomeRow, useApi, useNow } from '../../../../platform/staff/index.ts'
import { listPlanItems } from '../../contract.ts'
import { ItemState } from '../item/ItemState.tsx'
import { clockOf } from '../words/rules.ts'
import { useHomeMessages } from './messages.ts'
import { WaitingCard } from './WaitingCard.tsx'

const MOST = 5

/** What I have to bring today, next first. */
export const MyItemsCard = (): ReactNode => {
  const m = useHomeMessages()
  const day = hanoiDay(useNow())
  const list = useApi(listPlanItems, { query: { day, of: 'mine' } }, { keep: true })
  if (!list.data) return <WaitingCard title={m.mine} icon="calendar" of={list} />
  const items = list.data.items.filter(({ state }) => state !== 'cancelled' && state !== 'declined')
  return (
    <HomeCard title={m.mine} icon="calendar" count={items.length} to="/planning" more={m.toPlan} calm={m.mineCalm}>
      {items.slice(0, MOST).map((item) => (
        <HomeRow key={item.id} to={`/planning?item=${item.id}`} title={item.title} detail={<ItemState item={item} plain />} side={clockOf(item)} />
      ))}
    </HomeCard>
  )
}
