import type { ReactNode } from 'react'
import { HomeCard, HomeRow, Loaded, StateBadge, useApi } from '../../../../platform/staff/index.ts'
import { listWaiting } from '../../contract.ts'
import { useApprovalMessages } from './messages.ts'
import { useApprovalsLive } from './use-approvals-live.ts'

/** On the home page: what waits for this person's signature. */
export const WaitingCard = (): ReactNode => {
  const m = useApprovalMessages()
  useApprovalsLive()
  const waiting = useApi(listWaiting, {}, { keep: true })
  return (
    <HomeCard
      title={m.title}
      icon="check-circle"
      to="/approvals"
      {...(waiting.data ? { count: waiting.data.items.length } : {})}
      {...(waiting.data?.items.length === 0 ? { calm: m.emptyTitle } : {})}
    >
      <Loaded of={waiting}>
        {({ items }) =>
          items
            .slice(0, 5)
            .map((row) => (
              <HomeRow
                key={row.outputId}
                to={`/approvals/${row.outputId}`}
                title={row.headline}
                side={
                  <StateBadge
                    tone={row.isBreaking ? 'late' : 'waiting'}
                    label={row.isBreaking ? m.breaking : row.alone ? m.waitsFor(row.levelName) : row.levelName}
                  />
                }
              />
            ))
        }
      </Loaded>
    </HomeCard>
  )
}
