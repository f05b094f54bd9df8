import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import { addBaseline, getDashboard } from '../contract.ts'
import { demoPlan } from '../data/shipped-plans.ts'
import { declareWorks, givenChannel, givenCommitment, givenPlan, givenPlanHouse, givenProof, momentOf, spread, type PlanHouse } from '../testing/province.ts'
import { saidInReport } from '../words/said-in-report.ts'

const t = useTestApp()
let house: PlanHouse
let planId: string

const KEY = 'essential-items-growth-since-2020'
const row = async () =>
  (await t.call(house.officer.token, getDashboard, { params: { planId }, query: { asOf: '2026-08-15' } })).indicators.find(({ key }) => key === KEY)!

/** Two whole years to forecast from, and this one up to August. */
beforeAll(async () => {
  t.clock.set(momentOf('2026-08-15'))
  house = await givenPlanHouse(t)
  planId = await givenPlan(t, house, demoPlan())
  const paper = await givenChannel(t, house.agency.id, { kind: 'print' })
  const essential = await givenCommitment(t, house, 'essential-information')
  for (const day of ['2024-01-05', '2024-10-05', '2025-01-05', '2025-10-05', '2026-01-05'])
    await declareWorks(t, house.secretary.token, paper, spread(day, 100, [essential]))
})

describe('a baseline of a whole year, in the middle of a year', () => {
  it('without any baseline there is neither number nor forecast', async () => {
    expect(await row()).toMatchObject({ value: { status: 'no-baseline' }, state: 'no-value', forecast: { point: null } })
    expect(saidInReport(await row())).toMatchObject({ value: 'chưa có số gốc', count: '' })
  })

  it('is never held against part of a year; where the year will end is told, and what is missing in words', async () => {
    await t.call(house.officer.token, addBaseline, {
      body: {
        id: newId(),
        indicator: KEY,
        agencyId: null,
        from: '2020-01-01',
        to: '2020-12-31',
        value: 120,
        countingUnit: 'story',
        proofId: await givenProof(t, house),
      },
    })
    const given = await row()
    expect(given).toMatchObject({
      shown: null,
      value: {
        status: 'no-baseline',
        value: null,
        numerator: 100,
        denominator: 120,
        notes: expect.arrayContaining([expect.objectContaining({ code: 'baseline-covers-whole-year' })]),
      },
      gaps: null,
    })
    // about as many again as by August came in the rest of earlier years; two years leave the bounds wide around the 144 wanted
    expect(given.forecast.point).toBeGreaterThan(20)
    expect(given.state).toBe('at-risk')
    expect(saidInReport(given)).toEqual({
      target: expect.stringContaining('20%'),
      value: 'chưa so được giữa năm',
      count: 'đến nay 100 tin, bài, cả năm 2020: 120',
    })
  })
})
