import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import { SESSION_COOKIE } from '../../../platform/http/actor.ts'
import * as api from '../contract.ts'
import { demoPlan } from '../data/shipped-plans.ts'
import { addDocumentFact } from '../index.ts'
import { declareWorks, entering, givenChannel, givenCommitment, givenPlan, givenPlanHouse, givenProof, momentOf, type PlanHouse } from '../testing/province.ts'

const t = useTestApp()
let house: PlanHouse
let planId: string
let proofId: string
let ownProofId: string

beforeAll(async () => {
  t.clock.set(momentOf('2026-08-15'))
  house = await givenPlanHouse(t)
  planId = await givenPlan(t, house, demoPlan())
  proofId = await givenProof(t, house)
  ownProofId = await givenProof(t, house, 'của tạp chí')
  const essential = await givenCommitment(t, house, 'essential-information')
  for (const [token, agencyId] of [
    [house.secretary.token, house.agency.id],
    [house.stranger.token, house.otherAgency.id],
  ] as const) {
    await declareWorks(t, token, await givenChannel(t, agencyId), [
      { day: '2025-01-10', count: 2, commitmentIds: [essential] },
      { day: '2026-01-10', count: 3, commitmentIds: [essential] },
    ])
  }
  const paper = {
    kind: 'yearly-plan',
    number: '1/KH',
    title: 'Kế hoạch năm 2026',
    issuedOn: '2026-01-15',
    dueOn: null,
    validFrom: null,
    validTo: null,
    grade: '',
    amount: null,
    note: '',
  }
  await t.db.transaction().execute(async (tx) => {
    await addDocumentFact(tx, { ...paper, id: newId(), agencyId: house.agency.id, proofId }, entering(t, house))
    await addDocumentFact(tx, { ...paper, id: newId(), agencyId: house.otherAgency.id, proofId: ownProofId }, entering(t, house))
  })
})

const readers = () => [house.officer, house.departmentLeader, house.partyOfficer, house.provinceLeader, house.auditor]
const ofAgency = () => [house.leader, house.secretary]
const nobody = () => [house.reporter, house.colleague, house.deskHead, house.accountant]

const reads = (): ((token: string | null) => Promise<unknown>)[] => {
  const params = { planId }
  const ofIndicator = { params: { planId, indicator: 'essential-items-growth' } }
  return [
    (token) => t.call(token, api.listPlans),
    (token) => t.call(token, api.getPlan, { params }),
    (token) => t.call(token, api.listSamplePlans),
    (token) => t.call(token, api.getSamplePlan, { params: { key: 'minh-son-2025' } }),
    (token) => t.call(token, api.getDashboard, { params }),
    (token) => t.call(token, api.getHeatMap, { params }),
    (token) => t.call(token, api.getIndicator, ofIndicator),
    (token) => t.call(token, api.listSources, ofIndicator),
    (token) => t.call(token, api.listTasks, { params }),
    (token) => t.call(token, api.listDefinitions),
  ]
}

describe('reading', () => {
  it('is open to the authorities of the province and, for their own part, to leaders and secretaries of agencies', async () => {
    for (const read of reads()) {
      for (const person of [...readers(), ...ofAgency()]) await expect(read(person.token)).resolves.toBeTruthy()
      for (const person of nobody()) await expect(read(person.token)).rejects.toMatchObject({ status: 403, code: 'platform.not_permitted' })
      await expect(read(null)).rejects.toMatchObject({ status: 401 })
    }
  })

  it('another province finds nothing', async () => {
    const { token } = house.foreignOfficer
    const mine = reads()
    expect((await t.call(token, api.listPlans)).items).toEqual([])
    for (const at of [1, 4, 5, 6, 7, 8]) await expect(mine[at]!(token)).rejects.toMatchObject({ status: 404, code: 'plans.not_found' })
    await expect(t.call(house.officer.token, api.getDashboard, { params: { planId: newId() } })).rejects.toMatchObject({ code: 'plans.not_found' })
  })

  it('an agency is shown its own numbers, works and documents and nobody else’s', async () => {
    const dashboard = await t.call(house.leader.token, api.getDashboard, { params: { planId } })
    expect(dashboard).toMatchObject({ agencyId: house.agency.id, agencies: [{ id: house.agency.id }] })
    const growth = dashboard.indicators.find((row) => row.key === 'essential-items-growth')!
    expect(growth.value).toMatchObject({ numerator: 3, denominator: 2 })
    // what concerns the whole province is not theirs
    expect(dashboard.indicators.some((row) => row.key === 'remote-access' || row.key === 'provincial-media-agency')).toBe(false)
    expect(dashboard.indicators.flatMap((row) => row.value.members ?? []).every((member) => member.id === house.agency.id)).toBe(true)
    const works = await t.call(house.leader.token, api.listSources, { params: { planId, indicator: 'essential-items-growth' } })
    expect(works.items.map((item) => item.agencyId)).toEqual(Array(3).fill(house.agency.id))
    const papers = await t.call(house.secretary.token, api.listSources, { params: { planId, indicator: 'yearly-plan' } })
    expect(papers.items.map((item) => item.agencyId)).toEqual([house.agency.id])
    const map = await t.call(house.leader.token, api.getHeatMap, { params: { planId } })
    expect(map.agencies.map((agency) => agency.id)).toEqual([house.agency.id])
    const tasks = await t.call(house.leader.token, api.listTasks, { params: { planId } })
    expect(tasks.items.flatMap((task) => task.evidence).map((each) => each.agencyId)).toEqual([house.agency.id])
    for (const read of [api.getDashboard, api.getHeatMap] as const) {
      await expect(t.call(house.leader.token, read, { params: { planId }, query: { agency: house.otherAgency.id } })).rejects.toMatchObject({
        status: 404,
        code: 'plans.unknown_agency',
      })
    }
    await expect(
      t.call(house.leader.token, api.listSources, { params: { planId, indicator: 'yearly-plan' }, query: { agency: house.otherAgency.id } }),
    ).rejects.toMatchObject({ code: 'plans.unknown_agency' })
  })

  it('an authority may look at one agency alone, of its province', async () => {
    const one = await t.call(house.auditor.token, api.getDashboard, { params: { planId }, query: { agency: house.otherAgency.id } })
    expect(one.indicators.find((row) => row.key === 'essential-items-growth')!.value).toMatchObject({ numerator: 3, denominator: 2 })
    await expect(t.call(house.officer.token, api.getDashboard, { params: { planId }, query: { agency: newId() } })).rejects.toMatchObject({
      code: 'plans.unknown_agency',
    })
  })

  it('refuses a year that has not begun and an indicator the plan does not have', async () => {
    await expect(t.call(house.officer.token, api.getDashboard, { params: { planId }, query: { year: 2029 } })).rejects.toMatchObject({
      status: 422,
      code: 'plans.year_not_begun',
    })
    await expect(t.call(house.officer.token, api.getIndicator, { params: { planId, indicator: 'no-such-thing' } })).rejects.toMatchObject({
      status: 404,
      code: 'plans.no_indicator',
    })
    await expect(t.call(house.officer.token, api.listSources, { params: { planId, indicator: 'no-such-thing' } })).rejects.toMatchObject({
      code: 'plans.no_indicator',
    })
    await expect(t.call(house.officer.token, api.getSamplePlan, { params: { key: 'none' } })).rejects.toMatchObject({ code: 'plans.no_sample' })
  })

  it('a future day is read as today', async () => {
    expect((await t.call(house.officer.token, api.getDashboard, { params: { planId }, query: { asOf: '2030-01-01' } })).asOf).toBe('2026-08-15')
    expect((await t.call(house.officer.token, api.getDashboard, { params: { planId }, query: { year: 2025 } })).asOf).toBe('2025-12-31')
  })
})

describe('proofs', () => {
  const open = (token: string | null, id: string) =>
    t.app.inject({ url: `/plans/proofs/${id}`, ...(token ? { headers: { cookie: `${SESSION_COOKIE}=${token}` } } : {}) })

  it('open as a download to the province, to an agency only its own', async () => {
    const reply = await open(house.officer.token, proofId)
    expect([reply.statusCode, reply.headers['content-type'], reply.headers['content-disposition'], reply.headers['cache-control']]).toEqual([
      200,
      'application/pdf',
      "attachment; filename*=UTF-8''quyet-dinh.pdf",
      'private, no-store',
    ])
    expect(reply.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await open(house.leader.token, proofId)).statusCode).toBe(200)
    expect((await open(house.leader.token, ownProofId)).statusCode).toBe(404)
    expect((await open(house.stranger.token, ownProofId)).statusCode).toBe(200)
    expect((await open(house.reporter.token, proofId)).statusCode).toBe(403)
    expect((await open(null, proofId)).statusCode).toBe(401)
    expect((await open(house.foreignOfficer.token, proofId)).statusCode).toBe(404)
    expect((await open(house.officer.token, 'khong-phai-ma')).statusCode).toBe(404)
  })
})
