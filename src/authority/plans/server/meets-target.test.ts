import { describe, expect, it } from 'vitest'
import { aStatement, aValue, members, percent, seededRandom } from '../testing/builders.ts'
import { neededCount, reaches } from './few-members.ts'
import { countOfMembers } from './formulas/count.ts'
import { growth } from './formulas/growth.ts'
import { growthInPoints } from './formulas/growth-in-points.ts'
import { pair } from './formulas/pair.ts'
import { ratio } from './formulas/ratio.ts'
import { share } from './formulas/share.ts'
import { meetsTarget } from './meets-target.ts'

const rules = { formula: 'share', fewMembersAtMost: 20 } as const
const agencies = (...states: Parameters<typeof members>) => share({ members: members(...states), countingUnit: 'agency' })

describe('a share of few agencies as a count', () => {
  it.each([
    [67, 3, 2],
    [33, 3, 1],
    [70, 3, 3],
    [30, 3, 1],
    [50, 3, 2],
    [75, 3, 3],
    [90, 3, 3],
    [100, 3, 3],
    [0, 3, 0],
    [1, 3, 1],
    [67, 6, 4],
    [50, 4, 2],
    [33, 7, 3],
    [66.7, 3, 2],
    [66.8, 3, 3],
    [14, 7, 1],
    [99, 20, 20],
  ])('%d %% of %i needs %i', (wanted, of, needed) => expect(neededCount({ percent: wanted, of, direction: 'up' })).toBe(needed))

  it.each([
    [33, 3, 1],
    [0, 3, 0],
    [50, 3, 1],
    [67, 3, 2],
    [100, 3, 3],
  ])('at most %d %% of %i allows %i', (wanted, of, allowed) => expect(neededCount({ percent: wanted, of, direction: 'down' })).toBe(allowed))

  it('100 % means all, even where 199 of 200 rounds to it', () => expect(neededCount({ percent: 100, of: 200, direction: 'up' })).toBe(200))

  it('is the smallest count that rounds to the target, for every target and size', () => {
    for (let of = 1; of <= 20; of += 1) {
      for (let wanted = 1; wanted < 100; wanted += 1) {
        const needed = neededCount({ percent: wanted, of, direction: 'up' })
        expect(Math.round((needed / of) * 100 + 1e-9)).toBeGreaterThanOrEqual(wanted)
        expect(Math.round(((needed - 1) / of) * 100 + 1e-9)).toBeLessThan(wanted)
      }
    }
  })

  it('1 of 3 does not meet 67 %, one agency missing', () =>
    expect(meetsTarget(agencies('yes', 'no', 'no'), percent(67), rules)).toMatchObject({ state: 'not-met', needed: { count: 2, of: 3 }, gap: 1 }))

  it('an unknown agency may still bring it: the target is inside the interval', () =>
    expect(meetsTarget(agencies('yes', 'unknown', 'no'), percent(67), rules)).toMatchObject({ state: 'not-met', targetInsideInterval: true }))

  it('with many agencies the percentage is compared unrounded: 133 of 200 is not 67 %', () => {
    const many = share({
      members: Array.from({ length: 200 }, (_, at) => ({ id: String(at), state: at < 133 ? 'yes' : 'no', reasons: [] })),
      countingUnit: 'agency',
    })
    expect(meetsTarget(many, percent(67), rules)).toMatchObject({ state: 'not-met', needed: null, gap: 1 })
    expect(meetsTarget(many, percent(66.5), rules).state).toBe('met')
  })
})

describe('other comparisons', () => {
  it('a binary fraction does not decide: 29 of 100 people meet 29 %', () => {
    const value = ratio({ numerator: 29, denominator: 100, countingUnit: 'person' })
    expect(value.value).toBeLessThan(29)
    expect(meetsTarget(value, percent(29), { ...rules, formula: 'ratio' })).toMatchObject({ state: 'met', gap: 0 })
  })

  it('one person in a hundred million still decides', () => expect(reaches((99_999_999 / 100_000_000) * 100, 100, 'up')).toBe(false))

  it('a range is met inside and above it', () => {
    const range = aStatement({ kind: 'range', min: 5, max: 10 })
    const grown = (current: number) =>
      growth({ current: { value: current, countingUnit: 'agency' }, baseline: { value: 100, countingUnit: 'agency' }, countingUnit: 'agency' })
    expect([104, 105, 108, 110, 130].map((current) => meetsTarget(grown(current), range, { ...rules, formula: 'growth' }).state)).toEqual([
      'not-met',
      'met',
      'met',
      'met',
      'met',
    ])
  })

  it('eq reads at most where less is wanted', () => {
    const atMost = percent(60, { direction: 'down' })
    expect([59.9, 60, 60.1].map((value) => meetsTarget(aValue({ value }), atMost, { ...rules, formula: 'ratio' }).state)).toEqual(['met', 'met', 'not-met'])
  })

  it('a pair that misses says how many rural units would bring it: 3.100 of 5.000 against 60/40 needs 167 more', () => {
    // 3.100 ÷ 0,6 = 5.166,7: with 167 rural units more the urban share is 3.100 ÷ 5.167 = 59,996 %
    const value = pair({ parts: [{ urban: 3100, rural: 1900 }], countingUnit: 'copy-or-address' })
    expect(meetsTarget(value, aStatement({ kind: 'pair', urban: 60, rural: 40 }), { ...rules, formula: 'pair' })).toMatchObject({ state: 'not-met', gap: 167 })
  })

  it('a count with its share is compared as the count', () => {
    const wanted = aStatement({ kind: 'count-percent', count: 1, percent: 33 })
    expect(meetsTarget(countOfMembers(members('yes', 'no', 'no'), 'agency'), wanted, { ...rules, formula: 'count' }).state).toBe('met')
    expect(meetsTarget(countOfMembers(members('no', 'no', 'no'), 'agency'), wanted, { ...rules, formula: 'count' })).toMatchObject({ state: 'not-met', gap: 1 })
  })

  it('the same row in percentage points: from 0 of 3, one agency is +33,3 points and meets 33', () => {
    const points = growthInPoints(agencies('yes', 'no', 'no'), { satisfying: 0, members: 3 })
    expect(points.value).toBeCloseTo(33.333, 3)
    expect(meetsTarget(points, aStatement({ kind: 'count-percent', count: 1, percent: 33 }), { ...rules, formula: 'growth' })).toMatchObject({
      state: 'met',
      needed: { count: 1, of: 3 },
    })
    const fromOne = growthInPoints(agencies('yes', 'no', 'no'), { satisfying: 1, members: 3 })
    expect(meetsTarget(fromOne, percent(33), { ...rules, formula: 'growth' })).toMatchObject({ state: 'not-met', needed: { count: 2, of: 3 }, gap: 1 })
  })

  it('“khoảng 20 %” is compared as it stands and marked', () =>
    expect(meetsTarget(aValue({ value: 19.9 }), percent(20, { approximate: true, raw: 'khoảng 20%' }), { ...rules, formula: 'growth' })).toMatchObject({
      state: 'not-met',
      notes: [{ code: 'approximate-wording', detail: { raw: 'khoảng 20%' } }],
    }))

  it('a blank target stays blank; a value without a number is no-value, never missed', () => {
    expect(meetsTarget(aValue(), aStatement({ kind: 'blank' }), rules)).toMatchObject({ state: 'blank-target', gap: null })
    expect(meetsTarget(share({ members: [], countingUnit: 'agency' }), percent(0), rules)).toMatchObject({ state: 'no-value', gap: null })
  })

  it('a row that waits for an event is not missed before it, but may be met', () => {
    const waiting = aStatement({ kind: 'count', count: 1 }, { trigger: 'Sau khi Bộ TT&TT hướng dẫn' })
    const having = (value: number) => aValue({ value, numerator: value, denominator: null, unit: 'count' })
    const state = (value: number, triggerFired: boolean) => meetsTarget(having(value), waiting, { ...rules, formula: 'count', triggerFired }).state
    expect([state(0, false), state(0, true), state(1, false)]).toEqual(['awaiting-trigger', 'not-met', 'met'])
  })

  it('property: the gap, added, meets the target, and one less does not', () => {
    const random = seededRandom(7)
    for (let round = 0; round < 2000; round += 1) {
      const baseline = 1 + Math.floor(random() * 900)
      const current = Math.floor(random() * 900)
      const wanted = percent(Math.floor(random() * 600) / 10)
      const check = (count: number) =>
        meetsTarget(
          growth({ current: { value: count, countingUnit: 'story' }, baseline: { value: baseline, countingUnit: 'story' }, countingUnit: 'story' }),
          wanted,
          { ...rules, formula: 'growth' },
        )
      const { state, gap } = check(current)
      if (state === 'met') expect(gap).toBe(0)
      else expect([check(current + gap!).state, check(current + gap! - 1).state]).toEqual(['met', 'not-met'])
    }
  })
})
