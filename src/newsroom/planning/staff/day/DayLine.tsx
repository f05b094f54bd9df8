import type { ReactNode } from 'react'
import { hanoiDay, hanoiTime, type Day } from '../../../../platform/clock.ts'
import { formatWhen } from '../../../../platform/i18n/format.ts'
import { useNow } from '../../../../platform/staff/index.ts'
import type { PlanItem } from '../../contract.ts'
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
  const { count, next } = mineOf(mine ?? [])
  const own = mine === undefined ? null : count === 0 ? m.mineNone : next ? m.mine(count, clockOf(next)) : m.mineDone(count)
  return <span className="tabular">{[own, cutOff].filter(Boolean).join(' · ')}</span>
}
