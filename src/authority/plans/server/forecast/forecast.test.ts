import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../platform/clock.ts'
import { aMember, aValue, seededRandom } from '../../testing/builders.ts'
import { because } from '../rules/member.ts'
import { pair } from '../formulas/pair.ts'
import { DailySeries, type DailyCount } from './daily-series.ts'
import { forecastCount, forecastGrowth, growthGaps } from './forecast-growth.ts'
import { forecastLevel, forecastPeople } from './forecast-level.ts'
import { forecastShare, type MemberOutlook } from './forecast-share.ts'
import { conformal, forecastTotal, type TotalForecast } from './forecast-total.ts'

const days = (from: string, to: string, value: (day: string) => number): DailyCount[] => {
  const rows: DailyCount[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) rows.push({ day, value: value(day) })
  return rows
}
const end = { asOf: '2026-11-21', lastDay: '2026-12-31', countingUnit: 'story' } as const
const total = (soFar: number, low: number, point: number, high: number): TotalForecast => ({ soFar, comparableSpans: 3, bounds: { low, point, high } })

describe('forecast of a total', () => {
  const steady = [...days('2024-01-01', '2025-12-31', () => 1), ...days('2026-01-01', '2026-06-30', () => 2)]

  it('by hand: one a day for two years, two a day this year', () => {
    // to 30/6: 182 (leap) + 181 = 363 earlier, rest 184 + 184 = 368; this year 362 → seasonal 362·368/363 = 366,986
    // recent pace 2·184 = 368; weight 2/(2 + 1) → 367,324; errors are near 0, so the noise of counting: 1,2816·√367,324 = 24,563
    const { soFar, comparableSpans, bounds } = forecastTotal({ history: steady, coveredFrom: '2024-01-01', calendar: 'plan-year', asOf: '2026-06-30' })
    expect([soFar, comparableSpans]).toEqual([362, 2])
    expect([bounds!.low, bounds!.point, bounds!.high].map((one) => one.toFixed(1))).toEqual(['704.8', '729.3', '753.9'])
  })

  it('with one comparable span there is no forecast', () => {
    const input = { history: steady, calendar: 'plan-year', asOf: '2026-06-30' } as const
    expect(forecastTotal({ ...input, coveredFrom: '2025-01-01' })).toEqual({ soFar: 362, comparableSpans: 1, bounds: null })
    // the archive begins on 2/1/2024: that year is not whole
    expect(forecastTotal({ ...input, coveredFrom: '2024-01-02' }).comparableSpans).toBe(1)
  })

  it('a finished year is what it was', () => {
    const closed = forecastTotal({ history: steady, coveredFrom: '2024-01-01', calendar: 'plan-year', asOf: '2025-12-31' })
    expect(closed.bounds).toEqual({ low: 365, point: 365, high: 365 })
  })

  it('follows the season: half of the year’s items come in the last quarter', () => {
    const seasonal = (day: string) => (day.slice(5) >= '10-01' ? 3 : 1)
    const history = [...days('2022-01-01', '2025-12-31', seasonal), ...days('2026-01-01', '2026-09-30', seasonal)]
    const { bounds } = forecastTotal({ history, coveredFrom: '2022-01-01', calendar: 'plan-year', asOf: '2026-09-30' })
    // the true year is 273 + 276 = 549; a straight line from 273 in 273 days says 365
    expect(bounds!.point).toBeGreaterThan(500)
    expect(bounds!.high).toBeGreaterThan(549)
  })

  it('learns from one wild earlier year: the interval widens', () => {
    const wild = [
      ...days('2023-01-01', '2025-12-31', (day) => (day >= '2024-07-01' && day <= '2024-12-31' ? 5 : 1)),
      ...days('2026-01-01', '2026-06-30', () => 1),
    ]
    const calm = [...days('2023-01-01', '2025-12-31', () => 1), ...days('2026-01-01', '2026-06-30', () => 1)]
    const width = (history: DailyCount[]) => {
      const { bounds } = forecastTotal({ history, coveredFrom: '2023-01-01', calendar: 'plan-year', asOf: '2026-06-30' })
      return bounds!.high - bounds!.low
    }
    expect(width(wild)).toBeGreaterThan(2 * width(calm))
  })

  it('counts in the reporting year', () => {
    const { soFar } = forecastTotal({ history: steady, coveredFrom: '2023-12-15', calendar: 'reporting-year', asOf: '2026-01-02' })
    expect(soFar).toBe(17 + 4)
  })

  it('is right about as often as it says, and better than a straight line', () => {
    const random = seededRandom(2026)
    const poisson = (mean: number): number => {
      let count = 0
      for (let left = Math.exp(-mean), product = random(); product > left; product *= random()) count += 1
      return count
    }
    const month = (day: string) => Number(day.slice(5, 7))
    let held = 0
    let own = 0
    let straight = 0
    const agencies = 120
    for (let agency = 0; agency < agencies; agency += 1) {
      const level = 0.5 + random() * 2.5
      const season = Array.from({ length: 12 }, (_, at) => (at === 1 ? 0.5 : 0.8 + 0.6 * random() + (at >= 9 ? 0.5 : 0)))
      const years = new Map([2022, 2023, 2024, 2025, 2026].map((year) => [String(year), level * (0.85 + 0.4 * random())]))
      const all = days('2022-01-01', '2026-12-31', (day) => poisson(years.get(day.slice(0, 4))! * season[month(day) - 1]!))
      const asOf = '2026-08-31'
      const { soFar, bounds } = forecastTotal({ history: all.filter((row) => row.day <= asOf), coveredFrom: '2022-01-01', calendar: 'plan-year', asOf })
      const truth = all.filter((row) => row.day >= '2026-01-01').reduce((sum, row) => sum + row.value, 0)
      if (bounds!.low <= truth && truth <= bounds!.high) held += 1
      own += Math.abs(bounds!.point - truth) / truth
      straight += Math.abs((soFar * 365) / 243 - truth) / truth
    }
    expect(held / agencies).toBeGreaterThan(0.72)
    expect(held / agencies).toBeLessThan(0.97)
    expect(own).toBeLessThan(0.75 * straight)
  })

  it('property: a daily series sums any span', () => {
    const random = seededRandom(5)
    const rows = days('2025-01-01', '2025-12-31', () => Math.floor(random() * 5)).filter(() => random() < 0.7)
    const series = new DailySeries([...rows].reverse())
    for (let round = 0; round < 300; round += 1) {
      const from = addDays('2024-12-20', Math.floor(random() * 380))
      const to = addDays(from, Math.floor(random() * 100))
      expect(series.sum({ from, to })).toBe(rows.filter((row) => from <= row.day && row.day <= to).reduce((sum, row) => sum + row.value, 0))
    }
  })

  it('takes the ⌈(n+1)·level⌉-th error, the largest of few, all of none', () => {
    expect([conformal([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], 0.8), conformal([0.3, 0.1], 0.8), conformal([], 0.8)]).toEqual([0.8, 0.3, 1])
  })
})

describe('forecast of growth', () => {
  // 900 in the base year, +15 % → 1.035 needed
  const states = (forecast: TotalForecast) => forecastGrowth({ ...end, total: forecast, baselineTotal: 900, percent: 15 }).state

  it('has its five states', () => {
    expect([
      states(total(1035, 1040, 1100, 1150)),
      states(total(880, 1035, 1060, 1090)),
      states(total(880, 960, 1021, 1080)),
      states(total(880, 960, 1000, 1034)),
      states({ soFar: 880, comparableSpans: 1, bounds: null }),
    ]).toEqual(['achieved', 'forecast-met', 'at-risk', 'forecast-missed', 'insufficient-data'])
  })

  it('“cần thêm 14 tin, bài thiết yếu trong 6 tuần”', () => {
    const forecast = forecastGrowth({ ...end, total: total(880, 960, 1021, 1080), baselineTotal: 900, percent: 15 })
    expect(forecast.action).toEqual({ kind: 'more-items', countingUnit: 'story', extra: 14, remaining: 155, weeks: 6 })
    // 960/900 − 1 = 6,67 %; 1.021/900 − 1 = 13,44 %; 1.080/900 − 1 = 20 %
    expect([forecast.low!, forecast.point!, forecast.high!].map((one) => one.toFixed(2))).toEqual(['6.67', '13.44', '20.00'])
  })

  it('when the expected total meets but the cautious one does not, the action secures it', () =>
    expect(forecastGrowth({ ...end, total: total(880, 1020, 1050, 1080), baselineTotal: 900, percent: 15 }).action).toMatchObject({
      extra: 15,
      remaining: 155,
    }))

  it('without a base year’s total, or with none in it, says so', () => {
    expect(forecastGrowth({ ...end, total: total(1, 2, 3, 4), baselineTotal: null, percent: 15 }).state).toBe('insufficient-data')
    expect(forecastGrowth({ ...end, total: total(1, 2, 3, 4), baselineTotal: 0, percent: 15 }).state).toBe('insufficient-data')
  })

  it('a count: 12 activities wanted', () => {
    expect(forecastCount({ ...end, total: total(9, 10, 11, 13), needed: 12 })).toMatchObject({
      state: 'at-risk',
      low: 10,
      point: 11,
      high: 13,
      action: { extra: 1, remaining: 3 },
    })
    expect(forecastCount({ ...end, total: total(9, 10, 11, 13), needed: 9 })).toMatchObject({ state: 'achieved', action: null })
  })

  it('gaps: met is 0, an unknown base year has no year-end gap', () =>
    expect(growthGaps({ current: 470, baselineSpan: 400, baselineYear: null, percent: 15 })).toEqual({
      spanNeeded: 460,
      spanGap: 0,
      yearNeeded: null,
      yearGap: null,
    }))
})

describe('forecast of a share of few agencies', () => {
  const no = (id: string, ...codes: ('no-decision' | 'few-works-from-board')[]): MemberOutlook => ({
    member: { id, state: 'no', reasons: codes.map((code) => because(code)) },
  })
  const yes = (id: string): MemberOutlook => ({ member: aMember(id) })
  const forecast = (outlooks: MemberOutlook[], percent: number) =>
    forecastShare({ outlooks, percent, countingUnit: 'agency', asOf: '2026-11-21', lastDay: '2026-12-31' })

  it('met now and lasting: đã đạt', () =>
    expect(forecast([yes('A'), yes('B'), no('C', 'no-decision')], 67)).toMatchObject({ state: 'achieved', low: 2, point: 2, high: 2, action: null }))

  it('a decision due in time makes it possible, not certain: có nguy cơ', () => {
    const awaited = [{ what: 'no-decision', dueOn: '2026-12-20' }]
    expect(forecast([yes('A'), { ...no('B', 'no-decision'), awaited }, no('C', 'no-decision')], 67)).toMatchObject({
      state: 'at-risk',
      low: 1,
      point: 2,
      high: 2,
    })
  })

  it('due after the year, or only half of what is missing: dự báo không đạt, the nearest agency is named', () => {
    const late = { ...no('B', 'no-decision'), awaited: [{ what: 'no-decision', dueOn: '2027-01-15' }] }
    const half = { ...no('C', 'no-decision', 'few-works-from-board'), awaited: [{ what: 'no-decision', dueOn: '2026-12-01' }] }
    const { state, action } = forecast([yes('A'), half, late], 67)
    expect(state).toBe('forecast-missed')
    expect(action).toEqual({
      kind: 'more-members',
      countingUnit: 'agency',
      extra: 1,
      weeks: 6,
      candidates: [
        { id: 'B', missing: ['no-decision'] },
        { id: 'C', missing: ['no-decision', 'few-works-from-board'] },
      ],
    })
  })

  it('a licence that ends before the year does puts a met target at risk, unless its renewal is due', () => {
    const ending = { ...yes('B'), expiring: [{ what: 'licence-expired', lastDay: '2026-12-01' }] }
    expect(forecast([yes('A'), ending], 100)).toMatchObject({ state: 'forecast-missed', low: 1, high: 1 })
    expect(forecast([yes('A'), { ...ending, awaited: [{ what: 'licence-expired', dueOn: '2026-11-30' }] }], 100)).toMatchObject({
      state: 'at-risk',
      low: 1,
      point: 2,
    })
  })

  it('an unknown agency leaves it open; nothing known is no forecast', () => {
    expect(forecast([yes('A'), { member: aMember('B', 'unknown') }], 100)).toMatchObject({ state: 'at-risk', low: 1, point: 1, high: 2 })
    expect(forecast([{ member: aMember('B', 'unknown') }], 100).state).toBe('insufficient-data')
    expect(forecast([], 100).state).toBe('insufficient-data')
  })
})

describe('forecast of a level', () => {
  const value = pair({
    parts: [
      { urban: 610, rural: 390, unplaced: [{ count: 200, urbanProbability: 0.5 }] },
      { urban: 3000, rural: 2000 },
    ],
    countingUnit: 'copy-or-address',
  })
  const input = { value, limit: 60, direction: 'down', asOf: '2026-11-21', lastDay: '2026-12-31' } as const

  it('drifts as earlier years did, with their errors and the uncertainty of measuring', () => {
    // drifts −0,6 and −0,9: mean −0,75, shrunk by 2/3 to −0,5; errors 0,1 and 0,4 → 0,4
    const forecast = forecastLevel({
      ...input,
      past: [
        { atSpan: 61, atClose: 60.4 },
        { atSpan: 62, atClose: 61.1 },
      ],
    })
    expect([forecast.low!, forecast.point!, forecast.high!].map((one) => one.toFixed(2))).toEqual(['57.33', '59.34', '61.35'])
    // the expected level meets, the unfavourable 61,3516 % does not: 6.200·(61,3516 ÷ 60 − 1) = 139,67
    expect(forecast).toMatchObject({ state: 'at-risk', action: { kind: 'more-reached', extra: 140 } })
  })

  it('below two comparable spans: chưa đủ dữ liệu; closed: met or not', () => {
    expect(forecastLevel({ ...input, past: [{ atSpan: 61, atClose: 60 }] })).toMatchObject({ state: 'insufficient-data', low: null })
    expect(forecastLevel({ ...input, past: [], asOf: '2026-12-31' })).toMatchObject({ state: 'achieved' })
    expect(forecastLevel({ ...input, past: [], asOf: '2026-12-31', limit: 59 })).toMatchObject({ state: 'forecast-missed' })
  })

  it('people: only courses with a date before the year ends', () => {
    const people = (awaited: { people: number; dueOn: string }[]) =>
      forecastPeople({ value: aValue({ value: 90, numerator: 36, denominator: 40 }), awaited, limit: 100, asOf: '2026-11-21', lastDay: '2026-12-31' })
    expect(people([{ people: 4, dueOn: '2026-12-10' }])).toMatchObject({ state: 'at-risk', low: 90, high: 100, action: { extra: 4, weeks: 6 } })
    expect(
      people([
        { people: 3, dueOn: '2026-12-10' },
        { people: 9, dueOn: '2027-02-01' },
      ]),
    ).toMatchObject({ state: 'forecast-missed', high: 97.5, action: { extra: 1 } })
    expect(
      forecastPeople({ value: aValue({ value: 100, numerator: 40, denominator: 40 }), awaited: [], limit: 100, asOf: '2026-11-21', lastDay: '2026-12-31' }),
    ).toMatchObject({ state: 'achieved', action: null })
  })
})
