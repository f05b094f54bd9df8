import type { Db } from '../../../../platform/db/connect.ts'
import type { HeatMap } from '../../contract/dashboard.ts'
import { agencyName } from '../facts/register.ts'
import { agencyParts } from './agency-parts.ts'
import { evaluate, unitOf } from './evaluate.ts'
import { hasAgencyPart, openPlan, type PlanQuery } from './open-plan.ts'
import { mainStatement, wantedIn } from './wanted.ts'

/** Agencies × indicators as of a day: what each agency fulfils or has made; nothing where an indicator does not concern it. */
export const readHeatMap = async (db: Db, query: PlanQuery): Promise<HeatMap> => {
  const { sources, groups } = await openPlan(db, query)
  const { view, register } = sources
  const defined = groups.flatMap((group) => (group.definition !== null && hasAgencyPart(group.definition) ? [{ ...group, definition: group.definition }] : []))
  const indicators = await Promise.all(
    defined.map(async ({ key, definition, statements }) => {
      const value = (await evaluate(sources, definition)).on(view.asOf)
      return {
        key,
        name: definition.name,
        words: mainStatement(wantedIn(statements, view.year))?.text ?? definition.name.vi,
        unit: unitOf(definition),
        countingUnit: definition.countingUnit,
        formula: definition.formula,
        status: value.status,
        parts: await agencyParts(sources, definition, value),
      }
    }),
  )
  return { asOf: view.asOf, agencies: register.on(view.asOf).map(agencyName), indicators }
}
