import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { recordAudit, stableJson } from '../../../platform/audit/record-audit.ts'
import { hanoiDay } from '../../../platform/clock.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { renderDocx, renderPdf, type AdministrativeDocument } from '../../../platform/documents/index.ts'
import { appError, refuse } from '../../../platform/errors.ts'
import { contextOf } from '../../../platform/http/context.ts'
import { platformErrors } from '../../../platform/http/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { Id } from '../../../platform/ids.ts'
import type { Services } from '../../../platform/services.ts'
import { notify } from '../../../commons/notifications/index.ts'
import { findAreas } from '../../../commons/areas/index.ts'
import { imprintOf, listOrganisationsAsOf } from '../../../commons/organisations/index.ts'
import { listColleaguesOf } from '../../../commons/people/index.ts'
import type { receiveReport, Report, returnReport, submitReport } from '../contract.ts'
import { reportErrors } from '../errors.ts'
import { sectionTitles, stateWords } from '../words.ts'
import { composeReport } from './compose.ts'
import { halfYearOf } from './periods.ts'
import { missingOf, presentReport } from './present.ts'
import { assertOpen, findReport } from './reach.ts'
import { reportTables, type ReportRow } from './tables.ts'

const documentOf = async (db: Db, row: ReportRow): Promise<AdministrativeDocument> => {
  const imprint = await imprintOf(db, row.organisation_id, row.period_to)
  const [province] = await findAreas(db, [row.province_id])
  const head = imprint?.licence
  return composeReport({
    report: row,
    period: halfYearOf(row.period_from),
    texts: row.texts,
    facts: row.facts,
    addressee: 'Ủy ban nhân dân tỉnh',
    year: Number(row.period_to.slice(0, 4)),
    issuer: {
      ...(imprint?.supervisoryBodyName ? { parentName: imprint.supervisoryBodyName } : {}),
      name: imprint?.organisation.name ?? '',
      shortName: imprint?.organisation.code.toUpperCase().replaceAll('-', '') ?? '',
      place: province?.name.replace(/^Tỉnh /, '') ?? '',
      position: head?.headTitle ?? 'Giám đốc',
      head: head?.headName ?? '',
      partyTemplate: false,
    },
  })
}

const ofDepartment = async (db: Db, provinceId: string, now: Date): Promise<{ id: string; people: string[] }[]> => {
  const day = hanoiDay(now)
  const departments = await listOrganisationsAsOf(db, { asOf: day, provinceId, kind: 'department' })
  const found = []
  for (const { id } of departments)
    found.push({ id, people: (await listColleaguesOf(db, id, day)).filter((person) => person.roles.includes('officer')).map((person) => person.id) })
  return found
}

export const submitUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof submitReport>): Promise<Report> => {
  const { actor, now } = ctx
  const draft = await findReport(ctx.db, actor, params.reportId)
  assertOpen(actor, draft)
  if (draft.version !== body.version) refuse(reportErrors, 'reports.changed_meanwhile')
  if (hanoiDay(now) <= draft.period_to) refuse(reportErrors, 'reports.period_not_over')
  const missing = missingOf(draft)
  if (missing.length > 0) refuse(reportErrors, 'reports.sections_missing', { names: missing.map((key) => `“${sectionTitles[key]}”`) })
  // files are made before the transaction, under a name that only the committed row makes known
  const document = await documentOf(ctx.db, draft)
  const [docx, pdf] = [await renderDocx(document), await renderPdf(document, { at: now })]
  const sha256 = createHash('sha256')
    .update(stableJson({ texts: draft.texts, facts: draft.facts, period: [draft.period_from, draft.period_to] }))
    .digest('hex')
  const key = `reports/${draft.id}/${draft.version}-${sha256.slice(0, 16)}`
  await ctx.files.put(`${key}.docx`, docx)
  await ctx.files.put(`${key}.pdf`, pdf)
  return ctx.db.transaction().execute(async (tx) => {
    const row = await findReport(tx, actor, params.reportId, true)
    assertOpen(actor, row)
    if (row.version !== body.version) refuse(reportErrors, 'reports.changed_meanwhile')
    const tables = reportTables(tx)
    const { count } = await tables
      .selectFrom('reports.submission')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('report_id', '=', row.id)
      .executeTakeFirstOrThrow()
    const submission = await tables
      .insertInto('reports.submission')
      .values({
        report_id: row.id,
        no: count + 1,
        texts: JSON.stringify(row.texts),
        facts: JSON.stringify(row.facts),
        sha256,
        docx_key: `${key}.docx`,
        pdf_key: `${key}.pdf`,
        submitted_by: actor.personId,
        submitted_at: now,
        received_by: null,
        received_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    const after = await tables
      .updateTable('reports.report')
      .set({ state: 'submitted', return_reason: null, updated_at: now })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await recordAudit(tx, {
      agencyId: row.organisation_id,
      actorId: actor.personId,
      action: 'reports.submit',
      subject: { type: 'report', id: row.id },
      detail: { no: submission.no, sha256 },
      at: now,
    })
    if (row.level === 'agency') {
      for (const department of await ofDepartment(tx, row.province_id, now)) {
        await notify(tx, {
          agencyId: department.id,
          personIds: department.people,
          kind: 'reports.submitted',
          vi: `${document.issuer.name} đã gửi báo cáo ${halfYearOf(row.period_from).name}`,
          en: `${document.issuer.name} handed in its report`,
          path: `/staff/reports/${row.id}`,
          actorId: actor.personId,
          at: now,
        })
      }
    }
    return presentReport(tx, actor, after, hanoiDay(now))
  })
}

type Answer = { reportId: string; to: 'received' | 'returned'; reason: string | null }

const answer = (ctx: RequestContext, { reportId, to, reason }: Answer): Promise<Report> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const row = await findReport(tx, actor, reportId, true)
    if (row.organisation_id === actor.organisationId) refuse(reportErrors, 'reports.not_found')
    if (row.state !== 'submitted') refuse(reportErrors, 'reports.wrong_state', { state: stateWords[row.state] })
    const tables = reportTables(tx)
    const after = await tables
      .updateTable('reports.report')
      .set({ state: to, return_reason: reason, updated_at: now, version: row.version + 1 })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    const last = await tables
      .selectFrom('reports.submission')
      .select(['no', 'submitted_by'])
      .where('report_id', '=', row.id)
      .orderBy('no', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    if (to === 'received')
      await tables
        .updateTable('reports.submission')
        .set({ received_by: actor.personId, received_at: now })
        .where('report_id', '=', row.id)
        .where('no', '=', last.no)
        .execute()
    await recordAudit(tx, {
      agencyId: row.organisation_id,
      actorId: actor.personId,
      action: `reports.${to === 'received' ? 'receive' : 'return'}`,
      subject: { type: 'report', id: row.id },
      detail: { no: last.no, reason },
      at: now,
    })
    const name = halfYearOf(row.period_from).name
    await notify(tx, {
      agencyId: row.organisation_id,
      personIds: [last.submitted_by],
      kind: `reports.${to}`,
      vi: to === 'received' ? `Sở đã nhận báo cáo ${name}` : `Sở trả lại báo cáo ${name}: ${reason ?? ''}`.slice(0, 500),
      en: to === 'received' ? 'The department received your report' : `The department returned your report: ${reason ?? ''}`.slice(0, 500),
      path: `/staff/reports/${row.id}`,
      urgent: to === 'returned',
      actorId: actor.personId,
      at: now,
    })
    return presentReport(tx, actor, after, hanoiDay(now))
  })

export const receiveUseCase = (ctx: RequestContext, { params }: InputOf<typeof receiveReport>): Promise<Report> =>
  answer(ctx, { reportId: params.reportId, to: 'received', reason: null })
export const returnUseCase = (ctx: RequestContext, { params, body }: InputOf<typeof returnReport>): Promise<Report> =>
  answer(ctx, { reportId: params.reportId, to: 'returned', reason: body.reason })

const TYPES = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf' } as const
const FileParams = z.object({ reportId: Id, format: z.enum(['docx', 'pdf']) })

/** The document as it was handed in, or the draft as it is now. */
export const reportFiles = async (app: FastifyInstance, services: Services): Promise<void> => {
  app.get('/api/reports/:reportId/report.:format', async (request, reply) => {
    const { actor } = await contextOf(services, request, reply)
    if (!actor) throw appError(platformErrors, 'platform.not_signed_in')
    if (!actor.permissions.has('reports.view')) throw appError(platformErrors, 'platform.not_permitted')
    const params = FileParams.safeParse(request.params)
    if (!params.success) throw appError(reportErrors, 'reports.not_found')
    const { reportId, format } = params.data
    const row = await findReport(services.db, actor, reportId)
    const open = row.state === 'draft' || row.state === 'returned'
    const kept = open
      ? undefined
      : await reportTables(services.db)
          .selectFrom('reports.submission')
          .selectAll()
          .where('report_id', '=', row.id)
          .orderBy('no', 'desc')
          .limit(1)
          .executeTakeFirst()
    const bytes = kept
      ? await services.files.get(format === 'docx' ? kept.docx_key : kept.pdf_key)
      : format === 'docx'
        ? await renderDocx(await documentOf(services.db, row))
        : await renderPdf(await documentOf(services.db, row), { at: services.clock.now() })
    void reply.header('cache-control', 'no-store').header('content-disposition', `attachment; filename="bao-cao-${row.period_to}.${format}"`)
    return reply.type(TYPES[format]).send(bytes)
  })
}
