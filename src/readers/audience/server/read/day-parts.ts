import { sql } from 'kysely'
import { addDays } from '../../../../platform/clock.ts'
import type { LiveFigures } from '../../contract.ts'
import { loyalty } from '../../policy.ts'
import { NONE } from '../tables.ts'
import type { Asked } from './live.ts'

const ofDay = ({ agencyIds, day }: Asked) => sql`agency_id = any(${agencyIds}::uuid[]) and day = ${day}`

export const readTotals = async (asked: Asked): Promise<LiveFigures['totals']> => {
  const { rows } = await sql<LiveFigures['totals']>`
    select coalesce(sum(views), 0)::int as views, coalesce(sum(readers), 0)::int as readers, coalesce(sum(seconds), 0)::bigint as seconds
    from audience.site_day where ${ofDay(asked)}`.execute(asked.db)
  return rows[0]!
}

export const readSplits = async (asked: Asked): Promise<{ dim: string; value: string; views: number }[]> => {
  const { rows } = await sql<{ dim: string; value: string; views: number }>`
    select dim, value, sum(views)::int as views from audience.split_day where ${ofDay(asked)} group by 1, 2 order by 3 desc, 2`.execute(asked.db)
  return rows
}

export const readAreas = async (asked: Asked): Promise<{ areaId: string | null; readers: number }[]> => {
  const { rows } = await sql<{ areaId: string | null; readers: number }>`
    select nullif(area_id, ${NONE}) as "areaId", sum(readers)::int as readers from audience.site_day where ${ofDay(asked)}
    group by 1 having sum(readers) > 0 order by 2 desc, 1`.execute(asked.db)
  return rows
}

/** Of readers who agreed: how many came, had come before, and come often. */
export const readAgreed = async (asked: Asked): Promise<LiveFigures['agreed']> => {
  const { rows } = await sql<LiveFigures['agreed']>`
    select count(*)::int as readers, count(*) filter (where earlier > 0)::int as returning, count(*) filter (where recent >= ${loyalty.days})::int as loyal
    from (
      select today.key, count(*) filter (where past.day < today.day) as earlier, count(*) filter (where past.day > ${addDays(asked.day, -loyalty.windowDays)} and past.day <= today.day) as recent
      from audience.agreed_day as today join audience.agreed_day as past on past.agency_id = today.agency_id and past.key = today.key
      where today.agency_id = any(${asked.agencyIds}::uuid[]) and today.day = ${asked.day} group by today.agency_id, today.key
    ) as each`.execute(asked.db)
  return rows[0]!
}

export const readLeftOut = async (asked: Asked): Promise<LiveFigures['leftOut']> => {
  const { rows } = await sql<{ reason: keyof LiveFigures['leftOut']; count: number }>`
    select reason, sum(count)::int as count from audience.left_out where ${ofDay(asked)} group by 1`.execute(asked.db)
  const of = (reason: string): number => rows.find((row) => row.reason === reason)?.count ?? 0
  return { bot: of('bot'), unknown: of('unknown'), lost: of('lost') }
}
