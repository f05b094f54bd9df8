import { sql } from 'kysely'
import type { Db } from '../../../../platform/db/connect.ts'
import type { ImportedArticle } from '../../imports/imported-article.ts'
import { importWorks } from '../import.ts'
import { distractors } from './distractors.ts'
import type { KnownItem } from './evaluate-search.ts'
import { settleSearch } from './settle-search.ts'

/** Real pieces spread evenly among recombined ones, as they would lie in time; `total` of both. */
export function* amongDistractors(real: readonly ImportedArticle[], total: number): Generator<ImportedArticle> {
  const every = Math.max(1, Math.floor(total / real.length))
  let next = 0
  let number = 0
  for (const other of distractors(real, Math.max(0, total - real.length))) {
    yield other
    number += 1
    if (number % every === 0 && real[next]) yield real[next++]!
  }
  yield* real.slice(next)
}

const BATCH = 500
const SETTLE_EVERY = 10

/** Puts articles into the record of a scratch database and files their words. `onBatch` hears how many are in. */
export const fillArchive = async (db: Db, agencyId: string, articles: Iterable<ImportedArticle>, onBatch?: (done: number) => void): Promise<void> => {
  let batch: ImportedArticle[] = []
  let [batches, done] = [0, 0]
  const flush = async (): Promise<void> => {
    const part = batch
    batch = []
    await db.transaction().execute((tx) => importWorks(tx, { agencyId, articles: part }, { at: new Date(), actorId: null }))
    batches += 1
    done += part.length
    onBatch?.(done)
    if (batches % SETTLE_EVERY === 0) await settleSearch(db)
  }
  for (const article of articles) {
    batch.push(article)
    if (batch.length === BATCH) await flush()
  }
  if (batch.length > 0) await flush()
  await settleSearch(db)
  await sql`vacuum analyze record.work_search`.execute(db)
}

/** The imported pieces under the ids the record gave them. */
export const knownItemsOf = async (db: Db, agencyId: string, articles: readonly ImportedArticle[]): Promise<KnownItem[]> => {
  const { rows } = await sql<{
    key: string
    id: string
  }>`select external_key as key, id from record.work where agency_id = ${agencyId} and external_key = any(${articles.map((article) => article.id)}::text[])`.execute(
    db,
  )
  const ids = new Map(rows.map((row) => [row.key, row.id]))
  return articles.flatMap((article) => (ids.has(article.id) ? [{ workId: ids.get(article.id)!, title: article.title, lead: article.lead }] : []))
}
