import type { ReactNode } from 'react'
import { addDays, hanoiDay } from '../../../../platform/clock.ts'
import { formatWeekdayShort } from '../../../../platform/i18n/format.ts'
import { HomeCard, HomeRow, useApi, useNow } from '../../../../platform/staff/index.ts'
import { listDayLists } from '../../contract-day-list.ts'
import { STRIP_DAYS } from './DayStrip.tsx'
import { useDayListMessages } from './messages.ts'
import { listMissing } from './missing.ts'

const MOST_SHOWN = 4

/** Days of the last fortnight that nobody has declared. */
export const MissingDaysCard = (): ReactNode => {
  const m = useDayListMessages()
  const today = hanoiDay(useNow())
  const lists = useApi(listDayLists, { query: { from: addDays(today, 1 - STRIP_DAYS), to: today } }, { keep: true })
  if (!lists.data || lists.data.channels.length === 0) return null
  const missing = listMissing(lists.data, today, STRIP_DAYS - 1).toSorted((a, b) => (a.day < b.day ? 1 : -1))
  return (
    <HomeCard title={m.home.title} icon="newspaper" count={missing.length} to="/record/day-list" more={m.home.more} calm={m.home.calm}>
      {missing.slice(0, MOST_SHOWN).map(({ channel, day }) => (
        <HomeRow
          key={`${channel.id} ${day}`}
          to={`/record/day-list?channel=${channel.id}&day=${day}`}
          title={channel.name}
          detail={m.home.missing}
          side={formatWeekdayShort(day)}
        />
      ))}
    </HomeCard>
  )
}
