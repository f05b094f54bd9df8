import { ActionIcon, Menu } from '@mantine/core'
import { useDraggable } from '@dnd-kit/core'
import type { ReactNode } from 'react'
import { Icon, People, useNow } from '../../../../platform/staff/index.ts'
import type { PlanItem } from '../../contract.ts'
import { ItemState } from '../item/ItemState.tsx'
import { BreakingMark, MediaIcons } from '../item/Marks.tsx'
import { useItemMessages } from '../item/messages.ts'
import { usePlanWords } from '../words/messages.ts'
import { clockOf, doersOf, isOverdue, isUnassigned, lacksOf } from '../words/rules.ts'
import type { WordLists } from '../words/word-lists.ts'
import classes from './Card.module.css'
import { useBoardMessages } from './messages.ts'

export type CardActs = {
  readonly onOpen: (item: PlanItem) => void
  readonly onAssign: (item: PlanItem) => void
  readonly onDeadline: (item: PlanItem) => void
  readonly onMove: (item: PlanItem) => void
}
export type CardLook = {
  readonly lists: WordLists
  readonly openId: string
  readonly movingId: string | null
  readonly frozen: boolean
  readonly changed: ReadonlyMap<string, string>
  readonly added: ReadonlySet<string>
  readonly held: ReadonlyMap<string, string>
}
export const cardId = (itemId: string): string => `card-${itemId}`

/** Most tags a card shows: five lines are all it has. */
const MOST_TAGS = 2

const Tags = ({ item, lists }: { item: PlanItem; lists: WordLists }): ReactNode => {
  const w = usePlanWords()
  const lacks = lacksOf(item)
  const names = item.commitmentIds.map((id) => lists.commitmentName(id)).filter((name) => name !== null)
  if (lacks.length + names.length === 0) return null
  return (
    <div className={classes.tags}>
      {lacks.map((lack) => (
        <span key={lack} className={classes.lack}>
          <Icon name="warning" size={13} />
          {w.lacks[lack]}
        </span>
      ))}
      {names.slice(0, MOST_TAGS).map((name) => (
        <span key={name} className={classes.tag} title={name}>
          {name}
        </span>
      ))}
      {names.length > MOST_TAGS && <span>+{names.length - MOST_TAGS}</span>}
    </div>
  )
}

/** When, what, who and on what, how far, what for: at most five lines. */
export const CardFace = ({ item, lists, title }: { item: PlanItem; lists: WordLists; title: ReactNode }): ReactNode => {
  const m = useBoardMessages()
  return (
    <>
      <div className={classes.line}>
        <span className={`${classes.clock} tabular`}>{clockOf(item)}</span>
        {item.isBreaking && <BreakingMark />}
        <span className={classes.push}>
          <ItemState item={item} plain />
        </span>
      </div>
      {title}
      <div className={classes.line}>
        <span className={classes.above}>
          <People people={doersOf(item)} size={20} />
        </span>
        {isUnassigned(item) && <span className={classes.nobody}>{m.withoutPeople}</span>}
        <MediaIcons media={item.media} />
      </div>
      <Tags item={item} lists={lists} />
    </>
  )
}

const CardMenu = ({ item, acts }: { item: PlanItem; acts: CardActs }): ReactNode => {
  const m = useBoardMessages()
  const i = useItemMessages()
  const w = usePlanWords()
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon size={28} className={classes.menu} aria-label={m.cardMenu(item.title)} tabIndex={-1}>
          <Icon name="more" size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => acts.onOpen(item)}>{m.openCard}</Menu.Item>
        {item.may.assign && <Menu.Item onClick={() => acts.onAssign(item)}>{w.assign}</Menu.Item>}
        {item.may.edit && <Menu.Item onClick={() => acts.onDeadline(item)}>{i.deadlineTitle}</Menu.Item>}
        {item.may.edit && <Menu.Item onClick={() => acts.onMove(item)}>{m.moveTo}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}

export const Card = ({ item, look, acts, helpId }: { item: PlanItem; look: CardLook; acts: CardActs; helpId: string }): ReactNode => {
  const m = useBoardMessages()
  const now = useNow()
  const draggable = item.may.edit && !look.frozen
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: item.id, disabled: !draggable })
  const holder = look.held.get(item.id)
  const changer = look.changed.get(item.id)
  const mark = holder ? m.heldBy(holder) : changer ? (look.added.has(item.id) ? m.newBy(changer) : m.changedBy(changer)) : null
  return (
    <li
      ref={setNodeRef}
      {...(draggable ? listeners : {})}
      className={classes.card}
      data-item={item.id}
      data-draggable={draggable || undefined}
      data-dragged={isDragging || undefined}
      data-open={look.openId === item.id || undefined}
      data-moving={look.movingId === item.id || undefined}
      data-overdue={isOverdue(item, now) || undefined}
      data-changed={changer !== undefined || undefined}
    >
      <CardFace
        item={item}
        lists={look.lists}
        title={
          <button id={cardId(item.id)} type="button" className={classes.title} aria-describedby={helpId} onClick={() => acts.onOpen(item)}>
            {item.title}
          </button>
        }
      />
      <CardMenu item={item} acts={acts} />
      {mark && <span className={classes.by}>{mark}</span>}
    </li>
  )
}

/** What follows the pointer. */
export const LiftedCard = ({ item, lists }: { item: PlanItem; lists: WordLists }): ReactNode => (
  <div className={classes.card} data-lifted>
    <CardFace item={item} lists={lists} title={<span className={classes.title}>{item.title}</span>} />
  </div>
)
