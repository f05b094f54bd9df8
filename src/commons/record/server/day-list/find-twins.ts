import { sql } from 'kysely'
import type { Day } from '../../../../platform/clock.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import type { Slot } from '../../candidate.ts'
import type { NewWork } from '../store-works.ts'

type Place = { readonly title: string; readonly slot: Slot | null }
const keyOf = ({ title, slot }: Place): string =>
  [title.toLowerCase().replaceAll(/\s+/g, ' ').trim(), slot?.page ?? '', slot?.bulletin ?? '', slot?.time ?? ''].join('\n')

type There = Place & { id: string; publicId: string }

type DayList = { readonly agencyId: string; readonly channelId: string; readonly day: Day }

const listThere = async (tx: Tx, { agencyId, channelId, day }: DayList): Promise<There[]> => {
  const { rows } = await sql<There>`
    select work.id, work.public_id as "publicId", work.title, appearance.slot from record.appearance
    join record.work on work.id = appearance.work_id and work.state = 'out'
    where appearance.agency_id = ${agencyId} and appearance.channel_id = ${channelId} and appearance.opened_day = ${day}::date
      and appearance.closed_at is null`.execute(tx)
  return rows
}

/**
 * Lines that tell of a work the day's list already has: the same title at the same page, bulletin and time. Answers the id of
 * the work each is a twin of. Lists of one channel and day wait for each other here, so that two desks cannot declare it at once.
 */
export const findTwins = async (tx: Tx, works: readonly NewWork[], list: DayList): Promise<Map<string, string>> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`record.day-list ${list.channelId} ${list.day}`}, 0))`.execute(tx)
  const there = await listThere(tx, list)
  const first = new Map(there.map((each) => [keyOf(each), each.id]))
  const twins = new Map<string, string>()
  for (const work of works) {
    const key = keyOf({ title: work.content.headline, slot: work.appearances[0]?.slot ?? null })
    const other = first.get(key)
    const isKnown = there.some((each) => each.id === work.workId)
    if (other !== undefined && other !== work.workId && !isKnown) twins.set(work.workId, other)
    else first.set(key, work.workId)
  }
  return twins
}
