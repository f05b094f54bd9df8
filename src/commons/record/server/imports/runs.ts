import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import type { Db, Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { enqueue } from '../../../../platform/jobs/job.ts'
import { findPeople } from '../../../people/index.ts'
import type { cancelImport, ImportRun, listImportRuns, startImport } from '../../contract-imports.ts'
import { recordErrors } from '../../errors.ts'
import { recordTables, type ImportRunRow } from '../tables.ts'
import { bytesOf, readPieces } from './read-source.ts'

export const RUN_JOB = { name: 'record.run-import' }
const NEWEST = 40
const MOST_BAD = 200

export const presentRuns = async (db: Db, rows: readonly ImportRunRow[]): Promise<ImportRun[]> => {
  const people = await findPeople(db, [...new Set(rows.flatMap((row) => row.started_by ?? []))])
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    state: row.state,
    feedId: row.feed_id,
    total: row.total,
    done: row.done,
    imported: row.imported,
    updated: row.updated,
    unchanged: row.unchanged,
    badCount: row.bad_count,
    bad: row.bad,
    failure: row.failure,
    startedBy: people.find((person) => person.id === row.started_by)?.name ?? null,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  }))
}

const presentRun = async (db: Db, row: ImportRunRow): Promise<ImportRun> => (await presentRuns(db, [row]))[0]!

export type NewRun = Pick<ImportRunRow, 'id' | 'agency_id' | 'feed_id' | 'kind' | 'name' | 'address' | 'started_by'>

/** A run that waits for its job; the same id again is the same run. */
export const insertRun = async (tx: Tx, run: NewRun, fileKey: string | null, at: Date): Promise<void> => {
  const added = await recordTables(tx)
    .insertInto('record.import_run')
    .values({ ...run, file_key: fileKey, state: 'waiting', created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id'])
    .executeTakeFirst()
  if (added) await enqueue(tx, RUN_JOB, { runId: run.id }, { key: `record.import ${run.id}`, maxAttempts: 5 })
}

const findRun = (db: Db, agencyId: string, runId: string): Promise<ImportRunRow | undefined> =>
  recordTables(db).selectFrom('record.import_run').selectAll().where('id', '=', runId).where('agency_id', '=', agencyId).executeTakeFirst()

/** Reads the source once, so that what cannot be read is refused at once, and keeps it for the job. */
export const startUseCase = async (ctx: RequestContext, { body }: InputOf<typeof startImport>): Promise<ReplyOf<typeof startImport>> => {
  const { organisationId, personId } = ctx.actor
  const there = await recordTables(ctx.db).selectFrom('record.import_run').selectAll().where('id', '=', body.id).executeTakeFirst()
  if (there) return there.agency_id === organisationId ? presentRun(ctx.db, there) : refuse(recordErrors, 'record.import_not_found')
  const bytes = await bytesOf(ctx, body.source)
  await readPieces(body.source.kind, bytes)
  const key = `record/imports/${body.id}`
  if (!(await ctx.files.has(key))) await ctx.files.put(key, bytes)
  const run = {
    id: body.id,
    agency_id: organisationId,
    feed_id: null,
    kind: body.source.kind,
    name: body.name,
    address: body.source.kind === 'feed' ? body.source.url : null,
    started_by: personId,
  }
  await ctx.db.transaction().execute((tx) => insertRun(tx, run, key, ctx.now))
  return presentRun(ctx.db, (await findRun(ctx.db, organisationId, body.id)) ?? refuse(recordErrors, 'record.import_not_found'))
}

export const listRunsUseCase = async (ctx: RequestContext): Promise<ReplyOf<typeof listImportRuns>> => {
  const rows = await recordTables(ctx.db)
    .selectFrom('record.import_run')
    .selectAll()
    .where('agency_id', '=', ctx.actor.organisationId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(NEWEST)
    .execute()
  return { items: await presentRuns(ctx.db, rows) }
}

export const cancelUseCase = async (ctx: RequestContext, { params }: InputOf<typeof cancelImport>): Promise<ReplyOf<typeof cancelImport>> => {
  const { organisationId, personId } = ctx.actor
  await ctx.db.transaction().execute(async (tx) => {
    const run = await recordTables(tx)
      .updateTable('record.import_run')
      .set({ cancel_asked: true })
      .where('id', '=', params.runId)
      .where('agency_id', '=', organisationId)
      .where('state', 'in', ['waiting', 'running'])
      .returningAll()
      .executeTakeFirst()
    if (!run) return
    const subject = { type: 'import', id: run.id }
    await recordAudit(tx, {
      agencyId: organisationId,
      actorId: personId,
      action: 'record.cancel_import',
      subject,
      detail: { before: null, after: { done: run.done } },
      at: ctx.now,
    })
  })
  return presentRun(ctx.db, (await findRun(ctx.db, organisationId, params.runId)) ?? refuse(recordErrors, 'record.import_not_found'))
}

/** Bad lines a run keeps; the count tells how many there were. */
export const keptBad = <T>(bad: readonly T[]): string => JSON.stringify(bad.slice(0, MOST_BAD))
