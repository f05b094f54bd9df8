import type { ColumnType } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { ReportFacts, ReportState, SectionKey } from '../contract.ts'

export type Texts = Partial<Record<SectionKey, string>>
type Json<T> = ColumnType<T, string, string>

export type ReportRow = {
  id: string
  kind: 'half_year'
  organisation_id: string
  level: 'agency' | 'province'
  province_id: string
  period_from: Day
  period_to: Day
  state: ReportState
  texts: Texts
  facts: ReportFacts
  facts_at: Date
  version: number
  return_reason: string | null
  created_by: string
  created_at: Date
  updated_at: Date
}
export type RemarkRow = {
  id: string
  report_id: string
  organisation_id: string
  section: SectionKey | null
  body: string
  author_id: string
  at: Date
  resolved_by: string | null
  resolved_at: Date | null
}
type ReportTables = {
  'reports.remark': RemarkRow
  'reports.reminder': { province_id: string; period_from: Day; organisation_id: string; day: Day; at: Date; by_id: string }
  'reports.due_rule': { province_id: string; kind: 'half_year'; days_after: number; citation: string }
  'reports.report': Omit<ReportRow, 'texts' | 'facts'> & { texts: Json<Texts>; facts: Json<ReportFacts> }
  'reports.submission': {
    report_id: string
    no: number
    texts: Json<Texts>
    facts: Json<ReportFacts>
    sha256: string
    docx_key: string
    pdf_key: string
    submitted_by: string
    submitted_at: Date
    received_by: string | null
    received_at: Date | null
  }
}
export const reportTables = (db: Db) => db.$extendTables<ReportTables>()
