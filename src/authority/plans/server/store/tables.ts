import type { ColumnType, Selectable } from 'kysely'
import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import type { AreaInputKind, BaselineOrigin, RevenueSource } from '../../contract/entries.ts'
import type { IndicatorDefinition } from '../../contract/indicator-definition.ts'
import type { PlanDocument } from '../../contract/plan-document.ts'
import type { TargetStatement } from '../../contract/target-statement.ts'
import type { TaskLine } from '../tasks.ts'

type Json<T> = ColumnType<T, string, string>

/** Who entered a fact, and who took it back. */
type Entered = {
  id: string
  province_id: string
  entered_at: Date
  entered_by: string | null
  withdrawn_at: Date | null
  withdrawn_by: string | null
  withdrawn_reason: string | null
}

type PlanTable = {
  id: string
  province_id: string
  owner_id: string
  key: string
  number: string | null
  title: string
  issued_on: Day | null
  period_from: number | null
  period_to: number
  is_illustrative: boolean
  state: 'following' | 'archived'
  document: Json<PlanDocument>
  raw: string
  sha256: string
  imported_at: Date
  imported_by: string | null
  archived_at: Date | null
  archived_by: string | null
}

export type PlanRow = Selectable<PlanTable>

export type ProofRow = {
  id: string
  province_id: string
  owner_id: string
  name: string
  mime: string
  bytes: number
  sha256: string
  file_key: string
  uploaded_at: Date
  uploaded_by: string | null
}

// numeric comes back as text
type Numeric = string

export type TypedValueRow = Entered & {
  indicator: string
  agency_id: string | null
  from_day: Day
  to_day: Day
  value: Numeric
  numerator: Numeric | null
  denominator: Numeric | null
  counting_unit: string
  proof_id: string
  note: string
}

export type BaselineRow = Entered & {
  indicator: string
  agency_id: string | null
  from_day: Day
  to_day: Day
  origin: BaselineOrigin
  value: Numeric
  members: number | null
  counting_unit: string
  low: Numeric | null
  high: Numeric | null
  archive: number | null
  sampled: number | null
  of_kind: number | null
  proof_id: string
  note: string
}

export type DocumentRow = Entered & {
  agency_id: string | null
  kind: string
  number: string | null
  title: string
  issued_on: Day | null
  due_on: Day | null
  valid_from: Day | null
  valid_to: Day | null
  grade: string | null
  amount: number | null
  proof_id: string | null
  note: string
}

export type RevenueRow = Entered & { agency_id: string; year: number; source: RevenueSource; amount_dong: number; proof_id: string; note: string }
export type AreaInputRow = Entered & { area_id: string; kind: AreaInputKind; value: Numeric; source: string; read_on: Day; proof_id: string | null }
export type TriggerRow = Entered & { plan_key: string; row: string; number: string | null; title: string; happened_on: Day; proof_id: string | null }

type Written = {
  id: string
  province_id: string
  indicator: string
  year: number
  agency_id: string | null
  text: string
  written_at: Date
  written_by: string
}

type PlanTables = {
  'plans.plan': PlanTable
  'plans.target': { plan_id: string; position: number; id: string; row: string; section: string; year: number | null; statement: Json<TargetStatement> }
  'plans.task': { plan_id: string; position: number; row: string; line: Json<TaskLine> }
  'plans.definition': {
    id: string
    province_id: string | null
    key: string
    version: number
    valid_from: Day
    definition: Json<IndicatorDefinition>
    reason: string
    created_at: Date
    created_by: string | null
  }
  'plans.proof': ProofRow
  'plans.typed_value': TypedValueRow
  'plans.baseline': BaselineRow
  'plans.document': DocumentRow
  'plans.revenue': RevenueRow
  'plans.area_input': AreaInputRow
  'plans.trigger_record': TriggerRow
  'plans.explanation': Written
  'plans.note': Written & { organisation_id: string }
}

export const planTables = (db: Db) => db.$extendTables<PlanTables>()

/** What an entry begins with. */
export const entered = (input: { id: string; provinceId: string; at: Date; actorId: string | null }) => ({
  id: input.id,
  province_id: input.provinceId,
  entered_at: input.at,
  entered_by: input.actorId,
  withdrawn_at: null,
  withdrawn_by: null,
  withdrawn_reason: null,
})
