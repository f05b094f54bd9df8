import { addDays, daysBetween, hanoiDay, weekday, type Day } from '../../src/platform/clock.ts'
import { areas, type AreaKey } from '../areas.ts'
import { momentOf } from '../dates.ts'
import { stories } from '../stories/index.ts'
import type { AgencyCode, DemoArea, DemoStory } from '../types.ts'
import { randomFor } from './random.ts'

/** One day of a site in one place. `outside` is another province, `unknown` could not be placed. */
export type SiteReading = {
  readonly agency: AgencyCode
  readonly day: Day
  readonly area: AreaKey | 'outside' | 'unknown'
  /** Distinct network addresses of the day. */
  readonly addresses: number
  readonly views: number
  readonly engagedSeconds: number
}

/** One day of a story on the site. */
export type StoryReading = { readonly story: string; readonly day: Day; readonly views: number; readonly readers: number; readonly engagedSeconds: number }

/** Addresses a day at the start of 2025, and how much that grows in a year. */
const sites: readonly { readonly agency: AgencyCode; readonly base: number; readonly growth: number; readonly viewsEach: number }[] = [
  { agency: 'bao-ptth', base: 15_200, growth: 1.24, viewsEach: 2.6 },
  { agency: 'khoa-hoc', base: 940, growth: 1.3, viewsEach: 1.9 },
  { agency: 'van-nghe', base: 610, growth: 1.12, viewsEach: 2.1 },
]

const yearsSince2025 = (day: Day): number => daysBetween('2025-01-01', day) / 365.25

/** Towns read more, remote communes less; the gap narrows a little every year (wanted by the plan: the urban share goes down). */
const habit = (area: DemoArea, day: Day): number => {
  const closing = 0.035 * yearsSince2025(day)
  if (area.settlement === 'urban') return 1.9 - closing * 2
  return area.isRemote ? 0.52 + closing * 1.4 : 0.86 + closing
}

/** Rainy months are read more: people look for warnings. */
const season = (day: Day): number => ([7, 8, 9, 10].includes(Number(day.slice(5, 7))) ? 1.12 : 1)
const week = (day: Day): number => (weekday(day) === 0 ? 0.84 : weekday(day) === 6 ? 0.9 : 1.04)

const placesOn = (day: Day): readonly { readonly place: SiteReading['area']; readonly share: number }[] => {
  const weights = areas.map((area) => area.population * habit(area, day))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const inside = areas.map((area, index) => ({ place: area.key, share: (0.79 * (weights[index] ?? 0)) / total }))
  return [...inside, { place: 'outside', share: 0.14 }, { place: 'unknown', share: 0.07 }]
}

/** Readings of every site from one day to another, both included. */
export const siteReadings = (from: Day, to: Day): readonly SiteReading[] => {
  const rows: SiteReading[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const places = placesOn(day)
    for (const site of sites) {
      const random = randomFor(`site|${site.agency}|${day}`)
      const addresses = site.base * site.growth ** yearsSince2025(day) * season(day) * week(day) * (0.94 + 0.12 * random.next())
      for (const { place, share } of places) {
        const here = Math.round(addresses * share * (0.92 + 0.16 * random.next()))
        const views = Math.round(here * site.viewsEach * (0.95 + 0.1 * random.next()))
        rows.push({ agency: site.agency, day, area: place, addresses: here, views, engagedSeconds: Math.round(views * random.int(38, 64)) })
      }
    }
  }
  return rows
}

const LONGEST_LIFE = 60

/** How many views a story gets in its life: where it stood, what it was, and luck. */
const appeal = (story: DemoStory): number => {
  const random = randomFor(`appeal|${story.key}`)
  const placed = story.front === 'lead' ? 9_800 : story.front === 'second' ? 5_400 : 1_150
  const kind = story.genre === 'reportage' || story.genre === 'interview' ? 2.1 : story.genre === 'literary' ? 0.7 : 1
  const wanted = story.commitments.some(({ kind: code }) => code === 'essential-information') ? 1.5 : 1
  const house = story.agency === 'bao-ptth' ? 1 : 0.28
  return placed * kind * wanted * house * (0.6 + 0.9 * random.next())
}

/** Share of the life's views on the nth day: half on the first, then a long thin tail. */
const shareOfDay = (age: number): number => (age === 0 ? 0.5 : 0.34 / age ** 1.65)

/** Seconds spent: reading speed of about 230 words a minute, most readers stop early. */
const secondsEach = (story: DemoStory): number => {
  const words = story.body.reduce((sum, block) => sum + ('text' in block ? block.text.split(/\s+/).length : 25), 0)
  return Math.round((words / 230) * 60 * 0.46)
}

/** Part of the first day that has passed by `now`: most reading happens in the first ten hours. */
const elapsed = (publishedAt: Date, now: Date): number => Math.min(1, Math.max(0, (now.getTime() - publishedAt.getTime()) / 36_000_000))

const lifeOf = (story: DemoStory, now: Date): readonly StoryReading[] => {
  const publishedAt = momentOf(story.at, now)
  const born = hanoiDay(publishedAt)
  const total = appeal(story)
  const age = daysBetween(born, hanoiDay(now))
  const last = story.state.kind === 'withdrawn' ? 0 : Math.min(age, LONGEST_LIFE)
  return Array.from({ length: Math.max(0, last + 1) }, (_, index) => {
    const random = randomFor(`read|${story.key}|${index}`)
    const part = index === 0 ? elapsed(publishedAt, now) : 1
    const views = Math.round(total * shareOfDay(index) * part * (0.85 + 0.3 * random.next()))
    return { story: story.key, day: addDays(born, index), views, readers: Math.round(views * 0.83), engagedSeconds: views * secondsEach(story) }
  })
}

/** Readings of the published demo stories up to `now`. */
export const storyReadings = (now: Date): readonly StoryReading[] =>
  stories
    .filter(({ state }) => state.kind === 'published' || state.kind === 'withdrawn')
    .flatMap((story) => lifeOf(story, now))
    .filter(({ views }) => views > 0)
