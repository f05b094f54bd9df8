import type { Db } from '../../../platform/db/connect.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { reportTables, type RemarkRow, type ReportRow } from './tables.ts'

/** An organisation sees its own remarks; what the department wrote on a report it was handed is for the agency too. */
export const remarksOf = (db: Db, actor: Actor, row: Pick<ReportRow, 'id' | 'organisation_id'>): Promise<RemarkRow[]> =>
  reportTables(db)
    .selectFrom('reports.remark')
    .selectAll()
    .where('report_id', '=', row.id)
    .where((where) => where.or([where('organisation_id', '=', actor.organisationId), where('organisation_id', '<>', row.organisation_id)]))
    .orderBy('at')
    .orderBy('id')
    .execute()
