import type { Day } from '../../../../platform/clock.ts'
import type { IndicatorDefinition, ParametersOf, RuleName } from '../../contract/indicator-definition.ts'
import type { FactsByRule } from '../compute-indicator.ts'
import type { Sources } from './sources.ts'

export type Asked<R extends RuleName> = { readonly parameters: ParametersOf<R>; readonly definition: IndicatorDefinition }
/** The facts of a rule on any day up to the view's; null where nothing is kept to judge by: “chưa đo”. */
export type FactsOn<R extends RuleName> = (on: Day) => FactsByRule[R] | null
/** Reads once, then answers for every day. */
export type Provider<R extends RuleName> = (sources: Sources, asked: Asked<R>) => Promise<FactsOn<R>>
