import type { Db } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { reportErrors } from '../errors.ts'
import { stateWords } from '../words.ts'
import { reportTables, type ReportRow } from './tables.ts'

export const isAuthority = (actor: Actor): boolean => actor.organisationKind === 'department'
export const provinceOf = (actor: Actor): string => actor.provinceId ?? refuse(reportErrors, 'reports.not_for_you')

/** The report when the actor may see it: their own organisation's, or any handed in within the province for its press regulator. */
export const findReport = async (db: Db, actor: Actor, reportId: string, lock = false): Promise<ReportRow> => {
  const query = reportTables(db).selectFrom('reports.report').selectAll().where('id', '=', reportId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  const mine = row !== undefined && row.organisation_id === actor.organisationId
  const handed = row !== undefined && isAuthority(actor) && row.province_id === actor.provinceId && row.level === 'agency' && row.state !== 'draft'
  return mine || handed ? row : refuse(reportErrors, 'reports.not_found')
}

export const assertOpen = (actor: Actor, row: ReportRow): void => {
  if (row.organisation_id !== actor.organisationId) refuse(reportErrors, 'reports.not_found')
  if (row.state !== 'draft' && row.state !== 'returned') refuse(reportErrors, 'reports.wrong_state', { state: stateWords[row.state] })
}
