import type { ReactNode } from 'react'
import { formatDecimal, formatNumber } from '../../../platform/i18n/format.ts'
import type { Fact, IndicatorLine } from '../contract.ts'
import { useReportMessages } from './messages.ts'
import classes from './Reports.module.css'

const useFactWords = () => {
  const m = useReportMessages()
  const shown = (value: number | null): string => (value === null ? m.notMeasured : formatNumber(value))
  const change = (fact: Fact): string => {
    if (fact.value === null || fact.before === null) return m.noBase
    if (fact.before === 0) return m.baseZero
    const percent = ((fact.value - fact.before) / fact.before) * 100
    return `${percent > 0 ? '+' : ''}${formatDecimal(percent)} %`
  }
  return { m, shown, change }
}

/** Numbers of works; each may be asked where it comes from. */
export const FactTable = ({ facts, onAsk }: { facts: readonly Fact[]; onAsk?: (fact: Fact) => void }): ReactNode => {
  const { m, shown, change } = useFactWords()
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{m.content}</th>
            <th scope="col" data-number>
              {m.thisPeriod}
            </th>
            <th scope="col" data-number>
              {m.samePeriod}
            </th>
            <th scope="col" data-number>
              {m.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.key}>
              <td>{fact.label}</td>
              <td data-number>
                {onAsk ? (
                  <button type="button" className={classes.chip} aria-label={`${shown(fact.value)}, ${m.numberOf(fact.label)}`} onClick={() => onAsk(fact)}>
                    {shown(fact.value)}
                  </button>
                ) : (
                  shown(fact.value)
                )}
              </td>
              <td data-number>{shown(fact.before)}</td>
              <td data-number>{change(fact)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export const IndicatorTable = ({ lines }: { lines: readonly IndicatorLine[] }): ReactNode => {
  const m = useReportMessages()
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{m.content}</th>
            <th scope="col">{m.target}</th>
            <th scope="col" data-number>
              {m.value}
            </th>
            <th scope="col" data-number>
              {m.count}
            </th>
            <th scope="col">{m.state}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <td>{line.name}</td>
              <td>{line.target}</td>
              <td data-number>{line.value}</td>
              <td data-number>{line.count}</td>
              <td>{line.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
