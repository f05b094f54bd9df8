import type { ParametersOf } from '../../contract/indicator-definition.ts'
import type { IndicatorValue, Member, Note } from '../../contract/indicator-value.ts'
import { reaches } from '../few-members.ts'
import { addProvenance, type ProvenanceCounts } from '../formulas/provenance.ts'
import { share } from '../formulas/share.ts'
import { because, judge, percentOf } from './member.ts'

/** One agency in the last finished quarter. */
export type ConvergedAgency = {
  readonly id: string
  readonly hasOnlineProduct: boolean
  /** All works, and those that came from an item of the one board (a breaking story gets its item by itself). */
  readonly works: number | null
  readonly worksFromBoard: number | null
  /** Stories by the set of media their outputs came out in. */
  readonly stories: readonly { readonly media: readonly string[]; readonly count: number }[]
  /** One approval chain serves every medium; null when nobody has said. */
  readonly singleChain: boolean | null
  /** The agency's decision to work this way is in force. */
  readonly hasDecision: boolean
  readonly provenance?: ProvenanceCounts
}

export type ConvergedFacts = { readonly agencies: readonly ConvergedAgency[] }
type Parameters = ParametersOf<'converged'>

/** Agencies that run the converged newsroom, by what came out of it, not by what is declared. */
export const converged = (facts: ConvergedFacts, parameters: Parameters): IndicatorValue => {
  const isOnline = parameters.of === 'online-agencies'
  const agencies = isOnline ? facts.agencies.filter((agency) => agency.hasOnlineProduct) : facts.agencies
  return share({
    members: agencies.map((agency) => memberOf(agency, parameters)),
    countingUnit: isOnline ? 'online-agency' : 'agency',
    provenance: addProvenance(agencies.flatMap((agency) => agency.provenance ?? [])),
  })
}

const memberOf = (agency: ConvergedAgency, parameters: Parameters): Member => {
  const works = agency.works ?? 0
  const chain = agency.singleChain === false ? [because('several-approval-chains')] : []
  const decision = parameters.needsDecision && !agency.hasDecision ? [because('no-decision')] : []
  if (works === 0 || agency.worksFromBoard === null) return judge(agency.id, { against: [...chain, ...decision], unknown: [because('no-works-in-window')] })
  return judge(agency.id, {
    against: [...boardFindings(agency.worksFromBoard, works, parameters), ...mediaFindings(agency, parameters), ...chain, ...decision],
    unknown: agency.singleChain === null ? [because('approval-chain-unknown')] : [],
  })
}

const boardFindings = (fromBoard: number, works: number, { minBoardShare }: Parameters): Note[] => {
  const reached = percentOf(fromBoard, works)
  return reaches(reached, minBoardShare, 'up') ? [] : [because('few-works-from-board', { share: reached, wanted: minBoardShare })]
}

const mediaFindings = (agency: ConvergedAgency, { media, minMedia, minMultiMediaShare }: Parameters): Note[] => {
  const counted = (list: readonly string[]): number => new Set(list.filter((one) => media.includes(one))).size
  const stories = agency.stories.reduce((sum, group) => sum + group.count, 0)
  const several = agency.stories.filter((group) => counted(group.media) >= minMedia).reduce((sum, group) => sum + group.count, 0)
  const reached = percentOf(several, stories)
  return reaches(reached, minMultiMediaShare, 'up') ? [] : [because('few-multi-media-stories', { share: reached, wanted: minMultiMediaShare })]
}
