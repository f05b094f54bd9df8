import type { ParametersOf } from '../../contract/indicator-definition.ts'
import type { IndicatorValue, Member } from '../../contract/indicator-value.ts'
import { countOfMembers } from '../formulas/count.ts'
import { growth } from '../formulas/growth.ts'
import { growthInPoints, type ShareBaseline } from '../formulas/growth-in-points.ts'
import { share } from '../formulas/share.ts'
import { because, judge } from './member.ts'

export type PaidContentFacts = {
  readonly agencies: readonly {
    readonly id: string
    readonly hasOnlineProduct: boolean
    /** A paid plan or a meter is running. */
    readonly hasPaidPlan: boolean
    /** Readers who pay on the day; null when not recorded. */
    readonly payingReaders: number | null
  }[]
  /** Agencies that charged in the base year, out of how many. */
  readonly base: ShareBaseline | null
}

type Parameters = ParametersOf<'paid-content'>

/** Agencies that charge for content and have a paying reader: as a count, as growth of the count, or in percentage points. */
export const paidContent = (facts: PaidContentFacts, parameters: Parameters): IndicatorValue => {
  const isOnline = parameters.of === 'online-agencies'
  const countingUnit = isOnline ? 'online-agency' : 'agency'
  const members = facts.agencies.filter((agency) => !isOnline || agency.hasOnlineProduct).map((agency) => memberOf(agency, parameters))
  const counted = countOfMembers(members, countingUnit)
  if (parameters.as === 'count') return counted
  if (parameters.as === 'points') return growthInPoints(share({ members, countingUnit }), facts.base)
  const current = counted.value === null ? null : ({ value: counted.value, countingUnit } as const)
  const baseline = facts.base === null ? null : ({ value: facts.base.satisfying, countingUnit } as const)
  return growth({ current, baseline, countingUnit, baseYearNamed: parameters.base !== 'unset' })
}

const memberOf = (agency: PaidContentFacts['agencies'][number], { minPayingReaders }: Parameters): Member => {
  if (!agency.hasPaidPlan) return judge(agency.id, { against: [because('no-paid-plan')], unknown: [] })
  if (agency.payingReaders === null) return judge(agency.id, { against: [], unknown: [because('paying-readers-not-recorded')] })
  const against = agency.payingReaders >= minPayingReaders ? [] : [because('no-paying-reader', { readers: agency.payingReaders, wanted: minPayingReaders })]
  return judge(agency.id, { against, unknown: [] })
}
