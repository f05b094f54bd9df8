import type { Db } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { SourceItem } from '../../contract/dashboard.ts'
import type { IndicatorDefinition } from '../../contract/indicator-definition.ts'
import { planErrors } from '../../errors.ts'
import { openPlan, type PlanQuery } from './open-plan.ts'
import { listOf } from './source-lists.ts'
import { listWorks } from './source-works.ts'

export type SourceQuery = { readonly indicator: string; readonly part: 'current' | 'baseline'; readonly cursor: string | null; readonly limit: number }
export type SourcePage = { items: SourceItem[]; nextCursor: string | null }

/** Rules whose numbers are works of the record, a page at a time; all others have a list of documents, people or readings. */
const isOfWorks = ({ parameters }: IndicatorDefinition, agencyId: string | null): boolean =>
  parameters.rule === 'new-items' || parameters.rule === 'converged' || (parameters.rule === 'channel-carries-works' && agencyId !== null)

export const sourcePartsOf = (definition: IndicatorDefinition | null): ('current' | 'baseline')[] =>
  definition?.parameters.rule === 'new-items' ? ['current', 'baseline'] : ['current']

const pageOf = (items: readonly SourceItem[], { cursor, limit }: SourceQuery): SourcePage => {
  const from = cursor !== null && /^\d{1,9}$/.test(cursor) ? Number(cursor) : 0
  const next = from + limit
  return { items: items.slice(from, next), nextCursor: next < items.length ? String(next) : null }
}

/**
 * What is behind a number: works open their public page, documents and readings their proof, people their certificate.
 * Only what is public or was handed in: never a plan item or a draft.
 */
export const listSourcesOf = async (db: Db, view: PlanQuery, query: SourceQuery): Promise<SourcePage> => {
  const { sources, groups, definitions } = await openPlan(db, view)
  const group = groups.find((each) => each.key === query.indicator)
  // definitions beside an indicator have sources too
  const definition = group ? group.definition : definitions.find((each) => each.key === query.indicator)
  if (definition === undefined) return refuse(planErrors, 'plans.no_indicator')
  if (definition && isOfWorks(definition, sources.view.agencyId)) return listWorks(sources, definition, query)
  return pageOf(await listOf(sources, query.indicator, definition), query)
}
