import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { useTestApp } from '../../apps/testing/test-app.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import { defineEvent, emit } from '../events/event.ts'
import { newId } from '../ids.ts'
import { statementsOf } from './testing/statements.ts'
import { inThisOrder, together } from './together.ts'
import { transact } from './transact.ts'
import type { Tx } from './connect.ts'

const t = useTestApp()
const Happened = defineEvent('test.happened', z.object({ no: z.number() }))

const note = (tx: Tx, agencyId: string | null, no: number) =>
  recordAudit(tx, {
    agencyId,
    actorId: null,
    action: 'test.note',
    subject: { type: 'test', id: String(no) },
    detail: { no, text: 'Đã ký\n“bản 3”' },
    at: t.clock.now(),
  })

const eventsNamed = async (name: string) =>
  (await sql<{ no: number }>`select (payload->>'no')::int as no from platform.event where name = ${name} order by seq`.execute(t.db)).rows.map((row) => row.no)

describe('a transaction that leaves announcements and audit for its end', () => {
  it('writes them once, in the order they came, in chains that verify', async () => {
    const agencyId = newId()
    const sent = await statementsOf(() =>
      transact(t.db, async (tx) => {
        for (const no of [1, 2, 3]) {
          await note(tx, no === 2 ? null : agencyId, no)
          await emit(tx, Happened, { no }, t.clock.now())
        }
      }),
    )
    expect(sent.filter((text) => text.includes('platform.event'))).toHaveLength(1)
    expect(sent.filter((text) => text.includes('insert into platform.audit'))).toHaveLength(2)
    expect(await eventsNamed('test.happened')).toEqual([1, 2, 3])
    // by the old road into the same chain
    await t.db.transaction().execute((tx) => note(tx, agencyId, 4))
    const { rows } = await sql<{ seq: number; id: string }>`select seq, subject_id as id from platform.audit where chain = ${agencyId} order by seq`.execute(
      t.db,
    )
    expect(rows).toEqual([
      { seq: 1, id: '1' },
      { seq: 2, id: '3' },
      { seq: 3, id: '4' },
    ])
    expect((await verifyAudit(t.db)).faults).toEqual([])
  })

  it('links entries of transactions that run at the same moment', async () => {
    const agencyId = newId()
    await Promise.all([1, 2, 3, 4].map((no) => transact(t.db, (tx) => note(tx, agencyId, no))))
    const { rows } = await sql<{ seq: number }>`select seq from platform.audit where chain = ${agencyId} order by seq`.execute(t.db)
    expect(rows.map((row) => row.seq)).toEqual([1, 2, 3, 4])
    expect((await verifyAudit(t.db)).faults).toEqual([])
  })

  it('leaves nothing of what failed, and says what failed first', async () => {
    const agencyId = newId()
    const failing = transact(t.db, async (tx) => {
      await note(tx, agencyId, 1)
      await emit(tx, Happened, { no: 9 }, t.clock.now())
      await Promise.all([sql`select 1`.execute(tx), sql`select 'x'::int`.execute(tx), sql`select 2`.execute(tx)])
    })
    await expect(failing).rejects.toMatchObject({ code: '22P02' })
    expect(await eventsNamed('test.happened')).not.toContain(9)
    const { rows } = await sql`select 1 from platform.audit where chain = ${agencyId}`.execute(t.db)
    expect(rows).toEqual([])
    expect((await sql<{ one: number }>`select 1 as one`.execute(t.db)).rows).toEqual([{ one: 1 }])
  })
})

describe('statements on one connection', () => {
  it('read together, in a transaction or outside, and keep the order where it matters', async () => {
    const two = (read: Parameters<Parameters<typeof together>[1]>[0]) =>
      Promise.all([1, 2].map(async (no) => (await sql<{ no: number; pid: number }>`select ${no}::int as no, pg_backend_pid() as pid`.execute(read)).rows[0]!))
    const [first, second] = await together(t.db, two)
    expect([first!.no, second!.no]).toEqual([1, 2])
    expect(first!.pid).toBe(second!.pid)
    await t.db.transaction().execute(async (tx) => {
      await sql`create temp table in_order (no int)`.execute(tx)
      await inThisOrder(tx, [sql`insert into in_order values (1)`, sql`update in_order set no = no + 1`])
      expect((await together(tx, (read) => sql<{ no: number }>`select no from in_order`.execute(read))).rows).toEqual([{ no: 2 }])
    })
  })

  it('ask anew after a migration changed what was prepared', async () => {
    const name = sql.id(`outdated_${newId().replaceAll('-', '')}`)
    await sql`create table ${name} (a int)`.execute(t.db)
    const all = () => together(t.db, (read) => sql`select * from ${name}`.execute(read))
    await all()
    await sql`alter table ${name} add column b int`.execute(t.db)
    await all().catch(() => undefined)
    expect((await all()).rows).toEqual([])
  })
})
