import { sql } from 'kysely'
import { addDays, daysBetween, type Day } from '../../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { listChannelsOf } from '../../../organisations/index.ts'
import type { Slot } from '../../candidate.ts'
import type { DayChannel, DayListWork, getDayList, listDayLists } from '../../contract-day-list.ts'
import { getChannel } from '../assert-known.ts'
import { recordTables } from '../tables.ts'

/** What reaches people outside the house's own chain: paper and air. */
const DECLARED_KINDS: readonly DayChannel['kind'][] = ['print', 'radio', 'tv']
const LONGEST_PERIOD = 62
const LOOK_BACK = 60

type Asked = { readonly agencyIds: readonly string[]; readonly channelIds: readonly string[]; readonly from: Day; readonly to: Day }

const countDays = async (db: Db, { agencyIds, channelIds, from, to }: Asked) => {
  const { rows } = await sql<{ channelId: string; day: Day; works: number; declared: number; quiet: string | null }>`
    with out as (
      select appearance.channel_id, appearance.opened_day as day, count(distinct work.id)::int as works,
        (count(distinct work.id) filter (where work.provenance = 'declared'))::int as declared
      from record.appearance join record.work on work.id = appearance.work_id and work.state = 'out'
      where appearance.agency_id = any(${agencyIds}::uuid[]) and appearance.opened_day between ${from}::date and ${to}::date
        and appearance.channel_id = any(${channelIds}::uuid[])
      group by 1, 2
    ), quiet as (
      select channel_id, day, reason from record.quiet_day
      where agency_id = any(${agencyIds}::uuid[]) and channel_id = any(${channelIds}::uuid[]) and day between ${from}::date and ${to}::date
    )
    select coalesce(out.channel_id, quiet.channel_id) as "channelId", coalesce(out.day, quiet.day) as day, coalesce(out.works, 0) as works,
      coalesce(out.declared, 0) as declared, quiet.reason as quiet
    from out full join quiet on quiet.channel_id = out.channel_id and quiet.day = out.day order by 2 desc, 1`.execute(db)
  return rows
}

/** Channels on paper and air that were open in the period, with what each day of it has. */
export const listDayListsUseCase = async (ctx: RequestContext, { query }: InputOf<typeof listDayLists>): Promise<ReplyOf<typeof listDayLists>> => {
  const from = daysBetween(query.from, query.to) > LONGEST_PERIOD ? addDays(query.to, -LONGEST_PERIOD) : query.from
  const channels = (await listChannelsOf(ctx.db, ctx.actor.scope))
    .filter((each) => DECLARED_KINDS.includes(each.kind) && each.openedOn <= query.to && (each.closedOn === null || each.closedOn > from))
    .map(({ id, kind, name, openedOn, closedOn }) => ({ id, kind, name, openedOn, closedOn }))
  if (channels.length === 0) return { channels, days: [] }
  const channelIds = channels.map((channel) => channel.id)
  return { channels, days: await countDays(ctx.db, { agencyIds: ctx.actor.scope, channelIds, from, to: query.to }) }
}

type Row = Omit<DayListWork, 'issue' | 'page' | 'bulletin' | 'time'> & { slot: Slot | null }

const listWorksOn = async (db: Db, channel: { id: string; agencyId: string }, day: Day): Promise<DayListWork[]> => {
  const { rows } = await sql<Row>`
    select id, "publicId", title, genre, provenance, state, "versionNo", slot, "sectionId", "commitmentIds", credits, evidence from (
      select distinct on (work.id) work.id, work.public_id as "publicId", work.title, work.genre, work.provenance, work.state, work.current_version as "versionNo",
        appearance.slot, work.section_id as "sectionId", work.commitment_ids as "commitmentIds", work.credits, work.first_published_at,
        (select count(*)::int from record.work_asset as asset where asset.work_id = work.id and asset.version_no = work.current_version and asset.use = 'evidence') as evidence
      from record.appearance join record.work on work.id = appearance.work_id
      where appearance.agency_id = ${channel.agencyId} and appearance.channel_id = ${channel.id} and appearance.opened_day = ${day}::date
      order by work.id, appearance.opened_at
    ) as line order by first_published_at, id limit 500`.execute(db)
  return rows.map(({ slot, ...work }) => ({
    ...work,
    issue: slot?.issue ?? '',
    page: slot?.page ?? '',
    bulletin: slot?.bulletin ?? '',
    time: slot?.time ?? '',
  }))
}

const previousDay = async (db: Db, channel: { id: string; agencyId: string }, day: Day): Promise<Day | null> => {
  const { rows } = await sql<{ day: Day | null }>`
    select max(opened_day) as day from record.appearance where agency_id = ${channel.agencyId} and channel_id = ${channel.id}
      and opened_day < ${day}::date and opened_day >= ${addDays(day, -LOOK_BACK)}::date`.execute(db)
  return rows[0]?.day ?? null
}

export const quietReason = async (db: Db, channel: { id: string; agencyId: string }, day: Day): Promise<string | null> => {
  const row = await recordTables(db)
    .selectFrom('record.quiet_day')
    .select(['reason'])
    .where('agency_id', '=', channel.agencyId)
    .where('channel_id', '=', channel.id)
    .where('day', '=', day)
    .executeTakeFirst()
  return row?.reason ?? null
}

/** Throws `record.unknown_channel`. */
export const getDayListUseCase = async (ctx: RequestContext, { params, query }: InputOf<typeof getDayList>): Promise<ReplyOf<typeof getDayList>> => {
  const channel = await getChannel(ctx.db, ctx.actor.scope, query.channel)
  const [works, quiet, previous] = await Promise.all([
    listWorksOn(ctx.db, channel, params.day),
    quietReason(ctx.db, channel, params.day),
    previousDay(ctx.db, channel, params.day),
  ])
  return { works, quiet, previous }
}
