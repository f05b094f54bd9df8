import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { hanoiTime } from '../../../../platform/clock.ts'
import { People, StateBadge, useLanguage, useNow, type StateTone } from '../../../../platform/staff/index.ts'
import type { PlanItem } from '../../contract.ts'
import { placeOf } from '../item/describe.ts'
import { ItemState } from '../item/ItemState.tsx'
import { BreakingMark, MediaIcons } from '../item/Marks.tsx'
import { useRegisterMessages } from '../register/messages.ts'
import type { RegisterAct } from '../register/use-register-sheet.ts'
import { usePlanWords } from '../words/messages.ts'
import { clockOf, doersOf, isOverdue, isUnassigned } from '../words/rules.ts'
import type { WordLists } from '../words/word-lists.ts'
import classes from './DayPage.module.css'
import { useDayMessages } from './messages.ts'

export type RowActs = {
  readonly onOpen: (item: PlanItem) => void
  readonly onAssign: (item: PlanItem) => void
  readonly onMend: (act: RegisterAct) => void
  readonly onDrop: (act: RegisterAct) => void
  /** Taking back what was registered a moment ago; null when that moment is over. */
  readonly takeBack: (itemId: string) => (() => void) | null
}

const Meta = ({ place, children }: { place: string; children: ReactNode }): ReactNode => (
  <div className={classes.meta}>
    {place !== '' && (
      <>
        <span className={classes.place}>{place}</span>
        <span className={classes.dot} aria-hidden>
          ·
        </span>
      </>
    )}
    {children}
  </div>
)

/** 64 px: when, what, where and on what, how far it is. */
export const ItemRow = ({ item, lists, withPeople, acts }: { item: PlanItem; lists: WordLists; withPeople: boolean; acts: RowActs }): ReactNode => {
  const m = useDayMessages()
  const w = usePlanWords()
  const now = useNow()
  const takeBack = acts.takeBack(item.id)
  const unassigned = isUnassigned(item)
  return (
    <li className={classes.row} data-overdue={isOverdue(item, now) || undefined}>
      <span className={`${classes.clock} tabular`}>{clockOf(item)}</span>
      <div>
        <button type="button" className={classes.open} onClick={() => acts.onOpen(item)}>
          {item.title}
        </button>
        <Meta place={placeOf(item, lists)}>
          <MediaIcons media={item.media} />
          {item.isBreaking && <BreakingMark />}
          <ItemState item={item} plain />
          {item.isLate && <span>{w.late}</span>}
        </Meta>
      </div>
      <div className={classes.side}>
        {takeBack && (
          <Button size="xs" variant="default" onClick={takeBack}>
            {m.takeBack}
          </Button>
        )}
        {!takeBack && withPeople && unassigned && item.may.assign && (
          <Button size="xs" variant="default" onClick={() => acts.onAssign(item)}>
            {w.assign}
          </Button>
        )}
        {withPeople && (!unassigned || !item.may.assign) && <People people={doersOf(item)} max={2} />}
      </div>
    </li>
  )
}

const tones: Record<RegisterAct['state'], StateTone> = { waiting: 'waiting', sending: 'approved', refused: 'late' }

/** A registration the server does not know yet; a refused one keeps its sentence and its words. */
export const ActRow = ({ act, lists, acts }: { act: RegisterAct; lists: WordLists; acts: RowActs }): ReactNode => {
  const m = useDayMessages()
  const r = useRegisterMessages()
  const w = usePlanWords()
  const { language } = useLanguage()
  const { body } = act.call
  const refusal = act.refusal?.[language]
  const takeBack = act.state === 'refused' ? null : acts.takeBack(body.id)
  return (
    <li className={classes.row} data-queued>
      <span className={`${classes.clock} tabular`}>{body.deadline ? hanoiTime(new Date(body.deadline)) : '–'}</span>
      <div>
        <button type="button" className={classes.open} onClick={() => acts.onMend(act)} disabled={act.state === 'sending'}>
          {body.title}
        </button>
        <Meta place={placeOf({ place: body.place ?? null, areaId: body.areaId ?? null }, lists)}>
          {body.media && <MediaIcons media={body.media} />}
          {body.isBreaking && <BreakingMark />}
          <StateBadge tone={tones[act.state]} label={w.queued[act.state]} plain {...(act.state === 'waiting' ? { title: m.waitingNote } : {})} />
        </Meta>
      </div>
      <div className={classes.side}>
        {takeBack && (
          <Button size="xs" variant="default" onClick={takeBack}>
            {m.takeBack}
          </Button>
        )}
      </div>
      {refusal && (
        <>
          <p className={classes.refusal} role="alert">
            {refusal.startsWith(r.refusedPrefix) ? refusal : `${r.refusedPrefix}${refusal}`}
          </p>
          <div className={classes.mend}>
            <Button size="xs" onClick={() => acts.onMend(act)}>
              {m.mend}
            </Button>
            <Button size="xs" variant="default" onClick={() => acts.onDrop(act)}>
              {m.drop}
            </Button>
          </div>
        </>
      )}
    </li>
  )
}
