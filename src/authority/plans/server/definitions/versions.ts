import type { Day } from '../../../../platform/clock.ts'
import { IndicatorDefinition, type RuleParameters } from '../../contract/indicator-definition.ts'

/** The version of a definition that holds on a day: a value is judged by the definition of its own date. */
export const definitionOn = (definitions: readonly IndicatorDefinition[], key: string, on: Day): IndicatorDefinition | undefined =>
  definitions
    .filter((definition) => definition.key === key && definition.validFrom <= on)
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom) || b.version - a.version)[0]

/** Every definition that computes a row of a plan on a day; two wordings of one row are two values side by side. */
export const definitionsForRow = (definitions: readonly IndicatorDefinition[], row: string, on: Day): IndicatorDefinition[] => {
  const keys = [...new Set(definitions.map((definition) => definition.key))]
  return keys.flatMap((key) => definitionOn(definitions, key, on) ?? []).filter((definition) => definition.planRows.includes(row))
}

export type Revision = { validFrom: Day; parameters?: RuleParameters; sentence?: IndicatorDefinition['sentence']; planRows?: string[] }

/** A new version with other thresholds. The rule stays: another rule is another definition; and it cannot reach back. */
export const reviseDefinition = (current: IndicatorDefinition, revision: Revision): IndicatorDefinition | 'other-rule' | 'not-later' => {
  if (revision.parameters && revision.parameters.rule !== current.parameters.rule) return 'other-rule'
  if (revision.validFrom <= current.validFrom) return 'not-later'
  return IndicatorDefinition.parse({ ...current, ...revision, version: current.version + 1 })
}
