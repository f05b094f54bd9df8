import { describe, expect, it } from 'vitest'
import { aMember, members, seededRandom } from '../../testing/builders.ts'
import { reconcile } from '../reconcile.ts'
import { documentByAgency, documentExists, type Document } from './document.ts'
import { growth } from './growth.ts'
import { growthInPoints } from './growth-in-points.ts'
import { pair } from './pair.ts'
import { provenanceShares } from './provenance.ts'
import { ratio } from './ratio.ts'
import { sampledBaseline } from './sampled-baseline.ts'
import { share } from './share.ts'
import { countOfMembers, count } from './count.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }
const lastYear = { from: '2025-01-01', to: '2025-12-31' }
const stories = (value: number, span = year) => ({ value, countingUnit: 'story', span }) as const

describe('share', () => {
  it('names members nothing is known of and gives both ends', () => {
    const value = share({ members: members('yes', 'no', 'unknown', 'unknown'), countingUnit: 'agency' })
    expect(value).toMatchObject({ value: 25, numerator: 1, denominator: 4, coverage: 0.5, interval: { low: 25, high: 75, from: 'unknown-members' } })
    expect(value.notes).toEqual([{ code: 'members-unknown', detail: { count: 2, ids: 'C, D' } }])
  })

  it('of nobody has no number', () => expect(share({ members: [], countingUnit: 'agency' })).toMatchObject({ status: 'empty-denominator', value: null }))
  it('of only unknown members is not measured', () =>
    expect(share({ members: members('unknown'), countingUnit: 'agency' })).toMatchObject({ status: 'not-measured', value: null, denominator: 1 }))
  it('0 of 3 is a true zero', () => expect(share({ members: members('no', 'no', 'no'), countingUnit: 'agency' })).toMatchObject({ status: 'value', value: 0 }))
  it('refuses a member listed twice', () => expect(() => share({ members: [aMember('A'), aMember('A')], countingUnit: 'agency' })).toThrow(RangeError))
  it('says how much was native, declared, imported', () => {
    const value = share({ members: members('yes'), countingUnit: 'agency', provenance: { native: 6, declared: 3, imported: 1 } })
    expect(value.provenance).toEqual({ native: 0.6, declared: 0.3, imported: 0.1 })
    expect(provenanceShares({ native: 0, declared: 0, imported: 0 })).toBeNull()
  })
})

describe('growth', () => {
  it('has its four faces', () => {
    const of = (current: number | null, baseline: number | null) =>
      growth({ current: current === null ? null : stories(current), baseline: baseline === null ? null : stories(baseline, lastYear), countingUnit: 'story' })
    expect([of(120, 100).value, of(0, 100).value]).toEqual([20, -100])
    expect([of(120, null), of(120, 0), of(null, 100)].map(({ status, value }) => [status, value])).toEqual([
      ['no-baseline', null],
      ['baseline-zero', null],
      ['not-measured', null],
    ])
  })

  it('refuses different counting units', () => {
    const value = growth({ current: stories(120), baseline: { value: 100, countingUnit: 'work', span: lastYear }, countingUnit: 'story' })
    expect(value).toMatchObject({ status: 'no-baseline', value: null, numerator: 120, denominator: 100 })
    expect(value.notes).toEqual([{ code: 'counting-units-differ', detail: { current: 'story', baseline: 'work' } }])
  })

  it('refuses half a year against a whole one, and spans that do not correspond', () => {
    const half = { from: '2026-01-01', to: '2026-06-30' }
    const note = (baselineSpan: typeof half) =>
      growth({ current: stories(60, half), baseline: stories(100, baselineSpan), countingUnit: 'story' }).notes[0]?.code
    expect(note(lastYear)).toBe('baseline-covers-whole-year')
    expect(note({ from: '2025-02-01', to: '2025-06-30' })).toBe('spans-differ')
    expect(growth({ current: stories(60, half), baseline: stories(50, { from: '2020-01-01', to: '2020-06-30' }), countingUnit: 'story' }).value).toBeCloseTo(20)
  })

  it('carries the bounds of a sampled baseline: 300 against 200–250 (point 240)', () => {
    // 300/250 − 1 = 20 %; 300/240 − 1 = 25 %; 300/200 − 1 = 50 %
    const value = growth({ current: stories(300), baseline: { ...stories(240, lastYear), origin: 'sampled', low: 200, high: 250 }, countingUnit: 'story' })
    expect([value.value!, value.interval!.low, value.interval!.high].map((one) => Number(one.toFixed(6)))).toEqual([25, 20, 50])
    expect(value.notes[0]?.code).toBe('baseline-sampled')
  })

  it('in points exists where growth does not: 0 % → 33,3 %', () => {
    const now = share({ members: members('yes', 'no', 'no'), countingUnit: 'agency' })
    expect(growthInPoints(now, { satisfying: 0, members: 3 })).toMatchObject({ status: 'value', unit: 'percentage-points', numerator: 1, denominator: 3 })
    expect(growthInPoints(now, null).status).toBe('no-baseline')
  })
})

describe('sampled baseline', () => {
  it('60 of 200 coded, archive of 5.000: 1.500, Wilson 95 % 1.204–1.834', () => {
    // p = 0,3; z² = 3,8415; centre (0,3 + 0,0096036)/1,0192073 = 0,3037690; half 0,0630216 → 0,2407474–0,3667907
    const baseline = sampledBaseline({ archive: 5000, sampled: 200, ofKind: 60, countingUnit: 'story', span: lastYear })
    expect(baseline).toMatchObject({ value: 1500, origin: 'sampled' })
    expect([Math.round(baseline!.low!), Math.round(baseline!.high!)]).toEqual([1204, 1834])
  })

  it('finds none in the sample: the estimate is 0, the upper bound is not', () => {
    const baseline = sampledBaseline({ archive: 1000, sampled: 50, ofKind: 0, countingUnit: 'story', span: lastYear })
    expect(baseline).toMatchObject({ value: 0, low: 0 })
    // z²/(n + z²) = 3,8415/53,8415 = 0,07135
    expect(baseline!.high).toBeCloseTo(71.35, 1)
  })

  it('refuses an impossible sample', () => {
    const of = (sampled: number, ofKind: number) => sampledBaseline({ archive: 100, sampled, ofKind, countingUnit: 'story', span: lastYear })
    expect([of(0, 0), of(101, 1), of(10, 11), of(10, -1)]).toEqual([null, null, null, null])
  })
})

describe('pair', () => {
  it('leaves out what is outside or unknown and says how much was used', () => {
    const value = pair({ parts: [{ urban: 60, rural: 40, outside: 80, unknown: 20 }], countingUnit: 'copy-or-address', check: { urban: 30, rural: 10 } })
    expect(value).toMatchObject({ value: 60, coverage: 0.5, interval: null })
    expect(value.notes.map((note) => note.code)).toEqual(['outside-left-out', 'unknown-area-left-out', 'reader-choice-check'])
    expect(value.notes[2]?.detail).toEqual({ urbanShare: 75, readers: 40 })
  })

  it('with nothing consumed or nobody measuring has no number', () => {
    expect(pair({ parts: [{ urban: 0, rural: 0 }], countingUnit: 'copy-or-address' }).status).toBe('empty-denominator')
    expect(pair({ parts: [], countingUnit: 'copy-or-address' }).status).toBe('not-measured')
  })

  it('property: the value lies between its bounds, and both shares add to 100', () => {
    const random = seededRandom(11)
    for (let round = 0; round < 500; round += 1) {
      const part = () => ({ urban: random() * 1000, rural: random() * 1000, unplaced: [{ count: random() * 300, urbanProbability: random() }] })
      const value = pair({ parts: [part(), part()], countingUnit: 'copy-or-address' })
      expect(value.interval!.low).toBeLessThanOrEqual(value.value!)
      expect(value.interval!.high).toBeGreaterThanOrEqual(value.value!)
      expect(value.value! + ((value.denominator! - value.numerator!) / value.denominator!) * 100).toBeCloseTo(100, 9)
    }
  })
})

describe('ratio, count, document', () => {
  it('a ratio of nobody is empty, uncounted is not measured', () => {
    expect(ratio({ numerator: 0, denominator: 0, countingUnit: 'person' }).status).toBe('empty-denominator')
    expect(ratio({ numerator: null, denominator: 40, countingUnit: 'person' })).toMatchObject({ status: 'not-measured', denominator: 40, value: null })
  })

  it('a count of nothing is 0 when somebody counts, and no number when nobody does', () => {
    expect(count({ counted: 0, countingUnit: 'agency' })).toMatchObject({ status: 'value', value: 0 })
    expect(count({ counted: null, countingUnit: 'agency' })).toMatchObject({ status: 'not-measured', value: null })
    expect(countOfMembers(members('yes', 'unknown', 'no'), 'agency')).toMatchObject({ value: 1, denominator: 3, interval: { low: 1, high: 2 } })
  })

  const decision: Document = { id: 'd1', kind: 'scheme', agencyId: null, issuedOn: '2025-06-20', validTo: '2026-06-19' }
  it('a decision stands from its day to its last day', () => {
    const on = (asOf: string) => documentExists({ documents: [decision], kind: 'scheme', when: { asOf } }).value
    expect(['2025-06-19', '2025-06-20', '2026-06-19', '2026-06-20'].map(on)).toEqual([0, 1, 1, 0])
  })

  it('“hằng năm” asks for one issued in the year, by agency', () => {
    const plans: Document[] = ['A', 'B'].map((agencyId) => ({
      id: agencyId,
      kind: 'yearly-plan',
      agencyId,
      issuedOn: agencyId === 'A' ? '2026-01-10' : '2025-01-10',
    }))
    const value = documentByAgency({ documents: plans, kind: 'yearly-plan', when: { within: year } }, ['A', 'B', 'C'])
    expect(value).toMatchObject({ numerator: 1, denominator: 3 })
    expect(value.members!.map((member) => member.state)).toEqual(['yes', 'no', 'no'])
    expect(documentByAgency({ documents: null, kind: 'yearly-plan', when: { within: year } }, ['A']).status).toBe('not-measured')
  })
})

describe('computed beside typed', () => {
  const computed = count({ counted: 452, countingUnit: 'story' })
  const typed = { value: 456, proofId: 'p1' }
  it('shows the computed value and the difference', () => {
    expect(reconcile(computed, typed)).toEqual({ origin: 'both', shown: 452, difference: 4 })
    expect(reconcile(computed, null)).toEqual({ origin: 'computed', shown: 452, difference: null })
    expect(reconcile(count({ counted: null, countingUnit: 'story' }), typed)).toEqual({ origin: 'typed', shown: 456, difference: null })
    expect(reconcile(null, null)).toEqual({ origin: 'none', shown: null, difference: null })
  })
})
