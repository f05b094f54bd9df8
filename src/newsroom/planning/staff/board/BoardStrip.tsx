import { ActionIcon, Button } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
import type { Day } from '../../../../platform/clock.ts'
import { Icon, When } from '../../../../platform/staff/index.ts'
import type { PlanItem } from '../../contract.ts'
import { MissingRow } from '../day/RegistrationPanel.tsx'
import { useRemind, type Registration } from '../day/use-registration.ts'
import { usePlanWords } from '../words/messages.ts'
import { clockOf, isGone, isUnassigned } from '../words/rules.ts'
import board from './Board.module.css'
import classes from './BoardStrip.module.css'
import { useBoardMessages } from './messages.ts'

const Section = ({
  id,
  title,
  count,
  opened,
  onToggle,
  children,
}: {
  id?: string
  title: string
  count: number
  opened: boolean
  onToggle: () => void
  children: ReactNode
}): ReactNode => {
  const m = useBoardMessages()
  const list = useId()
  return (
    <section className={classes.section} id={id} aria-label={title}>
      <button type="button" className={classes.head} aria-expanded={opened} aria-controls={list} onClick={onToggle}>
        <Icon name={opened ? 'chevron-down' : 'chevron-right'} size={15} />
        {title}
        <span className={`${classes.number} tabular`}>{count}</span>
      </button>
      <div id={list} hidden={!opened}>
        {count === 0 ? <p className={classes.none}>{m.stripNone}</p> : <ul className={classes.list}>{children}</ul>}
      </div>
    </section>
  )
}

export type StripPart = 'breaking' | 'missing' | 'unassigned'

export type BoardStripProps = {
  readonly day: Day
  readonly items: readonly PlanItem[]
  readonly registration: Registration | undefined
  readonly folded: boolean
  readonly open: ReadonlySet<StripPart>
  readonly onFold: (folded: boolean) => void
  readonly onToggle: (part: StripPart) => void
  readonly onOpen: (item: PlanItem) => void
  readonly onAssign: (item: PlanItem) => void
}

const newestFirst = (one: PlanItem, other: PlanItem): number => (one.registeredAt < other.registeredAt ? 1 : -1)

/** What wants attention: breaking news on top, then who has not registered and what nobody does yet. */
export const BoardStrip = ({ day, items, registration, folded, open, onFold, onToggle, onOpen, onAssign }: BoardStripProps): ReactNode => {
  const m = useBoardMessages()
  const w = usePlanWords()
  const { remind } = useRemind(day)
  const breaking = items.filter((item) => item.isBreaking && !isGone(item)).toSorted(newestFirst)
  const missing = (registration?.desks ?? []).flatMap((desk) => desk.missing)
  const people = [...new Map(missing.map((person) => [person.id, person])).values()]
  const unassigned = items.filter(isUnassigned)
  if (folded)
    return (
      <div className={board.folded}>
        <ActionIcon size={32} aria-label={m.unfoldStrip} onClick={() => onFold(false)}>
          <Icon name="chevron-left" />
        </ActionIcon>
      </div>
    )
  return (
    <aside className={board.side} aria-label={m.strip}>
      <div className={classes.top}>
        {m.strip}
        <ActionIcon size={28} aria-label={m.foldStrip} onClick={() => onFold(true)}>
          <Icon name="chevron-right" size={16} />
        </ActionIcon>
      </div>
      <Section title={m.stripBreaking} count={breaking.length} opened={open.has('breaking')} onToggle={() => onToggle('breaking')}>
        {breaking.map((item) => (
          <li key={item.id}>
            <button type="button" className={classes.item} onClick={() => onOpen(item)}>
              <When at={item.registeredAt} /> {item.title}
            </button>
          </li>
        ))}
      </Section>
      {registration && (
        <Section title={m.stripMissing} count={people.length} opened={open.has('missing')} onToggle={() => onToggle('missing')}>
          {people.map((person) => (
            <MissingRow key={person.id} person={person} day={day} onRemind={(one) => void remind(one)} />
          ))}
        </Section>
      )}
      <Section title={m.stripUnassigned} count={unassigned.length} opened={open.has('unassigned')} onToggle={() => onToggle('unassigned')}>
        {unassigned.map((item) => (
          <li key={item.id}>
            <button type="button" className={classes.item} onClick={() => onOpen(item)}>
              <span className="tabular">{clockOf(item)}</span> {item.title}
            </button>
            {item.may.assign && (
              <Button size="compact-xs" variant="default" onClick={() => onAssign(item)}>
                {w.assign}
              </Button>
            )}
          </li>
        ))}
      </Section>
    </aside>
  )
}

/** Which parts are unfolded: breaking news always begins so. */
export const useStripParts = () => {
  const [open, setOpen] = useState<ReadonlySet<StripPart>>(new Set(['breaking']))
  const toggle = (part: StripPart): void =>
    setOpen((before) => (before.has(part) ? new Set([...before].filter((other) => other !== part)) : new Set(before).add(part)))
  const show = (part: StripPart): void => setOpen((before) => new Set(before).add(part))
  return { open, toggle, show }
}
