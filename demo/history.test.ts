import { describe, expect, it } from 'vitest'
import { daysBetween } from '../src/platform/clock.ts'
import { areas } from './areas.ts'
import {
  circulation,
  coverage,
  declaredHistory,
  declaredWorks,
  documents,
  monthsBetween,
  orders,
  revenue,
  revenueByYear,
  siteReadings,
  storyReadings,
  type DeclaredWork,
} from './history.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { sections } from './sections.ts'
import { stories } from './stories/index.ts'

const today = '2026-11-22'
const serves = (work: DeclaredWork, kinds: readonly string[]): boolean => work.commitments.some((kind) => kinds.includes(kind))
const storiesServing = (works: readonly DeclaredWork[], kinds: readonly string[]): number =>
  new Set(works.filter((work) => serves(work, kinds)).map(({ group }) => group)).size
const organisation = (code: string) => organisations.find((each) => each.code === code)

describe('day lists since two whole years before this one', () => {
  const works = declaredHistory(today)

  it('are the same whatever span is asked for', () => {
    expect(declaredWorks('2026-03-10', '2026-03-10')).toEqual(works.filter(({ day }) => day === '2026-03-10'))
    expect(declaredHistory('2026-11-21')).toEqual(declaredHistory('2026-11-21'))
  })

  it('hold two to six works on an ordinary day and none of today', () => {
    const days = new Map<string, number>()
    for (const { day } of works) days.set(day, (days.get(day) ?? 0) + 1)
    const mean = works.length / daysBetween('2023-12-01', today)
    expect(mean).toBeGreaterThan(3.5)
    expect(mean).toBeLessThan(6)
    expect(works.every(({ day }) => day < today && day >= '2023-12-01')).toBe(true)
  })

  it('belong to the agency that stood on that day, its channels, its sections and its people', () => {
    for (const work of works) {
      const agency = organisation(work.agency)
      expect(agency !== undefined && agency.validFrom <= work.day && (agency.validTo === undefined || agency.validTo >= work.day), work.key).toBe(true)
      expect(
        agency?.channels.some(({ code }) => code === work.channel),
        work.key,
      ).toBe(true)
      for (const author of work.authors) {
        const posts = people.find(({ email }) => email === author)?.posts ?? []
        expect(
          posts.some((post) => post.organisation === work.agency && post.from <= work.day && (post.to === undefined || post.to >= work.day)),
          work.key,
        ).toBe(true)
      }
    }
    const slugs = new Set(sections.map(({ slug }) => slug))
    expect(works.filter(({ section }) => !slugs.has(section))).toEqual([])
    expect(new Set(works.map(({ key }) => key)).size).toBe(works.length)
  })

  it('stand on the site ever more: little before the merger, most of them since the newsroom is one', () => {
    const shareOf = (from: string, to: string): number => {
      const own = declaredWorks(from, to).filter(({ agency }) => agency.startsWith('bao-'))
      return own.filter(({ onSite }) => onSite).length / own.length
    }
    expect(shareOf('2024-01-01', '2025-06-30')).toBeLessThan(0.5)
    expect(shareOf('2026-01-01', '2026-11-21')).toBeGreaterThan(0.7)
  })

  it('have whole Vietnamese titles in NFC', () => {
    expect(works.filter(({ title }) => title.includes('{') || title !== title.normalize('NFC') || title.length < 12)).toEqual([])
    expect(new Set(works.map(({ title }) => title)).size).toBeGreaterThan(900)
  })

  it('grow as the plan asks about, counted by story: some for political and essential work, far more for positive and in-depth', () => {
    const last = declaredWorks('2025-01-01', '2025-11-21')
    const thisYear = declaredWorks('2026-01-01', '2026-11-21')
    const growth = (kinds: readonly string[]) => storiesServing(thisYear, kinds) / storiesServing(last, kinds) - 1
    expect(growth(['political-task', 'national-defence', 'essential-information'])).toBeGreaterThan(0.03)
    expect(growth(['political-task', 'national-defence', 'essential-information'])).toBeLessThan(0.2)
    expect(growth(['positive', 'in-depth'])).toBeGreaterThan(0.2)
  })
})

describe('readings', () => {
  it('place most addresses, and the urban share goes down slowly', () => {
    const urban = new Set<string>(areas.filter(({ settlement }) => settlement === 'urban').map(({ key }) => key))
    const shareIn = (from: string, to: string): number => {
      const placed = siteReadings(from, to).filter(({ area }) => area !== 'outside' && area !== 'unknown')
      const total = placed.reduce((sum, { addresses }) => sum + addresses, 0)
      return placed.filter(({ area }) => urban.has(area)).reduce((sum, { addresses }) => sum + addresses, 0) / total
    }
    const [before, now] = [shareIn('2025-10-01', '2025-10-31'), shareIn('2026-10-01', '2026-10-31')]
    expect(now).toBeLessThan(before)
    expect(now).toBeGreaterThan(0.58)
    expect(now).toBeLessThan(0.68)
  })

  it('of stories start on their day, never run ahead of now, and stay below those of the site', () => {
    const now = new Date('2026-11-22T02:00:00Z')
    const rows = storyReadings(now)
    expect(rows.every(({ day }) => day <= today)).toBe(true)
    expect(new Set(rows.map(({ story }) => story)).size).toBe(stories.filter(({ state }) => state.kind === 'published' || state.kind === 'withdrawn').length)
    const ofYesterday = rows.filter(({ day }) => day === '2026-11-21').reduce((sum, { views }) => sum + views, 0)
    const ofSite = siteReadings('2026-11-21', '2026-11-21').reduce((sum, { views }) => sum + views, 0)
    expect(ofYesterday).toBeGreaterThan(0)
    expect(ofYesterday).toBeLessThan(ofSite)
    expect(storyReadings(now)).toEqual(rows)
  })
})

describe('money, copies, proof', () => {
  it('counts revenue in whole đồng, from January 2023 to the last full month', () => {
    const rows = revenue(today)
    expect(rows.every(({ amountDong }) => Number.isInteger(amountDong) && amountDong >= 0)).toBe(true)
    expect(
      rows
        .map(({ month }) => month)
        .sort()
        .at(-1),
    ).toBe('2026-10')
    expect(rows.filter(({ agency, month }) => agency === 'bao-minh-son' && month > '2025-06')).toEqual([])
    expect(revenueByYear(rows).get('bao-ptth|2026|state-order')).toBeGreaterThan(10_000_000_000)
  })

  it('lets two of three agencies pass twenty percent or come near, one stay far below', () => {
    const rows = revenue(today)
    const span = (agencies: readonly string[], year: number): number =>
      rows
        .filter(({ agency, month }) => agencies.includes(agency) && month >= `${year}-01` && month <= `${year}-10`)
        .reduce((sum, { amountDong }) => sum + amountDong, 0)
    const growth = (agencies: readonly string[]) => span(agencies, 2026) / span(agencies, 2025) - 1
    expect(growth(['bao-ptth', 'bao-minh-son', 'dai-ptth'])).toBeGreaterThan(0.2)
    expect(growth(['van-nghe'])).toBeLessThan(0.1)
  })

  it('walks months over a year end', () => {
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  })

  it('delivers copies in every commune under the name the paper had', () => {
    const rows = circulation('2025-06', '2025-07').filter(({ product }) => product === 'daily')
    expect(new Set(rows.filter(({ month }) => month === '2025-06').map(({ agency }) => agency))).toEqual(new Set(['bao-minh-son']))
    expect(new Set(rows.filter(({ month }) => month === '2025-07').map(({ agency }) => agency))).toEqual(new Set(['bao-ptth']))
    expect(new Set(rows.map(({ area }) => area)).size).toBe(areas.length)
  })

  it('has orders with prices and decisions with numbers', () => {
    for (const { lines, validFrom, validTo } of orders) {
      expect(validFrom <= validTo).toBe(true)
      expect(lines.every(({ quantity, unitPriceDong }) => quantity > 0 && Number.isInteger(unitPriceDong))).toBe(true)
    }
    expect(documents.find(({ kind, agency }) => kind === 'security-level-dossier' && agency === 'bao-ptth')?.grade).toBe(3)
    expect(coverage).toHaveLength(areas.length)
    expect(coverage.every(({ radio, television, loudspeakers }) => [radio, television, loudspeakers].every((share) => share > 0 && share <= 1))).toBe(true)
  })
})
