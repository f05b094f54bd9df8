import type { ReactNode } from 'react'
import { HomeCard, HomeRow, StateBadge, useApi } from '../../../src/platform/staff/index.ts'
import { listThings } from './contract.ts'

export const WaitingCard = (): ReactNode => {
  const things = useApi(listThings, { query: { state: ['waiting'] } })
  const items = things.data?.items ?? []
  return (
    <HomeCard
      title="Chờ bạn duyệt"
      icon="check-circle"
      count={items.length}
      to="/things?state=waiting"
      more="Tất cả tin chờ duyệt"
      calm="Không có bài chờ bạn duyệt."
    >
      {items.slice(0, 4).map((thing) => (
        <HomeRow
          key={thing.id}
          to={`/things/${thing.id}`}
          title={thing.title}
          detail={thing.desk}
          side={<StateBadge plain tone="waiting" label="Chờ duyệt" />}
        />
      ))}
    </HomeCard>
  )
}

export const CalmCard = (): ReactNode => <HomeCard title="Trả lại cho bạn" icon="undo" count={0} calm="Không có bài nào bị trả lại." />

export const BrokenCard = (): ReactNode => {
  throw new Error('this card is broken on purpose')
}
