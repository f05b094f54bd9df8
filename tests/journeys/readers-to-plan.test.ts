import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { addAreaInput, demoPlan } from '../../src/authority/plans/index.ts'
import { getDashboard, listSources } from '../../src/authority/plans/contract.ts'
import { entering, givenPlan, givenPlanHouse, momentOf, type PlanHouse } from '../../src/authority/plans/testing/province.ts'
import { newId } from '../../src/platform/ids.ts'
import { givenReading, settle } from '../../src/readers/audience/testing/read.ts'

const t = useTestApp()
let house: PlanHouse
let planId: string

/** In thirty days: 30 reader days from the ward (an address each), 60 from the remote commune, 15 that chose nothing. */
beforeAll(async () => {
  t.clock.set(momentOf('2026-06-29', '08:00'))
  house = await givenPlanHouse(t)
  planId = await givenPlan(t, house, demoPlan())
  const read = async (count: number, area?: string): Promise<void> => {
    for (let no = 0; no < count; no += 1)
      await givenReading(t, {
        agency: house.agency.id,
        ip: `10.${area === undefined ? 3 : area === house.province.wardId ? 1 : 2}.0.${no}`,
        ...(area ? { area } : {}),
      })
  }
  await read(30, house.province.wardId)
  await read(60, house.province.communeId)
  await read(15)
  await settle(t)
  t.clock.set(momentOf('2026-06-30', '20:00'))
})

const indicator = async (key: string) => {
  const { indicators } = await t.call(house.officer.token, getDashboard, { params: { planId }, query: {} })
  return indicators.find((row) => row.key === key)!
}
const sources = async (key: string) =>
  (await t.call(house.officer.token, listSources, { params: { planId, indicator: key }, query: { part: 'current' } })).items
const enter = (areaId: string, kind: 'broadcast' | 'print-copies' | 'network-addresses', value: number) =>
  t.db
    .transaction()
    .execute((tx) => addAreaInput(tx, { id: newId(), areaId, kind, value, source: 'Khảo sát', readOn: '2026-06-01', proofId: null }, entering(t, house)))

describe('from reader pages to the plan', () => {
  it('readers alone do not say who is reached: still chưa đo', async () => {
    expect((await indicator('remote-access')).value).toMatchObject({ status: 'not-measured', value: null })
  })

  it('beside broadcast coverage they raise what is reached, and the list shows them by commune', async () => {
    const { communeId } = house.province
    await enter(communeId, 'broadcast', 0.9)
    const { value } = await indicator('remote-access')
    // 60 reader days in thirty days are two readers on a mean day, of 10,000 people: 1 − 0.1 × (1 − 0.0002)
    expect(value).toMatchObject({ status: 'value', denominator: 10_000, value: expect.closeTo(90.002, 3), interval: { from: 'overlap' } })
    expect(await sources('remote-access')).toContainEqual(
      expect.objectContaining({ type: 'reading', code: 'daily-readers', title: 'Xã Vân Lĩnh', amount: 2, at: '2026-06-30' }),
    )
  })

  it('addresses by chosen commune make the pair of town and country with print; those without a place are left out and told', async () => {
    expect((await indicator('urban-rural')).value).toMatchObject({ status: 'not-measured' })
    await enter(house.province.wardId, 'print-copies', 3)
    await enter(house.province.communeId, 'print-copies', 2)
    // (3 + 30/30) of (3 + 1) + (2 + 60/30)
    expect((await indicator('urban-rural')).value).toMatchObject({
      value: 50,
      numerator: 4,
      denominator: 8,
      coverage: expect.closeTo(8 / 8.5, 6),
      notes: [{ code: 'unknown-area-left-out', detail: { count: 0.5 } }],
    })
    const told = (await sources('urban-rural')).map((item) => `${item.code} ${item.title} ${item.amount}`)
    expect(told.sort()).toEqual([
      'daily-addresses Phường Sông Hồng 1',
      'daily-addresses Xã Vân Lĩnh 2',
      'print-copies Phường Sông Hồng 3',
      'print-copies Xã Vân Lĩnh 2',
    ])
  })

  it('where addresses were placed otherwise, the readers’ choice is the second opinion', async () => {
    await enter(house.province.wardId, 'network-addresses', 7)
    await enter(house.province.communeId, 'network-addresses', 3)
    expect((await indicator('urban-rural')).value).toMatchObject({
      numerator: 10,
      denominator: 15,
      notes: [{ code: 'reader-choice-check', detail: { urbanShare: expect.closeTo(33.33, 1), readers: 3 } }],
    })
  })
})
