import { useMemo, type ReactNode } from 'react'
import { hanoiTime } from '../../../platform/clock.ts'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { Chart } from '../../../platform/staff/index.ts'
import type { LiveFigures } from '../contract.ts'
import { useAudienceMessages } from './messages.ts'
import classes from './Audience.module.css'

const HEIGHT = 200
const axis = (labels: readonly string[]) => ({ type: 'category' as const, data: labels, axisTick: { show: false } })
/** Starts at zero; figures as they are written elsewhere. */
const values = { type: 'value' as const, minInterval: 1, axisLabel: { formatter: formatNumber } }
const hourOf = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

const MinutesChart = ({ minutes }: { minutes: LiveFigures['minutes'] }): ReactNode => {
  const m = useAudienceMessages()
  const name = m.views
  const key = JSON.stringify(minutes)
  // drawn anew only when a figure moved
  const option = useMemo(() => {
    const given = JSON.parse(key) as LiveFigures['minutes']
    return {
      xAxis: axis(given.map(({ at }) => hanoiTime(new Date(at)))),
      yAxis: values,
      tooltip: { trigger: 'axis' },
      animation: false,
      series: [{ type: 'bar', name, data: given.map(({ views }) => views), barCategoryGap: '20%' }],
    }
  }, [key, name])
  const rows = minutes.map(({ at, views }) => [hanoiTime(new Date(at)), views] as const).reverse()
  return <Chart title={m.minutesChart} option={option} height={HEIGHT} table={{ head: [m.minute, m.views], rows }} />
}

const HoursChart = ({ hours, isToday }: { hours: LiveFigures['hours']; isToday: boolean }): ReactNode => {
  const m = useAudienceMessages()
  const [own, before] = [m.ownDay, m.dayBefore]
  // an hour that is not over would look like a fall
  const rows = hours.map((each) => [hourOf(each.hour), each.views, each.before] as const)
  const key = JSON.stringify(rows)
  const option = useMemo(() => {
    const given = JSON.parse(key) as [string, number, number][]
    return {
      xAxis: axis(given.map(([hour]) => hour)),
      yAxis: values,
      tooltip: { trigger: 'axis' },
      legend: { top: 0, right: 0, icon: 'roundRect' },
      animation: false,
      series: [
        {
          type: 'line',
          name: own,
          data: given.map(([, views], index) => (isToday && index === given.length - 1 ? null : views)),
          symbol: 'none',
          lineStyle: { width: 2 },
        },
        { type: 'line', name: before, data: given.map((each) => each[2]), symbol: 'none', lineStyle: { width: 1, type: 'dashed' } },
      ],
    }
  }, [key, own, before, isToday])
  return <Chart title={m.hoursChart} option={option} height={HEIGHT} table={{ head: [m.hour, m.ownDay, m.dayBefore], rows }} />
}

/** The last hour by minute, the day by hour. */
export const DayCharts = ({ figures }: { figures: LiveFigures }): ReactNode =>
  figures.minutes.length === 0 && figures.hours.length === 0 ? null : (
    <div className={classes.charts}>
      {figures.minutes.length > 0 && <MinutesChart minutes={figures.minutes} />}
      {figures.hours.length > 0 && <HoursChart hours={figures.hours} isToday={figures.minutes.length > 0} />}
    </div>
  )
