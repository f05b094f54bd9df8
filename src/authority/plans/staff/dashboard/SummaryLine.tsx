import type { ReactNode } from 'react'
import type { Summary } from '../../contract/dashboard.ts'
import { usePlanMessages } from '../messages.ts'
import classes from './Dashboard.module.css'

const order = ['achieved', 'forecastMet', 'atRisk', 'forecastMissed', 'insufficientData', 'noValue', 'blankTarget', 'awaitingTrigger'] as const

/** '18 chỉ tiêu: 9 đã đạt · 5 có nguy cơ · …' */
export const SummaryLine = ({ summary }: { summary: Summary }): ReactNode => {
  const m = usePlanMessages()
  const parts = order.filter((key) => summary[key] > 0).map((key) => m.summaryOf[key](summary[key]))
  return (
    <p className={classes.line}>
      <strong>
        {m.summary(summary.total)}
        {parts.length > 0 && ':'}
      </strong>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </p>
  )
}
