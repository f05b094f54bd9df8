import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import { listKinds, offer } from '../../commitments/index.ts'
import { succeed } from '../../organisations/index.ts'
import { givenHouse, givenOrganisation, type TestHouse } from '../../people/testing/house.ts'
import { changeWork, publish, withdraw, type Candidate } from '../../record/index.ts'
import { aCandidate, aContent, anApproval } from '../../record/testing/builders.ts'
import { read, type ReadInput } from '../index.ts'

const t = useTestApp()
let house: TestHouse
let essential: string
let positive: string

const out = async (over: Partial<Candidate>, at = new Date('2026-11-20T02:00:00Z')): Promise<Candidate> => {
  const candidate = aCandidate({ agencyId: house.agency.id, ...over })
  await t.db.transaction().execute((tx) => publish(tx, candidate, [anApproval(candidate)], { at, actorId: null }))
  return candidate
}
const total = async (input: Partial<ReadInput> & Pick<ReadInput, 'agencies' | 'period'>, measure = 'record.works') =>
  (await read(t.db, { measures: [measure], ...input }))[0]!.total
const YEAR_2026 = { from: '2026-01-01', to: '2026-12-31' }

const givenCommitment = async (code: string): Promise<string> => {
  const kind = (await listKinds(t.db, '2026-01-01')).find((each) => each.code === code)!
  const id = newId()
  await t.db.transaction().execute((tx) =>
    offer(
      tx,
      {
        id,
        kindId: kind.id,
        source: { kind: 'plan', ref: '' },
        title: kind.vi,
        toAll: true,
        agencyIds: [],
        validFrom: '2026-01-01',
        validTo: null,
        criteria: '',
        quantity: null,
        ownerId: house.department.id,
        provinceId: house.province.id,
      },
      { at: t.clock.now(), actorId: null },
    ),
  )
  return id
}

beforeAll(async () => {
  house = await givenHouse(t)
  essential = await givenCommitment('essential-information')
  positive = await givenCommitment('positive')
})

describe('works and stories', () => {
  it('belong to the Hà Nội year of their first moment; a correction in the next year adds nothing', async () => {
    const agency = await givenOrganisation(t, { provinceId: house.province.id, name: 'Báo Giao thừa' })
    const storyKey = newId()
    const night = new Date('2026-12-31T16:50:00Z') // 23:50 in Hà Nội
    const web = await out({ agencyId: agency.id, storyKey }, night)
    await out({ agencyId: agency.id, storyKey, output: 'radio', medium: 'radio', appearances: [{ kind: 'radio', channelId: null }] }, night)
    const content = aContent({ headline: 'Đã cải chính' })
    const later = new Date('2027-01-02T01:00:00Z')
    await t.db
      .transaction()
      .execute((tx) =>
        changeWork(
          tx,
          { workId: web.workId, reason: 'correction', content, contributors: web.contributors, media: [] },
          [anApproval({ ...web, content }, { at: later })],
          { at: later, actorId: null },
        ),
      )
    const agencies = [agency.id]
    expect(await total({ agencies, period: YEAR_2026 })).toBe(2)
    expect(await total({ agencies, period: YEAR_2026 }, 'record.stories')).toBe(1)
    expect(await total({ agencies, period: { from: '2027-01-01', to: '2027-12-31' } })).toBe(0)
    // reporting year 2027 runs from 15/12/2026 to 14/12/2027 (Nghị định 09/2019)
    expect(await total({ agencies, period: { from: '2026-12-15', to: '2027-12-14' } }, 'record.stories')).toBe(1)
  })

  it('with several commitments count once in each kind and once in the union, and the parts are said not to add up', async () => {
    const agency = await givenOrganisation(t, { provinceId: house.province.id, name: 'Báo Ba bài' })
    await out({ agencyId: agency.id, commitmentIds: [essential, positive] })
    await out({ agencyId: agency.id, commitmentIds: [essential] })
    await out({ agencyId: agency.id })
    const agencies = [agency.id]
    const [byKind] = await read(t.db, { measures: ['record.works'], agencies, period: YEAR_2026, groupBy: ['commitmentKind'] })
    expect(byKind!.total).toBe(3)
    expect(byKind!.additive).toBe(false)
    expect(byKind!.cells.map((cell) => [cell.dims['commitmentKind'], cell.value])).toEqual(
      expect.arrayContaining([
        ['essential-information', 2],
        ['positive', 1],
        [null, 1],
      ]),
    )
    expect(await total({ agencies, period: YEAR_2026, where: { commitmentKind: ['essential-information', 'positive'] } })).toBe(2)
    expect(await total({ agencies, period: YEAR_2026, where: { commitmentKind: ['positive'], medium: ['web'] } }, 'record.stories')).toBe(1)
    const [byMedium] = await read(t.db, { measures: ['record.works'], agencies, period: YEAR_2026, groupBy: ['medium'] })
    expect(byMedium).toMatchObject({ additive: true, total: 3, cells: [{ dims: { medium: 'web' }, value: 3 }] })
  })

  it('withdrawn, leave the number they were in', async () => {
    const agency = await givenOrganisation(t, { provinceId: house.province.id, name: 'Báo Gỡ bài' })
    const work = await out({ agencyId: agency.id })
    await out({ agencyId: agency.id })
    const agencies = [agency.id]
    expect(await total({ agencies, period: YEAR_2026 })).toBe(2)
    await t.db.transaction().execute((tx) => withdraw(tx, { workId: work.workId, agencyIds: agencies, reason: 'Sai' }, { at: t.clock.now(), actorId: null }))
    expect(await total({ agencies, period: YEAR_2026 })).toBe(1)
    expect(await total({ agencies, period: YEAR_2026 }, 'record.stories')).toBe(1)
    expect(await total({ agencies, period: YEAR_2026 }, 'record.appearances')).toBe(1)
  })

  it('of a merged agency include those of its predecessors, without rewriting a fact', async () => {
    const [a, b, m] = [
      await givenOrganisation(t, { provinceId: house.province.id, name: 'Báo A' }),
      await givenOrganisation(t, { provinceId: house.province.id, name: 'Đài B' }),
      await givenOrganisation(t, { provinceId: house.province.id, name: 'Báo và Đài M' }),
    ]
    await out({ agencyId: a.id }, new Date('2026-03-01T02:00:00Z'))
    await out({ agencyId: b.id }, new Date('2026-03-01T02:00:00Z'))
    await t.db
      .transaction()
      .execute((tx) => succeed(tx, { successorId: m.id, predecessorIds: [a.id, b.id], onDay: '2026-07-01', kind: 'merge', at: t.clock.now() }))
    await out({ agencyId: m.id }, new Date('2026-08-01T02:00:00Z'))
    expect(await total({ agencies: [m.id], period: YEAR_2026 })).toBe(3)
    const [byAgency] = await read(t.db, { measures: ['record.works'], agencies: [m.id], period: YEAR_2026, groupBy: ['agency'] })
    expect(byAgency!.cells).toEqual([{ agencyId: m.id, at: null, dims: {}, value: 3 }])
    // before the merger M has no predecessors, and no record of its own
    expect((await read(t.db, { measures: ['record.works'], agencies: [m.id], period: { from: '2026-01-01', to: '2026-06-30' } }))[0]).toMatchObject({
      state: 'not-measured',
      total: null,
    })
    const { rows } = await sql<{
      count: number
    }>`select count(distinct agency_id)::int as count from record.work where agency_id in (${a.id}, ${b.id}, ${m.id})`.execute(t.db)
    expect(rows[0]!.count).toBe(3)
  })

  it('an output declared later for an earlier day moves the story there, and nobody counts it twice', async () => {
    const agency = await givenOrganisation(t, { provinceId: house.province.id, name: 'Báo Ngược dòng' })
    const storyKey = newId()
    await out({ agencyId: agency.id, storyKey }, new Date('2026-05-02T02:00:00Z'))
    const agencies = [agency.id]
    const days = async () =>
      (await read(t.db, { measures: ['record.stories'], agencies, period: YEAR_2026, groupBy: ['day', 'mediaSet'] }))[0]!.cells.map((cell) => [
        cell.at,
        cell.dims['mediaSet'],
        cell.value,
      ])
    expect(await days()).toEqual([['2026-05-02', 'web', 1]])
    await out(
      { agencyId: agency.id, storyKey, output: 'print', medium: 'print', appearances: [{ kind: 'print', channelId: null }] },
      new Date('2026-04-30T20:00:00Z'),
    )
    expect(await days()).toEqual([['2026-05-01', 'print+web', 1]])
  })
})

describe('what is not measured', () => {
  it('is said so, never zero: an unknown measure, an agency without a record, the time before it', async () => {
    const empty = await givenOrganisation(t, { provinceId: house.province.id, name: 'Báo Trống' })
    const known = await givenOrganisation(t, { provinceId: house.province.id, name: 'Báo Có số' })
    await out({ agencyId: known.id }, new Date('2026-06-10T02:00:00Z'))
    const [unknown, works] = await read(t.db, {
      measures: ['nobody.declares_this', 'record.works'],
      agencies: [empty.id, known.id],
      period: YEAR_2026,
      groupBy: ['agency'],
    })
    expect(unknown).toMatchObject({ state: 'not-measured', total: null, cells: [] })
    expect(works).toMatchObject({ state: 'partly', total: 1 })
    expect(works!.agencies).toEqual([
      { agencyId: empty.id, state: 'not-measured', measuredFrom: null },
      { agencyId: known.id, state: 'partly', measuredFrom: '2026-06-10' },
    ])
    expect(works!.cells).toEqual([{ agencyId: known.id, at: null, dims: {}, value: 1 }])
    expect((await read(t.db, { measures: ['record.works'], agencies: [known.id], period: { from: '2025-01-01', to: '2025-12-31' } }))[0]!.total).toBeNull()
    // measured and without works is a real zero
    expect(await total({ agencies: [known.id], period: { from: '2026-07-01', to: '2026-07-31' } })).toBe(0)
  })

  it('refuses impossible periods and dims a measure does not have', async () => {
    const agencies = [house.agency.id]
    await expect(total({ agencies, period: { from: '2026-02-01', to: '2026-01-01' } })).rejects.toMatchObject({ code: 'measures.bad_period' })
    await expect(total({ agencies, period: YEAR_2026, groupBy: ['mood'] })).rejects.toMatchObject({ code: 'measures.unknown_dim' })
    await expect(total({ agencies, period: YEAR_2026, where: { mood: ['x'] } })).rejects.toMatchObject({ code: 'measures.unknown_dim' })
  })
})
