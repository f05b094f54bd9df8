import { addDays, atTime, daysBetween, hanoiDay, weekday, type Day } from '../../src/platform/clock.ts'
import type { AreaKey } from '../areas.ts'
import { mergerDay } from '../organisations.ts'
import type { OrganisationCode } from '../types.ts'
import { randomFor } from './random.ts'
import { siteReadings, type SiteReading } from './readings.ts'

/** Part of a day's reading in each hour, Hà Nội time: morning news, noon, and the longest stretch in the evening. */
const HOURS = [6, 3, 2, 2, 4, 12, 30, 52, 58, 52, 50, 62, 60, 46, 44, 46, 48, 52, 54, 62, 70, 64, 44, 20] as const
const WHOLE = HOURS.reduce((sum, part) => sum + part, 0)

/** Share of a day's reading between two moments of it, 0–1. */
export const shareBetween = (day: Day, from: Date, to: Date): number =>
  HOURS.reduce((sum, part, hour) => {
    const start = atTime(day, `${String(hour).padStart(2, '0')}:00`).getTime()
    const overlap = Math.min(to.getTime(), start + 3_600_000) - Math.max(from.getTime(), start)
    return sum + Math.max(0, overlap / 3_600_000) * (part / WHOLE)
  }, 0)

/** Share of a day that has been read by `now`: 1 for a day that is over. */
export const elapsedShare = (day: Day, now: Date): number => shareBetween(day, atTime(day, '00:00'), now)

/** One in six readers of the province chose a commune on the site. */
const CHOSEN = 0.17

/** Before the merger the paper's site was the paper's. */
const agencyOn = (agency: SiteReading['agency'], day: Day): OrganisationCode => (agency === 'bao-ptth' && day < mergerDay ? 'bao-minh-son' : agency)

export type AudienceDay = {
  readonly agency: OrganisationCode
  readonly day: Day
  /** Null for readers who chose no commune. */
  readonly area: AreaKey | null
  readonly views: number
  readonly seconds: number
  readonly readers: number
  readonly addresses: number
}

const isPlaced = (area: SiteReading['area']): area is AreaKey => area !== 'outside' && area !== 'unknown'

/** More browsers than addresses: a household, an office and a mobile network share one. */
const READERS_EACH = 1.13

/** Sites by day and commune as the measuring would have kept them, the running day as far as it has come. */
export const audienceDays = (from: Day, now: Date): readonly AudienceDay[] => {
  const today = hanoiDay(now)
  const rows: AudienceDay[] = []
  const rest = new Map<string, AudienceDay>()
  for (const reading of siteReadings(from, today)) {
    const passed = reading.day === today ? elapsedShare(today, now) : 1
    const agency = agencyOn(reading.agency, reading.day)
    const part = (share: number) => ({
      views: Math.round(reading.views * passed * share),
      seconds: Math.round(reading.engagedSeconds * passed * share),
      readers: Math.round(reading.addresses * passed * share * READERS_EACH),
      addresses: Math.round(reading.addresses * passed * share),
    })
    if (isPlaced(reading.area)) rows.push({ agency, day: reading.day, area: reading.area, ...part(CHOSEN) })
    const others = part(isPlaced(reading.area) ? 1 - CHOSEN : 1)
    const key = `${agency}|${reading.day}`
    const sum = rest.get(key) ?? { agency, day: reading.day, area: null, views: 0, seconds: 0, readers: 0, addresses: 0 }
    rest.set(key, {
      ...sum,
      views: sum.views + others.views,
      seconds: sum.seconds + others.seconds,
      readers: sum.readers + others.readers,
      addresses: sum.addresses + others.addresses,
    })
  }
  return [...rows, ...rest.values()].filter((row) => row.views > 0)
}

export type Split = { readonly dim: 'device' | 'referrer' | 'page'; readonly value: string; readonly share: number }
export const splits: readonly Split[] = [
  { dim: 'device', value: 'phone', share: 0.76 },
  { dim: 'device', value: 'computer', share: 0.2 },
  { dim: 'device', value: 'tablet', share: 0.04 },
  { dim: 'referrer', value: 'none', share: 0.28 },
  { dim: 'referrer', value: 'own', share: 0.31 },
  { dim: 'referrer', value: 'search', share: 0.16 },
  { dim: 'referrer', value: 'social', share: 0.22 },
  { dim: 'referrer', value: 'other', share: 0.03 },
  { dim: 'page', value: 'article', share: 0.63 },
  { dim: 'page', value: 'home', share: 0.26 },
  { dim: 'page', value: 'section', share: 0.11 },
]

/** Days on which readers who agreed came, by number: some every day, most now and then. */
export const agreedDays = (agency: OrganisationCode, from: Day, to: Day): readonly { readonly reader: number; readonly day: Day }[] => {
  const readers = agency === 'bao-ptth' ? 900 : 120
  const days = daysBetween(from, to) + 1
  return Array.from({ length: readers }, (_, reader) => {
    const random = randomFor(`agreed|${agency}|${reader}`)
    const habit = random.next() ** 4.5
    return Array.from({ length: days }, (_day, index) => addDays(from, index))
      .filter(() => random.next() < habit)
      .map((day) => ({ reader, day }))
  }).flat()
}

/** Whether somebody of a desk looked at the readers' figures on a day. */
export const openedReports = (desk: string, day: Day): boolean => {
  if ([0, 6].includes(weekday(day))) return false
  const random = randomFor(`reports|${desk}|${day}`)
  return random.next() < 0.2 + 0.7 * randomFor(`keen|${desk}`).next()
}
