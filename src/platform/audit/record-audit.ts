import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { hanoiDay } from '../clock.ts'
import type { Tx } from '../db/connect.ts'
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

/**
 * Appends to the day's chain. Takes a Tx on purpose: an entry that could be written without its change proves nothing.
 * Call it late in the transaction: the chain is locked until commit.
 */
export const recordAudit = async (tx: Tx, entry: AuditEntry): Promise<void> => {
  const chain = entry.agencyId ?? 'platform'
  const day = hanoiDay(entry.at)
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
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${chain}:${day}`}, 0))`.execute(tx)
  const { rows } = await sql<{ seq: number; hash: string }>`
    select seq, hash from platform.audit where chain = ${chain} and day = ${day} order by seq desc limit 1`.execute(tx)
  const previous = rows[0] ?? { seq: 0, hash: `${chain}:${day}` }
  await sql`
    insert into platform.audit (chain, day, seq, id, at, agency_id, actor_id, action, subject_type, subject_id, entry, prev_hash, hash)
    values (${chain}, ${day}, ${previous.seq + 1}, ${id}, ${entry.at}, ${entry.agencyId}, ${entry.actorId}, ${entry.action},
      ${entry.subject.type}, ${entry.subject.id}, ${text}, ${previous.hash}, ${chainHash(previous.hash, text)})`.execute(tx)
}
