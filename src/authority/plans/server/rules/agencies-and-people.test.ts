import { describe, expect, it } from 'vitest'
import type { ParametersOf } from '../../contract/indicator-definition.ts'
import type { IndicatorValue } from '../../contract/indicator-value.ts'
import { analysisAndAi } from './analysis-and-ai.ts'
import { converged, type ConvergedAgency } from './converged.ts'
import { digitalChannels, domesticChannels, type ChannelFacts } from './digital-channels.ts'
import { paidContent } from './paid-content.ts'
import { securityDossier } from './security-dossier.ts'
import { staffTrained, staffTrainedAt, staffTrainedByFunction, untrainedStaff } from './staff-trained.ts'

const states = (value: IndicatorValue): string[] =>
  value.members!.map((member) => [member.id, member.state, ...member.reasons.map((reason) => reason.code)].join(' '))

describe('agencies on digital platforms', () => {
  const rule = { rule: 'channel-carries-works', minShareOfWorks: 50, publicationPeriods: 2 } as const
  const channel = (over: Partial<ChannelFacts> = {}): ChannelFacts => ({
    id: 'site',
    digital: true,
    domestic: true,
    registeredFrom: '2020-01-01',
    works: 10,
    ...over,
  })

  it('half of the works is enough, less is not; paper does not count; an unregistered page does not count', () => {
    const value = digitalChannels(
      {
        asOf: '2026-11-21',
        agencies: [
          { id: 'A', works: 20, channels: [channel()] },
          { id: 'B', works: 21, channels: [channel()] },
          { id: 'C', works: 10, channels: [channel({ digital: false })] },
          { id: 'D', works: 10, channels: [channel({ registeredFrom: '2026-12-01' }), channel({ id: 'old', registeredTo: '2026-11-20' })] },
          { id: 'E', works: null, channels: [channel()] },
        ],
      },
      rule,
    )
    expect(states(value)).toEqual(['A yes', 'B no channel-below-share', 'C no no-digital-channel', 'D no no-digital-channel', 'E unknown no-works-in-window'])
    expect(value).toMatchObject({ numerator: 1, denominator: 5 })
  })

  it('domestic channels: 2 of 3 registered digital ones', () => {
    const channels = [channel(), channel({ id: 'zalo' }), channel({ id: 'tube', domestic: false }), channel({ id: 'paper', digital: false })]
    expect(domesticChannels({ asOf: '2026-11-21', agencies: [{ id: 'A', works: 5, channels }] })).toMatchObject({ numerator: 2, denominator: 3 })
  })
})

describe('central data analysis and AI', () => {
  const rule = { rule: 'analysis-and-ai', windowDays: 90, minDeskShare: 50, minWeeks: 8 } as const
  const agency = (id: string, deskWeeks: number[] | null, ledgerWeeks: number | null, declaredWeeks: number | null = null) => ({
    id,
    deskWeeks,
    ledgerWeeks,
    declaredWeeks,
  })

  it('needs both, in enough weeks; ledger and declared weeks are not added', () => {
    const value = analysisAndAi(
      {
        agencies: [
          agency('A', [8, 12, 3, 0], 8),
          agency('B', [8, 7, 7], 9),
          agency('C', [9, 9], 5, 5),
          agency('D', [9], null, 10),
          agency('E', [9], null),
          agency('F', null, 1),
        ],
      },
      rule,
    )
    expect(states(value)).toEqual(['A yes', 'B no reports-too-rare', 'C no ai-too-rare', 'D yes', 'E unknown ai-not-recorded', 'F no ai-too-rare no-desks'])
  })
})

describe('converged newsroom', () => {
  const rule: ParametersOf<'converged'> = {
    rule: 'converged',
    minBoardShare: 80,
    minMultiMediaShare: 30,
    minMedia: 2,
    media: ['print', 'web', 'radio', 'tv'],
    of: 'agencies',
    needsDecision: false,
  }
  const agency = (over: Partial<ConvergedAgency> = {}): ConvergedAgency => ({
    id: 'A',
    hasOnlineProduct: true,
    works: 100,
    worksFromBoard: 80,
    singleChain: true,
    hasDecision: true,
    stories: [
      { media: ['web', 'radio'], count: 30 },
      { media: ['web'], count: 70 },
    ],
    ...over,
  })
  const state = (over: Partial<ConvergedAgency>, more: { needsDecision?: boolean } = {}) =>
    states(converged({ agencies: [agency(over)] }, { ...rule, ...more }))[0]

  it('exactly 80 % from the board, 30 % in two media, one chain', () => expect(state({})).toBe('A yes'))
  it('79 of 100 from the board is not', () => expect(state({ worksFromBoard: 79 })).toBe('A no few-works-from-board'))
  it('social posts do not make a second medium', () =>
    expect(state({ stories: [{ media: ['web', 'social'], count: 100 }] })).toBe('A no few-multi-media-stories'))
  it('the same medium twice is one medium', () => expect(state({ stories: [{ media: ['web', 'web'], count: 100 }] })).toBe('A no few-multi-media-stories'))
  it('two chains are not one', () => expect(state({ singleChain: false })).toBe('A no several-approval-chains'))
  it('an unstated chain is unknown, unless something else already fails', () => {
    expect(state({ singleChain: null })).toBe('A unknown approval-chain-unknown')
    expect(state({ singleChain: null, worksFromBoard: 10 })).toBe('A no few-works-from-board approval-chain-unknown')
  })
  it('“hoàn thành” also needs the decision', () => {
    expect(state({ hasDecision: false })).toBe('A yes')
    expect(state({ hasDecision: false }, { needsDecision: true })).toBe('A no no-decision')
  })
  it('no works in the quarter is unknown, not missed', () => expect(state({ works: 0, worksFromBoard: 0 })).toBe('A unknown no-works-in-window'))
  it('the unit “cơ quan báo điện tử” has another denominator', () => {
    const agencies = [agency(), agency({ id: 'B', hasOnlineProduct: false }), agency({ id: 'C', worksFromBoard: 1 })]
    expect(converged({ agencies }, rule)).toMatchObject({ numerator: 2, denominator: 3, countingUnit: 'agency' })
    expect(converged({ agencies }, { ...rule, of: 'online-agencies' })).toMatchObject({ numerator: 1, denominator: 2, countingUnit: 'online-agency' })
  })
})

describe('security level 3', () => {
  it('counts agencies with an online product and a valid approved dossier', () => {
    const dossier = (level: number, approvedOn: string, validTo: string | null = null) => ({ level, approvedOn, validTo })
    const agency = (id: string, ...dossiers: ReturnType<typeof dossier>[]) => ({ id, hasOnlineProduct: true, dossiers })
    const value = securityDossier(
      {
        asOf: '2026-06-30',
        agencies: [
          agency('A', dossier(3, '2026-06-30')),
          agency('B', dossier(3, '2026-07-01')),
          agency('C', dossier(2, '2025-01-01')),
          agency('D', dossier(3, '2024-01-01', '2026-06-29')),
          { id: 'P', hasOnlineProduct: false, dossiers: [] },
        ],
      },
      { rule: 'security-dossier', minLevel: 3 },
    )
    expect(states(value)).toEqual(['A yes', 'B no no-dossier', 'C no dossier-level-below', 'D no dossier-expired'])
  })
})

describe('staff trained', () => {
  const rule = { rule: 'staff-trained', minCourses: 1 } as const
  const post = (personId: string, agencyId: string, role = 'reporter') => ({ personId, agencyId, function: role, from: '2020-01-01' })
  const done = (personId: string, completedOn = '2026-02-01') => ({ personId, courseId: 'c1', completedOn })
  const posts = [post('an', 'A'), post('an', 'B', 'editor'), post('binh', 'A'), post('chi', 'B', 'leader'), { ...post('gone', 'A'), to: '2026-03-31' }]
  const facts = { asOf: '2026-06-30', posts, completions: [done('an'), done('an'), done('chi', '2026-07-01'), done('gone')] }

  it('a person in two agencies counts in each and once in the province; leavers and later courses do not count', () => {
    expect(staffTrainedAt('A', facts, rule)).toMatchObject({ numerator: 1, denominator: 2 })
    expect(staffTrainedAt('B', facts, rule)).toMatchObject({ numerator: 1, denominator: 2 })
    expect(staffTrained(facts, rule)).toMatchObject({ numerator: 1, denominator: 3 })
    expect(untrainedStaff(facts, rule)).toEqual(['binh', 'chi'])
  })

  it('by function', () =>
    expect([...staffTrainedByFunction(facts, rule)].map(([name, value]) => [name, value.numerator, value.denominator])).toEqual([
      ['editor', 1, 1],
      ['leader', 0, 1],
      ['reporter', 1, 2],
    ]))

  it('the same course twice is one course', () => expect(staffTrained(facts, { ...rule, minCourses: 2 }).numerator).toBe(0))
  it('unrecorded training is not measured, and not 0 %', () =>
    expect(staffTrained({ ...facts, completions: null }, rule)).toMatchObject({ status: 'not-measured', value: null, denominator: 3 }))
})

describe('paid content', () => {
  const agency = (id: string, hasPaidPlan: boolean, payingReaders: number | null) => ({ id, hasOnlineProduct: id !== 'C', hasPaidPlan, payingReaders })
  const agencies = [agency('A', true, 12), agency('B', true, 0), agency('C', false, 0)]
  const rule = { rule: 'paid-content', minPayingReaders: 1, base: 2020, of: 'agencies' } as const
  const base = { satisfying: 0, members: 3 }

  it('0 (0 %) → 1 (33 %): the count is 1 of 3, the share +33,3 points, growth from 0 has no percentage', () => {
    expect(paidContent({ agencies, base }, { ...rule, as: 'count' })).toMatchObject({ value: 1, denominator: 3 })
    expect(paidContent({ agencies, base }, { ...rule, as: 'points' }).value).toBeCloseTo(33.333, 3)
    expect(paidContent({ agencies, base }, { ...rule, as: 'growth' })).toMatchObject({ status: 'baseline-zero', value: null })
  })

  it('20 → 21 agencies is +5 %, inside 5–10 %', () => {
    const many = Array.from({ length: 21 }, (_, at) => agency(`N${at}`, true, 3))
    expect(paidContent({ agencies: many, base: { satisfying: 20, members: 30 } }, { ...rule, as: 'growth' }).value).toBeCloseTo(5)
    expect(paidContent({ agencies: many, base: null }, { ...rule, as: 'growth' }).status).toBe('no-baseline')
  })

  it('counted among online agencies', () =>
    expect(paidContent({ agencies, base }, { ...rule, as: 'count', of: 'online-agencies' })).toMatchObject({
      value: 1,
      denominator: 2,
      countingUnit: 'online-agency',
    }))
})
