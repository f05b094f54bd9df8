import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import { chainHash } from './record-audit.ts'

type Row = { chain: string; day: string; seq: number; entry: string; prevHash: string; hash: string; columns: string }
export type AuditFault = { chain: string; day: string; seq: number; fault: 'gap' | 'broken_link' | 'altered' | 'columns_differ' }

type Told = { id: string; at: string; agencyId: string | null; actorId: string | null; action: string; subject: { type: string; id: string } }

/** The columns that lists read repeat what the hashed entry says; a list must not be made to say otherwise. */
const columnsOf = (entry: string): string => {
  const { id, at, agencyId, actorId, action, subject } = JSON.parse(entry) as Told
  return JSON.stringify([id, new Date(at).getTime(), agencyId, actorId, action, subject.type, subject.id])
}

const repeats = (row: Row): boolean => {
  try {
    return JSON.stringify(JSON.parse(row.columns)) === columnsOf(row.entry)
  } catch {
    return false
  }
}

/** Walks every chain in order and names the first fault of each kind it meets. Reads in batches of 5,000 rows. */
export const verifyAudit = async (db: Db): Promise<{ entries: number; faults: AuditFault[] }> => {
  const faults: AuditFault[] = []
  let entries = 0
  let last: Row | undefined
  for (;;) {
    const after = { chain: '', day: '1900-01-01', seq: 0, ...last }
    const { rows } = await sql<Row>`
      select chain, day, seq, entry, prev_hash as "prevHash", hash,
        json_build_array(id, round(extract(epoch from at) * 1000), agency_id, actor_id, action, subject_type, subject_id)::text as columns from platform.audit
      where (chain, day, seq) > (${after.chain}, ${after.day}::date, ${after.seq})
      order by chain, day, seq limit 5000`.execute(db)
    for (const row of rows) {
      const starts = !last || last.chain !== row.chain || last.day !== row.day
      const expectedSeq: number = starts ? 1 : last!.seq + 1
      const expectedPrevious: string = starts ? `${row.chain}:${row.day}` : last!.hash
      if (row.seq !== expectedSeq) faults.push({ chain: row.chain, day: row.day, seq: row.seq, fault: 'gap' })
      else if (row.prevHash !== expectedPrevious) faults.push({ chain: row.chain, day: row.day, seq: row.seq, fault: 'broken_link' })
      if (chainHash(row.prevHash, row.entry) !== row.hash) faults.push({ chain: row.chain, day: row.day, seq: row.seq, fault: 'altered' })
      else if (!repeats(row)) faults.push({ chain: row.chain, day: row.day, seq: row.seq, fault: 'columns_differ' })
      last = row
      entries += 1
    }
    if (rows.length === 0) return { entries, faults }
  }
}
