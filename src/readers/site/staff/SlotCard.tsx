import { ActionIcon, Button, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { addDays, atTime, hanoiDay } from '../../../platform/clock.ts'
import { formatWhen } from '../../../platform/i18n/format.ts'
import { Icon, StateBadge, useNow } from '../../../platform/staff/index.ts'
import type { Placed } from '../contract.ts'
import { frontSlots, type FrontSlot } from '../front.ts'
import classes from './Front.module.css'
import { Draggable, useSlotTarget } from './FrontDrag.tsx'
import { useSiteMessages } from './messages.ts'
import { WorkFace } from './WorkFace.tsx'

export type SlotActs = {
  readonly onChoose: (slot: FrontSlot) => void
  readonly onExchange: (from: FrontSlot, to: FrontSlot) => void
  readonly onRelease: (slot: FrontSlot) => void
  readonly onKeep: (slot: FrontSlot, until: string | null) => void
  readonly onAskHour: (slot: FrontSlot) => void
}

const HOUR_MS = 3_600_000

const KeepItems = ({ slot, acts }: { slot: FrontSlot; acts: SlotActs }): ReactNode => {
  const m = useSiteMessages()
  const now = useNow()
  const inHours = (hours: number): string => new Date(Math.ceil((now.getTime() + hours * HOUR_MS) / 60_000) * 60_000).toISOString()
  return (
    <>
      <Menu.Label>{m.until}</Menu.Label>
      <Menu.Item onClick={() => acts.onKeep(slot, null)}>{m.forever}</Menu.Item>
      {[2, 6].map((hours) => (
        <Menu.Item key={hours} onClick={() => acts.onKeep(slot, inHours(hours))}>
          {m.hours(hours)}
        </Menu.Item>
      ))}
      <Menu.Item onClick={() => acts.onKeep(slot, atTime(addDays(hanoiDay(now), 1), '06:00').toISOString())}>{m.tomorrow}</Menu.Item>
      <Menu.Item onClick={() => acts.onAskHour(slot)}>{m.chosenHour}</Menu.Item>
    </>
  )
}

const SlotMenu = ({ placed, acts }: { placed: Placed; acts: SlotActs }): ReactNode => {
  const m = useSiteMessages()
  const { slot, work, pinned } = placed
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon size={32} aria-label={m.more(m.slot(slot))}>
          <Icon name="more" size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {work && (
          <Menu.Item component="a" href={work.path} target="_blank" leftSection={<Icon name="external" size={16} />}>
            {m.openWork}
          </Menu.Item>
        )}
        {work && <KeepItems slot={slot} acts={acts} />}
        {pinned && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => acts.onRelease(slot)} leftSection={<Icon name="undo" size={16} />}>
              {m.release}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

const Moves = ({ slot, acts }: { slot: FrontSlot; acts: SlotActs }): ReactNode => {
  const m = useSiteMessages()
  const at = frontSlots.indexOf(slot)
  const [above, below] = [frontSlots[at - 1], frontSlots[at + 1]]
  return (
    <>
      <ActionIcon size={32} aria-label={m.moveUp(m.slot(slot))} disabled={!above} onClick={() => above && acts.onExchange(slot, above)}>
        <Icon name="arrow-up" size={16} />
      </ActionIcon>
      <ActionIcon size={32} aria-label={m.moveDown(m.slot(slot))} disabled={!below} onClick={() => below && acts.onExchange(slot, below)}>
        <Icon name="arrow-down" size={16} />
      </ActionIcon>
    </>
  )
}

const State = ({ placed: { pinned, until } }: { placed: Placed }): ReactNode => {
  const m = useSiteMessages()
  const now = useNow()
  if (!pinned) return <StateBadge tone="draft" label={m.automatic} plain />
  return <StateBadge tone="approved" label={until ? m.pinnedUntil(formatWhen(new Date(until), now)) : m.pinned} plain />
}

/** One slot: what stands there, by whose will, and everything that can be done with it by hand, finger or key. */
export const SlotCard = ({ placed, acts, changed, chosen }: { placed: Placed; acts: SlotActs | null; changed: boolean; chosen: boolean }): ReactNode => {
  const m = useSiteMessages()
  const { slot, work, pinned } = placed
  const { setNodeRef, isOver } = useSlotTarget(slot, acts !== null)
  return (
    <li
      ref={setNodeRef}
      className={classes.slot}
      data-slot={slot}
      data-auto={!pinned || undefined}
      data-over={isOver || undefined}
      data-changed={changed || undefined}
      data-chosen={chosen || undefined}
      aria-label={m.slot(slot)}
    >
      <div className={classes.slotHead}>
        <span className={classes.slotName}>{m.slot(slot)}</span>
        <State placed={placed} />
      </div>
      <Draggable id={`slot-${slot}`} hand={acts && work ? { work, from: slot } : null}>
        {work ? <WorkFace work={work} /> : <p className={classes.empty}>{slot === 'notice' ? m.noticeHelp : m.emptySlot}</p>}
      </Draggable>
      {acts && (
        <div className={classes.slotActs}>
          <Button size="compact-sm" variant="default" aria-label={m.changeIn(m.slot(slot))} onClick={() => acts.onChoose(slot)}>
            {m.change}
          </Button>
          {work && !pinned && (
            <Button size="compact-sm" variant="subtle" onClick={() => acts.onKeep(slot, null)}>
              {m.keep}
            </Button>
          )}
          <span className={classes.push} />
          <Moves slot={slot} acts={acts} />
          <SlotMenu placed={placed} acts={acts} />
        </div>
      )}
    </li>
  )
}
