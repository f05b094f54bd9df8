import type { Day } from '../../platform/clock.ts'
import type { Commitment } from './contract.ts'

export const commitmentStates = ['open', 'coming', 'past', 'closed'] as const
export type CommitmentState = (typeof commitmentStates)[number]

/** What a commitment is on a day: its last day is included, a closed one ends on the day it was closed. */
export const stateOn = ({ validFrom, validTo, closedOn }: Pick<Commitment, 'validFrom' | 'validTo' | 'closedOn'>, day: Day): CommitmentState => {
  if (closedOn !== null && closedOn <= day) return 'closed'
  if (validFrom > day) return 'coming'
  return validTo !== null && validTo < day ? 'past' : 'open'
}
