import type { Day } from '../../../../platform/clock.ts'
import type { ParametersOf } from '../../contract/indicator-definition.ts'
import type { IndicatorValue, Member } from '../../contract/indicator-value.ts'
import { share } from '../formulas/share.ts'
import { inForce } from '../periods.ts'
import { because, judge } from './member.ts'

export type SecurityFacts = {
  readonly asOf: Day
  /** `dossiers`: level proposals as approved; null when the agency's register is not connected. */
  readonly agencies: readonly {
    readonly id: string
    readonly hasOnlineProduct: boolean
    readonly dossiers: readonly { readonly level: number; readonly approvedOn: Day; readonly validTo?: Day | null }[] | null
  }[]
}

/** Agencies with an online product whose approved dossier of at least the level is valid on the day. */
export const securityDossier = (facts: SecurityFacts, { minLevel }: ParametersOf<'security-dossier'>): IndicatorValue => {
  const online = facts.agencies.filter((agency) => agency.hasOnlineProduct)
  return share({ members: online.map((agency) => memberOf(agency, facts.asOf, minLevel)), countingUnit: 'online-agency' })
}

const memberOf = (agency: SecurityFacts['agencies'][number], asOf: Day, minLevel: number): Member => {
  if (agency.dossiers === null) return judge(agency.id, { against: [], unknown: [because('no-dossier')] })
  const approved = agency.dossiers.filter((dossier) => dossier.approvedOn <= asOf)
  if (approved.length === 0) return judge(agency.id, { against: [because('no-dossier')], unknown: [] })
  const valid = approved.filter((dossier) => inForce({ from: dossier.approvedOn, to: dossier.validTo ?? null }, asOf))
  if (valid.length === 0) return judge(agency.id, { against: [because('dossier-expired')], unknown: [] })
  const level = Math.max(...valid.map((dossier) => dossier.level))
  return judge(agency.id, { against: level >= minLevel ? [] : [because('dossier-level-below', { level, wanted: minLevel })], unknown: [] })
}
