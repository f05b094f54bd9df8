import { sql } from 'kysely'
import type { Db } from '../../../platform/db/connect.ts'
import type { ChangeKind } from './note-change.ts'

export type RecordChange = { readonly position: number; readonly workId: string; readonly agencyId: string; readonly kind: ChangeKind; readonly at: Date }

/**
 * Changes of agencies after a position, in order, for feeds and harvesters. Stops before the first change whose transaction may still
 * be under way, so that a reader who goes on from the last position never misses one.
 */
export const changesSince = async (db: Db, input: { agencyIds: readonly string[]; position: number; limit: number }): Promise<RecordChange[]> => {
  const { rows } = await sql<RecordChange>`
    select position, work_id as "workId", agency_id as "agencyId", kind, at from record.change
    where agency_id = any(${input.agencyIds}::uuid[]) and position > ${input.position} and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by position limit ${input.limit}`.execute(db)
  return rows
}
