import { sql } from 'kysely'
import { findAreas } from '../../../../commons/areas/index.ts'
import { findBriefs } from '../../../../commons/record/index.ts'
import { findSiteAddress } from '../../../../commons/organisations/index.ts'
import { listSectionsOf } from '../../../../commons/vocabulary/index.ts'
import { addDays, hanoiDay, startOfDay, type Day } from '../../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import type { getLiveFigures, LiveFigures, ReadWork, WorkOrder } from '../../contract.ts'
import { noteReportOpened } from '../measures/reports-opened.ts'
import { measuredSince } from '../measures/site-days.ts'
import { freshen } from './fresh.ts'
import { readAgreed, readAreas, readLeftOut, readSplits, readTotals } from './day-parts.ts'
import { readMinutes } from './minutes.ts'

const MOST_WORKS = 30

export type Asked = { readonly db: Db; readonly agencyIds: readonly string[]; readonly day: Day; readonly now: Date }

type WorkRow = { workId: string; views: number; readers: number; seconds: number; finished: number; lastHour: number }

/** Works read on the day. The last hour is this hour and what of the hour before still lies within sixty minutes. */
const readWorks = async ({ db, agencyIds, day, now }: Asked, order: WorkOrder): Promise<WorkRow[]> => {
  const part = 1 - (now.getTime() % 3_600_000) / 3_600_000
  const { rows } = await sql<WorkRow>`
    with read as (
      select work_id, sum(views)::int as views, sum(readers)::int as readers, sum(seconds)::bigint as seconds, sum(finished)::int as finished
      from audience.work_day where agency_id = any(${agencyIds}::uuid[]) and day = ${day} group by 1
    ), hour as (
      select work_id, round(sum(case when at >= date_trunc('hour', ${now}::timestamptz) then views else views * ${part}::float8 end))::int as views
      from audience.work_hour where agency_id = any(${agencyIds}::uuid[]) and at >= date_trunc('hour', ${now}::timestamptz) - interval '1 hour' and at <= ${now} group by 1
    )
    select read.work_id as "workId", read.views, read.readers, read.seconds, read.finished, coalesce(hour.views, 0) as "lastHour"
    from read left join hour using (work_id) order by read.${sql.ref(order)} desc, read.work_id desc limit ${MOST_WORKS}`.execute(db)
  return rows
}

const describe = async (asked: Asked, rows: readonly WorkRow[], base: string | null): Promise<ReadWork[]> => {
  const found = await findBriefs(asked.db, { ids: rows.map((row) => row.workId) })
  const works = new Map(found.map((work) => [work.id, work]))
  const sections = new Map((await listSectionsOf(asked.db, [...asked.agencyIds])).map((section) => [section.id, section.name]))
  return rows.flatMap((row) => {
    const work = works.get(row.workId)
    if (!work) return []
    return [
      {
        ...row,
        title: work.title,
        path: work.onSite && base !== null ? `${base}/${work.slug}-${work.publicId}.html` : null,
        section: work.sectionId === null ? null : (sections.get(work.sectionId) ?? null),
        publishedAt: work.publishedAt.toISOString(),
      },
    ]
  })
}

const namedAreas = async (db: Db, areas: readonly { areaId: string | null; readers: number }[]): Promise<LiveFigures['areas']> => {
  const names = new Map(
    (
      await findAreas(
        db,
        areas.flatMap((area) => area.areaId ?? []),
      )
    ).map((area) => [area.id, area.name]),
  )
  return areas.map((area) => ({ ...area, name: area.areaId === null ? null : (names.get(area.areaId) ?? null) }))
}

/** Opening today's figures is what the indicator of data analysis counts, by desk and week. */
const noteOpening = async (ctx: RequestContext): Promise<void> => {
  if (ctx.actor.organisationKind !== 'agency') return
  await noteReportOpened(ctx.db, { agencyId: ctx.actor.organisationId, deskIds: ctx.actor.deskIds, day: hanoiDay(ctx.now) })
}

export const liveUseCase = async (ctx: RequestContext, { query }: InputOf<typeof getLiveFigures>): Promise<ReplyOf<typeof getLiveFigures>> => {
  const today = hanoiDay(ctx.now)
  const day = query.day ?? today
  const asked: Asked = { db: ctx.db, agencyIds: ctx.actor.scope, day, now: ctx.now }
  await freshen(ctx)
  await noteOpening(ctx)
  const [totals, minutes, works, splits, areas, agreed, leftOut, since, site] = await Promise.all([
    readTotals(asked),
    readMinutes(asked),
    readWorks(asked, query.order),
    readSplits(asked),
    readAreas(asked),
    readAgreed(asked),
    readLeftOut(asked),
    measuredSince(ctx.db, ctx.actor.scope),
    findSiteAddress(ctx.db, { agencyId: ctx.actor.organisationId, asOf: today, publicUrl: ctx.config.publicUrl }),
  ])
  return {
    day,
    at: (day === today ? ctx.now : new Date(Math.min(ctx.now.getTime(), startOfDay(addDays(day, 1)).getTime()))).toISOString(),
    measuredSince: [...since.values()].sort()[0] ?? null,
    totals,
    ...minutes,
    works: await describe(asked, works, site?.base ?? null),
    devices: splits.filter((part) => part.dim === 'device').map(({ value, views }) => ({ value, views })),
    referrers: splits.filter((part) => part.dim === 'referrer').map(({ value, views }) => ({ value, views })),
    areas: await namedAreas(ctx.db, areas),
    agreed,
    leftOut,
  }
}
