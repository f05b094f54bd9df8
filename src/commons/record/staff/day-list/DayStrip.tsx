import { ActionIcon } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { addDays, hanoiDay, type Day } from '../../../../platform/clock.ts'
import { formatDayShort, formatLongDay, formatWeekdayShort } from '../../../../platform/i18n/format.ts'
import { Icon, useNow, type Look } from '../../../../platform/staff/index.ts'
import type { ChannelDay, DayChannel } from '../../contract-day-list.ts'
import { missingOf, type DayLists } from './missing.ts'
import classes from './DayStrip.module.css'
import { useDayListMessages } from './messages.ts'

type Chosen = { readonly channelId: string; readonly day: Day }

const Cell = ({
  channel,
  day,
  found,
  chosen,
  today,
  onChoose,
}: {
  channel: DayChannel
  day: Day
  found: ChannelDay | undefined
  chosen: boolean
  today: Day
  onChoose: () => void
}): ReactNode => {
  const m = useDayListMessages()
  const isMissing = missingOf(channel, day, found, today)
  const words = found && found.works > 0 ? m.cell.works(found.works) : found?.quiet ? m.cell.quiet : day === today ? m.cell.today : m.cell.missing
  const mark = found && found.works > 0 ? String(found.works) : found?.quiet ? '–' : isMissing ? '!' : '·'
  return (
    <td>
      <button
        type="button"
        className={classes.cell}
        aria-pressed={chosen}
        aria-label={m.cellLabel(channel.name, formatLongDay(day), words)}
        title={words}
        data-missing={isMissing || undefined}
        data-works={(found?.works ?? 0) > 0 || undefined}
        onClick={onChoose}
      >
        {mark}
      </button>
    </td>
  )
}

export const STRIP_DAYS = 14

/** Two weeks by channel: how many works each day has, and which days nobody has declared yet. */
export const DayStrip = ({
  lists,
  until,
  chosen,
  onChoose,
  onUntil,
}: {
  lists: Look<DayLists>
  until: Day
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
  onUntil: (until: Day) => void
}): ReactNode => {
  const m = useDayListMessages()
  const today = hanoiDay(useNow())
  const days = Array.from({ length: STRIP_DAYS }, (_, index) => addDays(until, index - STRIP_DAYS + 1))
  const place = useRef<HTMLDivElement>(null)
  const isThere = lists.data !== undefined
  // on a phone the newest days are at the far end
  useEffect(() => {
    if (isThere) place.current?.scrollTo({ left: place.current.scrollWidth })
  }, [isThere, until])
  if (!lists.data) return <div className={classes.waiting} />
  const { channels, days: found } = lists.data
  return (
    <div className={classes.scroll} ref={place}>
      <table className={classes.strip} aria-label={m.overview}>
        <thead>
          <tr>
            <th scope="col" className={classes.moves}>
              <ActionIcon size={26} variant="subtle" color="gray" aria-label={m.earlier} onClick={() => onUntil(addDays(until, -STRIP_DAYS))}>
                <Icon name="chevron-left" size={16} />
              </ActionIcon>
              <ActionIcon
                size={26}
                variant="subtle"
                color="gray"
                aria-label={m.later}
                disabled={until >= today}
                onClick={() => onUntil(addDays(until, STRIP_DAYS) > today ? today : addDays(until, STRIP_DAYS))}
              >
                <Icon name="chevron-right" size={16} />
              </ActionIcon>
            </th>
            {days.map((day) => (
              <th key={day} scope="col" data-today={day === today || undefined}>
                <span>{formatWeekdayShort(day).split(' ')[0]}</span> {formatDayShort(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {channels.map((channel) => (
            <tr key={channel.id}>
              <th scope="row">{channel.name}</th>
              {days.map((day) => (
                <Cell
                  key={day}
                  channel={channel}
                  day={day}
                  today={today}
                  found={found.find((each) => each.channelId === channel.id && each.day === day)}
                  chosen={chosen.channelId === channel.id && chosen.day === day}
                  onChoose={() => onChoose({ channelId: channel.id, day })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
