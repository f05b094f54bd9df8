import type { ReactNode } from 'react'
import { formatDecimal, formatDay, formatNumber, formatPercent } from '../../../../platform/i18n/format.ts'
import { useText } from '../../../../platform/staff/index.ts'
import type { AgencyPart, IndicatorDetail, IndicatorRow } from '../../contract/dashboard.ts'
import { usePlanMessages } from '../messages.ts'
import { noteWords, useCodes } from '../words/codes.ts'
import { amountText, countText, faceText, shownText } from '../../words/value-text.ts'
import classes from './Panel.module.css'

export const Part = ({ title, children }: { title: string; children: ReactNode }): ReactNode => (
  <section className={classes.part}>
    <h3>{title}</h3>
    {children}
  </section>
)

const whole = (value: number): string => (Number.isInteger(value) ? formatNumber(value) : formatDecimal(value))

export const Numbers = ({ row }: { row: IndicatorRow }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const { value, gaps } = row
  const isGrowth = row.definition?.formula === 'growth' && value.unit === 'percent'
  const lines: [string, string][] = []
  if (value.numerator !== null) lines.push([isGrowth ? m.panel.current : m.panel.numerator, `${whole(value.numerator)} ${codes.units[value.countingUnit]}`])
  if (value.denominator !== null)
    lines.push([isGrowth ? m.panel.baseline : m.panel.denominator, `${whole(value.denominator)} ${codes.units[value.countingUnit]}`])
  if (value.interval) lines.push([m.panel.interval, m.between(formatPercent(value.interval.low), formatPercent(value.interval.high))])
  if (value.provenance) {
    const shares = (['native', 'declared', 'imported'] as const).filter((key) => (value.provenance?.[key] ?? 0) > 0)
    lines.push([m.panel.provenance, shares.map((key) => `${codes.provenance[key]} ${formatPercent((value.provenance?.[key] ?? 0) * 100)}`).join(' · ')])
  }
  return (
    <Part title={m.panel.numbers}>
      <dl className={classes.facts}>
        {lines.map(([term, words]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt>{term}</dt>
            <dd className="tabular">{words}</dd>
          </div>
        ))}
      </dl>
      {value.coverage !== null && <p className={classes.dim}>{m.panel.coverage(formatPercent(value.coverage * 100))}</p>}
      {gaps && <p className={classes.dim}>{m.panel.gapSpan(gaps.spanGap, gaps.spanNeeded)}</p>}
      {gaps && gaps.yearNeeded !== null && gaps.yearGap !== null && <p className={classes.dim}>{m.panel.gapYear(gaps.yearGap, gaps.yearNeeded)}</p>}
      {row.difference !== null && <p className={classes.dim}>{m.panel.difference(formatDecimal(Math.abs(row.difference)))}</p>}
    </Part>
  )
}

const partWords = (part: AgencyPart, row: IndicatorRow, codes: ReturnType<typeof useCodes>): string => {
  if (part.state !== null) return [codes.members[part.state], ...part.reasons.map((note) => noteWords(codes, note))].join(' · ')
  if (part.status !== null && part.status !== 'value')
    return [codes.faces[part.status], part.numerator === null ? null : `${whole(part.numerator)} ${codes.units[row.value.countingUnit]}`]
      .filter(Boolean)
      .join(' · ')
  const formula = row.definition?.formula ?? null
  return [part.value === null ? null : shownText(part.value, row.value, formula, codes), countText({ ...row.value, ...part }, formula, codes)]
    .filter(Boolean)
    .join(' · ')
}

export const ByAgency = ({ detail }: { detail: IndicatorDetail }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  if (detail.parts.length === 0) return null
  return (
    <Part title={m.panel.byAgency}>
      <ul className={classes.list}>
        {detail.parts.map((part) => (
          <li key={part.agencyId}>
            <strong>{detail.agencies.find((agency) => agency.id === part.agencyId)?.shortName ?? '–'}</strong>
            <p className={classes.dim}>{partWords(part, detail.indicator, codes)}</p>
          </li>
        ))}
      </ul>
    </Part>
  )
}

export const Excluded = ({ detail }: { detail: IndicatorDetail }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const notes = [...detail.indicator.value.notes, ...detail.indicator.statements.flatMap(({ check }) => check.notes)]
  if (notes.length === 0) return null
  return (
    <Part title={m.panel.excluded}>
      <ul className={classes.list}>
        {notes.map((note, at) => (
          <li key={`${note.code}-${at}`}>{noteWords(codes, note)}</li>
        ))}
      </ul>
    </Part>
  )
}

/** The line as a table: day, reached, wanted. */
export const TrendTable = ({ row }: { row: IndicatorRow }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const formula = row.definition?.formula ?? null
  const say = (value: number | null): string => (value === null ? '–' : amountText(value, row.value, formula, codes))
  return (
    <Part title={m.panel.trend}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{m.panel.day}</th>
            <th scope="col" data-numeric>
              {m.panel.value}
            </th>
            <th scope="col" data-numeric>
              {m.panel.target}
            </th>
          </tr>
        </thead>
        <tbody>
          {row.trend.toReversed().map((point) => (
            <tr key={point.day}>
              <td className="tabular">{formatDay(point.day)}</td>
              <td className="tabular" data-numeric>
                {say(point.value)}
              </td>
              <td className="tabular" data-numeric>
                {say(point.target)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}

export const Beside = ({ detail }: { detail: IndicatorDetail }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const text = useText()
  if (detail.beside.length === 0) return null
  return (
    <Part title={m.panel.beside}>
      <ul className={classes.list}>
        {detail.beside.map(({ key, name, value, sentence }) => (
          <li key={key}>
            <strong>{text(name)}</strong>
            {': '}
            {value.status === 'value' && value.value !== null ? amountText(value.value, value, null, codes) : faceText(value, codes)}
            <p className={classes.dim}>{text(sentence)}</p>
          </li>
        ))}
      </ul>
    </Part>
  )
}
