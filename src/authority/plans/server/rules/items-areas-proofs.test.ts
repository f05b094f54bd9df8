import { describe, expect, it } from 'vitest'
import { aWork } from '../../testing/builders.ts'
import type { IndicatorValue } from '../../contract/indicator-value.ts'
import { autonomyAndOrders } from './autonomy-and-orders.ts'
import { licenceReissued } from './licence-reissued.ts'
import { mergedAgency } from './merged-agency.ts'
import { countNewItems, newItemsGrowth } from './new-items.ts'
import { activities, documents } from './proofs.ts'
import { remoteAccess } from './remote-access.ts'

const states = (value: IndicatorValue): string[] =>
  value.members!.map((member) => [member.id, member.state, ...member.reasons.map((reason) => reason.code)].join(' '))

describe('remote people reached', () => {
  const reach = (type: string, reached: number) => ({ type, reached, source: 'biên bản đo', readOn: '2026-05-01' })

  it('two communes by hand: 1.000 × (0,9; 0,5) and 500 × 0,6', () => {
    // independent: 1 − 0,1·0,5 = 0,95 → 950 + 300 = 1.250 of 1.500 = 83,33 %; max: 900 + 300 = 80 %; sum: 1.000 + 300 = 86,67 %
    const value = remoteAccess({
      communes: [
        { areaId: 'x1', population: 1000, reach: [reach('radio', 0.9), reach('print', 0.5)] },
        { areaId: 'x2', population: 500, reach: [reach('tv', 0.6)] },
      ],
    })
    expect([value.value!, value.interval!.low, value.interval!.high].map((one) => one.toFixed(2))).toEqual(['83.33', '80.00', '86.67'])
    expect(value).toMatchObject({ denominator: 1500, coverage: 1, countingUnit: 'inhabitant' })
  })

  it('one type alone has no interval', () =>
    expect(remoteAccess({ communes: [{ areaId: 'x', population: 10, reach: [reach('tv', 0.5)] }] })).toMatchObject({ value: 50, interval: null, notes: [] }))

  it('a silent commune lowers coverage and widens the interval upward only', () => {
    const value = remoteAccess({
      communes: [
        { areaId: 'x', population: 600, reach: [reach('tv', 1)] },
        { areaId: 'y', population: 400, reach: [] },
      ],
    })
    expect(value).toMatchObject({ value: 60, coverage: 0.6, interval: { low: 60, high: 100 } })
    expect(value.notes).toEqual([{ code: 'areas-without-data', detail: { areas: 1, inhabitants: 400 } }])
  })

  it('nobody reported: not measured; no remote commune: nobody to count', () => {
    expect(remoteAccess({ communes: [{ areaId: 'y', population: 400, reach: [] }] })).toMatchObject({ status: 'not-measured', value: null })
    expect(remoteAccess({ communes: [] }).status).toBe('empty-denominator')
  })
})

describe('new items', () => {
  const span = { from: '2026-01-01', to: '2026-12-31' }
  const kinds = ['political-task', 'essential-information']

  it('one work of two kinds counts once in the union and once in each', () => {
    const works = [
      aWork({ commitmentKinds: kinds }),
      aWork({ workId: 'w2', storyKey: 's2', commitmentKinds: ['essential-information'] }),
      aWork({ workId: 'w3', storyKey: 's3', commitmentKinds: ['positive'] }),
    ]
    const of = (...wanted: string[]) => countNewItems(works, { kinds: wanted, countingUnit: 'work', span }).value
    expect([of(...kinds), of('political-task'), of('essential-information')]).toEqual([2, 1, 2])
  })

  it('a story with three outputs is one story and three works; the kind of one output is the story’s', () => {
    const works = ['web', 'radio', 'tv'].map((workId, at) => aWork({ workId, commitmentKinds: at === 1 ? ['political-task'] : [] }))
    expect(countNewItems(works, { kinds, countingUnit: 'story', span }).value).toBe(1)
    expect(countNewItems(works, { kinds, countingUnit: 'work', span }).value).toBe(1)
  })

  it('copies and withdrawn works do not count', () => {
    const works = [aWork(), aWork({ workId: 'w3', storyKey: 's3', isWithdrawn: true }), aWork({ workId: 'w4', storyKey: 's4', isCopy: true })]
    expect(countNewItems(works, { kinds, countingUnit: 'story', span }).value).toBe(1)
  })

  it('an older copy does not make a story older', () => {
    const works = [aWork({ isCopy: true, firstPublishedAt: '2025-12-01T08:00:00+07:00' }), aWork({ workId: 'w2' })]
    expect(countNewItems(works, { kinds, countingUnit: 'story', span }).value).toBe(1)
  })

  it('a story is new once: in the year of its first output', () => {
    const works = [
      aWork({ workId: 'web', firstPublishedAt: '2025-12-31T23:59:59+07:00' }),
      aWork({ workId: 'tv', firstPublishedAt: '2026-01-01T06:00:00+07:00' }),
    ]
    expect(countNewItems(works, { kinds, countingUnit: 'story', span }).value).toBe(0)
    expect(countNewItems(works, { kinds, countingUnit: 'work', span }).value).toBe(1)
  })

  it('says how the counted entered the record', () => {
    const works = [aWork(), aWork({ workId: 'w2', storyKey: 's2', provenance: 'imported' })]
    expect(countNewItems(works, { kinds, countingUnit: 'story', span }).provenance).toEqual({ native: 1, declared: 0, imported: 1 })
  })

  it('growth against 2020 without a 2020 number: chưa có số gốc', () => {
    const rule = { rule: 'new-items', commitmentKinds: kinds, countingUnit: 'story', base: 2020 } as const
    expect(newItemsGrowth({ current: { value: 500, countingUnit: 'story', span }, baseline: null }, rule)).toMatchObject({
      status: 'no-baseline',
      value: null,
      numerator: 500,
    })
    const typed = { value: 400, countingUnit: 'story', span: { from: '2020-01-01', to: '2020-12-31' }, origin: 'typed' } as const
    expect(newItemsGrowth({ current: { value: 500, countingUnit: 'story', span }, baseline: typed }, rule)).toMatchObject({
      value: 25,
      notes: [{ code: 'baseline-typed' }],
    })
  })
})

describe('autonomy, licences, mergers, proofs', () => {
  it('an autonomous agency with an order in force; parts apart', () => {
    const facts = {
      asOf: '2026-06-30',
      agencies: [
        { id: 'A', autonomy: [{ grade: '2', from: '2024-01-01', to: '2026-12-31' }], orders: [{ from: '2026-01-01', to: '2026-12-31' }] },
        { id: 'B', autonomy: [{ grade: '4', from: '2024-01-01' }], orders: [{ from: '2026-01-01' }] },
        { id: 'C', autonomy: [{ grade: '1', from: '2024-01-01' }], orders: [{ from: '2025-01-01', to: '2025-12-31' }] },
      ],
    }
    const of = (part: 'both' | 'autonomy' | 'orders') => states(autonomyAndOrders(facts, { rule: 'autonomy-and-orders', grades: ['1', '2', '3'], part }))
    expect(of('both')).toEqual(['A yes', 'B no not-autonomous', 'C no no-order-in-force'])
    expect(of('autonomy')).toEqual(['A yes', 'B no not-autonomous', 'C yes'])
    expect(of('orders')).toEqual(['A yes', 'B yes', 'C no no-order-in-force'])
  })

  it('a re-issued licence must be in force', () => {
    const licence = (reissued: boolean, to: string | null) => ({ from: '2023-01-01', to, reissued })
    const magazines = [
      { id: 'A', licences: [licence(true, null)] },
      { id: 'B', licences: [licence(false, null)] },
      { id: 'C', licences: [licence(true, '2026-01-01')] },
    ]
    expect(states(licenceReissued({ asOf: '2026-06-30', magazines }))).toEqual(['A yes', 'B no licence-not-reissued', 'C no licence-expired'])
  })

  it('the merged agency exists from the day of the merger', () => {
    const mergers = [
      { agencyId: 'AB', on: '2025-07-01', joinsNewspaperAndBroadcaster: true },
      { agencyId: 'M', on: '2025-01-01', joinsNewspaperAndBroadcaster: false },
    ]
    expect(['2025-06-30', '2025-07-01'].map((asOf) => mergedAgency({ asOf, mergers }).value)).toEqual([0, 1])
    expect(mergedAgency({ asOf: '2026-01-01', mergers: null }).status).toBe('not-measured')
  })

  it('activities of the year beside their quota', () => {
    const period = { from: '2026-01-01', to: '2026-12-31' }
    const held = [
      { kind: 'training', heldOn: '2026-05-05' },
      { kind: 'training', heldOn: '2025-05-05' },
      { kind: 'meeting', heldOn: '2026-05-05' },
    ]
    const rule = { rule: 'activities', activityKind: 'training', quotaPerYear: 1 } as const
    expect(activities({ period, activities: held }, rule)).toMatchObject({ value: 1, denominator: 1 })
    expect(activities({ period, activities: null }, rule).status).toBe('not-measured')
    const facts = { asOf: '2026-06-30', period, documents: [{ id: 'd', kind: 'guide', agencyId: null, issuedOn: '2025-01-01' }], agencyIds: [] }
    const of = (when: 'year' | 'as-of') => documents(facts, { rule: 'documents', documentKind: 'guide', per: 'province', when }).value
    expect([of('as-of'), of('year')]).toEqual([1, 0])
  })
})
