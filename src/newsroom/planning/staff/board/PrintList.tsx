import type { ReactNode } from 'react'
import type { Day } from '../../../../platform/clock.ts'
import { formatLongDay, formatMoment } from '../../../../platform/i18n/format.ts'
import { useNow } from '../../../../platform/staff/index.ts'
import type { PlanItem } from '../../contract.ts'
import type { Registration } from '../day/use-registration.ts'
import { usePlanWords } from '../words/messages.ts'
import { clockOf, doersOf, isOverdue, minutesBetween } from '../words/rules.ts'
import type { Column } from './columns.ts'
import { useBoardMessages } from './messages.ts'
import classes from './PrintList.module.css'

const ItemLine = ({ item }: { item: PlanItem }): ReactNode => {
  const w = usePlanWords()
  const m = useBoardMessages()
  const now = useNow()
  const late = isOverdue(item, now) ? `, ${w.overdue(w.span(minutesBetween(new Date(item.deadline), now)))}` : ''
  return (
    <tr>
      <td>{clockOf(item)}</td>
      <td>
        {item.isBreaking ? `${w.breaking}: ` : ''}
        {item.title}
        {item.place ? ` (${item.place})` : ''}
      </td>
      <td>
        {doersOf(item)
          .map(({ name }) => name)
          .join(', ')}
      </td>
      <td>{item.media.map((medium) => w.media[medium]).join(', ')}</td>
      <td>
        {w.states[item.state]}
        {late}
      </td>
      <td aria-label={m.printHead.decision} />
    </tr>
  )
}

/** A4, black on white: the day by desk with an empty box for what the meeting decides. Seen on paper only. */
export const PrintList = ({ day, columns, registration }: { day: Day; columns: readonly Column[]; registration: Registration | undefined }): ReactNode => {
  const m = useBoardMessages()
  const now = useNow()
  const head = m.printHead
  const missing = (registration?.desks ?? []).flatMap((desk) => desk.missing.map(({ name }) => name))
  return (
    <div className={classes.print} aria-hidden>
      <h1 className={classes.title}>{m.printTitle(formatLongDay(day))}</h1>
      <p className={classes.when}>{m.printedAt(formatMoment(now))}</p>
      {columns
        .filter(({ items }) => items.length > 0)
        .map((column) => (
          <section key={column.id}>
            <h2 className={classes.desk}>
              {column.name} · {m.load(column.items.length, column.people)}
            </h2>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th className={classes.clock}>{head.clock}</th>
                  <th>{head.title}</th>
                  <th className={classes.people}>{head.people}</th>
                  <th className={classes.media}>{head.media}</th>
                  <th className={classes.state}>{head.state}</th>
                  <th className={classes.decision}>{head.decision}</th>
                </tr>
              </thead>
              <tbody>
                {column.items.map((item) => (
                  <ItemLine key={item.id} item={item} />
                ))}
              </tbody>
            </table>
          </section>
        ))}
      {missing.length > 0 && <p>{m.printMissing([...new Set(missing)].join(', '))}</p>}
    </div>
  )
}
