import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { EmptyState, Loaded, PageHeader, StaffLink, StateBadge, useApi, useNotice, useNow, useSend, When } from '../../../../platform/staff/index.ts'
import { doLaterReview, listLaterReviews, listWaiting, type LaterReview, type WaitingRow } from '../../contract.ts'
import { useStoryMessages } from '../messages.ts'
import classes from './Approval.module.css'

const minutesSince = (at: string, now: Date): string => {
  const minutes = Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 60_000))
  return minutes < 60 ? `${minutes} phút` : `${Math.floor(minutes / 60)} giờ ${minutes % 60} phút`
}

const Row = ({ row }: { row: WaitingRow }): ReactNode => {
  const m = useStoryMessages()
  const now = useNow(60_000)
  return (
    <li>
      <StaffLink to={`/approvals/${row.outputId}`} className={classes.row}>
        <span className={classes.title}>{row.headline}</span>
        <span className={classes.meta}>
          {row.isBreaking && <StateBadge tone="late" label={m.breaking} />}
          <span>{m.mediums[row.medium]}</span>
          {row.route !== 'first' && <span>{m.routes[row.route]}</span>}
          <span>{m.from(row.submittedBy.name)}</span>
          <span>{m.waitedFor(minutesSince(row.submittedAt, now))}</span>
        </span>
      </StaffLink>
    </li>
  )
}

const Review = ({ review }: { review: LaterReview }): ReactNode => {
  const m = useStoryMessages()
  const notice = useNotice()
  const { send, sending } = useSend(doLaterReview, { refreshes: [listLaterReviews] })
  const answer = (outcome: 'agreed' | 'change_wanted'): void =>
    void send({ params: { reviewId: review.id }, body: { outcome } }).then(() => notice.done(m.reviewDone), notice.failed)
  return (
    <li className={classes.review}>
      <StaffLink to={`/stories/${review.storyId}?output=${review.outputId}`}>{review.headline}</StaffLink>
      <span className={classes.meta}>
        {m.signedAlone(review.signedBy.name)} · <When at={review.signedAt} /> · {m.reviewDue('')} <When at={review.dueAt} />
      </span>
      <span>
        <Button size="compact-sm" variant="default" loading={sending} onClick={() => answer('agreed')}>
          {m.reviewAgree}
        </Button>{' '}
        <Button size="compact-sm" variant="default" loading={sending} onClick={() => answer('change_wanted')}>
          {m.reviewChange}
        </Button>
      </span>
    </li>
  )
}

/** What waits for the person's signature, and what was signed alone at night and still wants a look. */
export const ApprovalsPage = (): ReactNode => {
  const m = useStoryMessages()
  const waiting = useApi(listWaiting, {}, { keep: true })
  const owed = useApi(listLaterReviews, { query: { owed: 'true' } })
  return (
    <>
      <PageHeader title={m.approvals} line={waiting.data ? m.waitingLine(waiting.data.items.length) : undefined} />
      <Loaded of={waiting}>
        {({ items, dutyApprovers }) => (
          <>
            {items.length === 0 ? (
              <EmptyState
                icon="check-circle"
                title={m.waitingEmpty}
                next={dutyApprovers.length > 0 ? m.onDuty(dutyApprovers.map((person) => person.name).join(', ')) : m.nobodyOnDuty}
              />
            ) : (
              <ul className={classes.list}>
                {items.map((row) => (
                  <Row key={row.outputId} row={row} />
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
      {owed.data && owed.data.items.length > 0 && (
        <section>
          <h2 className={classes.heading}>{m.reviewsOwed}</h2>
          <ul className={classes.list}>
            {owed.data.items.map((review) => (
              <Review key={review.id} review={review} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
