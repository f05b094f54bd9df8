import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatWhen } from '../../../../platform/i18n/format.ts'
import { hanoiTime } from '../../../../platform/clock.ts'
import { EmptyState, Loaded, PageHeader, StaffLink, StateBadge, useApi, useNow } from '../../../../platform/staff/index.ts'
import { listLaterReviews, listWaiting, type WaitingRow } from '../../contract.ts'
import { useStoryMessages } from '../messages.ts'
import classes from './Approval.module.css'
import { LastActBand } from './LastActBand.tsx'
import { useApprovalMessages } from './messages.ts'
import { useApprovalsLive } from './use-approvals-live.ts'

const minutesSince = (at: string, now: Date): number => Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 60_000))

const Row = ({ row }: { row: WaitingRow }): ReactNode => {
  const m = useApprovalMessages()
  const words = useStoryMessages()
  const now = useNow(60_000)
  return (
    <li>
      <StaffLink to={`/approvals/${row.outputId}`} className={classes.row}>
        <span className={classes.title}>{row.headline || words.noHeadline}</span>
        <span className={classes.meta}>
          {row.isBreaking && <StateBadge tone="late" label={m.breaking} />}
          {row.publishAt && <strong className="tabular">{m.forHour(formatWhen(new Date(row.publishAt), now))}</strong>}
          <span>{words.mediums[row.medium]}</span>
          {row.route !== 'first' && <span>{words.routes[row.route]}</span>}
          {row.alone && <span>{m.waitsFor(row.levelName)}</span>}
          <span>{m.from(row.submittedBy.name)}</span>
          <span>{m.waited(minutesSince(row.submittedAt, now))}</span>
        </span>
      </StaffLink>
    </li>
  )
}

const Rows = ({ rows }: { rows: readonly WaitingRow[] }): ReactNode =>
  rows.length === 0 ? null : (
    <ul className={classes.list}>
      {rows.map((row) => (
        <Row key={row.outputId} row={row} />
      ))}
    </ul>
  )

/** What waits for the person's signature: urgent first, then by hour of publishing. It changes by itself. */
export const ApprovalsPage = (): ReactNode => {
  const m = useApprovalMessages()
  const now = useNow(60_000)
  const live = useApprovalsLive()
  const waiting = useApi(listWaiting, {}, { keep: true })
  const owed = useApi(listLaterReviews, { query: { owed: 'true' } }).data?.items.length ?? 0
  return (
    <>
      <LastActBand />
      <PageHeader
        title={m.title}
        line={
          live.kind === 'lost'
            ? m.lost(hanoiTime(live.since))
            : waiting.data
              ? m.waitingLine(waiting.data.items.filter(({ alone }) => !alone).length)
              : undefined
        }
        actions={
          <Button variant={owed > 0 ? 'light' : 'default'} color={owed > 0 ? 'orange' : undefined} component={StaffLink} to="/later-reviews">
            {m.reviews(owed)}
          </Button>
        }
      />
      <Loaded of={waiting}>
        {({ items, dutyApprovers, lastSignedAt }) =>
          items.length === 0 ? (
            <EmptyState
              icon="check-circle"
              title={lastSignedAt ? m.emptyLast(formatWhen(new Date(lastSignedAt), now)) : m.emptyTitle}
              next={dutyApprovers.length > 0 ? m.onDuty(dutyApprovers.map((person) => person.name).join(', ')) : m.nobodyOnDuty}
            />
          ) : (
            <>
              <Rows rows={items.filter(({ alone }) => !alone)} />
              {items.some(({ alone }) => alone) && <h2 className={classes.heading}>{m.onYourDuty}</h2>}
              <Rows rows={items.filter(({ alone }) => alone)} />
            </>
          )
        }
      </Loaded>
    </>
  )
}
