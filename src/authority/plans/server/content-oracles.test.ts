import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { getDashboard } from '../contract.ts'
import { demoPlan } from '../data/shipped-plans.ts'
import { declareWorks, givenChannel, givenCommitment, givenPlan, givenPlanHouse, momentOf, spread, type PlanHouse } from '../testing/province.ts'

const t = useTestApp()
let house: PlanHouse
let planId: string
let paper: string
let essential: string
let positive: string

const indicator = async (key: string, query: object = {}) => {
  const { indicators } = await t.call(house.officer.token, getDashboard, { params: { planId }, query })
  return indicators.find((row) => row.key === key)!
}

beforeAll(async () => {
  t.clock.set(momentOf('2026-06-30', '20:00'))
  house = await givenPlanHouse(t)
  planId = await givenPlan(t, house, demoPlan())
  paper = await givenChannel(t, house.agency.id, { kind: 'print' })
  essential = await givenCommitment(t, house, 'essential-information')
  positive = await givenCommitment(t, house, 'positive')
})

describe('growth of essential items, from declared works to the dashboard', () => {
  it('is 452 against 400 to the same day: +13 %, 8 short of the same span, and another gap to the year’s end', async () => {
    const declare = (lists: Parameters<typeof declareWorks>[3]) => declareWorks(t, house.secretary.token, paper, lists)
    await declare(spread('2025-01-05', 400, [essential]))
    // later in last year: in the base of the whole year, not of the same span
    await declare(spread('2025-08-01', 300, [essential]))
    await declare(spread('2026-01-05', 300, [essential]))
    await declare(spread('2026-06-01', 152, [essential, positive]))
    await declare([{ day: '2026-03-03', count: 20 }])
    const row = await indicator('essential-items-growth')
    expect(row).toMatchObject({
      value: { status: 'value', numerator: 452, denominator: 400, unit: 'percent', countingUnit: 'story', provenance: { native: 0, declared: 1, imported: 0 } },
      origin: 'computed',
      shown: expect.closeTo(13, 9),
      wantedYear: 2026,
      gaps: { spanNeeded: 460, spanGap: 8, yearNeeded: 805, yearGap: 353 },
    })
    expect(row.statements.map(({ statement, check }) => [statement.raw, check.state, check.gap])).toEqual([['15%', 'not-met', 8]])
    expect(row.value.notes).toContainEqual({ code: 'members-unknown', detail: { count: 1, ids: house.otherAgency.id } })
  })
})
