import type { Db } from '../../../platform/db/connect.ts'
import type { Report } from '../contract.ts'
import { dayBefore, halfYearOf, sameHalfBefore } from './periods.ts'
import { reportTables, type ReportRow } from './tables.ts'

type Handed = NonNullable<Report['previous']>

/** What was last handed in for the period that begins on a day, by the same organisation. */
const handedIn = async (db: Db, row: ReportRow, periodFrom: string): Promise<Handed | null> => {
  const found = await reportTables(db)
    .selectFrom('reports.report')
    .innerJoin('reports.submission', 'reports.submission.report_id', 'reports.report.id')
    .select(['reports.report.id', 'reports.submission.facts', 'reports.submission.submitted_at'])
    .where('reports.report.organisation_id', '=', row.organisation_id)
    .where('reports.report.level', '=', row.level)
    .where('reports.report.period_from', '=', periodFrom)
    .orderBy('reports.submission.no', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!found) return null
  return { reportId: found.id, title: halfYearOf(periodFrom).name, submittedAt: found.submitted_at.toISOString(), facts: found.facts.facts }
}

/** The half year before this one and the same half of last year, as they were handed in. */
export const earlierReports = async (db: Db, row: ReportRow): Promise<Pick<Report, 'previous' | 'yearBefore'>> => {
  const period = halfYearOf(row.period_from)
  const [previous, yearBefore] = [
    await handedIn(db, row, halfYearOf(dayBefore(period)).from),
    await handedIn(db, row, halfYearOf(sameHalfBefore(period).from).from),
  ]
  return { previous, yearBefore }
}
