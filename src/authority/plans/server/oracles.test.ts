import { describe, expect, it } from 'vitest'
import { formatPercent } from '../../../platform/i18n/format.ts'
import { aStatement, aWork, members, percent } from '../testing/builders.ts'
import { growthGaps } from './forecast/forecast-growth.ts'
import { growth } from './formulas/growth.ts'
import { pair } from './formulas/pair.ts'
import { ratio } from './formulas/ratio.ts'
import { share } from './formulas/share.ts'
import { agenciesOn, withPredecessors, type AgencyLife } from './lineage.ts'
import { meetsTarget } from './meets-target.ts'
import { sameSpanEarlier, yearSpan } from './periods.ts'
import { countNewItems } from './rules/new-items.ts'
import { revenueGrowth } from './rules/revenue-growth.ts'
import { staffTrained, staffTrainedAt, type Post } from './rules/staff-trained.ts'

/** The hand-computed oracles the indicators were agreed on, one test each. */
const asShare = { formula: 'share', fewMembersAtMost: 20 } as const
const asGrowth = { formula: 'growth', fewMembersAtMost: 20 } as const
const kinds = ['political-task', 'essential-information']

describe('oracles', () => {
  it('3 agencies, 2 satisfy, target 67 %: needs 2, “2/3 cơ quan, 66,7 %”, đạt', () => {
    const value = share({ members: members('yes', 'yes', 'no'), countingUnit: 'agency' })
    expect(`${value.numerator}/${value.denominator} cơ quan, ${formatPercent(value.value!)}`).toBe('2/3 cơ quan, 66,7 %')
    expect(meetsTarget(value, percent(67), asShare)).toMatchObject({ state: 'met', needed: { count: 2, of: 3 }, gap: 0 })
  })

  it('499 of 500 people trained, target 100 %: không đạt, one person missing', () => {
    const value = ratio({ numerator: 499, denominator: 500, countingUnit: 'person' })
    expect(meetsTarget(value, percent(100), { formula: 'ratio', fewMembersAtMost: 20 })).toMatchObject({ state: 'not-met', gap: 1 })
  })

  it('400 → 452 to 30/6 is +13,0 %; target 15 %: same-span gap 8 (460), the year-end gap is another number', () => {
    const span = { from: '2026-01-01', to: '2026-06-30' }
    const value = growth({
      current: { value: 452, countingUnit: 'story', span },
      baseline: { value: 400, countingUnit: 'story', span: sameSpanEarlier(span) },
      countingUnit: 'story',
    })
    expect(formatPercent(value.value!)).toBe('13,0 %')
    expect(meetsTarget(value, percent(15), asGrowth)).toMatchObject({ state: 'not-met', gap: 8 })
    expect(growthGaps({ current: 452, baselineSpan: 400, baselineYear: 900, percent: 15 })).toEqual({
      spanNeeded: 460,
      spanGap: 8,
      yearNeeded: 1035,
      yearGap: 583,
    })
  })

  it('458 is +14,5 %: không đạt, although it rounds to 15', () => {
    const value = growth({ current: { value: 458, countingUnit: 'story' }, baseline: { value: 400, countingUnit: 'story' }, countingUnit: 'story' })
    expect(formatPercent(value.value!)).toBe('14,5 %')
    expect(meetsTarget(value, percent(15), asGrowth)).toMatchObject({ state: 'not-met', gap: 2 })
  })

  it('first out 31/12/2026 23:50 in Hà Nội: plan year 2026, reporting year 2027; a correction on 2/1 adds nothing', () => {
    const story = [aWork({ workId: 'web', firstPublishedAt: '2026-12-31T16:50:00Z' }), aWork({ workId: 'radio', firstPublishedAt: '2026-12-31T17:30:00Z' })]
    const stories = (calendar: 'plan-year' | 'reporting-year', year: number) =>
      countNewItems(story, { kinds, countingUnit: 'story', span: yearSpan(calendar, year) }).value
    expect([stories('plan-year', 2026), stories('plan-year', 2027)]).toEqual([1, 0])
    expect([stories('reporting-year', 2026), stories('reporting-year', 2027)]).toEqual([0, 1])
    // the correction is a version of the same work: its first publication stands
    const works = (year: number) => countNewItems(story, { kinds, countingUnit: 'work', span: yearSpan('plan-year', year) }).value
    expect([works(2026), works(2027)]).toEqual([1, 1])
  })

  it('A and B merge on 1/7: the denominator is 3 on 30/6 and 2 on 1/7; growth compares with A + B', () => {
    const register: AgencyLife[] = [
      { id: 'A', from: '1990-01-01', to: '2026-06-30' },
      { id: 'B', from: '1990-01-01', to: '2026-06-30' },
      { id: 'C', from: '1990-01-01' },
      { id: 'AB', from: '2026-07-01', predecessors: ['A', 'B'] },
    ]
    const denominator = (on: string) =>
      share({ members: agenciesOn(register, on).map(({ id }) => ({ id, state: 'yes', reasons: [] })), countingUnit: 'agency' }).denominator
    expect([denominator('2026-06-30'), denominator('2026-07-01')]).toEqual([3, 2])
    const works = [
      ...['A', 'A', 'B', 'C'].map((agencyId, at) => aWork({ workId: `p${at}`, storyKey: `p${at}`, agencyId, firstPublishedAt: '2025-08-01T08:00:00+07:00' })),
      ...['A', 'AB', 'AB', 'AB', 'AB', 'C'].map((agencyId, at) =>
        aWork({ workId: `c${at}`, storyKey: `c${at}`, agencyId, firstPublishedAt: '2026-08-01T08:00:00+07:00' }),
      ),
    ]
    const agencyIds = withPredecessors(register, 'AB')
    const of = (year: number) => countNewItems(works, { kinds, countingUnit: 'story', span: yearSpan('plan-year', year), agencyIds })
    // 2025: A 2 + B 1 = 3; 2026: A 1 + AB 4 = 5
    const grown = growth({ current: of(2026), baseline: of(2025), countingUnit: 'story' })
    expect(grown).toMatchObject({ numerator: 5, denominator: 3 })
    expect(grown.value).toBeCloseTo(66.667, 3)
  })

  it('trained in March at A, moved to B in May: trained in both as-of answers, once in the province', () => {
    const posts: Post[] = [
      { personId: 'an', agencyId: 'A', function: 'reporter', from: '2020-01-01', to: '2026-04-30' },
      { personId: 'an', agencyId: 'B', function: 'reporter', from: '2026-05-01' },
    ]
    const completions = [{ personId: 'an', courseId: 'cds-1', completedOn: '2026-03-15' }]
    const rule = { rule: 'staff-trained', minCourses: 1 } as const
    expect(staffTrainedAt('A', { asOf: '2026-04-01', posts, completions }, rule)).toMatchObject({ numerator: 1, denominator: 1 })
    expect(staffTrainedAt('B', { asOf: '2026-06-01', posts, completions }, rule)).toMatchObject({ numerator: 1, denominator: 1 })
    expect(staffTrainedAt('A', { asOf: '2026-06-01', posts, completions }, rule).status).toBe('empty-denominator')
    expect(staffTrained({ asOf: '2026-06-01', posts, completions }, rule)).toMatchObject({ numerator: 1, denominator: 1 })
  })

  it('urban 3.710 ÷ 6.200 = 59,8 %, bounds 58,2–61,5 %: against 60/40 đạt, mốc nằm trong khoảng', () => {
    const value = pair({
      parts: [
        { urban: 610, rural: 390, unplaced: [{ count: 200, urbanProbability: 0.5 }] },
        { urban: 3000, rural: 2000 },
      ],
      countingUnit: 'copy-or-address',
    })
    expect(value).toMatchObject({ numerator: 3710, denominator: 6200 })
    expect([value.value!, value.interval!.low, value.interval!.high].map(formatPercent)).toEqual(['59,8 %', '58,2 %', '61,5 %'])
    const check = meetsTarget(value, aStatement({ kind: 'pair', urban: 60, rural: 40 }), { formula: 'pair', fewMembersAtMost: 20 })
    expect(check).toMatchObject({ state: 'met', targetInsideInterval: true })
  })

  it('revenue without a base year: “chưa có số gốc”, out of the numerator, in the denominator, named', () => {
    const money = (value: number) => ({ value, countingUnit: 'dong' as const })
    const rule = { rule: 'revenue-growth', minGrowth: 20, base: 2024 } as const
    const agencies = [
      { id: 'A', revenue: money(1_200_000_000), base: money(1_000_000_000) },
      { id: 'B', revenue: money(1_199_999_999), base: money(1_000_000_000) },
      { id: 'C', revenue: money(500_000_000), base: null },
    ]
    const value = revenueGrowth({ agencies }, rule)
    expect(value).toMatchObject({ status: 'value', numerator: 1, denominator: 3 })
    expect(value.members!.map((member) => member.state)).toEqual(['yes', 'no', 'unknown'])
    expect(value.notes).toEqual([{ code: 'members-unknown', detail: { count: 1, ids: 'C' } }])
    expect(value.members![2]!.reasons[0]!.code).toBe('no-baseline')
    const unnamed = revenueGrowth({ agencies }, { ...rule, base: 'unset' })
    expect(unnamed).toMatchObject({ status: 'no-baseline', value: null, denominator: 3 })
    expect(unnamed.members![0]!.reasons.map((reason) => reason.code)).toEqual(['no-baseline', 'baseline-year-not-named'])
  })
})
