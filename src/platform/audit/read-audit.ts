import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'

export type AuditedAct = { readonly id: string; readonly at: Date; readonly actorId: string | null; readonly action: string; readonly detail: unknown }

/** What was recorded about one thing of an agency, newest first. */
export const readAudit = async (db: Db, about: { agencyId: string; subject: { type: string; id: string }; limit: number }): Promise<AuditedAct[]> => {
  const { rows } = await sql<Omit<AuditedAct, 'detail'> & { entry: string }>`
    select id, at, actor_id as "actorId", action, entry from platform.audit
    where subject_type = ${about.subject.type} and subject_id = ${about.subject.id} and agency_id = ${about.agencyId}
    order by day desc, seq desc limit ${about.limit}`.execute(db)
  return rows.map(({ entry, ...row }) => ({ ...row, detail: (JSON.parse(entry) as { detail: unknown }).detail }))
}
