import { sql } from 'kysely'
import type { Db } from '../../../platform/db/connect.ts'

/** Actions in the audit about a person, oldest first. */
export const auditOf = async (db: Db, personId: string): Promise<string[]> => {
  const { rows } = await sql<{ action: string }>`select action from platform.audit where subject_id = ${personId} order by xmin::text::bigint`.execute(db)
  return rows.map((row) => row.action)
}

/** How often an event with this name was announced about a person. */
export const eventsOf = async (db: Db, name: string, personId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from platform.event where name = ${name} and payload ->> 'personId' = ${personId}`.execute(db)
  return rows[0]!.count
}
