import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import type { Candidate } from '../candidate.ts'
import { aCandidate, anApproval } from '../testing/builders.ts'
import { publish } from './publish.ts'
import { verifyRecord } from './verify-record.ts'

const t = useTestApp()

const givenWork = async (): Promise<Candidate> => {
  const candidate = aCandidate({ commitmentIds: [], areaIds: [newId()], media: [{ assetId: null, fileSha256: 'b'.repeat(64), use: 'document' }] })
  await t.db.transaction().execute((tx) => publish(tx, candidate, [anApproval(candidate)], { at: t.clock.now(), actorId: null }))
  return candidate
}

describe('the record is only added to', () => {
  it('refuses to change or delete versions, signatures, contributors, files and changes', async () => {
    const { workId } = await givenWork()
    for (const table of ['version', 'approval', 'contributor', 'work_asset', 'change']) {
      const target = sql.table(`record.${table}`)
      await expect(sql`delete from ${target} where work_id = ${workId}`.execute(t.db), table).rejects.toThrow('append-only')
      await expect(sql`update ${target} set work_id = work_id where work_id = ${workId}`.execute(t.db), table).rejects.toThrow('append-only')
    }
  })

  it('refuses to delete a work, an appearance or a classification', async () => {
    const { workId } = await givenWork()
    await expect(sql`delete from record.appearance where work_id = ${workId}`.execute(t.db)).rejects.toThrow('append-only')
    await expect(sql`delete from record.classification where work_id = ${workId}`.execute(t.db)).rejects.toThrow('append-only')
    await expect(sql`delete from record.work where id = ${workId}`.execute(t.db)).rejects.toThrow('append-only')
  })

  it('lets an appearance and a classification be ended once and nothing else', async () => {
    const { workId } = await givenWork()
    const at = t.clock.now()
    await expect(sql`update record.appearance set url = 'https://example.vn' where work_id = ${workId}`.execute(t.db)).rejects.toThrow('only closed')
    await expect(sql`update record.appearance set closed_at = ${at}, kind = 'print' where work_id = ${workId}`.execute(t.db)).rejects.toThrow('only closed')
    await sql`update record.appearance set closed_at = ${at} where work_id = ${workId}`.execute(t.db)
    await expect(sql`update record.appearance set closed_at = null where work_id = ${workId}`.execute(t.db)).rejects.toThrow('only closed')
    await expect(sql`update record.classification set ref_id = ${newId()}, to_at = ${at} where work_id = ${workId}`.execute(t.db)).rejects.toThrow('only ended')
    await sql`update record.classification set to_at = ${at} where work_id = ${workId}`.execute(t.db)
    await expect(sql`update record.classification set to_at = ${at} where work_id = ${workId}`.execute(t.db)).rejects.toThrow('only ended')
  })

  it('keeps the identity of a work', async () => {
    const { workId } = await givenWork()
    for (const change of [
      sql`agency_id = ${newId()}`,
      sql`first_day = '2020-01-01'`,
      sql`provenance = 'imported'`,
      sql`public_id = 'zzzzzzzzzz'`,
      sql`medium = 'print'`,
      sql`story_key = ${newId()}`,
    ]) {
      await expect(sql`update record.work set ${change} where id = ${workId}`.execute(t.db)).rejects.toThrow('keeps its identity')
    }
  })
})

describe('verifying the record', () => {
  const tamper = async (statement: ReturnType<typeof sql>): Promise<void> => {
    // what somebody with the database password could do
    await t.db.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await statement.execute(tx)
    })
  }

  it('finds a changed text, a lost signature, a lost version and a head that tells something else', async () => {
    const works = [await givenWork(), await givenWork(), await givenWork(), await givenWork(), await givenWork()]
    // a classification ended above, behind the back of its work
    expect((await verifyRecord(t.db)).faults.map(({ fault }) => fault)).toEqual(['filing_differs'])
    await tamper(sql`update record.version set content = replace(content::text, 'thông xe', 'đóng cửa')::json where work_id = ${works[0]!.workId}`)
    await tamper(sql`delete from record.approval where work_id = ${works[1]!.workId}`)
    await tamper(sql`update record.version set no = 2 where work_id = ${works[2]!.workId}`)
    await tamper(sql`update record.work set title = 'Khác' where id = ${works[3]!.workId}`)
    await tamper(sql`update record.version set content = replace(content::text, '{"headline"', '{ "headline"')::json where work_id = ${works[4]!.workId}`)
    const { faults } = await verifyRecord(t.db)
    const faultsOf = (index: number) => faults.filter((fault) => fault.workId === works[index]!.workId).map((fault) => fault.fault)
    expect(faultsOf(0)).toEqual(['altered'])
    expect(faultsOf(1)).toEqual(['unsigned'])
    expect(faultsOf(2)).toContain('gap')
    expect(faultsOf(3)).toEqual(['head_differs'])
    expect(faultsOf(4)).toEqual(['altered', 'not_canonical'])
  })

  it('finds a work counted for what it was not filed under, on another day, still shown though withdrawn, or never published by anybody', async () => {
    const [filed, dated, gone, forged] = [await givenWork(), await givenWork(), await givenWork(), await givenWork()]
    const before = (await verifyRecord(t.db)).faults
    await tamper(sql`update record.work set commitment_ids = array[${newId()}::uuid] where id = ${filed.workId}`)
    await tamper(sql`update record.work set first_day = first_day - 1 where id = ${dated.workId}`)
    await tamper(sql`update record.work set state = 'withdrawn', withdrawn_at = now() where id = ${gone.workId}`)
    await tamper(sql`delete from platform.audit where subject_id = ${forged.workId}`)
    const faults = (await verifyRecord(t.db)).faults.filter((fault) => !before.some((old) => old.workId === fault.workId))
    expect(new Map(faults.map((fault) => [fault.workId, fault.fault]))).toEqual(
      new Map([
        [filed.workId, 'filing_differs'],
        [dated.workId, 'head_differs'],
        [gone.workId, 'still_open'],
        [forged.workId, 'unsigned'],
      ]),
    )
  })
})
