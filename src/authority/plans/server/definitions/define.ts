import type { IndicatorDefinition } from '../../contract/indicator-definition.ts'

/** The first versions of the platform's own definitions are valid from the year both founding plans begin. */
const FIRST_DAY = '2023-01-01'
/** A percentage of up to this many agencies moves in steps of 5 points or more, so it is compared as a count. */
const FEW = 20

type Given = Pick<IndicatorDefinition, 'key' | 'name' | 'sentence' | 'formula' | 'parameters' | 'countingUnit' | 'measures' | 'planRows'> &
  Partial<IndicatorDefinition>

export const define = (given: Given): IndicatorDefinition => ({
  version: 1,
  validFrom: FIRST_DAY,
  calendar: 'plan-year',
  direction: 'up',
  fewMembersAtMost: FEW,
  beside: [],
  ...given,
})
