import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { succeed } from '../../organisations/index.ts'
import { givenHouse, givenOrganisation, givenPerson, type TestHouse } from '../../people/testing/house.ts'
import { closeCommitment, listCommitmentKinds, listCommitments, offerCommitment } from '../contract.ts'
import { confirmCommitments, findNotOpen, kindCodesOf, listConfirmations } from '../index.ts'

const t = useTestApp()
let house: TestHouse
let kinds: Record<string, string>

type Body = InputOf<typeof offerCommitment>['body']
const anOffer = (over: Partial<Body> = {}): Body => ({
  id: newId(),
  kindId: kinds['essential-information']!,
  source: { kind: 'plan', ref: 'KH 3132' },
  title: 'Thông tin thiết yếu 2026',
  toAll: true,
  agencyIds: [],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  criteria: '',
  quantity: null,
  ...over,
})
const give = (body: Body, token: string | null = house.officer.token) => t.call(token, offerCommitment, { body })
const openFor = async (token: string, day?: string) => (await t.call(token, listCommitments, day ? { query: { day } } : {})).items.map((each) => each.id)
const traces = async (id: string) => {
  const { rows } = await sql<{ audits: number; events: number }>`select (select count(*)::int from platform.audit where subject_id = ${id}) as audits,
    (select count(*)::int from platform.event where payload->>'commitmentId' = ${id}) as events`.execute(t.db)
  return rows[0]
}

beforeAll(async () => {
  house = await givenHouse(t)
  const { items } = await t.call(house.reporter.token, listCommitmentKinds)
  kinds = Object.fromEntries(items.map((kind) => [kind.code, kind.id]))
})

describe('offering a commitment', () => {
  it('reaches every agency of the province while it is valid, with the criteria of its kind', async () => {
    const body = anOffer()
    const given = await give(body)
    expect(given).toMatchObject({
      title: 'Thông tin thiết yếu 2026',
      kind: { code: 'essential-information' },
      owner: { name: 'Sở Văn hóa, Thể thao và Du lịch' },
    })
    expect(given.criteria).toContain('thiên tai')
    expect(await openFor(house.reporter.token)).toContain(body.id)
    expect(await openFor(house.stranger.token)).toContain(body.id)
    expect(await openFor(house.reporter.token, '2026-12-31')).toContain(body.id)
    expect(await openFor(house.reporter.token, '2027-01-01')).not.toContain(body.id)
    expect(await traces(body.id)).toEqual({ audits: 1, events: 1 })
  })

  it('sent again changes nothing', async () => {
    const body = anOffer()
    await give(body)
    await give({ ...body, title: 'Khác' })
    expect(await traces(body.id)).toEqual({ audits: 1, events: 1 })
    const other = await givenOrganisation(t, { provinceId: house.province.id, kind: 'party_commission', agencyType: null, name: 'Ban Tuyên giáo và Dân vận' })
    const party = await givenPerson(t, { organisationId: other.id, roles: ['party_officer'] })
    await expect(give(body, party.token)).rejects.toMatchObject({ code: 'commitments.id_taken' })
  })

  it('offered to one agency, is not seen by the other', async () => {
    const body = anOffer({ toAll: false, agencyIds: [house.agency.id] })
    await give(body)
    expect(await openFor(house.reporter.token)).toContain(body.id)
    expect(await openFor(house.stranger.token)).not.toContain(body.id)
  })

  it('offered to a paper before a merger, is open for the merged agency', async () => {
    const paper = await givenOrganisation(t, { provinceId: house.province.id, name: 'Báo cũ' })
    const body = anOffer({ toAll: false, agencyIds: [paper.id] })
    await give(body)
    const merged = await givenOrganisation(t, { provinceId: house.province.id, name: 'Báo mới' })
    const editor = await givenPerson(t, { organisationId: merged.id, roles: ['editor'] })
    expect(await openFor(editor.token)).not.toContain(body.id)
    await t.db
      .transaction()
      .execute((tx) => succeed(tx, { predecessorIds: [paper.id], successorId: merged.id, onDay: '2026-07-01', kind: 'merge', at: t.clock.now() }))
    expect(await openFor(editor.token)).toContain(body.id)
  })

  it('is refused to nobody, to agencies, for foreign agencies, unknown kinds and impossible days, and leaves no trace', async () => {
    const foreign = await givenOrganisation(t, { name: 'Báo tỉnh khác' })
    const body = anOffer()
    await expect(give(body, null)).rejects.toMatchObject({ status: 401 })
    await expect(give(body, house.leader.token)).rejects.toMatchObject({ status: 403 })
    await expect(give({ ...body, toAll: false, agencyIds: [foreign.id] })).rejects.toMatchObject({ code: 'commitments.unknown_agency' })
    await expect(give({ ...body, toAll: false })).rejects.toMatchObject({ code: 'commitments.no_receiver' })
    await expect(give({ ...body, kindId: newId() })).rejects.toMatchObject({ code: 'commitments.unknown_kind' })
    await expect(give({ ...body, validTo: '2025-01-01' })).rejects.toMatchObject({ code: 'commitments.bad_period' })
    await expect(give({ ...body, quantity: 0 })).rejects.toMatchObject({ status: 400 })
    expect(await traces(body.id)).toEqual({ audits: 0, events: 0 })
  })
})

describe('closing', () => {
  const close = (commitmentId: string, token: string | null) => t.call(token, closeCommitment, { params: { commitmentId }, body: { reason: 'Đã đủ' } })

  it('ends it from today on; only its owner may, once', async () => {
    const body = anOffer()
    await give(body)
    await expect(close(body.id, null)).rejects.toMatchObject({ status: 401 })
    await expect(close(body.id, house.admin.token)).rejects.toMatchObject({ status: 403 })
    const other = await givenOrganisation(t, { provinceId: house.province.id, kind: 'department', agencyType: null, name: 'Sở khác' })
    const officer = await givenPerson(t, { organisationId: other.id, roles: ['officer'] })
    await expect(close(body.id, officer.token)).rejects.toMatchObject({ code: 'commitments.not_found' })
    await expect(close(newId(), house.officer.token)).rejects.toMatchObject({ code: 'commitments.not_found' })
    expect((await close(body.id, house.officer.token)).closedOn).toBe('2026-11-21')
    expect(await openFor(house.reporter.token)).not.toContain(body.id)
    expect(await openFor(house.reporter.token, '2026-11-20')).toContain(body.id)
    await expect(close(body.id, house.officer.token)).rejects.toMatchObject({ code: 'commitments.already_closed' })
    const all = await t.call(house.officer.token, listCommitments, { query: { all: 'true' } })
    expect(all.items.map((each) => each.id)).toContain(body.id)
  })
})

describe('what other rooms ask', () => {
  it('names what is not open, the code of a kind, and keeps confirmations with their criteria', async () => {
    const mine = anOffer({ toAll: false, agencyIds: [house.agency.id], criteria: 'Có nơi và giờ' })
    const theirs = anOffer({ toAll: false, agencyIds: [house.otherAgency.id], kindId: kinds['in-depth']! })
    await give(mine)
    await give(theirs)
    const receiver = { agencyIds: [house.agency.id], provinceId: house.province.id }
    expect(await findNotOpen(t.db, receiver, [mine.id, theirs.id], '2026-11-21')).toEqual([theirs.id])
    expect(await kindCodesOf(t.db, [mine.id, theirs.id])).toEqual(
      new Map([
        [mine.id, 'essential-information'],
        [theirs.id, 'in-depth'],
      ]),
    )
    const storyKey = newId()
    await t.db.transaction().execute((tx) =>
      confirmCommitments(tx, {
        agencyId: house.agency.id,
        storyKey,
        output: 'web',
        sha256: 'a'.repeat(64),
        verdicts: [{ commitmentId: mine.id, verdict: 'confirmed' }],
        personId: house.deskHead.id,
        at: t.clock.now(),
      }),
    )
    expect(await listConfirmations(t.db, [house.agency.id], storyKey)).toMatchObject([
      { commitmentId: mine.id, verdict: 'confirmed', criteria: 'Có nơi và giờ', personId: house.deskHead.id },
    ])
    await expect(sql`update commitments.confirmation set verdict = 'removed'`.execute(t.db)).rejects.toThrow('append-only')
  })
})
