import type { AgencyPart } from '../../contract/dashboard.ts'
import type { IndicatorDefinition, ParametersOf } from '../../contract/indicator-definition.ts'
import type { IndicatorValue } from '../../contract/indicator-value.ts'
import { baseSpanOf, countByAgency } from '../facts/item-counts.ts'
import { trainingFacts } from '../facts/people-and-area-providers.ts'
import type { Sources } from '../facts/sources.ts'
import { growth } from '../formulas/growth.ts'
import { measuredSpan } from '../periods.ts'
import { staffTrainedAt } from '../rules/staff-trained.ts'

const partOf = (agencyId: string, { status, value, numerator, denominator, notes }: IndicatorValue): AgencyPart => ({
  agencyId,
  state: null,
  reasons: notes,
  status,
  value,
  numerator,
  denominator,
})

const itemParts = async (sources: Sources, parameters: ParametersOf<'new-items'>): Promise<AgencyPart[]> => {
  const { register, view } = sources
  const agencyIds = register.on(view.asOf).map((agency) => agency.id)
  const query = { parameters, register, agencyIds, calendar: view.calendar, asOf: view.asOf }
  const span = measuredSpan(view.calendar, view.year, view.asOf)
  const base = span && baseSpanOf(parameters.base, view.calendar, span)
  if (!span) return []
  const [current, earlier] = [await countByAgency(sources.db, query, span), base ? await countByAgency(sources.db, query, base) : new Map<string, number>()]
  const { countingUnit } = parameters
  return agencyIds.map((id) => {
    const quantity = (value: number | undefined, of: typeof span) => (value === undefined ? null : { value, countingUnit, span: of })
    return partOf(
      id,
      growth({
        current: quantity(current.get(id), span),
        baseline: base && quantity(earlier.get(id), base),
        countingUnit,
        baseYearNamed: parameters.base !== 'unset',
      }),
    )
  })
}

const trainingParts = async (sources: Sources, parameters: ParametersOf<'staff-trained'>, definition: IndicatorDefinition): Promise<AgencyPart[]> => {
  const { register, view } = sources
  const facts = (await trainingFacts(sources, { parameters, definition }))(view.asOf)
  return facts === null ? [] : register.on(view.asOf).map(({ id }) => partOf(id, staffTrainedAt(id, facts, parameters)))
}

/** Each agency's part of an indicator; empty where there is none (people reached, documents of the province). */
export const agencyParts = async (sources: Sources, definition: IndicatorDefinition, value: IndicatorValue): Promise<AgencyPart[]> => {
  const { parameters } = definition
  if (value.members !== null) {
    return value.members.map(({ id, state, reasons }) => ({ agencyId: id, state, reasons, status: null, value: null, numerator: null, denominator: null }))
  }
  if (parameters.rule === 'new-items') return itemParts(sources, parameters)
  return parameters.rule === 'staff-trained' ? trainingParts(sources, parameters, definition) : []
}
