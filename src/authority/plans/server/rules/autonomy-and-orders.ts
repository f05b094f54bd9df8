import type { Day } from '../../../../platform/clock.ts'
import type { ParametersOf } from '../../contract/indicator-definition.ts'
import type { IndicatorValue, Member } from '../../contract/indicator-value.ts'
import { share } from '../formulas/share.ts'
import { inForce, type Dated } from '../periods.ts'
import { because, judge } from './member.ts'

export type AutonomyFacts = {
  readonly asOf: Day
  /** Decisions on financial autonomy with their grade; State orders and assignments with their validity. */
  readonly agencies: readonly { readonly id: string; readonly autonomy: readonly (Dated & { readonly grade: string })[]; readonly orders: readonly Dated[] }[]
}

type Parameters = ParametersOf<'autonomy-and-orders'>

/** Agencies with a valid autonomy decision of an accepted grade and an order or assignment in force; or one part alone. */
export const autonomyAndOrders = (facts: AutonomyFacts, parameters: Parameters): IndicatorValue =>
  share({ members: facts.agencies.map((agency) => memberOf(agency, facts.asOf, parameters)), countingUnit: 'agency' })

const memberOf = (agency: AutonomyFacts['agencies'][number], asOf: Day, { part, grades }: Parameters): Member => {
  const autonomous = agency.autonomy.some((decision) => grades.includes(decision.grade) && inForce(decision, asOf))
  const ordered = agency.orders.some((order) => inForce(order, asOf))
  const against = [
    ...(part !== 'orders' && !autonomous ? [because('not-autonomous')] : []),
    ...(part !== 'autonomy' && !ordered ? [because('no-order-in-force')] : []),
  ]
  return judge(agency.id, { against, unknown: [] })
}
