import { Button, VisuallyHidden } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import { Can, usePhone, useText } from '../../../../platform/staff/index.ts'
import type { IndicatorRow } from '../../contract/dashboard.ts'
import { statementSections } from '../../contract/target-statement.ts'
import { usePlanMessages } from '../messages.ts'
import { useCodes } from '../words/codes.ts'
import { entryKindFor } from '../words/entry-kind.ts'
import { forecastText } from '../../words/value-text.ts'
import classes from './Dashboard.module.css'
import { StateWord } from './StateWord.tsx'
import { Trend } from './Trend.tsx'
import { OriginText, TargetText, ValueText } from './ValueText.tsx'

export type TableProps = { rows: readonly IndicatorRow[]; onOpen: (key: string) => void; onEnter: (key: string) => void }

/** Without a number the way on stands beside it. */
const WayOn = ({ row, onEnter }: { row: IndicatorRow; onEnter: (key: string) => void }): ReactNode => {
  const m = usePlanMessages()
  if (row.shown !== null) return null
  return (
    <Can permission="plans.edit">
      <Button size="compact-xs" variant="default" className={classes.screenOnly} onClick={() => onEnter(row.key)}>
        {m.enterOf[entryKindFor(row)]}
      </Button>
    </Can>
  )
}

const Row = ({ row, onOpen, onEnter }: Omit<TableProps, 'rows'> & { row: IndicatorRow }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const text = useText()
  return (
    <tr>
      <th scope="row" aria-label={text(row.name)} className={classes.words} style={{ whiteSpace: 'normal', color: 'inherit' }}>
        <button type="button" className={classes.open} onClick={() => onOpen(row.key)}>
          <span className={classes.name}>{text(row.name)}</span>
          <span className={classes.said}>{row.words}</span>
        </button>
      </th>
      <td>
        <TargetText row={row} />
      </td>
      <td>
        <div className={classes.face}>
          <button type="button" className={classes.open} onClick={() => onOpen(row.key)}>
            <VisuallyHidden>{m.openPanel(text(row.name))}</VisuallyHidden> <ValueText row={row} />
          </button>
          <WayOn row={row} onEnter={onEnter} />
        </div>
      </td>
      <td>
        <Trend row={row} />
      </td>
      <td className="tabular">{forecastText(row.forecast, row, codes) ?? '–'}</td>
      <td>
        <StateWord row={row} plain />
      </td>
      <td>
        <OriginText row={row} />
      </td>
      <td className={classes.explanation}>{row.explanation?.text}</td>
    </tr>
  )
}

const Card = ({ row, onOpen }: { row: IndicatorRow; onOpen: (key: string) => void }): ReactNode => {
  const text = useText()
  return (
    <button type="button" className={classes.card} onClick={() => onOpen(row.key)}>
      <StateWord row={row} plain />
      <span className={classes.name}>{text(row.name)}</span>
      <span className={classes.cardRow}>
        <span>
          <ValueText row={row} />
          <TargetText row={row} />
        </span>
        <Trend row={row} />
      </span>
    </button>
  )
}

/** All indicators grouped as in the plan: a table on a laptop and on paper, cards on a phone. */
export const IndicatorTable = ({ rows, onOpen, onEnter }: TableProps): ReactNode => {
  const m = usePlanMessages()
  const isPhone = usePhone()
  const groups = statementSections.map((section) => ({ section, rows: rows.filter((row) => row.section === section) })).filter((group) => group.rows.length > 0)
  if (isPhone) {
    return groups.map((group) => (
      <section key={group.section} className={classes.cards}>
        <h2 className={classes.cardGroup}>{m.sections[group.section]}</h2>
        {group.rows.map((row) => (
          <Card key={row.key} row={row} onOpen={onOpen} />
        ))}
      </section>
    ))
  }
  const columns = ['words', 'target', 'value', 'trend', 'forecast', 'state', 'source', 'explanation'] as const
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={m.title}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {m.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.section}>
              <tr className={classes.group}>
                <th scope="colgroup" colSpan={columns.length}>
                  {m.sections[group.section]}
                </th>
              </tr>
              {group.rows.map((row) => (
                <Row key={row.key} row={row} onOpen={onOpen} onEnter={onEnter} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
