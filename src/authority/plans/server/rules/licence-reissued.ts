import type { Day } from '../../../../platform/clock.ts'
import type { IndicatorValue, Member } from '../../contract/indicator-value.ts'
import { share } from '../formulas/share.ts'
import { inForce, type Dated } from '../periods.ts'
import { because, judge } from './member.ts'

export type MagazineLicenceFacts = {
  readonly asOf: Day
  /** Magazines that exist on the day; `reissued`: the licence was granted anew under the press plan. */
  readonly magazines: readonly { readonly id: string; readonly licences: readonly (Dated & { readonly reissued: boolean })[] }[]
}

/** Magazines with a re-issued licence in force ÷ magazines as of the day. */
export const licenceReissued = (facts: MagazineLicenceFacts): IndicatorValue =>
  share({ members: facts.magazines.map((magazine) => memberOf(magazine, facts.asOf)), countingUnit: 'magazine' })

const memberOf = (magazine: MagazineLicenceFacts['magazines'][number], asOf: Day): Member => {
  const reissued = magazine.licences.filter((licence) => licence.reissued && licence.from <= asOf)
  if (reissued.length === 0) return judge(magazine.id, { against: [because('licence-not-reissued')], unknown: [] })
  const valid = reissued.some((licence) => inForce(licence, asOf))
  return judge(magazine.id, { against: valid ? [] : [because('licence-expired')], unknown: [] })
}
