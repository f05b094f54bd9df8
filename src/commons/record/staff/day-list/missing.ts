import { addDays, type Day } from '../../../../platform/clock.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { ChannelDay, DayChannel, listDayLists } from '../../contract-day-list.ts'

export type DayLists = OutputOf<typeof listDayLists>

/** A past day on which the channel was there, has no work in the record, and nobody said why. */
export const missingOf = (channel: DayChannel, day: Day, found: ChannelDay | undefined, today: Day): boolean =>
  day < today &&
  day >= channel.openedOn &&
  (channel.closedOn === null || day < channel.closedOn) &&
  (found?.works ?? 0) === 0 &&
  (found?.quiet ?? null) === null

/** Days of the fortnight before today that are still to be declared. */
export const listMissing = ({ channels, days }: DayLists, today: Day, back: number): { channel: DayChannel; day: Day }[] =>
  channels.flatMap((channel) =>
    Array.from({ length: back }, (_, index) => addDays(today, -1 - index)).flatMap((day) =>
      missingOf(
        channel,
        day,
        days.find((each) => each.channelId === channel.id && each.day === day),
        today,
      )
        ? [{ channel, day }]
        : [],
    ),
  )
