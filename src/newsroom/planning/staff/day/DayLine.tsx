import type { ReactNode } from 'react'
import { hanoiDay, hanoiTime, type Day } from '../../../../platform/clock.ts'
import { formatWhen } from '../../../../platform/i18n/format.ts'
import { useNow, useQueued } from '../../../../platform/staff/index.ts'
import { registerPlanItem, type PlanItem } from '../../contract.ts'
import type { Prefill } from '../register/draft.ts'
import { usePlanWords } from '../words/messages.ts'
import { clockOf, minutesBetween } from '../words/rules.ts'
import { useDayMessages } from './messages.ts'
import { mineOf } from './rows.ts'

const useCutOff = (day: Day, prefill: Prefill | undefined): string | null => {
  const m = useDayMessages()
  const w = usePlanWords()
  const now = useNow(30_000)
  if (day < hanoiDay(now)) return m.dayPast
  if (!prefill) return null
  if (prefill.isClosed) return m.dayClosed
  const cutOff = new Date(prefill.cutOff)
  if (cutOff <= now) return m.cutOffOver
  return hanoiDay(cutOff) === hanoiDay(now) ? m.cutOff(hanoiTime(cutOff), w.span(minutesBetween(now, cutOff))) : m.cutOffDay(formatWhen(cutOff, now))
}

/** One line of what matters now. `mine` is undefined while it is not known. */
export const DayLine = ({ day, mine, prefill }: { day: Day; mine: readonly PlanItem[] | undefined; prefill: Prefill | undefined }): ReactNode => {
  const m = useDayMessages()
  const cutOff = useCutOff(day, prefill)
  const { count, overdue, next } = mineOf(mine ?? [], useNow())
  const due = [...(overdue > 0 ? [m.mineOverdue(overdue)] : []), ...(next ? [m.mineNext(clockOf(next))] : [])]
  const waiting = useQueued(registerPlanItem).filter((act) => act.call.body.day === day && !mine?.some(({ id }) => id === act.call.body.id)).length
  const unsent = waiting > 0 ? [m.mineUnsent(waiting)] : []
  const own = count === 0 ? (unsent[0] ?? m.mineNone) : [m.mine(count), ...(due.length > 0 ? due : [m.mineDone]), ...unsent].join(', ')
  return <span className="tabular">{[mine === undefined ? null : own, cutOff].filter(Boolean).join(' · ')}</span>
}
