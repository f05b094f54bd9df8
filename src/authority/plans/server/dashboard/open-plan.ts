import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { Calendar, IndicatorDefinition, RuleParameters } from '../../contract/indicator-definition.ts'
import type { TargetStatement } from '../../contract/target-statement.ts'
import { planErrors } from '../../errors.ts'
import { openSources, type Sources } from '../facts/sources.ts'
import { yearOf, yearSpan } from '../periods.ts'
import { definitionsOn, listDefinitionsOf } from '../store/definitions.ts'
import { getPlanRow } from '../store/plans.ts'
import { planTables, type PlanRow, type TriggerRow } from '../store/tables.ts'
import { taskRow } from '../target-statements.ts'

/** One indicator of a plan: a definition with the rows it computes; a row nobody computes stands alone under `row:`. */
export type IndicatorGroup = { readonly key: string; readonly definition: IndicatorDefinition | null; readonly statements: readonly TargetStatement[] }

export type OpenPlan = {
  readonly plan: PlanRow
  readonly sources: Sources
  readonly definitions: readonly IndicatorDefinition[]
  readonly groups: readonly IndicatorGroup[]
  /** Whether the event a statement waits for has been recorded by the day. */
  readonly isTriggered: (statement: TargetStatement) => boolean
}

export type PlanQuery = {
  readonly planId: string
  readonly provinceId: string
  /** The whole province when left out. */
  readonly agencyId?: string | null | undefined
  readonly year?: number | undefined
  readonly calendar: Calendar
  readonly asOf: Day
}

/** Rules whose result has a part of each agency: what an agency is shown of its own. */
const AGENCY_RULES: readonly RuleParameters['rule'][] = [
  'channel-carries-works',
  'analysis-and-ai',
  'converged',
  'revenue-growth',
  'security-dossier',
  'staff-trained',
  'paid-content',
  'new-items',
  'autonomy-and-orders',
  'licence-reissued',
]
export const hasAgencyPart = ({ parameters }: IndicatorDefinition): boolean =>
  AGENCY_RULES.includes(parameters.rule) || (parameters.rule === 'documents' && parameters.per === 'agency')

/** Statements by the definitions that compute their rows, in the order of the document. */
export const groupStatements = (statements: readonly TargetStatement[], definitions: readonly IndicatorDefinition[]): IndicatorGroup[] => {
  const groups = new Map<string, { definition: IndicatorDefinition | null; statements: TargetStatement[] }>()
  for (const statement of statements) {
    const found = definitions.filter((definition) => definition.planRows.includes(statement.row))
    const places = found.length > 0 ? found.map((definition) => ({ key: definition.key, definition })) : [{ key: `row:${statement.row}`, definition: null }]
    for (const { key, definition } of places) {
      const group = groups.get(key) ?? { definition, statements: [] }
      group.statements.push(statement)
      groups.set(key, group)
    }
  }
  return [...groups].map(([key, group]) => ({ key, ...group }))
}

const loadStatements = async (db: Db, planId: string): Promise<TargetStatement[]> =>
  (await planTables(db).selectFrom('plans.target').select('statement').where('plan_id', '=', planId).orderBy('position').execute()).map((row) => row.statement)

export const loadTriggers = (db: Db, provinceId: string, planKey: string): Promise<TriggerRow[]> =>
  planTables(db)
    .selectFrom('plans.trigger_record')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('plan_key', '=', planKey)
    .where('withdrawn_at', 'is', null)
    .orderBy('happened_on')
    .execute()

/** The task a row of the yearly table waits with, and whether its event has come. */
const triggerCheck = ({ document }: PlanRow, triggers: readonly TriggerRow[], asOf: Day): OpenPlan['isTriggered'] => {
  const rowsOf = (statement: TargetStatement): string[] =>
    (document.annex1?.indicators ?? [])
      .filter((row) => statement.row.endsWith(`-A1-${row.no}`) && row.annex2Task)
      .map((row) => taskRow(document, row.annex2Task!, 'annex2'))
  return (statement) => triggers.some((trigger) => trigger.happened_on <= asOf && rowsOf(statement).includes(trigger.row))
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/**
 * A plan with everything its numbers are computed from. Throws `plans.not_found`, `plans.unknown_agency`,
 * `plans.year_not_begun`.
 */
export const openPlan = async (db: Db, query: PlanQuery): Promise<OpenPlan> => {
  const plan = await getPlanRow(db, query.provinceId, query.planId)
  const year = query.year ?? yearOf(query.calendar, query.asOf)
  const span = yearSpan(query.calendar, year)
  if (query.asOf < span.from) refuse(planErrors, 'plans.year_not_begun', { year })
  const asOf = earlier(query.asOf, span.to)
  const agencyId = query.agencyId ?? null
  const sources = await openSources(db, { provinceId: query.provinceId, agencyId, calendar: query.calendar, year, asOf })
  if (agencyId !== null && !sources.register.all.some((agency) => agency.id === agencyId)) refuse(planErrors, 'plans.unknown_agency')
  const definitions = definitionsOn(await listDefinitionsOf(db, query.provinceId), asOf)
  const groups = groupStatements(await loadStatements(db, plan.id), definitions)
  const shown = agencyId === null ? groups : groups.filter((group) => group.definition !== null && hasAgencyPart(group.definition))
  const isTriggered = triggerCheck(plan, await loadTriggers(db, query.provinceId, plan.key), asOf)
  return { plan, sources, definitions, groups: shown, isTriggered }
}
