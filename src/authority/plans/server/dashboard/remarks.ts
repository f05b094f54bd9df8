import type { Db } from '../../../../platform/db/connect.ts'
import { planTables } from '../store/tables.ts'
import type { Remarks } from './indicator-row.ts'
import { namesOf } from './typed-numbers.ts'

type Of = { readonly provinceId: string; readonly year: number; readonly agencyId: string | null }

/** The newest explanation of each indicator and how many remarks it has; of the province, or of one agency. */
export const loadRemarks = async (db: Db, { provinceId, year, agencyId }: Of): Promise<(key: string) => Remarks> => {
  const tables = planTables(db)
  const [explanations, notes] = await Promise.all([
    tables
      .selectFrom('plans.explanation')
      .selectAll()
      .where('province_id', '=', provinceId)
      .where('year', '=', year)
      .where((where) => (agencyId === null ? where('agency_id', 'is', null) : where('agency_id', '=', agencyId)))
      .orderBy('written_at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    tables
      .selectFrom('plans.note')
      .select(['indicator', (eb) => eb.fn.countAll<number>().as('count')])
      .where('province_id', '=', provinceId)
      .where('year', '=', year)
      .where((where) => (agencyId === null ? where.lit(true) : where('agency_id', '=', agencyId)))
      .groupBy('indicator')
      .execute(),
  ])
  const names = await namesOf(
    db,
    explanations.map((row) => row.written_by),
  )
  return (key) => {
    const newest = explanations.find((row) => row.indicator === key)
    return {
      explanation: newest ? { text: newest.text, by: names.get(newest.written_by) ?? '', at: newest.written_at.toISOString() } : null,
      notes: Number(notes.find((row) => row.indicator === key)?.count ?? 0),
    }
  }
}
