import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/connect.ts'
import type { WorkRow } from './tables.ts'

export type ChangeKind = 'published' | 'updated' | 'corrected' | 'withdrawn' | 'classified'

/** One line in the order of changes that feeds and harvesters follow. */
export const noteChange = async (tx: Tx, work: Pick<WorkRow, 'id' | 'agency_id'>, kind: ChangeKind, at: Date): Promise<void> => {
  await sql`insert into record.change (agency_id, work_id, kind, at) values (${work.agency_id}, ${work.id}, ${kind}, ${at})`.execute(tx)
}
