import { Button, Group, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatWhen } from '../../../../platform/i18n/format.ts'
import {
  choiceFilter,
  EmptyState,
  FilterBar,
  FilterChips,
  Loaded,
  PageHeader,
  Sheet,
  StaffLink,
  StateBadge,
  useActor,
  useAddressFilters,
  useApi,
  useNotice,
  useNow,
  useSend,
} from '../../../../platform/staff/index.ts'
import { doLaterReview, listLaterReviews, type LaterReview } from '../../contract.ts'
import { useApprovalsLive } from '../approval/use-approvals-live.ts'
import { useSigningMessages } from './messages.ts'
import classes from './Signing.module.css'

const spec = { which: choiceFilter(['owed', 'all'], 'owed') }

const isLate = (review: LaterReview, now: Date): boolean => review.doneAt === null && Date.parse(review.dueAt) < now.getTime()

const ChangeSheet = ({
  review,
  onClose,
  onSend,
  sending,
}: {
  review: LaterReview | null
  onClose: () => void
  onSend: (note: string) => void
  sending: boolean
}): ReactNode => {
  const m = useSigningMessages()
  const [note, setNote] = useState('')
  return (
    <Sheet title={m.wantChange} opened={review !== null} onClose={onClose}>
      <div className={classes.form}>
        <Textarea
          label={m.whatToChange}
          description={m.whatToChangeHelp}
          data-autofocus
          autosize
          minRows={3}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button loading={sending} disabled={note.trim() === ''} onClick={() => onSend(note.trim())}>
            {m.wantChange}
          </Button>
        </Group>
      </div>
    </Sheet>
  )
}

type Answer = (review: LaterReview, outcome: 'agreed' | 'change_wanted', note?: string) => void

const Row = ({ review, onAgree, onChange }: { review: LaterReview; onAgree: () => void; onChange: () => void }): ReactNode => {
  const m = useSigningMessages()
  const now = useNow(60_000)
  const { personId, can } = useActor()
  const when = (at: string): string => formatWhen(new Date(at), now)
  const state = review.outcome ? (
    <StateBadge tone={review.outcome === 'agreed' ? 'done' : 'returned'} label={m.outcomes[review.outcome]} />
  ) : (
    <StateBadge tone={isLate(review, now) ? 'late' : 'waiting'} label={isLate(review, now) ? m.late(when(review.dueAt)) : m.due(when(review.dueAt))} />
  )
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <StaffLink to={`/approvals/${review.outputId}`} className={classes.title}>
          {review.headline}
        </StaffLink>
        <div className={classes.dim}>{m.signedAlone(review.signedBy.name, when(review.signedAt))}</div>
        {review.reason && <div className={classes.dim}>{m.because(review.reason)}</div>}
        {review.doneBy && review.doneAt && <div className={classes.dim}>{m.doneBy(review.doneBy.name, when(review.doneAt))}</div>}
        {review.note && <div className={classes.note}>{review.note}</div>}
      </div>
      <div className={classes.side}>
        {state}
        {review.doneAt === null && review.signedBy.id === personId && <span className={classes.dim}>{m.ownSignature}</span>}
        {review.doneAt === null && review.signedBy.id !== personId && can('stories.approve') && (
          <Group gap={8}>
            <Button size="xs" variant="default" onClick={onAgree}>
              {m.agree}
            </Button>
            <Button size="xs" variant="default" onClick={onChange}>
              {m.wantChange}
            </Button>
          </Group>
        )}
      </div>
    </li>
  )
}

/** Pieces one person signed alone at night, and the look the others owe. */
export const LaterReviewsPage = (): ReactNode => {
  const m = useSigningMessages()
  const now = useNow(60_000)
  const notice = useNotice()
  useApprovalsLive()
  const filters = useAddressFilters(spec)
  const { which } = filters.values
  const reviews = useApi(listLaterReviews, { query: which === 'owed' ? { owed: 'true' } : {} })
  const [changing, setChanging] = useState<LaterReview | null>(null)
  const { send, sending } = useSend(doLaterReview, { refreshes: [listLaterReviews] })
  const answer: Answer = (review, outcome, note) =>
    void send({ params: { reviewId: review.id }, body: { outcome, ...(note ? { note } : {}) } }).then(() => {
      notice.done(m.done)
      setChanging(null)
    }, notice.failed)
  const owed = reviews.data?.items.filter((review) => review.doneAt === null) ?? []
  return (
    <div className={classes.page}>
      <PageHeader
        title={m.reviewsTitle}
        line={reviews.data ? m.reviewsLine(owed.length, owed.filter((review) => isLate(review, now)).length) : m.reviewsHelp}
      />
      <FilterBar filters={filters}>
        <FilterChips
          label={m.reviewsTitle}
          value={which === 'all' ? ['all'] : []}
          choices={[{ value: 'all', label: m.all }]}
          onChange={(next) => filters.set({ which: next.includes('all') ? 'all' : 'owed' })}
        />
      </FilterBar>
      <p className={classes.help}>{m.reviewsHelp}</p>
      <Loaded of={reviews}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="check-circle" title={m.noReviews} next={m.noReviewsNext} />
          ) : (
            <ul className={classes.rows}>
              {items.map((review) => (
                <Row key={review.id} review={review} onAgree={() => answer(review, 'agreed')} onChange={() => setChanging(review)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <ChangeSheet
        key={changing?.id ?? ''}
        review={changing}
        sending={sending}
        onClose={() => setChanging(null)}
        onSend={(note) => changing && answer(changing, 'change_wanted', note)}
      />
    </div>
  )
}
