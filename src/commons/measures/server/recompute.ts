import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Db, Tx } from '../../../platform/db/connect.ts'
import { findMeasure, type Measure } from '../define.ts'
import { mergeCells, type StoredCell } from './cells.ts'

/** Days computed in one transaction: bounds its memory and how long others wait. */
const DAYS_AT_ONCE = 400

const insertRows = async (tx: Tx, agencyId: string, measure: string, cells: readonly StoredCell[]): Promise<void> => {
  if (cells.length === 0) return
  await sql`
    insert into measures.row (agency_id, measure, day, no, dims, value, keys)
    select ${agencyId}, ${measure}, day, no, dims::jsonb, value, keys
    from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as given (day date, no int, dims text, value numeric, keys text[])`.execute(tx)
}

/** Month rows are sums (or unions of keys) of the day rows, cell by cell. */
const rebuildMonths = async (tx: Tx, agencyId: string, measure: Measure, days: readonly Day[]): Promise<void> => {
  if (measure.kind === 'stock') return
  const months = [...new Set(days.map((day) => `${day.slice(0, 7)}-01`))]
  await sql`delete from measures.month_row where agency_id = ${agencyId} and measure = ${measure.name} and month = any(${months}::date[])`.execute(tx)
  const merged =
    measure.kind === 'flow' ? sql`sum(row.value), null::text[]` : sql`null::numeric, array_agg(distinct key.key collate "C" order by key.key collate "C")`
  await sql`
    insert into measures.month_row (agency_id, measure, month, no, dims, value, keys)
    select ${agencyId}, ${measure.name}, month, row_number() over (partition by month order by dims::text collate "C"), dims, value, keys
    from (
      select month.first, row.dims, ${merged}
      from unnest(${months}::date[]) as month (first)
      join measures.row on row.agency_id = ${agencyId} and row.measure = ${measure.name} and row.day >= month.first and row.day < month.first + interval '1 month'
      left join lateral unnest(row.keys) as key (key) on true
      group by month.first, row.dims
    ) as merged (month, dims, value, keys)`.execute(tx)
}

/** Days of a stock that were computed later depend on this one too: they are stale with it. */
const withLaterDays = async (tx: Tx, agencyId: string, measure: Measure, days: readonly Day[]): Promise<Day[]> => {
  if (measure.kind !== 'stock') return [...days]
  const first = days.reduce((earliest, day) => (day < earliest ? day : earliest))
  const { rows } = await sql<{
    day: Day
  }>`select day from measures.computed where agency_id = ${agencyId} and measure = ${measure.name} and day > ${first}`.execute(tx)
  return [...new Set([...days, ...rows.map((row) => row.day)])]
}

const computeDays = async (tx: Tx, measure: Measure, agencyId: string, given: readonly Day[]): Promise<void> => {
  // one at a time for an agency's measure; marks are read after the lock, so whoever marked them has committed and is seen below
  await sql`select pg_advisory_xact_lock(hashtextextended(${`measure:${measure.name}:${agencyId}`}, 0))`.execute(tx)
  const { rows: marks } = await sql<{
    id: number
  }>`select id from measures.mark where agency_id = ${agencyId} and measure = ${measure.name} and day = any(${given}::date[])`.execute(tx)
  const days = await withLaterDays(tx, agencyId, measure, given)
  const cells = mergeCells(measure, await measure.daily(tx, { agencyId, days }))
  await sql`delete from measures.row where agency_id = ${agencyId} and measure = ${measure.name} and day = any(${days}::date[])`.execute(tx)
  await insertRows(tx, agencyId, measure.name, cells)
  await sql`
    insert into measures.computed (agency_id, measure, day) select ${agencyId}, ${measure.name}, day from unnest(${days}::date[]) as given (day) on conflict do nothing`.execute(
    tx,
  )
  await rebuildMonths(tx, agencyId, measure, days)
  await sql`delete from measures.mark where id = any(${marks.map((mark) => mark.id)}::bigint[])`.execute(tx)
}

const inTransaction = (db: Db, run: (tx: Tx) => Promise<void>): Promise<void> => (db.isTransaction ? run(db as Tx) : db.transaction().execute(run))

/** Computes days of one agency's measure from the facts; safe to run in several processes at once. */
export const recompute = async (db: Db, measure: Measure, agencyId: string, days: readonly Day[]): Promise<void> => {
  const sorted = [...new Set(days)].sort()
  for (let start = 0; start < sorted.length; start += DAYS_AT_ONCE) {
    const part = sorted.slice(start, start + DAYS_AT_ONCE)
    await inTransaction(db, (tx) => computeDays(tx, measure, agencyId, part))
  }
}

type DirtyGroup = { measure: string; agencyId: string; days: Day[] }
type Within = { readonly agencyIds: readonly string[]; readonly measures: readonly string[]; readonly to: Day }

const dirtyGroups = async (db: Db, within: Within | null): Promise<DirtyGroup[]> => {
  const filter = within
    ? sql`where agency_id = any(${within.agencyIds}::uuid[]) and measure = any(${within.measures}::text[]) and day <= ${within.to}::date`
    : sql``
  const { rows } = await sql<DirtyGroup>`
    select measure, agency_id as "agencyId", array_agg(distinct day::text) as days from measures.mark ${filter} group by measure, agency_id order by measure, agency_id`.execute(
    db,
  )
  return rows
}

const recomputeGroup = async (db: Db, group: DirtyGroup): Promise<void> => {
  const measure = findMeasure(group.measure)
  if (measure) await recompute(db, measure, group.agencyId, group.days)
  // a measure nobody declares any more has nothing to compute
  else await sql`delete from measures.mark where measure = ${group.measure} and agency_id = ${group.agencyId}`.execute(db)
}

/** Computes every stale day. A measure that fails is told and does not hold up the others. */
export const recomputeAll = async (db: Db, onError: (error: unknown, measure: string) => void): Promise<void> => {
  for (const group of await dirtyGroups(db, null)) {
    try {
      await recomputeGroup(db, group)
    } catch (error) {
      onError(error, group.measure)
    }
  }
}

/** Before a reading: what is stale within it is computed first, so that nobody ever sees an old number. */
export const freshen = async (db: Db, within: Within): Promise<void> => {
  for (const group of await dirtyGroups(db, within)) await recomputeGroup(db, group)
}
