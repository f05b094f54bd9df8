import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ErrorState, LoadingRows, Sheet, useLoadMore, When } from '../../../platform/staff/index.ts'
import { listFrontChanges, type FrontChange } from '../contract.ts'
import { frontSlots, type FrontSlot } from '../front.ts'
import type { DraftPin } from './draft.ts'
import classes from './Front.module.css'
import { useSiteMessages } from './messages.ts'

type Kept = NonNullable<FrontChange['slots']>[number]
const keptIn = (change: FrontChange | undefined, slot: FrontSlot): Kept | undefined => change?.slots?.find((pin) => pin.slot === slot)

/** Slots that an arrangement changed, against the one before it. */
const changedSlots = (change: FrontChange, before: FrontChange | undefined): FrontSlot[] =>
  frontSlots.filter((slot) => {
    const [now, then] = [keptIn(change, slot), keptIn(before, slot)]
    return now?.workId !== then?.workId || (now?.until ?? null) !== (then?.until ?? null)
  })

const Arranged = ({ change, before }: { change: FrontChange; before: FrontChange | undefined }): ReactNode => {
  const m = useSiteMessages()
  const changed = changedSlots(change, before)
  if (changed.length === 0) return <p className={classes.dim}>{m.sameAsBefore}</p>
  return (
    <ul className={classes.lines}>
      {changed.map((slot) => {
        const pin = keptIn(change, slot)
        return <li key={slot}>{pin ? m.into(m.slot(slot), pin.work?.title ?? m.goneWork) : m.toAutomatic(m.slot(slot))}</li>
      })}
    </ul>
  )
}

const pinsIn = (change: FrontChange): DraftPin[] =>
  (change.slots ?? []).flatMap(({ slot, work, until }) => (work ? [{ slot, work, until: until !== null && new Date(until) <= new Date() ? null : until }] : []))

const Entry = ({ change, before, onUse }: { change: FrontChange; before: FrontChange | undefined; onUse: ((pins: DraftPin[]) => void) | null }): ReactNode => {
  const m = useSiteMessages()
  const said = { arranged: m.arrangedBy, band_set: m.bandSetBy, band_removed: m.bandRemovedBy }[change.kind]
  return (
    <li className={classes.entry}>
      <span>
        <b>{said(change.by.name)}</b> ·{' '}
        <span className="tabular">
          <When at={change.at} />
        </span>
      </span>
      {change.kind === 'arranged' && <Arranged change={change} before={before} />}
      {change.band && <p className={classes.dim}>{change.band.text}</p>}
      {change.kind === 'arranged' && onUse && (
        <Button size="compact-sm" variant="subtle" onClick={() => onUse(pinsIn(change))}>
          {m.useAgain}
        </Button>
      )}
    </li>
  )
}

/** Who changed the front page and the band, when, and a way back to each arrangement. */
export const HistorySheet = ({ opened, onClose, onUse }: { opened: boolean; onClose: () => void; onUse: ((pins: DraftPin[]) => void) | null }): ReactNode => {
  const m = useSiteMessages()
  const changes = useLoadMore(listFrontChanges, {}, { enabled: opened })
  const items = changes.items ?? []
  const beforeOf = (at: number): FrontChange | undefined => items.slice(at + 1).find(({ kind }) => kind === 'arranged')
  return (
    <Sheet title={m.history} opened={opened} onClose={onClose}>
      {changes.isLoading && <LoadingRows rows={4} height={56} />}
      {changes.error !== null && changes.items === undefined && <ErrorState error={changes.error} onRetry={changes.refetch} />}
      {changes.items?.length === 0 && <p>{m.historyNone}</p>}
      <ol className={classes.entries}>
        {items.map((change, at) => (
          <Entry key={change.id} change={change} before={beforeOf(at)} onUse={onUse} />
        ))}
      </ol>
      {changes.hasMore && (
        <Button variant="subtle" loading={changes.isLoadingMore} onClick={changes.more}>
          {m.moreWorks}
        </Button>
      )}
    </Sheet>
  )
}
