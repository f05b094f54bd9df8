import { sql } from 'kysely'
import { beginUseCase, getUseCase, writeUseCase } from '../../src/authority/reports/server/reports.ts'
import { receiveUseCase, returnUseCase, submitUseCase } from '../../src/authority/reports/server/hand-in.ts'
import { addRemarkUseCase } from '../../src/authority/reports/server/remarks.ts'
import { halfYearOf, dayBefore } from '../../src/authority/reports/server/periods.ts'
import type { Report } from '../../src/authority/reports/contract.ts'
import { startSession } from '../../src/commons/people/index.ts'
import { addDays, atTime, hanoiDay, type Day } from '../../src/platform/clock.ts'
import { findActor } from '../../src/platform/http/actor.ts'
import type { RequestContext } from '../../src/platform/http/serve.ts'
import { newId } from '../../src/platform/ids.ts'
import { agencyReports, officer, provinceOverview, type DemoReport } from '../reports.ts'
import { need, type Loading } from './context.ts'

/** Does something as a person of the province would over HTTP, at a moment of the past, with that person's own permissions. */
const as = async <T>({ services, people }: Loading, email: string, now: Date, act: (ctx: RequestContext) => Promise<T>): Promise<T> => {
  const started = await services.db
    .transaction()
    .execute((tx) => startSession(tx, { personId: need(people, email).id, now: services.clock.now(), userAgent: 'demo', seconds: 600 }))
  const actor = await findActor(services, started.token)
  if (!actor) throw new Error(`the demo names ${email}, who cannot sign in`)
  try {
    return await act({ ...services, actor, now, requestId: 'demo', ip: '', userAgent: 'demo', setSession: () => undefined })
  } finally {
    await sql`delete from people.session where id = ${actor.sessionId}`.execute(services.db)
  }
}

type Half = { readonly from: Day; readonly to: Day }
const momentAfter = ({ to }: Half, { daysAfter, at }: { daysAfter: number; at: string }): Date => atTime(addDays(to, daysAfter), at)

const handIn = (loading: Loading, half: Half, report: DemoReport): Promise<Report> =>
  as(loading, report.by, momentAfter(half, report.handedIn), async (ctx) => {
    const begun = await beginUseCase(ctx, { params: undefined, query: undefined, body: { id: newId(), day: half.to } })
    const params = { reportId: begun.id }
    const written = await writeUseCase(ctx, { params, query: undefined, body: { version: begun.version, texts: report.texts } })
    return submitUseCase(ctx, { params, query: undefined, body: { version: written.version } })
  })

const answer = (loading: Loading, half: Half, report: DemoReport, reportId: string): Promise<Report> =>
  as(loading, officer, momentAfter(half, report.answer), async (ctx) => {
    const params = { reportId }
    const { remark, returned } = report.answer
    if (remark) await addRemarkUseCase(ctx, { params, query: undefined, body: { id: newId(), section: 'overview', text: remark } })
    return returned
      ? returnUseCase(ctx, { params, query: undefined, body: { reason: returned } })
      : receiveUseCase(ctx, { params, query: undefined, body: undefined })
  })

/** The half year before this one: handed in and received, returned, owed; and the department's merged draft. */
export const loadReports = async (loading: Loading): Promise<void> => {
  const half = halfYearOf(dayBefore(halfYearOf(hanoiDay(loading.now))))
  for (const report of agencyReports) {
    const { id } = await handIn(loading, half, report)
    await answer(loading, half, report, id)
  }
  await as(loading, officer, momentAfter(half, { daysAfter: 11, at: '10:15' }), async (ctx) => {
    const merged = await beginUseCase(ctx, { params: undefined, query: undefined, body: { id: newId(), day: half.to } })
    const params = { reportId: merged.id }
    const { version, texts } = await getUseCase(ctx, { params, query: undefined, body: undefined })
    await writeUseCase(ctx, { params, query: undefined, body: { version, texts: { overview: `${provinceOverview}\n${texts.overview}` } } })
  })
}
