import type { Db } from '../../../../platform/db/connect.ts'
import { planTables, type AreaInputRow, type BaselineRow, type DocumentRow, type RevenueRow, type TypedValueRow } from '../store/tables.ts'

/** Everything people entered for a province and nobody took back. */
export type Kept = {
  readonly documents: readonly DocumentRow[]
  readonly typed: readonly TypedValueRow[]
  readonly baselines: readonly BaselineRow[]
  readonly revenue: readonly RevenueRow[]
  readonly areaInputs: readonly AreaInputRow[]
}

/** Newest entry first within each kind, so that the first that fits is the one that counts. */
export const loadKept = async (db: Db, provinceId: string): Promise<Kept> => {
  const tables = planTables(db)
  const [documents, typed, baselines, revenue, areaInputs] = await Promise.all([
    tables
      .selectFrom('plans.document')
      .selectAll()
      .where('province_id', '=', provinceId)
      .where('withdrawn_at', 'is', null)
      .orderBy('entered_at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    tables
      .selectFrom('plans.typed_value')
      .selectAll()
      .where('province_id', '=', provinceId)
      .where('withdrawn_at', 'is', null)
      .orderBy('entered_at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    tables
      .selectFrom('plans.baseline')
      .selectAll()
      .where('province_id', '=', provinceId)
      .where('withdrawn_at', 'is', null)
      .orderBy('entered_at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    tables
      .selectFrom('plans.revenue')
      .selectAll()
      .where('province_id', '=', provinceId)
      .where('withdrawn_at', 'is', null)
      .orderBy('entered_at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    tables
      .selectFrom('plans.area_input')
      .selectAll()
      .where('province_id', '=', provinceId)
      .where('withdrawn_at', 'is', null)
      .orderBy('read_on', 'desc')
      .orderBy('entered_at', 'desc')
      .execute(),
  ])
  return { documents, typed, baselines, revenue, areaInputs }
}
