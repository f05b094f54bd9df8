import type { ReactNode } from 'react'
import { HomeCard, HomeRow, useApi } from '../../../platform/staff/index.ts'
import { getLiveFigures } from '../contract.ts'
import { useAudienceMessages } from './messages.ts'

const SHOWN = 3

/** What readers read today, on the home page of staff. */
export const NowCard = (): ReactNode => {
  const m = useAudienceMessages()
  const { data } = useApi(getLiveFigures, { query: {} }, { every: 60_000 })
  if (!data || data.measuredSince === null) return null
  return (
    <HomeCard title={m.card.title} icon="chart" count={data.totals.views} to="/audience" more={m.card.more} calm={m.card.calm}>
      {data.works.slice(0, SHOWN).map((work) => (
        <HomeRow key={work.workId} to={`/audience?work=${work.workId}`} title={work.title} side={m.card.row(work.views)} />
      ))}
    </HomeCard>
  )
}
