import type { ParametersOf } from '../../contract/indicator-definition.ts'
import type { IndicatorValue, Member } from '../../contract/indicator-value.ts'
import { reaches } from '../few-members.ts'
import { growth, type Quantity } from '../formulas/growth.ts'
import { share } from '../formulas/share.ts'
import { because, judge } from './member.ts'

/** Income of orders, advertising, content, events and services, in đồng, of the period and of the base period. */
export type RevenueFacts = {
  readonly agencies: readonly { readonly id: string; readonly revenue: Quantity | null; readonly base: Quantity | null }[]
}

/** Share of agencies whose revenue grew at least as wanted. Without a base year: “chưa có số gốc”, named, not counted as met. */
export const revenueGrowth = (facts: RevenueFacts, parameters: ParametersOf<'revenue-growth'>): IndicatorValue =>
  share({ members: facts.agencies.map((agency) => memberOf(agency, parameters)), countingUnit: 'agency' })

const memberOf = (agency: RevenueFacts['agencies'][number], { base, minGrowth }: ParametersOf<'revenue-growth'>): Member => {
  const grown = growth({ current: agency.revenue, baseline: agency.base, countingUnit: 'dong', baseYearNamed: base !== 'unset' })
  if (grown.status === 'not-measured') return judge(agency.id, { against: [], unknown: [because('no-revenue-recorded')] })
  if (grown.status === 'baseline-zero') return judge(agency.id, { against: [], unknown: [because('baseline-zero')] })
  if (grown.value === null) return judge(agency.id, { against: [], unknown: [because('no-baseline'), ...grown.notes] })
  const against = reaches(grown.value, minGrowth, 'up') ? [] : [because('growth-below', { growth: grown.value, wanted: minGrowth })]
  return judge(agency.id, { against, unknown: [] })
}
