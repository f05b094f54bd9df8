import type { Day } from '../../../../platform/clock.ts'
import type { IndicatorDefinition, ParametersOf, RuleName } from '../../contract/indicator-definition.ts'
import type { IndicatorValue } from '../../contract/indicator-value.ts'
import { computeIndicator } from '../compute-indicator.ts'
import { providers } from '../facts/providers.ts'
import type { Sources } from '../facts/sources.ts'
import { noValue } from '../formulas/no-value.ts'
import { because } from '../rules/member.ts'

/** An indicator that can tell its value on any day up to the view's. */
export type Evaluated = { readonly definition: IndicatorDefinition; readonly on: (day: Day) => IndicatorValue }

/** The unit a definition's value has, also where there is no value. */
export const unitOf = ({ formula, parameters }: IndicatorDefinition): IndicatorValue['unit'] => {
  if (parameters.rule === 'paid-content' && parameters.as === 'points') return 'percentage-points'
  if (parameters.rule === 'documents') return parameters.per === 'agency' ? 'percent' : 'count'
  return formula === 'count' ? 'count' : 'percent'
}

const notMeasured = (sources: Sources, definition: IndicatorDefinition, on: Day): IndicatorValue => {
  const shape = { unit: unitOf(definition), countingUnit: definition.countingUnit }
  return noValue('not-measured', shape, { denominator: definition.formula === 'share' ? sources.register.on(on).length : null })
}

/** Agencies that are left out of growth are named, and lower the coverage. */
const withLeftOut = (value: IndicatorValue, counted: number, leftOut: readonly string[]): IndicatorValue =>
  leftOut.length === 0
    ? value
    : {
        ...value,
        coverage: counted / (counted + leftOut.length),
        notes: [...value.notes, because('members-left-out', { count: leftOut.length, ids: leftOut.join(', ') })],
      }

const evaluateRule = async <R extends RuleName>(
  sources: Sources,
  rule: R,
  parameters: ParametersOf<R>,
  definition: IndicatorDefinition,
): Promise<Evaluated> => {
  const factsOn = await providers[rule](sources, { parameters, definition })
  return {
    definition,
    on: (day) => {
      const facts = factsOn(day)
      return facts === null ? notMeasured(sources, definition, day) : computeIndicator(rule, parameters, facts)
    },
  }
}

/** Reads the facts of a definition once. */
export const evaluate = async (sources: Sources, definition: IndicatorDefinition): Promise<Evaluated> => {
  const { parameters } = definition
  const evaluated = await evaluateRule(sources, parameters.rule, parameters, definition)
  if (parameters.rule !== 'new-items') return evaluated
  const { counted, leftOut } = await sources.items(parameters)
  return { definition, on: (day) => withLeftOut(evaluated.on(day), counted.length, leftOut) }
}
