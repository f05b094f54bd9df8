import { sql } from 'kysely'
import { addDays, hanoiDay } from '../../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import type { getWorkFigures, WorkFigures } from '../../contract.ts'
import { freshen } from './fresh.ts'

const HOUR = 3_600_000
const DAYS = 30

type Total = Pick<WorkFigures, 'workId' | 'views' | 'readerDays' | 'seconds' | 'finished'>
type DayRow = WorkFigures['days'][number] & { workId: string }

/** Readings of works on the sites of the actor's agency and those it took over; of others nothing is found. */
export const worksUseCase = async (ctx: RequestContext, { query }: InputOf<typeof getWorkFigures>): Promise<ReplyOf<typeof getWorkFigures>> => {
  const workIds = query.work ?? []
  await freshen(ctx)
  const mine = sql`agency_id = any(${ctx.actor.scope}::uuid[]) and work_id = any(${workIds}::uuid[])`
  const { rows: totals } = await sql<Total>`
    select work_id as "workId", sum(views)::int as views, sum(readers)::int as "readerDays", sum(seconds)::bigint as seconds, sum(finished)::int as finished
    from audience.work_day where ${mine} group by 1`.execute(ctx.db)
  const { rows: days } = await sql<DayRow>`
    select work_id as "workId", day, sum(views)::int as views, sum(readers)::int as readers, sum(seconds)::bigint as seconds
    from audience.work_day where ${mine} and day > ${addDays(hanoiDay(ctx.now), -DAYS)} group by 1, 2 order by 2`.execute(ctx.db)
  const end = Math.floor(ctx.now.getTime() / HOUR) * HOUR
  const { rows: hours } = await sql<{ workId: string; at: Date; views: number }>`
    select work_id as "workId", at, sum(views)::int as views from audience.work_hour where ${mine} and at > ${new Date(end - 24 * HOUR)} group by 1, 2`.execute(
    ctx.db,
  )
  const hoursOf = (workId: string): WorkFigures['hours'] => {
    const known = new Map(hours.filter((row) => row.workId === workId).map((row) => [row.at.getTime(), row.views]))
    return Array.from({ length: 24 }, (_, index) => end - (23 - index) * HOUR).map((at) => ({ at: new Date(at).toISOString(), views: known.get(at) ?? 0 }))
  }
  return {
    at: ctx.now.toISOString(),
    items: totals.map((total) => ({
      ...total,
      days: days.filter((row) => row.workId === total.workId).map(({ workId: _, ...row }) => row),
      hours: hoursOf(total.workId),
    })),
  }
}
