import { Button, VisuallyHidden } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Sheet, usePhone } from '../../../platform/staff/index.ts'
import type { FrontWork } from '../contract.ts'
import type { FrontSlot } from '../front.ts'
import { exchange, keepUntil, put, release } from './draft.ts'
import { FollowingList } from './FollowingList.tsx'
import classes from './Front.module.css'
import { FrontDrag, type InHand } from './FrontDrag.tsx'
import { HourDialog } from './HourDialog.tsx'
import { useSiteMessages } from './messages.ts'
import { SlotCard, type SlotActs } from './SlotCard.tsx'
import type { FrontDraft } from './use-front-draft.ts'
import { WorkPicker } from './WorkPicker.tsx'

type Asking = {
  readonly said: string
  readonly target: FrontSlot | null
  readonly hourFor: FrontSlot | null
  readonly acts: SlotActs
  readonly onPut: (slot: FrontSlot, work: FrontWork) => void
  readonly onDrop: (hand: InHand, slot: FrontSlot) => void
  readonly stopChoosing: () => void
  readonly stopAsking: () => void
}

/** Everything a hand can do with the slots, each said aloud for those who do not see it. */
const useArranging = (draft: FrontDraft): Asking => {
  const m = useSiteMessages()
  const [said, setSaid] = useState('')
  const [target, setTarget] = useState<FrontSlot | null>(null)
  const [hourFor, setHourFor] = useState<FrontSlot | null>(null)
  const shown = new Map(draft.slots.map(({ slot, work }) => [slot, work]))
  const onPut = (slot: FrontSlot, work: FrontWork): void => {
    setTarget(null)
    setSaid(m.moved(work.title, m.slot(slot)))
    draft.change((pins) => put(pins, slot, work))
  }
  const onExchange = (from: FrontSlot, to: FrontSlot): void => {
    setSaid(m.moved(shown.get(from)?.title ?? '', m.slot(to)))
    draft.change((pins) => exchange(pins, from, to, shown))
  }
  const onKeep = (slot: FrontSlot, until: string | null): void => {
    const work = shown.get(slot)
    if (work) draft.change((pins) => keepUntil(pins.some((pin) => pin.slot === slot) ? pins : put(pins, slot, work), slot, until))
  }
  const onRelease = (slot: FrontSlot): void => {
    setSaid(m.freed(m.slot(slot)))
    draft.change((pins) => release(pins, slot))
  }
  return {
    said,
    target,
    hourFor,
    acts: { onChoose: setTarget, onExchange, onRelease, onKeep, onAskHour: setHourFor },
    onPut,
    onDrop: ({ work, from }, slot) => (from === null ? onPut(slot, work) : onExchange(from, slot)),
    stopChoosing: () => setTarget(null),
    stopAsking: () => setHourFor(null),
  }
}

/** The slots of the page in the reader's order, and the works to choose from. */
export const Arrange = ({ draft, may }: { draft: FrontDraft; may: boolean }): ReactNode => {
  const m = useSiteMessages()
  const phone = usePhone()
  const hands = useArranging(draft)
  const { target, hourFor } = hands
  const picker = <WorkPicker slots={draft.slots} target={target} onPut={hands.onPut} draggable={!phone} />
  return (
    <FrontDrag onDrop={hands.onDrop}>
      <VisuallyHidden component="output" aria-live="polite">
        {hands.said}
      </VisuallyHidden>
      <div className={classes.arrange}>
        <ol className={classes.slots} aria-label={m.slots}>
          {draft.slots.map((placed) => (
            <SlotCard
              key={placed.slot}
              placed={placed}
              acts={may ? hands.acts : null}
              changed={draft.changed.includes(placed.slot)}
              chosen={target === placed.slot}
            />
          ))}
        </ol>
        <FollowingList rest={draft.rest} />
      </div>
      {may && !phone && (
        <section className={classes.works} aria-label={m.works}>
          <div className={classes.slotHead}>
            <h2 className={classes.slotName}>{target ? m.worksFor(m.slot(target)) : m.works}</h2>
            {target && (
              <Button size="compact-sm" variant="default" onClick={hands.stopChoosing}>
                {m.cancel}
              </Button>
            )}
          </div>
          {picker}
        </section>
      )}
      {may && phone && (
        <Sheet title={target ? m.worksFor(m.slot(target)) : m.works} opened={target !== null} onClose={hands.stopChoosing}>
          {picker}
        </Sheet>
      )}
      <HourDialog
        opened={hourFor !== null}
        until={draft.pins.find(({ slot }) => slot === hourFor)?.until ?? null}
        onKeep={(until) => hourFor && hands.acts.onKeep(hourFor, until)}
        onClose={hands.stopAsking}
      />
    </FrontDrag>
  )
}
