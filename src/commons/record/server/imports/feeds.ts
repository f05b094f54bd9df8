import { sql } from 'kysely'
import { z } from 'zod'
import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import { isUniqueViolation, type Db } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { newId } from '../../../../platform/ids.ts'
import { defineJob } from '../../../../platform/jobs/job.ts'
import type { Services } from '../../../../platform/services.ts'
import type { ImportFeed, listImportFeeds, saveImportFeed } from '../../contract-imports.ts'
import { recordErrors } from '../../errors.ts'
import { recordTables, type ImportFeedRow, type ImportRunRow } from '../tables.ts'
import { insertRun, presentRuns } from './runs.ts'

const present = async (db: Db, feeds: readonly ImportFeedRow[]): Promise<ImportFeed[]> => {
  const ids = feeds.map((feed) => feed.id)
  const { rows } = await sql<ImportRunRow>`
    select distinct on (feed_id) * from record.import_run where feed_id = any(${ids}::uuid[]) order by feed_id, created_at desc`.execute(db)
  const runs = await presentRuns(db, rows)
  return feeds.map((feed) => ({
    id: feed.id,
    url: feed.url,
    name: feed.name,
    everyMinutes: feed.every_minutes,
    isOn: feed.is_on,
    lastRun: runs.find((run) => run.feedId === feed.id) ?? null,
  }))
}

export const listFeedsUseCase = async (ctx: RequestContext): Promise<ReplyOf<typeof listImportFeeds>> => {
  const feeds = await recordTables(ctx.db)
    .selectFrom('record.import_feed')
    .selectAll()
    .where('agency_id', '=', ctx.actor.organisationId)
    .orderBy('name')
    .execute()
  return { items: await present(ctx.db, feeds) }
}

/** Switched on it is read at once, then every so often. Throws `record.import_not_found`, `record.feed_twice`, `record.feed_unreachable`. */
export const saveFeedUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof saveImportFeed>): Promise<ReplyOf<typeof saveImportFeed>> => {
  const { organisationId, personId } = ctx.actor
  if (!URL.canParse(body.url) || !/^https?:$/.test(new URL(body.url).protocol)) refuse(recordErrors, 'record.feed_unreachable', { problem: 'bad_address' })
  const values = { url: body.url, name: body.name, every_minutes: body.everyMinutes, is_on: body.isOn, next_at: ctx.now, saved_by: personId }
  try {
    const feed = await ctx.db.transaction().execute(async (tx) => {
      const tables = recordTables(tx)
      const before = await tables.selectFrom('record.import_feed').selectAll().where('id', '=', params.feedId).forUpdate().executeTakeFirst()
      if (before && before.agency_id !== organisationId) return refuse(recordErrors, 'record.import_not_found')
      const after = await tables
        .insertInto('record.import_feed')
        .values({ id: params.feedId, agency_id: organisationId, ...values })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
        .returningAll()
        .executeTakeFirstOrThrow()
      const subject = { type: 'import_feed', id: after.id }
      await recordAudit(tx, {
        agencyId: organisationId,
        actorId: personId,
        action: 'record.save_feed',
        subject,
        detail: { before: before ?? null, after },
        at: ctx.now,
      })
      return after
    })
    return (await present(ctx.db, [feed]))[0]!
  } catch (error) {
    return isUniqueViolation(error) ? refuse(recordErrors, 'record.feed_twice') : Promise.reject(error as Error)
  }
}

/** A run that has not ended by then was lost with its machine; it no longer holds the feed up. */
const STUCK_MS = 2 * 60 * 60_000

/** Begins a run for every feed that is due; one that still runs is passed over. */
export const pullDueFeeds = async (services: Services): Promise<number> =>
  services.db.transaction().execute(async (tx) => {
    const now = services.clock.now()
    const { rows } = await sql<ImportFeedRow>`
      select feed.* from record.import_feed as feed where feed.is_on and feed.next_at <= ${now}
        and not exists (select 1 from record.import_run as run where run.feed_id = feed.id and run.state in ('waiting', 'running')
          and run.created_at > ${new Date(now.getTime() - STUCK_MS)})
      order by feed.next_at limit 50 for update skip locked`.execute(tx)
    for (const feed of rows) {
      const run = {
        id: newId(now.getTime()),
        agency_id: feed.agency_id,
        feed_id: feed.id,
        kind: 'feed' as const,
        name: feed.name,
        address: feed.url,
        started_by: null,
      }
      await insertRun(tx, run, null, now)
      await recordTables(tx)
        .updateTable('record.import_feed')
        .set({ next_at: new Date(now.getTime() + feed.every_minutes * 60_000) })
        .where('id', '=', feed.id)
        .execute()
    }
    return rows.length
  })

export const pullFeedsJob = defineJob('record.pull-feeds', z.object({}).loose(), async (services) => void (await pullDueFeeds(services)), { cron: '* * * * *' })
