import { Fragment, type ReactNode } from 'react'
import { formatMoney } from '../../../../platform/i18n/format.ts'
import type { AnnexSubtask, AnnexTask, PlanDocument } from '../../contract/plan-document.ts'
import { usePlanMessages } from '../messages.ts'
import classes from './Reader.module.css'

/** Phụ lục 1 as printed: one column a year, blank cells blank. */
export const Annex1Table = ({ annex }: { annex: NonNullable<PlanDocument['annex1']> }): ReactNode => {
  const m = usePlanMessages()
  const years = [...new Set(annex.indicators.flatMap((row) => Object.keys(row.values)))].sort()
  return (
    <section>
      <h2>{m.reader.annex1}</h2>
      <p>{annex.title}</p>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={annex.title}>
          <thead>
            <tr>
              <th scope="col">{m.reader.no}</th>
              <th scope="col">{m.reader.indicator}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
              <th scope="col">{m.reader.unit}</th>
            </tr>
          </thead>
          <tbody>
            {annex.indicators.map((row) => (
              <tr key={row.no}>
                <td className="tabular">{row.no}</td>
                <th scope="row">{row.name}</th>
                {years.map((year) => (
                  <td key={year} className="tabular">
                    {row.values[year]?.raw ?? ''}
                  </td>
                ))}
                <td>
                  {row.unitOfMeasure}
                  {row.unitNote && <p className={classes.read}>{row.unitNote}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const Cells = ({ task, isSub }: { task: AnnexTask | AnnexSubtask; isSub: boolean }): ReactNode => (
  <tr>
    <td className="tabular">{task.no}</td>
    <th scope="row" data-sub={isSub || undefined}>
      {task.title}
      {task.footnote && <p className={classes.read}>{task.footnote}</p>}
      {task.money && (
        <p className={classes.read}>{task.money.map((money) => `${money.year}, ${money.source}: ${formatMoney(money.amountDong)}`).join(' · ')}</p>
      )}
    </th>
    <td>{task.lead}</td>
    <td>{task.partners}</td>
    <td>{task.product}</td>
    <td>{task.time?.raw}</td>
  </tr>
)

/** Phụ lục 2 as printed, sub-tasks under their task. */
export const Annex2Table = ({ annex }: { annex: NonNullable<PlanDocument['annex2']> }): ReactNode => {
  const m = usePlanMessages()
  const heads = ['no', 'task', 'lead', 'partners', 'product', 'time'] as const
  return (
    <section>
      <h2>{m.reader.annex2}</h2>
      <p>{annex.title}</p>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={annex.title}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {m.reader[head]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {annex.tasks.map((task) => (
              <Fragment key={task.no}>
                <Cells task={task} isSub={false} />
                {task.subtasks?.map((sub) => (
                  <Cells key={sub.no} task={sub} isSub />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
