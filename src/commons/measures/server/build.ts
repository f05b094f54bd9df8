import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/connect.ts'
import { measures, type Measure } from '../define.ts'
import { markDirty } from './marks.ts'
import { recompute } from './recompute.ts'

const markPast = async (tx: Tx, measure: Measure): Promise<void> => {
  const { rows: computed } = await sql<{
    agencyId: string
    day: string
  }>`select agency_id as "agencyId", day from measures.computed where measure = ${measure.name}`.execute(tx)
  const days = [...(await measure.factDays(tx)), ...computed]
  for (let start = 0; start < days.length; start += 5000) {
    await markDirty(
      tx,
      days.slice(start, start + 5000).map((each) => ({ ...each, measure: measure.name })),
    )
  }
  await sql`insert into measures.built (measure, version) values (${measure.name}, ${measure.version}) on conflict (measure) do update set version = excluded.version`.execute(
    tx,
  )
}

/** A measure that is new, or has a new version, gets its past: every day with facts is marked. Runs at start; several processes may. */
export const markNewMeasures = async (db: Db): Promise<void> => {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('measures.build', 0))`.execute(tx)
    const { rows } = await sql<{ measure: string; version: number }>`select measure, version from measures.built`.execute(tx)
    for (const measure of measures.all()) {
      if (rows.find((row) => row.measure === measure.name)?.version !== measure.version) await markPast(tx, measure)
    }
  })
}

/** Marks every day with facts of every measure: for facts that came in without their events, as a loaded archive does. */
export const markAllPast = (db: Db): Promise<void> =>
  db.transaction().execute(async (tx) => {
    for (const measure of measures.all()) await markPast(tx, measure)
  })

/** Throws every derived row of a measure away and computes it from the facts: the result has the same bytes. */
export const rebuild = async (db: Db, measure: Measure): Promise<void> => {
  const groups = await db.transaction().execute(async (tx) => {
    for (const table of ['measures.row', 'measures.month_row', 'measures.computed'])
      await sql`delete from ${sql.table(table)} where measure = ${measure.name}`.execute(tx)
    const days = new Map<string, string[]>()
    for (const { agencyId, day } of await measure.factDays(tx)) days.set(agencyId, [...(days.get(agencyId) ?? []), day])
    return days
  })
  for (const [agencyId, days] of groups) await recompute(db, measure, agencyId, days)
}
