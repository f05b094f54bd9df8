import { hanoiDay } from '../../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { listAgencies } from '../../../../commons/organisations/index.ts'
import type * as contract from '../../contract/endpoints.ts'
import { demoPlan, foundingPlans } from '../../data/shipped-plans.ts'
import { planErrors } from '../../errors.ts'
import { agencyWithin, reachOf } from '../../policy.ts'
import { listSourcesOf } from '../dashboard/list-sources.ts'
import type { PlanQuery } from '../dashboard/open-plan.ts'
import { readDashboard } from '../dashboard/read-dashboard.ts'
import { readHeatMap } from '../dashboard/read-heat-map.ts'
import { readIndicator } from '../dashboard/read-indicator.ts'
import { readTasks } from '../dashboard/read-tasks.ts'
import { agencyName } from '../facts/register.ts'
import { getPlanHead, getPlanRow, listPlanHeads } from '../store/plans.ts'

type ViewQuery = { year?: number | undefined; calendar?: PlanQuery['calendar'] | undefined; asOf?: string | undefined; agency?: string | undefined }

const earlier = (a: string, b: string): string => (a < b ? a : b)

/** A number is never asked of a day that has not come. */
const queryOf = (ctx: RequestContext, planId: string, view: ViewQuery): PlanQuery => {
  const reach = reachOf(ctx.actor)
  const today = hanoiDay(ctx.now)
  return {
    planId,
    provinceId: reach.provinceId,
    agencyId: agencyWithin(reach, view.agency),
    year: view.year,
    calendar: view.calendar ?? 'plan-year',
    asOf: earlier(view.asOf ?? today, today),
  }
}

export const listPlansUseCase = async (ctx: RequestContext): Promise<ReplyOf<typeof contract.listPlans>> => {
  const { provinceId, agencyId } = reachOf(ctx.actor)
  const agencies = await listAgencies(ctx.db, { provinceId, asOf: hanoiDay(ctx.now) })
  return { items: await listPlanHeads(ctx.db, provinceId), agencies: agencies.filter((agency) => agencyId === null || agency.id === agencyId).map(agencyName) }
}

export const getPlanUseCase = async (ctx: RequestContext, { params }: InputOf<typeof contract.getPlan>): Promise<ReplyOf<typeof contract.getPlan>> => {
  const { provinceId } = reachOf(ctx.actor)
  const { document } = await getPlanRow(ctx.db, provinceId, params.planId)
  return { plan: await getPlanHead(ctx.db, provinceId, params.planId), document }
}

const samples = () => [demoPlan(), ...foundingPlans()]

export const listSamplesUseCase = async (ctx: RequestContext): Promise<ReplyOf<typeof contract.listSamplePlans>> => {
  reachOf(ctx.actor)
  return {
    items: samples().map(({ id, metadata }) => ({
      key: id,
      number: metadata.documentNumber,
      title: metadata.title,
      issuer: metadata.issuer,
      isIllustrative: metadata.illustrative ?? false,
    })),
  }
}

export const getSampleUseCase = async (
  ctx: RequestContext,
  { params }: InputOf<typeof contract.getSamplePlan>,
): Promise<ReplyOf<typeof contract.getSamplePlan>> => {
  reachOf(ctx.actor)
  return { document: samples().find((plan) => plan.id === params.key) ?? refuse(planErrors, 'plans.no_sample') }
}

export const dashboardUseCase = async (
  ctx: RequestContext,
  { params, query }: InputOf<typeof contract.getDashboard>,
): Promise<ReplyOf<typeof contract.getDashboard>> => readDashboard(ctx.db, { ...queryOf(ctx, params.planId, query), at: ctx.now })

export const heatMapUseCase = async (
  ctx: RequestContext,
  { params, query }: InputOf<typeof contract.getHeatMap>,
): Promise<ReplyOf<typeof contract.getHeatMap>> => readHeatMap(ctx.db, queryOf(ctx, params.planId, query))

export const indicatorUseCase = async (
  ctx: RequestContext,
  { params, query }: InputOf<typeof contract.getIndicator>,
): Promise<ReplyOf<typeof contract.getIndicator>> => readIndicator(ctx.db, queryOf(ctx, params.planId, query), params.indicator)

export const sourcesUseCase = async (
  ctx: RequestContext,
  { params, query }: InputOf<typeof contract.listSources>,
): Promise<ReplyOf<typeof contract.listSources>> => {
  const { part, cursor, limit, ...view } = query
  return listSourcesOf(ctx.db, queryOf(ctx, params.planId, view), { indicator: params.indicator, part, cursor: cursor ?? null, limit })
}

export const tasksUseCase = async (ctx: RequestContext, { params, query }: InputOf<typeof contract.listTasks>): Promise<ReplyOf<typeof contract.listTasks>> => {
  const { provinceId, agencyId } = reachOf(ctx.actor)
  const today = hanoiDay(ctx.now)
  return readTasks(ctx.db, { provinceId, agencyId, planId: params.planId, asOf: earlier(query.asOf ?? today, today) })
}
