import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Db, Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { scopesOf } from '../../organisations/index.ts'
import type { Period } from '../define.ts'
import { measureErrors } from '../errors.ts'
import { freshen } from './recompute.ts'

export type FreezeInput = {
  /** As the officer calls it: 'Số liệu 6 tháng đầu năm 2026'. */
  readonly name: string
  readonly ownerId: string
  readonly agencyIds: readonly string[]
  readonly measures: readonly string[]
  readonly period: Period
  readonly at: Date
  readonly by: string | null
}
export type Freeze = {
  readonly id: string
  readonly name: string
  readonly period: Period
  readonly sha256: string
  readonly frozenAt: Date
  readonly rows: number
}

type FrozenRow = { agencyId: string; measure: string; day: Day; no: number; dims: string; value: string | null; keys: string[] | null }
type Scope = { readonly agencyIds: readonly string[]; readonly measures: readonly string[]; readonly period: Period }

const ROW = sql`agency_id as "agencyId", measure, day, no, dims::text as dims, value::text as value, keys`

// days of the period, and for what is read as of a day also the last state before it
const currentRows = async (db: Db, { agencyIds, measures, period }: Scope): Promise<FrozenRow[]> => {
  const { rows } = await sql<FrozenRow>`
    select ${ROW} from measures.row
    where agency_id = any(${agencyIds}::uuid[]) and measure = any(${measures}::text[]) and day <= ${period.to}::date
      and day >= least(${period.from}::date, coalesce((
        select max(computed.day) from measures.computed
        where computed.agency_id = row.agency_id and computed.measure = row.measure and computed.day <= ${period.from}::date), ${period.from}::date))
    order by agency_id, measure, day, no`.execute(db)
  return rows
}

const hashOf = (rows: readonly FrozenRow[]): string => {
  const hash = createHash('sha256')
  for (const row of rows) hash.update(`${JSON.stringify([row.agencyId, row.measure, row.day, row.dims, row.value, row.keys])}\n`)
  return hash.digest('hex')
}

/** Keeps the rows of a period with their hash; what comes later shows as a difference. */
export const freeze = async (tx: Tx, input: FreezeInput): Promise<Freeze> => {
  const scopes = await scopesOf(tx, input.agencyIds, input.period.to)
  const agencyIds = [...new Set([...scopes.values()].flat())]
  await freshen(tx, { agencyIds, measures: input.measures, to: input.period.to })
  const rows = await currentRows(tx, { ...input, agencyIds })
  const id = newId(input.at.getTime())
  const sha256 = hashOf(rows)
  await sql`
    insert into measures.freeze (id, name, owner_id, agency_ids, measures, from_day, to_day, sha256, frozen_at, frozen_by)
    values (${id}, ${input.name}, ${input.ownerId}, ${agencyIds}::uuid[], ${input.measures}::text[], ${input.period.from}, ${input.period.to}, ${sha256}, ${input.at}, ${input.by})`.execute(
    tx,
  )
  await sql`
    insert into measures.frozen_row (freeze_id, agency_id, measure, day, no, dims, value, keys)
    select ${id}, "agencyId", measure, day, no, dims::jsonb, value, keys
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given ("agencyId" uuid, measure text, day date, no int, dims text, value numeric, keys text[])`.execute(
    tx,
  )
  return { id, name: input.name, period: input.period, sha256, frozenAt: input.at, rows: rows.length }
}

type FreezeRow = { name: string; agencyIds: string[]; measures: string[]; from: Day; to: Day; sha256: string }

const getFreeze = async (db: Db, freezeId: string): Promise<FreezeRow> => {
  const { rows } = await sql<FreezeRow>`
    select name, agency_ids::text[] as "agencyIds", measures, from_day as "from", to_day as "to", sha256 from measures.freeze where id = ${freezeId}`.execute(
    db,
  )
  return rows[0] ?? refuse(measureErrors, 'measures.freeze_not_found')
}

const frozenRows = async (db: Db, freezeId: string): Promise<FrozenRow[]> => {
  const { rows } = await sql<FrozenRow>`select ${ROW} from measures.frozen_row where freeze_id = ${freezeId} order by agency_id, measure, day, no`.execute(db)
  return rows
}

/** One cell of one day that is no longer what was frozen. Numbers are values, or counts of keys; null: there was, or is, none. */
export type LaterFact = {
  readonly agencyId: string
  readonly measure: string
  readonly day: Day
  readonly dims: Readonly<Record<string, string | string[]>>
  readonly frozen: number | null
  readonly now: number | null
}

const numberOf = (row: FrozenRow | undefined): number | null => (row ? (row.keys ? row.keys.length : Number(row.value)) : null)
const placeOf = (row: FrozenRow): string => JSON.stringify([row.agencyId, row.measure, row.day, row.dims])
const contentOf = (row: FrozenRow | undefined): string => JSON.stringify(row ? [row.value, row.keys] : null)

/** What changed since a period was frozen, cell by cell; empty when nothing did. */
export const differenceSince = async (db: Db, freezeId: string): Promise<LaterFact[]> => {
  const frozen = await getFreeze(db, freezeId)
  await freshen(db, { agencyIds: frozen.agencyIds, measures: frozen.measures, to: frozen.to })
  const then = new Map((await frozenRows(db, freezeId)).map((row) => [placeOf(row), row]))
  const now = new Map((await currentRows(db, { ...frozen, period: frozen })).map((row) => [placeOf(row), row]))
  const places = [...new Set([...then.keys(), ...now.keys()])].sort()
  return places.flatMap((place) => {
    const [before, after] = [then.get(place), now.get(place)]
    if (contentOf(before) === contentOf(after)) return []
    const row = (before ?? after)!
    return [
      {
        agencyId: row.agencyId,
        measure: row.measure,
        day: row.day,
        dims: JSON.parse(row.dims) as LaterFact['dims'],
        frozen: numberOf(before),
        now: numberOf(after),
      },
    ]
  })
}

/** Hashes the frozen rows again: false when somebody changed them behind the house's back. */
export const verifyFreeze = async (db: Db, freezeId: string): Promise<boolean> => {
  const frozen = await getFreeze(db, freezeId)
  return hashOf(await frozenRows(db, freezeId)) === frozen.sha256
}
