import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { hanoiDay } from '../clock.ts'
import type { Tx } from '../db/connect.ts'
import { inThisOrder } from '../db/together.ts'
import { addToBatch, type Batch } from '../db/transact.ts'
import { newId } from '../ids.ts'

export type AuditEntry = {
  /** Null for what concerns no agency; the chain is then 'platform'. */
  readonly agencyId: string | null
  /** Null for the system itself (a scheduled job). */
  readonly actorId: string | null
  /** 'room.verb' */
  readonly action: string
  readonly subject: { readonly type: string; readonly id: string }
  /** `before` and `after` are rows the database returned, not objects we assembled. */
  readonly detail?: unknown
  readonly at: Date
}

/** JSON with sorted keys: the same entry always hashes the same. */
export const stableJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) && !(part instanceof Date)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  )

export const chainHash = (previous: string, entry: string): string => createHash('sha256').update(previous).update('\n').update(entry).digest('hex')

type Waiting = { readonly chain: string; readonly day: string; readonly entry: AuditEntry; readonly id: string; readonly text: string }

const rowOf = ({ entry, id, text }: Waiting, index: number): Record<string, unknown> => ({
  no: index + 1,
  id,
  at: entry.at,
  agency_id: entry.agencyId,
  actor_id: entry.actorId,
  action: entry.action,
  subject_type: entry.subject.type,
  subject_id: entry.subject.id,
  entry: text,
})

/** Each hash is `chainHash` of the one before; the lock is a statement of its own, so that the next sees what its last holder committed. */
const appendTo = async (tx: Tx, chain: string, day: string, entries: readonly Waiting[]): Promise<void> => {
  const rows = JSON.stringify(entries.map(rowOf))
  await inThisOrder(tx, [
    sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${chain}:${day}`}, 0))`,
    sql`
      with recursive given as materialized (
        select * from json_to_recordset(${rows}::json) as row (no int, id uuid, at timestamptz, agency_id uuid, actor_id uuid, action text,
          subject_type text, subject_id text, entry text)
      ), last as materialized (
        select seq, hash from platform.audit where chain = ${chain} and day = ${day}::date order by seq desc limit 1
      ), linked (no, seq, prev_hash, hash) as (
        select 0, coalesce((select seq from last), 0), '', coalesce((select hash from last), ${`${chain}:${day}`}::text)
        union all
        select given.no, linked.seq + 1, linked.hash, encode(sha256(convert_to(linked.hash || chr(10) || given.entry, 'UTF8')), 'hex')
        from linked join given on given.no = linked.no + 1
      )
      insert into platform.audit (chain, day, seq, id, at, agency_id, actor_id, action, subject_type, subject_id, entry, prev_hash, hash)
      select ${chain}, ${day}::date, seq, id, at, agency_id, actor_id, action, subject_type, subject_id, entry, prev_hash, hash
      from linked join given using (no) order by no`,
  ])
}

/** Chains in the order of their names: two transactions that write to the same ones never wait for each other. */
const entries: Batch<Waiting> = {
  order: 9,
  write: async (tx, items) => {
    const chains = Map.groupBy(items, ({ chain, day }) => `${chain}:${day}`)
    const ordered = [...chains].toSorted(([a], [b]) => (a < b ? -1 : 1))
    await Promise.all(ordered.map(([, list]) => appendTo(tx, list[0]!.chain, list[0]!.day, list)))
  },
}

/**
 * Appends to the day's chain. Takes a Tx on purpose: an entry that could be written without its change proves nothing.
 * Call it late in the transaction: the chain is locked until commit (`transact` sees to that by itself).
 */
export const recordAudit = async (tx: Tx, entry: AuditEntry): Promise<void> => {
  const id = newId(entry.at.getTime())
  const text = stableJson({
    id,
    at: entry.at.toISOString(),
    agencyId: entry.agencyId,
    actorId: entry.actorId,
    action: entry.action,
    subject: entry.subject,
    detail: entry.detail ?? null,
  })
  await addToBatch(tx, entries, [{ chain: entry.agencyId ?? 'platform', day: hanoiDay(entry.at), entry, id, text }])
}
