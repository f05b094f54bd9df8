import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../../platform/ids.ts'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { succeed } from '../../../commons/organisations/index.ts'
import { addMembership, addPerson, addTraining } from '../../../commons/people/index.ts'
import { givenOrganisation, givenPerson } from '../../../commons/people/testing/house.ts'
import { getDashboard, getHeatMap, getIndicator, listSources } from '../contract.ts'
import { demoPlan } from '../data/shipped-plans.ts'
import { addDocumentFact, addRevenue } from '../index.ts'
import { declareWorks, entering, givenChannel, givenPlan, givenPlanHouse, givenProof, momentOf, type PlanHouse } from '../testing/province.ts'

const t = useTestApp()
let house: PlanHouse
let planId: string
/** Newspaper A (house.agency) and station B merge into M on 1/7/2026; C (house.otherAgency) is a magazine. */
let stationId: string
let mergedId: string

const dashboard = (query: object) => t.call(house.officer.token, getDashboard, { params: { planId }, query })
const indicator = async (key: string, query: object) => (await dashboard(query)).indicators.find((row) => row.key === key)!
const stateOf = (row: Awaited<ReturnType<typeof indicator>>, agencyId: string) => row.value.members!.find((member) => member.id === agencyId)

beforeAll(async () => {
  t.clock.set(momentOf('2026-08-15'))
  house = await givenPlanHouse(t)
  planId = await givenPlan(t, house, demoPlan())
  stationId = (await givenOrganisation(t, { provinceId: house.province.id, name: 'Đài B', agencyType: 'broadcaster' })).id
  const stationSecretary = await givenPerson(t, { organisationId: stationId, roles: ['secretary'] })
  const [site, tv, pages] = [
    await givenChannel(t, house.agency.id, { kind: 'site' }),
    await givenChannel(t, stationId, { kind: 'tv' }),
    await givenChannel(t, house.otherAgency.id, { kind: 'print' }),
  ]
  await declareWorks(t, house.secretary.token, site, [
    { day: '2026-05-10', count: 6 },
    { day: '2026-06-10', count: 4 },
  ])
  await declareWorks(t, stationSecretary.token, tv, [{ day: '2026-05-12', count: 10 }])
  await declareWorks(t, house.stranger.token, pages, [{ day: '2026-04-20', count: 5 }])
  mergedId = (
    await givenOrganisation(t, { provinceId: house.province.id, name: 'Báo và Đài M', agencyType: 'newspaper_and_broadcaster', validFrom: '2026-07-01' })
  ).id
  await t.db
    .transaction()
    .execute((tx) =>
      succeed(tx, { successorId: mergedId, predecessorIds: [house.agency.id, stationId], onDay: '2026-07-01', kind: 'merge', at: t.clock.now() }),
    )
})

describe('share of agencies on digital platforms', () => {
  it('counts three agencies the day before the merger and two on its day', async () => {
    const before = await indicator('digital-platforms', { asOf: '2026-06-30' })
    expect(before.value).toMatchObject({ status: 'value', numerator: 1, denominator: 3 })
    expect(stateOf(before, house.agency.id)).toMatchObject({ state: 'yes' })
    expect(stateOf(before, stationId)).toMatchObject({ state: 'no', reasons: [{ code: 'no-digital-channel' }] })
    const after = await indicator('digital-platforms', { asOf: '2026-07-01' })
    // the site of the old newspaper carried 10 of the 20 works both houses made
    expect(after.value).toMatchObject({ numerator: 1, denominator: 2, value: 50 })
    expect(stateOf(after, mergedId)).toMatchObject({ state: 'yes' })
    expect(after.statements[0]!.check).toMatchObject({ state: 'not-met', needed: { count: 2, of: 2 }, gap: 1 })
    expect(after.trend.map((point) => point.day).slice(-3)).toEqual(['2026-05-31', '2026-06-30', '2026-07-01'])
    expect(after.trend.at(-2)!.value).toBeCloseTo(100 / 3, 9)
    expect(after.trend.every((point) => point.target === null || point.target > 0)).toBe(true)
  })

  it('opens to channels, and for one agency to its works', async () => {
    const channels = await t.call(house.officer.token, listSources, { params: { planId, indicator: 'digital-platforms' } })
    expect(channels.items.map((item) => item.type)).toEqual(['channel'])
    const works = await t.call(house.officer.token, listSources, {
      params: { planId, indicator: 'digital-platforms' },
      query: { asOf: '2026-07-01', agency: mergedId, limit: 8 },
    })
    expect(works.items).toHaveLength(8)
    expect(works.items[0]).toMatchObject({ type: 'work', code: 'declared', at: '2026-06-10', agency: 'Báo Minh Sơn' })
    const rest = await t.call(house.officer.token, listSources, {
      params: { planId, indicator: 'digital-platforms' },
      query: { asOf: '2026-07-01', agency: mergedId, limit: 100, cursor: works.nextCursor! },
    })
    expect(rest).toMatchObject({ nextCursor: null, items: { length: 12 } })
  })
})

describe('documents as facts', () => {
  it('an agency’s dossier counts while it is valid, and what ends before the year does puts the target at risk', async () => {
    const before = await indicator('security-level-3', { asOf: '2026-08-15' })
    expect(before).toMatchObject({ state: 'no-value', value: { status: 'not-measured', denominator: 1 } })
    const dossier = {
      kind: 'security-dossier',
      agencyId: house.agency.id,
      number: '12/QĐ',
      title: 'Phê duyệt hồ sơ đề xuất cấp độ',
      issuedOn: '2026-02-01',
      dueOn: null,
      validFrom: null,
      validTo: '2026-10-31',
      grade: '3',
      amount: null,
      note: '',
    }
    await t.db.transaction().execute(async (tx) => addDocumentFact(tx, { ...dossier, id: newId(), proofId: await proof() }, entering(t, house)))
    const row = await indicator('security-level-3', { asOf: '2026-08-15' })
    // the dossier of the old newspaper is the merged agency's
    expect(row.value).toMatchObject({ numerator: 1, denominator: 1, value: 100 })
    expect(row.statements[0]!.check.state).toBe('met')
    expect(row).toMatchObject({
      state: 'forecast-missed',
      forecast: { low: 0, action: { kind: 'more-members', extra: 1, candidates: [{ id: mergedId, missing: ['dossier-expired'] }] } },
    })
    const renewal = { ...dossier, id: newId(), number: '', title: 'Gia hạn', issuedOn: null, dueOn: '2026-11-30', validTo: null, proofId: null }
    await t.db.transaction().execute((tx) => addDocumentFact(tx, renewal, entering(t, house)))
    expect((await indicator('security-level-3', { asOf: '2026-08-15' })).state).toBe('at-risk')
    const { items } = await t.call(house.officer.token, listSources, { params: { planId, indicator: 'security-level-3' } })
    expect(items.map((item) => [item.type, item.code, item.detail])).toEqual([
      ['document', 'awaited', null],
      ['document', 'security-dossier', '12/QĐ'],
    ])
    expect(items[1]!.link).toMatch(/^\/plans\/proofs\//)
  })

  it('the merger itself is the media agency; a blank target stays blank', async () => {
    const row = await indicator('provincial-media-agency', { asOf: '2026-08-15' })
    expect(row).toMatchObject({ value: { status: 'value', value: 1 }, state: 'blank-target', wantedYear: 2026 })
    expect((await indicator('provincial-media-agency', { asOf: '2026-06-30' })).value).toMatchObject({ value: 0 })
  })

  it('revenue needs its base year: an agency that tells none is named, never met', async () => {
    const none = await indicator('revenue-growth-since-2024', { asOf: '2026-08-15' })
    expect(none).toMatchObject({ state: 'no-value', value: { status: 'not-measured' } })
    const revenue = (agencyId: string, year: number, amountDong: number) =>
      t.db
        .transaction()
        .execute(async (tx) =>
          addRevenue(tx, { id: newId(), agencyId, year, source: 'orders', amountDong, proofId: await proof(), note: '' }, entering(t, house)),
        )
    await revenue(house.agency.id, 2024, 10_000_000_000)
    await revenue(house.otherAgency.id, 2024, 1_000_000_000)
    await revenue(house.otherAgency.id, 2026, 1_250_000_000)
    await revenue(mergedId, 2026, 20_000_000_000)
    const part = await indicator('revenue-growth-since-2024', { asOf: '2026-08-15' })
    expect(part.value).toMatchObject({ numerator: 1, denominator: 2 })
    // the station told nothing of 2024, so the merged agency has no base
    expect(stateOf(part, mergedId)).toMatchObject({ state: 'unknown', reasons: [{ code: 'no-baseline' }] })
    await revenue(stationId, 2024, 6_000_000_000)
    expect((await indicator('revenue-growth-since-2024', { asOf: '2026-08-15' })).value).toMatchObject({ numerator: 2, denominator: 2 })
  })
})

describe('staff trained', () => {
  it('goes with the person: moved in May, trained in March at the old house, counted once in the province', async () => {
    const [mover, double] = [newId(), newId()]
    await t.db.transaction().execute(async (tx) => {
      for (const [id, name] of [
        [mover, 'Người Chuyển'],
        [double, 'Người Kiêm'],
      ] as const)
        await addPerson(tx, { id, name, email: `${id}@minhson.example`, passwordHash: null, createdAt: t.clock.now() })
      await addMembership(tx, { personId: mover, organisationId: house.agency.id, role: 'reporter', validFrom: '2020-01-01', validTo: '2026-05-14' })
      await addMembership(tx, { personId: mover, organisationId: house.otherAgency.id, role: 'reporter', validFrom: '2026-05-15' })
      await addTraining(tx, { personId: mover, course: 'Chuyển đổi số báo chí', completedOn: '2026-03-20', certificate: 'CN-01' })
      for (const organisationId of [house.agency.id, house.otherAgency.id])
        await addMembership(tx, { personId: double, organisationId, role: 'editor', validFrom: '2020-01-01' })
    })
    const staff = 7 + 1 + 1 + 2
    const april = await indicator('staff-trained', { asOf: '2026-04-30' })
    const august = await indicator('staff-trained', { asOf: '2026-08-15' })
    expect([april.value.numerator, august.value.numerator, august.value.denominator]).toEqual([1, 1, staff])
    expect((await indicator('staff-trained', { asOf: '2026-03-19' })).value.numerator).toBe(0)
    const detail = await t.call(house.officer.token, getIndicator, { params: { planId, indicator: 'staff-trained' }, query: { asOf: '2026-08-15' } })
    const part = (agencyId: string) => detail.parts.find((each) => each.agencyId === agencyId)
    expect(part(house.otherAgency.id)).toMatchObject({ numerator: 1, denominator: 3 })
    // 11 people: nine of the merged agency, three of the magazine, one in both
    expect(part(mergedId)).toMatchObject({ numerator: 0, denominator: staff - 3 + 1 })
    const people = await t.call(house.officer.token, listSources, { params: { planId, indicator: 'staff-trained' }, query: { asOf: '2026-08-15', limit: 100 } })
    expect(people.items).toHaveLength(staff)
    expect(people.items.find((item) => item.id === mover)).toMatchObject({
      type: 'person',
      title: 'Người Chuyển',
      detail: 'Chuyển đổi số báo chí · CN-01',
      at: '2026-03-20',
    })
  })
})

describe('by agency', () => {
  it('has a word for each agency, and nothing where an indicator does not concern it', async () => {
    const map = await t.call(house.officer.token, getHeatMap, { params: { planId }, query: { asOf: '2026-08-15' } })
    expect(map.agencies.map((agency) => agency.id).sort()).toEqual([mergedId, house.otherAgency.id].sort())
    const of = (key: string) => map.indicators.find((each) => each.key === key)?.parts.map((part) => [part.agencyId, part.state])
    // nobody has told of licences
    expect(of('magazines-relicensed')).toEqual([])
    expect(of('security-level-3')).toEqual([[mergedId, 'yes']])
    expect(map.indicators.some((each) => each.key === 'remote-access')).toBe(false)
  })
})

const proof = (): Promise<string> => givenProof(t, house)
