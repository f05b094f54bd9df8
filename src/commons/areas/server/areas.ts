import type { Day } from '../../../platform/clock.ts'
import type { Db, Tx } from '../../../platform/db/connect.ts'
import type { Area } from '../contract.ts'

type AreaRow = {
  id: string
  code: string
  name: string
  kind: Area['kind']
  parent_id: string | null
  settlement: Area['settlement']
  is_remote: boolean
  is_border: boolean
  population: number | null
  valid_from: Day
  valid_to: Day | null
}
type AreaTables = { 'areas.area': AreaRow; 'areas.succession': { predecessor_id: string; successor_id: string; on_day: Day } }
const areaTables = (db: Db) => db.$extendTables<AreaTables>()

const columns = ['id', 'code', 'name', 'kind', 'parent_id as parentId', 'settlement', 'is_remote as isRemote', 'is_border as isBorder', 'population'] as const

/** A province and everything directly under it, as of a day; the province first, then by name. */
export const listAreasOf = (db: Db, provinceId: string, asOf: Day): Promise<Area[]> =>
  areaTables(db)
    .selectFrom('areas.area')
    .select(columns)
    .where((where) => where.or([where('id', '=', provinceId), where('parent_id', '=', provinceId)]))
    .where('valid_from', '<=', asOf)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', asOf)]))
    .orderBy((order) => order.case().when('id', '=', provinceId).then(0).else(1).end())
    .orderBy('name')
    .execute()

export const findAreas = async (db: Db, ids: readonly string[]): Promise<Area[]> =>
  ids.length === 0
    ? []
    : areaTables(db)
        .selectFrom('areas.area')
        .select(columns)
        .where('id', 'in', [...ids])
        .execute()

export type NewArea = Area & { validFrom: Day; validTo?: Day | null }

export const addAreas = async (tx: Tx, areas: readonly NewArea[]): Promise<void> => {
  if (areas.length === 0) return
  await areaTables(tx)
    .insertInto('areas.area')
    .values(
      areas.map((area) => ({
        id: area.id,
        code: area.code,
        name: area.name,
        kind: area.kind,
        parent_id: area.parentId,
        settlement: area.settlement,
        is_remote: area.isRemote,
        is_border: area.isBorder,
        population: area.population,
        valid_from: area.validFrom,
        valid_to: area.validTo ?? null,
      })),
    )
    .execute()
}
