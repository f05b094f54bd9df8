import { addDays } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { findOrganisation } from '../../../commons/organisations/index.ts'
import { findPeople } from '../../../commons/people/index.ts'
import type { Report } from '../contract.ts'
import { compulsory } from '../words.ts'
import { dueRuleOf } from './due-rule.ts'
import { earlierReports } from './earlier.ts'
import { halfYearOf } from './periods.ts'
import { remarksOf } from './remarks-of.ts'
import { reportTables, type ReportRow } from './tables.ts'

export const missingOf = (row: Pick<ReportRow, 'texts'>) => compulsory.filter((key) => (row.texts[key] ?? '').trim() === '')

export const presentReport = async (db: Db, actor: Actor, row: ReportRow, today: string): Promise<Report> => {
  const submissions = await reportTables(db).selectFrom('reports.submission').selectAll().where('report_id', '=', row.id).orderBy('no').execute()
  const remarks = await remarksOf(db, actor, row)
  const people = await findPeople(db, [
    ...submissions.flatMap((each) => [each.submitted_by, ...(each.received_by ? [each.received_by] : [])]),
    ...remarks.flatMap((each) => [each.author_id, ...(each.resolved_by ? [each.resolved_by] : [])]),
  ])
  const names = new Map(people.map((person) => [person.id, person.name]))
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  const organisation = await findOrganisation(db, row.organisation_id, row.period_to)
  const due = await dueRuleOf(db, row.province_id)
  const own = row.organisation_id === actor.organisationId
  const open = row.state === 'draft' || row.state === 'returned'
  return {
    id: row.id,
    level: row.level,
    organisation: { id: row.organisation_id, name: organisation?.name ?? '' },
    title: `Báo cáo ${halfYearOf(row.period_from).name}`,
    addressee: row.level === 'agency' ? 'UBND tỉnh (qua Sở Văn hóa, Thể thao và Du lịch)' : 'Ủy ban nhân dân tỉnh',
    periodFrom: row.period_from,
    periodTo: row.period_to,
    dueOn: addDays(row.period_to, due.daysAfter),
    dueCitation: due.citation,
    state: row.state,
    texts: { overview: '', difficulties: '', proposals: '', next_period: '', ...row.texts },
    facts: row.facts,
    factsAt: row.facts_at.toISOString(),
    version: row.version,
    returnReason: row.return_reason,
    submissions: submissions.map((each) => ({
      no: each.no,
      sha256: each.sha256,
      submittedBy: person(each.submitted_by),
      submittedAt: each.submitted_at.toISOString(),
      receivedBy: each.received_by ? person(each.received_by) : null,
      receivedAt: each.received_at?.toISOString() ?? null,
    })),
    remarks: remarks.map((each) => ({
      id: each.id,
      section: each.section,
      text: each.body,
      by: person(each.author_id),
      isAuthority: each.organisation_id !== row.organisation_id,
      at: each.at.toISOString(),
      resolvedBy: each.resolved_by ? person(each.resolved_by) : null,
    })),
    ...(await earlierReports(db, row)),
    missing: missingOf(row),
    may: {
      edit: own && open && actor.permissions.has('reports.write'),
      submit: own && open && today > row.period_to && actor.permissions.has('reports.write'),
      remark: own ? actor.permissions.has('reports.write') : actor.permissions.has('reports.receive'),
      receive: !own && row.state === 'submitted' && actor.permissions.has('reports.receive'),
    },
  }
}
