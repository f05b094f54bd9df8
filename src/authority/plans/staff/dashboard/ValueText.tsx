import type { ReactNode } from 'react'
import { formatDecimal } from '../../../../platform/i18n/format.ts'
import type { IndicatorRow } from '../../contract/dashboard.ts'
import { usePlanMessages } from '../messages.ts'
import { useCodes } from '../words/codes.ts'
import { countText, faceText, knownText, shownText } from '../../words/value-text.ts'
import classes from './Dashboard.module.css'

/** What is reached, with the count behind it; without a number, which face of it. */
export const ValueText = ({ row }: { row: IndicatorRow }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const { value, shown, typed, origin } = row
  if (shown === null)
    return (
      <span className={classes.value}>
        <span className={classes.noValue}>{faceText(value, codes)}</span>
        <span className={classes.count}>{knownText(value, codes)}</span>
      </span>
    )
  const formula = row.definition?.formula ?? null
  const counted = origin === 'typed' && typed ? { ...value, numerator: typed.numerator, denominator: typed.denominator } : value
  const interval = origin === 'typed' ? null : value.interval
  return (
    <span className={classes.value}>
      <strong className="tabular">{shownText(shown, value, formula, codes)}</strong>
      <span className={classes.count}>{countText(counted, formula, codes)}</span>
      {interval && <span className={classes.count}>{m.between(formatDecimal(interval.low), formatDecimal(interval.high))}</span>}
      {origin === 'typed' && row.shownOn && <span className={classes.count}>{m.shownOn(row.shownOn)}</span>}
    </span>
  )
}

/** Wanted in the year (or the year that has a value), in the plan's own signs. */
export const TargetText = ({ row }: { row: IndicatorRow }): ReactNode => {
  const m = usePlanMessages()
  return (
    <span className={classes.value}>
      {row.statements.map(({ statement, check }) => (
        <span key={statement.id} className={classes.target}>
          <span className="tabular">{statement.raw === '' ? m.targetBlank : statement.raw}</span>
          {check.needed && <span className={classes.count}>{m.needs(`${check.needed.count}/${check.needed.of}`)}</span>}
        </span>
      ))}
      {row.wantedYear !== null && <span className={classes.count}>{m.targetOf(row.wantedYear)}</span>}
    </span>
  )
}

export const OriginText = ({ row }: { row: IndicatorRow }): ReactNode => {
  const m = usePlanMessages()
  return <span className={classes.origin}>{row.origin === 'both' ? m.origin.both(row.difference ?? 0) : m.origin[row.origin]}</span>
}
