import { sql } from 'kysely'
import type { Db } from '../../../../platform/db/connect.ts'

const INDEXES = ['head', 'terms', 'title_pairs', 'pairs'] as const

/**
 * Files the words that publications left pending in the word indexes. They are found before that too, only more slowly: call it
 * after every few thousand imported works; a job does it each minute.
 */
export const settleSearch = async (db: Db): Promise<void> => {
  for (const index of INDEXES) await sql`select gin_clean_pending_list(${`record.work_search_${index}`}::regclass)`.execute(db)
}
