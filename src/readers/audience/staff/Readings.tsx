import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { Figure, TrendLine } from '../../../platform/staff/index.ts'
import type { WorkFigures } from '../contract.ts'
import { useAudienceMessages } from './messages.ts'
import { meanSpan, spanWords } from './span.ts'
import classes from './Audience.module.css'

const SHOWN_DAYS = 14

/** How one work is read: what matters first, then days. */
export const Readings = ({ figures }: { figures: WorkFigures }): ReactNode => {
  const m = useAudienceMessages()
  const lastDay = figures.hours.reduce((sum, hour) => sum + hour.views, 0)
  return (
    <div className={classes.readings}>
      <div className={classes.pair}>
        <Figure
          label={m.panel.views}
          value={formatNumber(figures.views)}
          count={m.panel.lastDayWords(lastDay)}
          trend={<TrendLine points={figures.hours.map((hour) => hour.views)} label={m.panel.lastDayWords(lastDay)} />}
        />
        <Figure label={m.panel.readers} value={formatNumber(figures.readerDays)} />
        <Figure label={m.panel.each} value={meanSpan(m, figures)} count={m.inAll(spanWords(m, figures.seconds))} />
        <Figure
          label={m.panel.finished}
          value={figures.views === 0 ? null : m.percent(Math.round(Math.min(100, (figures.finished / figures.views) * 100)))}
          count={m.card.row(figures.finished)}
        />
      </div>
      <Table aria-label={m.panel.days} tabularNums verticalSpacing={4} fz={13}>
        <Table.Thead>
          <Table.Tr>
            {m.panel.dayHead.map((word, index) => (
              <Table.Th key={word} ta={index === 0 ? 'left' : 'right'}>
                {word}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...figures.days]
            .reverse()
            .slice(0, SHOWN_DAYS)
            .map((day) => (
              <Table.Tr key={day.day}>
                <Table.Td>{m.panel.day(day.day)}</Table.Td>
                <Table.Td ta="right">{formatNumber(day.views)}</Table.Td>
                <Table.Td ta="right">{formatNumber(day.readers)}</Table.Td>
                <Table.Td ta="right">{meanSpan(m, day) ?? ''}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
