import type { ReactNode } from 'react'
import { StateBadge, useNow } from '../../../../platform/staff/index.ts'
import type { PlanItem } from '../../contract.ts'
import { usePlanWords } from '../words/messages.ts'
import { isOverdue, minutesBetween, tones } from '../words/rules.ts'

/** Word, shape and colour of where an item is; a late one says by how much. */
export const ItemState = ({ item, plain }: { item: PlanItem; plain?: boolean }): ReactNode => {
  const w = usePlanWords()
  const now = useNow()
  if (isOverdue(item, now))
    return (
      <StateBadge
        tone="late"
        label={w.overdue(w.span(minutesBetween(new Date(item.deadline), now)))}
        title={w.states[item.state]}
        {...(plain ? { plain } : {})}
      />
    )
  return (
    <StateBadge
      tone={tones[item.state]}
      label={w.states[item.state]}
      {...(plain ? { plain } : {})}
      {...(item.stateReason ? { title: item.stateReason } : {})}
    />
  )
}
