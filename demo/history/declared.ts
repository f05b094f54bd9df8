import { addDays, daysBetween, weekday, type Day } from '../../src/platform/clock.ts'
import { areas, type AreaKey } from '../areas.ts'
import { mergerDay } from '../organisations.ts'
import { people } from '../people.ts'
import type { CommitmentKindCode, DemoArea, Email, GenreCode, OrganisationCode } from '../types.ts'
import { randomFor, type Random } from './random.ts'
import { literaryThemes, scienceThemes } from './themes-magazines.ts'
import { newsThemes, type Theme } from './themes.ts'

/** One line of a secretary's day list: a work that went out on paper or air. */
export type DeclaredWork = {
  readonly key: string
  /** The agency that published it on that day; before the merger one of the two predecessors. */
  readonly agency: OrganisationCode
  readonly day: Day
  readonly title: string
  readonly medium: 'print' | 'radio' | 'tv'
  readonly channel: string
  readonly slot: string
  readonly genre: GenreCode
  readonly section: string
  readonly commitments: readonly CommitmentKindCode[]
  readonly area: AreaKey
  readonly authors: readonly Email[]
  /** Same text for the outputs of one story. */
  readonly group: string
  /** It also stood on the agency's own site. */
  readonly onSite: boolean
}

type Outlet = {
  readonly medium: DeclaredWork['medium']
  readonly channel: string
  readonly slots: readonly string[]
  readonly special?: Readonly<Record<string, string>>
}

/** Where each section has its page in the daily paper. */
const pageOf: Readonly<Record<string, string>> = {
  'chinh-tri': 'Trang 1',
  'thoi-su': 'Trang 2',
  'xa-hoi': 'Trang 3',
  'giao-duc': 'Trang 3',
  'kinh-te': 'Trang 4',
  'chuyen-doi-so': 'Trang 5',
  'van-hoa': 'Trang 6',
  'the-thao': 'Trang 7',
}

const press: Outlet = { medium: 'print', channel: 'daily', slots: ['Trang 2'], special: pageOf }
const radio: Outlet = {
  medium: 'radio',
  channel: 'fm',
  slots: ['Thời sự 05:30', 'Thời sự 11:30', 'Thời sự 17:30'],
  special: { 'chuyen-doi-so': 'Hỏi giúp bà con 06:10' },
}
const television: Outlet = {
  medium: 'tv',
  channel: 'tv',
  slots: ['Thời sự 11:45', 'Thời sự 18:30'],
  special: { 'kinh-te': 'Nông thôn hôm nay 19:45', 'van-hoa': 'Sắc màu văn hóa 20:15', 'the-thao': 'Thể thao 19:00' },
}

/** A newsroom as it stood for a while: what it puts out, how many stories a day, how often a story has a second output. */
type House = { readonly agency: OrganisationCode; readonly outlets: readonly Outlet[]; readonly perDay: number; readonly second: number }

const before: readonly House[] = [
  { agency: 'bao-minh-son', outlets: [press], perDay: 1.75, second: 0 },
  { agency: 'dai-ptth', outlets: [radio, television], perDay: 1.35, second: 0.1 },
]
const after: House = { agency: 'bao-ptth', outlets: [press, radio, television], perDay: 3.1, second: 0.34 }

/** Years since the start of 2025, with fractions; growth is continuous so that a month compares fairly with the same month before. */
const yearsSince2025 = (day: Day): number => daysBetween('2025-01-01', day) / 365.25

const weightOn = (theme: Theme, day: Day): number => {
  const month = Number(day.slice(5, 7))
  if (theme.months !== undefined && !theme.months.includes(month)) return 0
  return theme.weight * theme.growth ** yearsSince2025(day)
}

const fits = (area: DemoArea, where: Theme['where']): boolean =>
  where === undefined || (where === 'border' && area.isBorder) || (where === 'remote' && area.isRemote) || (where === 'urban' && area.settlement === 'urban')

const areaFor = (random: Random, where: Theme['where']) => {
  const open = areas.filter((area) => fits(area, where))
  const chosen = open[random.weighted(open.map((area) => Math.sqrt(area.population)))]
  if (chosen === undefined) throw new Error('no area fits the theme')
  return chosen
}

const titleFor = (random: Random, theme: Theme, area: DemoArea): string => {
  const filled = random
    .pick(theme.titles)
    .replace('{area}', `${area.kind === 'ward' ? 'phường' : 'xã'} ${area.name}`)
    .replace('{name}', area.name)
    .replace('{n}', String(random.int(12, 96)))
  return filled.charAt(0).toUpperCase() + filled.slice(1)
}

/** The desk that looks after a section; the predecessors had other desks, then anybody of the house may write. */
const deskOf: Readonly<Record<string, string>> = {
  'thoi-su': 'current-affairs',
  'chinh-tri': 'politics-economy',
  'kinh-te': 'politics-economy',
  'xa-hoi': 'culture-society',
  'giao-duc': 'culture-society',
  'van-hoa': 'culture-society',
  'the-thao': 'culture-society',
  'chuyen-doi-so': 'digital',
}

type Writer = { readonly email: Email; readonly desk: string | undefined }

const writersOf = (agency: OrganisationCode, day: Day): readonly Writer[] =>
  people.flatMap(({ email, posts }) =>
    posts
      .filter((post) => post.organisation === agency && post.from <= day && (post.to === undefined || post.to >= day))
      .filter(({ roles }) => roles.includes('reporter') || roles.includes('contributor'))
      .map((post) => ({ email, desk: post.desk })),
  )

const authorFor = (random: Random, writers: readonly Writer[], section: string): Email | undefined => {
  const ofDesk = writers.filter(({ desk }) => desk === deskOf[section])
  const pool = ofDesk.length > 0 ? ofDesk : writers
  return pool.length === 0 ? undefined : random.pick(pool).email
}

const chooseTheme = (random: Random, themes: readonly Theme[], day: Day): Theme => {
  const chosen = themes[random.weighted(themes.map((theme) => weightOn(theme, day)))]
  if (chosen === undefined) throw new Error('no theme for this day')
  return chosen
}

type Place = {
  readonly agency: OrganisationCode
  readonly day: Day
  readonly key: string
  readonly themes: readonly Theme[]
  readonly writers: readonly Writer[]
}

/** Part of the works that were put on the site too: little before the merger, nearly all since the newsroom is one. */
const sharesOnSite: readonly { readonly agency: OrganisationCode; readonly from: Day; readonly share: number }[] = [
  { agency: 'bao-minh-son', from: '2000-01-01', share: 0.42 },
  { agency: 'bao-ptth', from: mergerDay, share: 0.46 },
  { agency: 'bao-ptth', from: '2025-11-03', share: 0.81 },
  { agency: 'khoa-hoc', from: '2000-01-01', share: 0.64 },
  { agency: 'van-nghe', from: '2000-01-01', share: 0.18 },
  { agency: 'van-nghe', from: '2026-07-01', share: 0.37 },
]

const isOnSite = (agency: OrganisationCode, day: Day, key: string): boolean => {
  const share = sharesOnSite.findLast((each) => each.agency === agency && each.from <= day)?.share ?? 0
  return randomFor(`on-site|${key}`).next() < share
}

const storyOf = (random: Random, { agency, day, key, themes, writers }: Place, outlets: readonly Outlet[]): DeclaredWork[] => {
  const theme = chooseTheme(random, themes, day)
  const area = areaFor(random, theme.where)
  const title = titleFor(random, theme, area)
  const author = authorFor(random, writers, theme.section)
  const shared = {
    agency,
    day,
    title,
    genre: theme.genre,
    section: theme.section,
    commitments: theme.kinds,
    area: area.key,
    authors: author === undefined ? [] : [author],
    group: key,
  }
  return outlets.map((outlet, index) => ({
    ...shared,
    key: `${key}-${index + 1}`,
    onSite: isOnSite(agency, day, `${key}-${index + 1}`),
    medium: outlet.medium,
    channel: outlet.channel,
    slot: outlet.special?.[theme.section] ?? random.pick(outlet.slots),
  }))
}

/** Two different outlets when the story goes out twice. */
const outletsOf = (random: Random, house: House): readonly Outlet[] => {
  const first = random.pick(house.outlets)
  const others = house.outlets.filter((outlet) => outlet !== first)
  return others.length > 0 && random.next() < house.second ? [first, random.pick(others)] : [first]
}

/** Slightly more every year, fewer at week-ends; the fraction decides by the seed. */
const storiesOn = (random: Random, house: House, day: Day): number => {
  const quiet = weekday(day) === 0 || weekday(day) === 6 ? 0.7 : 1.12
  return Math.floor(house.perDay * quiet * 1.065 ** yearsSince2025(day) + random.next())
}

const dailyWorks = (house: House, day: Day): DeclaredWork[] => {
  const random = randomFor(`declared|${house.agency}|${day}`)
  const writers = writersOf(house.agency, day)
  return Array.from({ length: storiesOn(random, house, day) }, (_, index) => {
    const key = `${house.agency}-${day}-${index + 1}`
    return storyOf(random, { agency: house.agency, day, key, themes: newsThemes, writers }, outletsOf(random, house))
  }).flat()
}

type Magazine = {
  readonly agency: OrganisationCode
  readonly channel: string
  readonly themes: readonly Theme[]
  readonly dayOfMonth: string
  readonly months: (month: number) => boolean
  readonly pieces: readonly [number, number]
}

const magazines: readonly Magazine[] = [
  { agency: 'van-nghe', channel: 'monthly', themes: literaryThemes, dayOfMonth: '10', months: () => true, pieces: [6, 8] },
  { agency: 'khoa-hoc', channel: 'bimonthly', themes: scienceThemes, dayOfMonth: '15', months: (month) => month % 2 === 0, pieces: [8, 11] },
]

const issueWorks = ({ agency, channel, themes, dayOfMonth, months, pieces }: Magazine, day: Day): DeclaredWork[] => {
  if (!day.endsWith(`-${dayOfMonth}`) || !months(Number(day.slice(5, 7)))) return []
  const random = randomFor(`issue|${agency}|${day}`)
  const outlet: Outlet = { medium: 'print', channel, slots: Array.from({ length: 30 }, (_, page) => `Trang ${page * 2 + 4}`) }
  const writers = writersOf(agency, day)
  return Array.from({ length: random.int(...pieces) }, (_, index) =>
    storyOf(random, { agency, day, key: `${agency}-${day}-${index + 1}`, themes, writers }, [outlet]),
  ).flat()
}

/** All declared works from one day to another, both included. What a day holds does not depend on the span asked for. */
export const declaredWorks = (from: Day, to: Day): readonly DeclaredWork[] => {
  const works: DeclaredWork[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (const house of day < mergerDay ? before : [after]) works.push(...dailyWorks(house, day))
    for (const magazine of magazines) works.push(...issueWorks(magazine, day))
  }
  return works
}

/** Two whole years of every agency before this one, which a forecast of the year’s end needs (the slowest magazine’s December issue begins them), and this one up to yesterday. */
export const declaredHistory = (today: Day): readonly DeclaredWork[] => declaredWorks(`${Number(today.slice(0, 4)) - 3}-12-01`, addDays(today, -1))
