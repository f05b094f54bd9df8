import { sql } from 'kysely'
import type { Db } from '../../../platform/db/connect.ts'
import { prepared } from '../../../platform/db/prepared.ts'

/** A correction as readers see it, with the work it belongs to. */
export type PublicCorrection = {
  readonly publicId: string
  readonly slug: string
  readonly title: string
  readonly at: Date
  readonly notice: { readonly text: string; readonly wrong?: string; readonly right?: string }
}

/** Corrections of works that are out on the agencies' site, newest first (Nghị định 237/2026 Đ19: a section of their own). */
export const latestCorrections = async (db: Db, input: { agencyIds: readonly string[]; limit: number; since?: Date }): Promise<PublicCorrection[]> => {
  const { rows } = await sql<PublicCorrection>`${prepared}
    select work.public_id as "publicId", work.slug, work.title, version.published_at as at, version.notice - 'caseId' as notice
    from record.version join record.work on work.id = version.work_id and work.on_site and work.state = 'out' and work.agency_id = any(${input.agencyIds}::uuid[])
    where version.reason = 'correction' and version.notice is not null ${input.since ? sql`and version.published_at >= ${input.since}` : sql``}
    order by version.published_at desc, version.work_id limit ${input.limit}`.execute(db)
  return rows
}

/** Hà Nội months ('YYYY-MM') in which the agencies' site published, newest first: one index step a month, however many works. */
export const listSiteMonths = async (db: Db, agencyIds: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ month: string }>`
    with recursive step (agency, month) as (
      select agency.id, (
        select date_trunc('month', work.first_published_at at time zone 'Asia/Ho_Chi_Minh') from record.work
        where work.agency_id = agency.id and work.on_site and work.state = 'out' order by work.first_published_at desc limit 1)
      from unnest(${agencyIds}::uuid[]) as agency (id)
      union all
      select step.agency, (
        select date_trunc('month', work.first_published_at at time zone 'Asia/Ho_Chi_Minh') from record.work
        where work.agency_id = step.agency and work.on_site and work.state = 'out' and work.first_published_at < step.month at time zone 'Asia/Ho_Chi_Minh'
        order by work.first_published_at desc limit 1)
      from step where step.month is not null
    ) select distinct to_char(month, 'YYYY-MM') as month from step where month is not null order by month desc`.execute(db)
  return rows.map((row) => row.month)
}
