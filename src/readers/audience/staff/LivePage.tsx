import { ActionIcon, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { addDays, hanoiDay, hanoiTime, isDay } from '../../../platform/clock.ts'
import { formatNumber, formatWeekdayShort } from '../../../platform/i18n/format.ts'
import {
  choiceFilter,
  EmptyState,
  Figure,
  formatChange,
  Icon,
  Loaded,
  PageHeader,
  textFilter,
  useAddressFilters,
  useApi,
  useNow,
} from '../../../platform/staff/index.ts'
import { getLiveFigures, workOrders, type LiveFigures, type WorkOrder } from '../contract.ts'
import { DayCharts } from './DayCharts.tsx'
import { DayParts } from './DayParts.tsx'
import { useAudienceMessages } from './messages.ts'
import { changeOf, meanSpan, spanWords } from './span.ts'
import { WorkList, WorkSheet } from './WorkList.tsx'
import classes from './Audience.module.css'

const EVERY_MS = 5_000
const spec = { day: textFilter(), order: choiceFilter(workOrders, 'views'), work: textFilter() }

const Figures = ({ figures, isToday }: { figures: LiveFigures; isToday: boolean }): ReactNode => {
  const m = useAudienceMessages()
  const { totals, dayBefore, minutes } = figures
  const change = dayBefore ? changeOf(totals.views, dayBefore.views) : null
  const than = isToday ? m.thanYesterday : m.thanDayBefore
  const hour = minutes.reduce((sum, minute) => sum + minute.views, 0)
  return (
    <div className={classes.figures}>
      <Figure
        label={m.figures.views}
        value={formatNumber(totals.views)}
        count={change === null ? m.noYesterday : than(`${formatChange(Math.round(change))} %`)}
      />
      <Figure label={m.figures.readers} value={formatNumber(totals.readers)} count={m.onceADay} />
      <Figure label={m.figures.each} value={meanSpan(m, totals)} missing={m.panel.none} count={m.inAll(spanWords(m, totals.seconds))} />
      {isToday && <Figure label={m.figures.hour} value={formatNumber(hour)} count={m.perMinute(formatNumber(Math.round(hour / 60)))} />}
    </div>
  )
}

const DayChoice = ({ day, today, onDay }: { day: string; today: string; onDay: (day: string) => void }): ReactNode => {
  const m = useAudienceMessages()
  const choose = (next: string): void => onDay(next >= today ? '' : next)
  return (
    <div className={classes.days}>
      <ActionIcon variant="default" size={34} aria-label={m.earlier} onClick={() => choose(addDays(day, -1))}>
        <Icon name="chevron-left" size={16} />
      </ActionIcon>
      <Button variant="default" size="sm" disabled={day === today} onClick={() => onDay('')}>
        {day === today ? m.today : formatWeekdayShort(day)}
      </Button>
      <ActionIcon variant="default" size={34} aria-label={m.later} disabled={day === today} onClick={() => choose(addDays(day, 1))}>
        <Icon name="chevron-right" size={16} />
      </ActionIcon>
    </div>
  )
}

/** What readers read on the agency's site today, live; or on a day before. */
export const LivePage = (): ReactNode => {
  const m = useAudienceMessages()
  const address = useAddressFilters(spec)
  const today = hanoiDay(useNow(60_000))
  const day = isDay(address.values.day) && address.values.day < today ? address.values.day : today
  const isToday = day === today
  const live = useApi(getLiveFigures, { query: { order: address.values.order, ...(isToday ? {} : { day }) } }, isToday ? { every: EVERY_MS } : {})
  const line = live.data && m.line(formatNumber(live.data.totals.views), formatNumber(live.data.totals.readers))
  return (
    <>
      <PageHeader
        title={m.title}
        line={live.data && [line, isToday ? m.updated(hanoiTime(new Date(live.data.at))) : m.day(formatWeekdayShort(day))].join(' · ')}
        actions={<DayChoice day={day} today={today} onDay={(next) => address.set({ day: next })} />}
      />
      <Loaded of={live}>
        {(figures) =>
          figures.measuredSince === null ? (
            <EmptyState icon="chart" title={m.nothing} next={m.nothingNext} />
          ) : (
            <>
              <Figures figures={figures} isToday={isToday} />
              <DayCharts figures={figures} />
              <h2 className={classes.head}>{m.works}</h2>
              <WorkList
                works={figures.works}
                isToday={isToday}
                order={address.values.order}
                onOrder={(next) => address.set({ order: (workOrders as readonly string[]).includes(next) ? (next as WorkOrder) : 'views' })}
                onOpen={(work) => address.set({ work })}
              />
              <DayParts figures={figures} />
              <WorkSheet
                workId={address.values.work}
                work={figures.works.find((each) => each.workId === address.values.work)}
                onClose={() => address.set({ work: '' })}
              />
            </>
          )
        }
      </Loaded>
    </>
  )
}
