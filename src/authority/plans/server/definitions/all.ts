import type { IndicatorDefinition } from '../../contract/indicator-definition.ts'
import type { TargetClause } from '../target-statements.ts'
import { agencyDefinitions } from './agencies.ts'
import { contentDefinitions } from './content.ts'
import { moneyDefinitions } from './money.ts'
import { peopleAndAreaDefinitions } from './people-and-areas.ts'
import { taskDefinitions } from './tasks.ts'

/** The platform's own definitions, first versions. A department adds versions; these are never edited in place. */
export const shippedDefinitions: readonly IndicatorDefinition[] = [
  ...agencyDefinitions,
  ...moneyDefinitions,
  ...contentDefinitions,
  ...peopleAndAreaDefinitions,
  ...taskDefinitions,
]

/** Clauses of goals that are wanted without a number. */
export const targetClauses: readonly TargetClause[] = [
  { row: 'KT-2025-4.b', of: 'KT-2025-4', text: 'phát triển cơ quan truyền thông đa phương tiện của địa phương' },
]
