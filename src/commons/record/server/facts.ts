import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Db, Tx } from '../../../platform/db/connect.ts'
import type { AppearanceKind, Medium, Origin, Provenance } from '../words.ts'

/** What is counted: works that are out, by the day they first went out. Later versions never move or add anything. */
type Asked = { readonly agencyId: string; readonly days: readonly Day[] }
export type AgencyDay = { readonly agencyId: string; readonly day: Day }

export type WorkFact = {
  readonly day: Day
  readonly medium: Medium
  readonly genre: string
  readonly provenance: Provenance
  readonly origin: Origin
  readonly sectionId: string | null
  readonly areaIds: readonly string[]
  readonly commitmentIds: readonly string[]
  readonly works: number
}

export const countWorksOn = async (tx: Tx, { agencyId, days }: Asked): Promise<WorkFact[]> => {
  const { rows } = await sql<WorkFact>`
    select first_day as day, medium, genre, provenance, origin, section_id as "sectionId", area_ids as "areaIds", commitment_ids as "commitmentIds", count(*)::int as works
    from record.work where agency_id = ${agencyId} and first_day = any(${days}::date[]) and state = 'out' and dated
    group by 1, 2, 3, 4, 5, 6, 7, 8`.execute(tx)
  return rows
}

export type StoryFact = {
  readonly storyKey: string
  readonly day: Day
  readonly mediums: readonly Medium[]
  readonly genres: readonly string[]
  readonly provenances: readonly Provenance[]
  readonly origins: readonly Origin[]
  readonly sectionIds: readonly string[]
  readonly areaIds: readonly string[]
  readonly commitmentIds: readonly string[]
}

const spread = (column: string) =>
  sql`array(select distinct id from unnest(array_agg(array_to_string(${sql.ref(column)}, ','))) as part (ids), unnest(string_to_array(nullif(part.ids, ''), ',')) as id)`

/** Stories whose first work went out on one of the days, with what their works that are out have between them. */
export const listStoriesOn = async (tx: Tx, { agencyId, days }: Asked): Promise<StoryFact[]> => {
  const { rows } = await sql<StoryFact>`
    with story as (
      select story_key, min(first_day) as day from record.work
      where agency_id = ${agencyId} and dated and story_key in (select story_key from record.work where agency_id = ${agencyId} and first_day = any(${days}::date[]) and dated)
      group by story_key having min(first_day) = any(${days}::date[])
    )
    select story.story_key as "storyKey", story.day, array_agg(distinct work.medium) as mediums, array_agg(distinct work.genre) as genres,
      array_agg(distinct work.provenance) as provenances, array_agg(distinct work.origin) as origins,
      coalesce(array_agg(distinct work.section_id::text) filter (where work.section_id is not null), '{}') as "sectionIds",
      ${spread('work.area_ids')} as "areaIds", ${spread('work.commitment_ids')} as "commitmentIds"
    from story join record.work on work.story_key = story.story_key and work.agency_id = ${agencyId} and work.state = 'out' and work.dated
    group by story.story_key, story.day`.execute(tx)
  return rows
}

export type AppearanceFact = {
  readonly day: Day
  readonly kind: AppearanceKind
  readonly channelId: string | null
  readonly medium: Medium
  readonly works: number
}

/** Works by the channel that carried them, on the day each first appeared there. */
export const countAppearancesOn = async (tx: Tx, { agencyId, days }: Asked): Promise<AppearanceFact[]> => {
  const { rows } = await sql<AppearanceFact>`
    select first.opened_day as day, first.kind, first.channel_id as "channelId", work.medium, count(*)::int as works
    from (
      select distinct on (work_id, kind, channel_id) work_id, kind, channel_id, opened_day from record.appearance
      where agency_id = ${agencyId} and work_id in (select work_id from record.appearance where agency_id = ${agencyId} and opened_day = any(${days}::date[]))
      order by work_id, kind, channel_id, opened_at
    ) as first
    join record.work on work.id = first.work_id and work.state = 'out' and work.dated
    where first.opened_day = any(${days}::date[]) group by 1, 2, 3, 4`.execute(tx)
  return rows
}

export const listWorkDays = async (tx: Tx): Promise<AgencyDay[]> => {
  const { rows } = await sql<AgencyDay>`select distinct agency_id as "agencyId", first_day as day from record.work where dated`.execute(tx)
  return rows
}

export const listAppearanceDays = async (tx: Tx): Promise<AgencyDay[]> => {
  const { rows } = await sql<AgencyDay>`select distinct agency_id as "agencyId", opened_day as day from record.appearance`.execute(tx)
  return rows
}

/** The first day of each agency's record; an agency without dated works is missing: nothing is known of it, which is not zero. */
export const recordedSince = async (db: Db, agencyIds: readonly string[]): Promise<Map<string, Day>> => {
  const { rows } = await sql<AgencyDay>`
    select agency.id as "agencyId", first.day from unnest(${agencyIds}::uuid[]) as agency (id)
    cross join lateral (select min(first_day) as day from record.work where work.agency_id = agency.id and dated) as first where first.day is not null`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.agencyId, row.day]))
}
