import type { ParametersOf } from '../../contract/indicator-definition.ts'
import type { IndicatorValue, Member } from '../../contract/indicator-value.ts'
import { reaches } from '../few-members.ts'
import { share } from '../formulas/share.ts'
import { because, judge, percentOf } from './member.ts'

/** Weeks inside the window; who looked at which report never leaves the agency, only these counts do. */
export type AnalysisAndAiFacts = {
  readonly agencies: readonly {
    readonly id: string
    /** For each desk, the weeks in which it opened an audience report; null when reports are not measured. */
    readonly deskWeeks: readonly number[] | null
    /** Weeks with a use in the assistant's ledger; null when the ledger is not connected. */
    readonly ledgerWeeks: number | null
    /** Weeks of outside tools, declared with proof. */
    readonly declaredWeeks: number | null
  }[]
}

/** Enough desks read audience reports in enough weeks, and an AI function was used in enough weeks. */
export const analysisAndAi = (facts: AnalysisAndAiFacts, parameters: ParametersOf<'analysis-and-ai'>): IndicatorValue =>
  share({ members: facts.agencies.map((agency) => memberOf(agency, parameters)), countingUnit: 'agency' })

type Agency = AnalysisAndAiFacts['agencies'][number]
type Parameters = ParametersOf<'analysis-and-ai'>

const memberOf = (agency: Agency, parameters: Parameters): Member => {
  const reports = reportFindings(agency, parameters)
  const ai = aiFindings(agency, parameters)
  return judge(agency.id, { against: [...reports.against, ...ai.against], unknown: [...reports.unknown, ...ai.unknown] })
}

const reportFindings = (agency: Agency, { minDeskShare, minWeeks }: Parameters) => {
  if (!agency.deskWeeks || agency.deskWeeks.length === 0) return { against: [], unknown: [because('no-desks')] }
  const desks = agency.deskWeeks.filter((weeks) => weeks >= minWeeks).length
  const reached = percentOf(desks, agency.deskWeeks.length)
  const against = reaches(reached, minDeskShare, 'up')
    ? []
    : [because('reports-too-rare', { desks, of: agency.deskWeeks.length, share: reached, wanted: minDeskShare })]
  return { against, unknown: [] }
}

const aiFindings = (agency: Agency, { minWeeks }: Parameters) => {
  if (agency.ledgerWeeks === null && agency.declaredWeeks === null) return { against: [], unknown: [because('ai-not-recorded')] }
  // the same week may be in both, so the larger is taken, never their sum
  const weeks = Math.max(agency.ledgerWeeks ?? 0, agency.declaredWeeks ?? 0)
  return { against: weeks >= minWeeks ? [] : [because('ai-too-rare', { weeks, wanted: minWeeks })], unknown: [] }
}
