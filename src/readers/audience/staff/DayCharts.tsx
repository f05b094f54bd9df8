import { useMemo, type ReactNode } from 'react'
import { hanoiTime } from '../../../platform/clock.ts'
import { Chart } from '../../../platform/staff/index.ts'
import type { LiveFigures } from '../contract.ts'
import { useAudienceMessages } from './messages.ts'
import classes from './Audience.module.css'

const HEIGHT = 200
const axis = (labels: readonly string[]) => ({ type: 'category' as const, data: labels, axisTick: { show: false } })
const hourOf = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

const MinutesChart = ({ minutes }: { minutes: LiveFigures['minutes'] }): ReactNode => {
  const m = useAudienceMessages()
  const name = m.views
  const rows = minutes.map(({ at, views }) => [hanoiTime(new Date(at)), views] as const)
  const key = JSON.stringify(rows)
  // drawn anew only when a figure moved
  const option = useMemo(() => {
    const given = JSON.parse(key) as [string, number][]
    return {
      xAxis: axis(given.map(([time]) => time)),
      yAxis: { type: 'value', minInterval: 1 },
      tooltip: { trigger: 'axis' },
      animation: false,
      series: [{ type: 'bar', name, data: given.map(([, views]) => views), barCategoryGap: '20%' }],
    }
  }, [key, name])
  return <Chart title={m.minutesChart} option={option} height={HEIGHT} table={{ head: [m.minute, m.views], rows: [...rows].reverse() }} />
}

const HoursChart = ({ hours }: { hours: LiveFigures['hours'] }): ReactNode => {
  const m = useAudienceMessages()
  const [own, before] = [m.ownDay, m.dayBefore]
  const rows = hours.map((each) => [hourOf(each.hour), each.views, each.before] as const)
  const key = JSON.stringify(rows)
  const option = useMemo(() => {
    const given = JSON.parse(key) as [string, number, number][]
    return {
      xAxis: axis(given.map(([hour]) => hour)),
      yAxis: { type: 'value', minInterval: 1 },
      tooltip: { trigger: 'axis' },
      legend: { top: 0, right: 0, icon: 'roundRect' },
      animation: false,
      series: [
        { type: 'line', name: own, data: given.map(([, views]) => views), symbol: 'none', lineStyle: { width: 2 } },
        { type: 'line', name: before, data: given.map((each) => each[2]), symbol: 'none', lineStyle: { width: 1, type: 'dashed' } },
      ],
    }
  }, [key, own, before])
  return <Chart title={m.hoursChart} option={option} height={HEIGHT} table={{ head: [m.hour, m.ownDay, m.dayBefore], rows }} />
}

/** The last hour by minute, the day by hour. */
export const DayCharts = ({ figures }: { figures: LiveFigures }): ReactNode =>
  figures.minutes.length === 0 && figures.hours.length === 0 ? null : (
    <div className={classes.charts}>
      {figures.minutes.length > 0 && <MinutesChart minutes={figures.minutes} />}
      {figures.hours.length > 0 && <HoursChart hours={figures.hours} />}
    </div>
  )
