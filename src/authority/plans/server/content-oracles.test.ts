import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import { addSection } from '../../../commons/vocabulary/index.ts'
import { publish, withdraw, type Candidate } from '../../../commons/record/index.ts'
import { aCandidate, anApproval } from '../../../commons/record/testing/builders.ts'
import { addBaseline, addTypedValue, getDashboard, getIndicator, listSources } from '../contract.ts'
import { demoPlan } from '../data/shipped-plans.ts'
import { declareWorks, givenChannel, givenCommitment, givenPlan, givenPlanHouse, givenProof, momentOf, spread, type PlanHouse } from '../testing/province.ts'

const t = useTestApp()
let house: PlanHouse
let planId: string
let paper: string
let essential: string
let positive: string
const sectionId = newId()

const at = (indicator: string, query: object = {}) => ({ params: { planId, indicator }, query })
const indicator = async (key: string, query: object = {}) => {
  const { indicators } = await t.call(house.officer.token, getDashboard, { params: { planId }, query })
  return indicators.find((row) => row.key === key)!
}
const declare = (lists: Parameters<typeof declareWorks>[3]) => declareWorks(t, house.secretary.token, paper, lists)

const publishNow = async (over: Partial<Candidate>, when: Date): Promise<{ workId: string; publicId: string; slug: string }> => {
  const candidate = aCandidate({ agencyId: house.agency.id, sectionId, ...over })
  return t.db
    .transaction()
    .execute((tx) => publish(tx, candidate, [anApproval(candidate, { personId: house.leader.id, at: when })], { at: when, actorId: house.leader.id }))
}

beforeAll(async () => {
  t.clock.set(momentOf('2026-06-30', '20:00'))
  house = await givenPlanHouse(t)
  planId = await givenPlan(t, house, demoPlan())
  paper = await givenChannel(t, house.agency.id, { kind: 'print' })
  essential = await givenCommitment(t, house, 'essential-information')
  positive = await givenCommitment(t, house, 'positive')
  await t.db.transaction().execute((tx) => addSection(tx, { id: sectionId, agencyId: house.agency.id, slug: 'thoi-su', name: 'Thời sự', position: 1 }))
  await declare(spread('2025-01-05', 400, [essential]))
  // later in last year: in the base of the whole year, not of the same span
  await declare(spread('2025-08-01', 300, [essential]))
  await declare(spread('2026-01-05', 300, [essential]))
  await declare(spread('2026-06-01', 152, [essential, positive]))
  await declare([{ day: '2026-03-03', count: 20 }])
})

describe('growth of essential items, from declared works to the dashboard', () => {
  it('is 452 against 400 to the same day: +13 %, 8 short of the same span, and another gap to the year’s end', async () => {
    const row = await indicator('essential-items-growth')
    expect(row).toMatchObject({
      value: { status: 'value', numerator: 452, denominator: 400, unit: 'percent', countingUnit: 'story', provenance: { native: 0, declared: 1, imported: 0 } },
      origin: 'computed',
      shown: expect.closeTo(13, 9),
      shownOn: '2026-06-30',
      wantedYear: 2026,
      gaps: { spanNeeded: 460, spanGap: 8, yearNeeded: 805, yearGap: 353 },
      // one earlier year is not enough
      forecast: { state: 'insufficient-data', comparableSpans: 1 },
    })
    expect(row.statements.map(({ statement, check }) => [statement.raw, check.state, check.gap])).toEqual([['15%', 'not-met', 8]])
    // the magazine has no record: left out of both years, and named
    expect(row.value.notes).toContainEqual({ code: 'members-left-out', detail: { count: 1, ids: house.otherAgency.id } })
    expect(row.value.coverage).toBe(0.5)
    expect(row.trend).toHaveLength(12)
    expect(row.trend.at(-1)).toEqual({ day: '2026-06-30', value: expect.closeTo(13, 9), target: 15 })
    expect(row.trend.at(-6)).toMatchObject({ day: '2026-01-31', value: -25, target: 15 })
  })

  it('is asked of the reporting year too, which begins on 15/12', async () => {
    const { period, indicators } = await t.call(house.officer.token, getDashboard, { params: { planId }, query: { calendar: 'reporting-year' } })
    expect(period).toEqual({ from: '2025-12-15', to: '2026-12-14' })
    expect(indicators.find((row) => row.key === 'essential-items-growth')!.value).toMatchObject({ numerator: 452, denominator: 400 })
  })

  it('six more reach 14,5 % and still not the target; a withdrawn one leaves again; a second output adds nothing', async () => {
    const six = await declare([{ day: '2026-06-29', count: 6, commitmentIds: [essential] }])
    expect(await indicator('essential-items-growth')).toMatchObject({
      value: { numerator: 458 },
      shown: expect.closeTo(14.5, 9),
      statements: [{ check: { state: 'not-met', gap: 2 } }],
    })
    await declare([{ day: '2026-06-30', count: 1, commitmentIds: [essential], storyKey: six[0]! }])
    expect((await indicator('essential-items-growth')).value.numerator).toBe(458)
    await t.db
      .transaction()
      .execute((tx) => withdraw(tx, { workId: six[1]!, agencyIds: [house.agency.id], reason: 'Sai' }, { at: t.clock.now(), actorId: null }))
    expect((await indicator('essential-items-growth')).value.numerator).toBe(457)
  })

  it('opens in two steps to the works of either year, native ones with their public page', async () => {
    const native = await publishNow({ commitmentIds: [essential] }, momentOf('2026-06-30', '19:00'))
    const page = await t.call(house.officer.token, listSources, { ...at('essential-items-growth'), query: { limit: 3 } })
    expect(page.items[0]).toMatchObject({ type: 'work', code: 'native', id: native.workId, at: '2026-06-30', agency: 'Báo Minh Sơn' })
    expect(page.items[0]!.link).toMatch(new RegExp(`^/bao/org-[0-9a-f]+/${native.slug}-${native.publicId}\\.html$`))
    expect(page.items[1]).toMatchObject({ code: 'declared', link: null })
    const earlier = await t.call(house.officer.token, listSources, { ...at('essential-items-growth'), query: { part: 'baseline', limit: 200 } })
    expect(earlier.items.every((item) => item.at! <= '2025-06-30')).toBe(true)
    expect(earlier.nextCursor).not.toBeNull()
  })

  it('tells each agency’s part, and works of the other calendar year stay out', async () => {
    const detail = await t.call(house.officer.token, getIndicator, at('essential-items-growth', { asOf: '2026-06-28' }))
    expect(detail.parts).toEqual([
      expect.objectContaining({ agencyId: house.agency.id, status: 'value', numerator: 452, denominator: 400 }),
      expect.objectContaining({ agencyId: house.otherAgency.id, status: 'not-measured', value: null }),
    ])
    expect(detail.beside.map((each) => [each.key, each.value.numerator])).toEqual([['essential-works-growth', 452]])
    expect(detail.sourceParts).toEqual(['current', 'baseline'])
  })
})

describe('no number has four faces', () => {
  it('growth of positive items has no base until one is typed with its proof, and compares only its own counting unit', async () => {
    const row = await indicator('positive-items-growth', { asOf: '2026-06-28' })
    expect(row).toMatchObject({ value: { status: 'baseline-zero', numerator: 152, denominator: 0 }, state: 'no-value', origin: 'none', shown: null })
    const since2020 = await indicator('essential-items-growth-since-2020', { asOf: '2026-06-28' })
    expect(since2020).toMatchObject({ value: { status: 'no-baseline', numerator: 452 }, state: 'no-value' })
    const base = {
      id: newId(),
      indicator: 'essential-items-growth-since-2020',
      agencyId: null,
      from: '2020-01-01',
      to: '2020-06-28',
      proofId: await givenProof(t, house),
    }
    await t.call(house.officer.token, addBaseline, { body: { ...base, value: 300, countingUnit: 'work' } })
    expect((await indicator('essential-items-growth-since-2020', { asOf: '2026-06-28' })).value).toMatchObject({
      status: 'no-baseline',
      notes: expect.arrayContaining([expect.objectContaining({ code: 'counting-units-differ' })]),
    })
    await t.call(house.officer.token, addBaseline, { body: { ...base, id: newId(), value: 400, countingUnit: 'story' } })
    const typed = await indicator('essential-items-growth-since-2020', { asOf: '2026-06-28' })
    expect(typed).toMatchObject({
      value: { status: 'value', numerator: 452, denominator: 400, notes: expect.arrayContaining([{ code: 'baseline-typed', detail: { value: 400 } }]) },
    })
    // “khoảng 20 %” in the body of the plan and 20 % in its table
    expect(typed.statements.map(({ check }) => check.state)).toEqual(['not-met', 'not-met'])
  })

  it('a coded sample gives a base with its interval', async () => {
    await t.call(house.officer.token, addBaseline, {
      body: {
        id: newId(),
        indicator: 'essential-items-growth-since-2020',
        agencyId: null,
        from: '2020-01-01',
        to: '2020-06-27',
        sample: { archive: 2000, sampled: 400, ofKind: 76 },
        countingUnit: 'story',
        proofId: await givenProof(t, house),
      },
    })
    const row = await indicator('essential-items-growth-since-2020', { asOf: '2026-06-27' })
    expect(row.value).toMatchObject({ status: 'value', denominator: 380, interval: { from: 'sampled-baseline' } })
    expect(row.value.interval!.low).toBeLessThan(row.value.value!)
    const detail = await t.call(house.officer.token, getIndicator, at('essential-items-growth-since-2020'))
    expect(detail.baselines.map((base) => [base.origin, base.value, base.sample?.sampled ?? null])).toEqual([
      ['sampled', 380, 400],
      ['typed', 400, null],
      ['typed', 300, null],
    ])
  })

  it('readers by area wait for their measure: chưa đo, never 0; typed with a proof it is shown as typed', async () => {
    const row = await indicator('remote-access')
    expect(row).toMatchObject({ value: { status: 'not-measured', value: null }, shown: null, state: 'no-value' })
    expect(row.sources).toContainEqual({ name: 'audience.readers_by_area', state: expect.stringMatching(/measured/) })
    await t.call(house.officer.token, addTypedValue, {
      body: {
        id: newId(),
        indicator: 'remote-access',
        agencyId: null,
        from: '2026-01-01',
        to: '2026-05-31',
        value: 95,
        countingUnit: 'inhabitant',
        proofId: await givenProof(t, house),
      },
    })
    const typed = await indicator('remote-access')
    expect(typed).toMatchObject({
      origin: 'typed',
      shown: 95,
      shownOn: '2026-05-31',
      state: 'achieved',
      statements: [{ statement: { raw: '94%' }, check: { state: 'met' } }],
    })
    expect(typed.trend.map((point) => point.value).slice(-3)).toEqual([null, 95, 95])
  })

  it('computed and typed stand beside each other with their difference', async () => {
    await t.call(house.officer.token, addTypedValue, {
      body: {
        id: newId(),
        indicator: 'essential-items-growth',
        agencyId: null,
        from: '2026-01-01',
        to: '2026-06-28',
        value: 17,
        numerator: 468,
        denominator: 400,
        countingUnit: 'story',
        proofId: await givenProof(t, house),
      },
    })
    expect(await indicator('essential-items-growth', { asOf: '2026-06-28' })).toMatchObject({
      origin: 'both',
      shown: expect.closeTo(13, 9),
      difference: expect.closeTo(4, 9),
      typed: { value: 17, by: 'Đỗ Lan' },
    })
  })
})
