import { z } from 'zod'
import type { Db } from '../../../../platform/db/connect.ts'
import { AppError } from '../../../../platform/errors.ts'
import { Id } from '../../../../platform/ids.ts'
import { defineJob } from '../../../../platform/jobs/job.ts'
import type { Services } from '../../../../platform/services.ts'
import { listSectionsOf } from '../../../vocabulary/index.ts'
import type { ReadLine } from '../../imports/imported-article.ts'
import { importWorks } from '../import.ts'
import { settleSearch } from '../search/settle-search.ts'
import { recordTables, type ImportRunChange, type ImportRunRow } from '../tables.ts'
import { bytesOf, readPieces } from './read-source.ts'
import { keptBad, RUN_JOB } from './runs.ts'

const AT_ONCE = 100

const update = async (db: Db, runId: string, change: ImportRunChange): Promise<void> => {
  await recordTables(db).updateTable('record.import_run').set(change).where('id', '=', runId).execute()
}

const bytesOfRun = (services: Services, run: ImportRunRow): Promise<Buffer> =>
  run.file_key === null ? bytesOf(services, { kind: 'feed', url: run.address ?? '' }) : services.files.get(run.file_key)

type Part = { readonly run: ImportRunRow; readonly articles: readonly ReadLine[]; readonly start: number }

/** One batch with its progress in one transaction; false when somebody asked to stop. A batch that was done is not done again. */
const takePart = (services: Services, { run, articles, start }: Part): Promise<boolean> =>
  services.db.transaction().execute(async (tx) => {
    const now = await recordTables(tx).selectFrom('record.import_run').selectAll().where('id', '=', run.id).forUpdate().executeTakeFirstOrThrow()
    if (now.cancel_asked) return false
    if (now.done > start) return true
    const part = articles.slice(start, start + AT_ONCE).map(({ article }) => article)
    const sections = await listSectionsOf(tx, [run.agency_id])
    const at = services.clock.now()
    const outcome = await importWorks(tx, { agencyId: run.agency_id, articles: part, channelId: null, sections }, { at, actorId: run.started_by })
    await recordTables(tx)
      .updateTable('record.import_run')
      .set({
        done: start + part.length,
        imported: now.imported + outcome.imported,
        updated: now.updated + outcome.updated,
        unchanged: now.unchanged + outcome.unchanged,
      })
      .where('id', '=', run.id)
      .execute()
    return true
  })

const takeAll = async (services: Services, run: ImportRunRow): Promise<'done' | 'cancelled'> => {
  const { articles, bad } = await readPieces(run.kind, await bytesOfRun(services, run))
  await update(services.db, run.id, { state: 'running', total: articles.length, bad: keptBad(bad), bad_count: bad.length })
  for (let start = 0; start < articles.length; start += AT_ONCE) if (!(await takePart(services, { run, articles, start }))) return 'cancelled'
  if (articles.length >= AT_ONCE) await settleSearch(services.db)
  return 'done'
}

/** Takes one run over. What cannot be read ends it with a sentence; trouble of the machine is tried again where it stood. */
export const runImport = async (services: Services, runId: string): Promise<void> => {
  const run = await recordTables(services.db).selectFrom('record.import_run').selectAll().where('id', '=', runId).executeTakeFirst()
  if (!run || !['waiting', 'running'].includes(run.state)) return
  try {
    const state = await takeAll(services, run)
    await update(services.db, run.id, { state, finished_at: services.clock.now() })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    await update(services.db, run.id, { state: 'failed', failure: JSON.stringify(error.sentences), finished_at: services.clock.now() })
  }
  if (run.file_key !== null) await services.files.remove(run.file_key)
}

export const runImportJob = defineJob(RUN_JOB.name, z.object({ runId: Id }), (services, { runId }) => runImport(services, runId))
