import type { Db } from '../../../../platform/db/connect.ts'
import type { Dashboard, IndicatorRow, IndicatorState, Summary } from '../../contract/dashboard.ts'
import { agencyName } from '../facts/register.ts'
import { yearSpan } from '../periods.ts'
import { getPlanHead } from '../store/plans.ts'
import { evaluateGroup, indicatorRow } from './indicator-row.ts'
import { openPlan, type OpenPlan, type PlanQuery } from './open-plan.ts'
import { loadRemarks } from './remarks.ts'
import { namesOf } from './typed-numbers.ts'

const summarise = (rows: readonly IndicatorRow[]): Summary => {
  const of = (state: IndicatorState): number => rows.filter((row) => row.state === state).length
  return {
    total: rows.length,
    achieved: of('achieved'),
    forecastMet: of('forecast-met'),
    atRisk: of('at-risk'),
    forecastMissed: of('forecast-missed'),
    insufficientData: of('insufficient-data'),
    noValue: of('no-value'),
    blankTarget: of('blank-target'),
    awaitingTrigger: of('awaiting-trigger'),
  }
}

/** Rows of all indicators, or of those asked for by key. */
export const readRows = async (db: Db, open: OpenPlan, keys?: readonly string[]): Promise<IndicatorRow[]> => {
  const { sources } = open
  const remarks = await loadRemarks(db, sources.view)
  const { typed } = await sources.kept()
  const names = await namesOf(
    db,
    typed.map((row) => row.entered_by),
  )
  const groups = keys ? open.groups.filter((group) => keys.includes(group.key)) : open.groups
  return Promise.all(groups.map(async (group) => indicatorRow(open, group, await evaluateGroup(sources, group), names, remarks(group.key))))
}

const yearsOf = ({ plan, groups }: OpenPlan): number[] => {
  const stated = groups.flatMap((group) => group.statements.flatMap((statement) => statement.year ?? []))
  const from = plan.period_from ?? Math.min(...stated, plan.period_to)
  return Array.from({ length: Math.max(1, plan.period_to - from + 1) }, (_, at) => from + at)
}

/**
 * Every indicator of a plan: wanted in the year, reached by the day, forecast to the year's end. Numbers by the definition
 * that holds on the day, from measures, registers and entries; an indicator without facts says which face of “no number”.
 * `at` is the moment it is read. Throws `plans.not_found`, `plans.unknown_agency`, `plans.year_not_begun`.
 */
export const readDashboard = async (db: Db, query: PlanQuery & { readonly at: Date }): Promise<Dashboard> => {
  const open = await openPlan(db, query)
  const { view, register } = open.sources
  const indicators = await readRows(db, open)
  return {
    plan: await getPlanHead(db, query.provinceId, query.planId),
    year: view.year,
    years: yearsOf(open),
    calendar: view.calendar,
    period: yearSpan(view.calendar, view.year),
    asOf: view.asOf,
    computedAt: query.at.toISOString(),
    agencyId: view.agencyId,
    agencies: register.on(view.asOf).map(agencyName),
    summary: summarise(indicators),
    indicators,
  }
}
