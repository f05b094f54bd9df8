import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useTestApp } from '../apps/testing/test-app.ts'
import { recordAudit } from './audit/record-audit.ts'
import { verifyAudit } from './audit/verify-audit.ts'
import { foldText, hasMarks, unifyTones } from './search/fold.ts'

const t = useTestApp()

describe('the web process', () => {
  it('answers health and readiness', async () => {
    expect((await t.app.inject('/healthz')).body).toBe('ok')
    expect((await t.app.inject('/readyz')).statusCode).toBe(200)
  })

  it('tells in Vietnamese that an address is not there, and never as a 500', async () => {
    const reply = await t.app.inject('/api/%ff')
    expect(reply.statusCode).toBeGreaterThanOrEqual(400)
    expect(reply.statusCode).toBeLessThan(500)
    const missing = await t.app.inject('/api/nothing')
    expect(missing.json()).toMatchObject({ error: { code: 'platform.not_found', message: 'Không tìm thấy địa chỉ này.' } })
  })
})

describe('the audit chain', () => {
  const entry = (action: string) => ({ agencyId: null, actorId: null, action, subject: { type: 'test', id: '1' }, detail: { b: 1, a: 2 }, at: t.clock.now() })

  it('links the entries of a day, also when they are written at once', async () => {
    await Promise.all([1, 2, 3, 4].map((n) => t.db.transaction().execute((tx) => recordAudit(tx, entry(`test.${n}`)))))
    expect(await verifyAudit(t.db)).toEqual({ entries: 4, faults: [] })
  })

  it('cannot be changed, and a change made behind its back is found', async () => {
    await expect(sql`update platform.audit set action = 'x'`.execute(t.db)).rejects.toThrow('append-only')
    await sql`alter table platform.audit disable trigger audit_is_append_only`.execute(t.db)
    await sql`update platform.audit set entry = replace(entry, 'test.', 'tset.') where seq = 2`.execute(t.db)
    const { faults } = await verifyAudit(t.db)
    expect(faults).toEqual([{ chain: 'platform', day: '2026-11-21', seq: 2, fault: 'altered' }])
    await sql`update platform.audit set entry = replace(entry, 'tset.', 'test.') where seq = 2`.execute(t.db)
    // lists read the columns: who did it must not be told otherwise than in the entry
    await sql`update platform.audit set actor_id = gen_random_uuid() where seq = 3`.execute(t.db)
    expect((await verifyAudit(t.db)).faults).toEqual([{ chain: 'platform', day: '2026-11-21', seq: 3, fault: 'columns_differ' }])
  })
})

describe('folding', () => {
  it('makes one word of both tone styles and drops marks and punctuation', () => {
    expect(foldText('Đường sắt Hoà Bình – 23/6: “Covid-19”, bản 4.0')).toBe('duong sat hoa binh 23 6 covid 19 ban 4 0')
    expect(unifyTones('hoà thuý quý khoẻ hoàng toán')).toBe('hòa thúy quý khỏe hoàng toán')
    expect([hasMarks('ha noi'), hasMarks('hà nội')]).toEqual([false, true])
  })
})
