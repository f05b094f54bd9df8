import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import { givenHouse, type TestHouse } from '../../people/testing/house.ts'
import { publish, type Candidate } from '../../record/index.ts'
import { aCandidate, anApproval } from '../../record/testing/builders.ts'
import { differenceSince, freeze, verifyFreeze } from '../index.ts'

const t = useTestApp()
let house: TestHouse
beforeAll(async () => {
  house = await givenHouse(t)
})

const out = async (at: string, over: Partial<Candidate> = {}) => {
  const candidate = aCandidate({ agencyId: house.agency.id, ...over })
  await t.db.transaction().execute((tx) => publish(tx, candidate, [anApproval(candidate)], { at: new Date(at), actorId: null }))
}
const PERIOD = { from: '2026-01-01', to: '2026-06-30' }

describe('freezing a period', () => {
  it('keeps its rows with their hash; what comes later is a difference, and only that', async () => {
    await out('2026-03-02T02:00:00Z')
    await out('2026-06-30T16:00:00Z')
    const frozen = await t.db.transaction().execute((tx) =>
      freeze(tx, {
        name: '6 tháng đầu năm',
        ownerId: house.department.id,
        agencyIds: [house.agency.id],
        measures: ['record.works', 'record.stories'],
        period: PERIOD,
        at: t.clock.now(),
        by: house.officer.id,
      }),
    )
    expect(frozen).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), rows: 4 })
    expect(await differenceSince(t.db, frozen.id)).toEqual([])
    await out('2026-07-01T02:00:00Z')
    expect(await differenceSince(t.db, frozen.id)).toEqual([])
    await out('2026-03-02T03:00:00Z', { medium: 'print', output: 'print', appearances: [] })
    const difference = await differenceSince(t.db, frozen.id)
    expect(difference.map(({ measure, day, frozen: then, now }) => [measure, day, then, now])).toEqual([
      ['record.stories', '2026-03-02', null, 1],
      ['record.works', '2026-03-02', null, 1],
    ])
    expect(await verifyFreeze(t.db, frozen.id)).toBe(true)
  })

  it('cannot be changed, and shows when it was', async () => {
    const frozen = await t.db.transaction().execute((tx) =>
      freeze(tx, {
        name: 'x',
        ownerId: house.department.id,
        agencyIds: [house.agency.id],
        measures: ['record.works'],
        period: PERIOD,
        at: t.clock.now(),
        by: null,
      }),
    )
    await expect(sql`update measures.frozen_row set value = 99 where freeze_id = ${frozen.id}`.execute(t.db)).rejects.toThrow('append-only')
    await expect(sql`delete from measures.freeze where id = ${frozen.id}`.execute(t.db)).rejects.toThrow('append-only')
    await t.db.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await sql`update measures.frozen_row set value = 99 where freeze_id = ${frozen.id}`.execute(tx)
    })
    expect(await verifyFreeze(t.db, frozen.id)).toBe(false)
    await expect(verifyFreeze(t.db, newId())).rejects.toMatchObject({ code: 'measures.freeze_not_found' })
  })
})
