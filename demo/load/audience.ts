import { sql } from 'kysely'
import { markDirty } from '../../src/commons/measures/index.ts'
import { retention } from '../../src/readers/audience/policy.ts'
import { audienceMeasureNames, audienceNames } from '../../src/readers/audience/server/measure-names.ts'
import { NONE } from '../../src/readers/audience/server/tables.ts'
import { addDays, atTime, hanoiDay, startOfDay, type Day } from '../../src/platform/clock.ts'
import { agreedDays, audienceDays, elapsedShare, openedReports, shareBetween, splits, type AudienceDay } from '../history/audience.ts'
import { storyReadings } from '../history.ts'
import { randomFor } from '../history/random.ts'
import { stories } from '../stories/index.ts'
import { momentOf } from '../dates.ts'
import { need, type Loading, type Step } from './context.ts'

type Tx = Parameters<Step>[0]
type Row = Readonly<Record<string, string | number>>

const HISTORY_DAYS = 730
const AT_ONCE = 10_000

/** Rows of one shape; `columns` as the table names and types them. */
const insert = async (tx: Tx, table: string, columns: Readonly<Record<string, string>>, rows: readonly Row[]): Promise<void> => {
  const names = sql.raw(Object.keys(columns).join(', '))
  const shape = sql.raw(
    Object.entries(columns)
      .map(([name, type]) => `${name} ${type}`)
      .join(', '),
  )
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const part = JSON.stringify(rows.slice(start, start + AT_ONCE))
    await sql`insert into ${sql.table(table)} (${names}) select ${names} from jsonb_to_recordset(${part}::jsonb) as given (${shape})`.execute(tx)
  }
}

const COUNTS = { views: 'int', seconds: 'bigint' }

const loadDays = async (tx: Tx, loading: Loading, days: readonly AudienceDay[]): Promise<void> => {
  const rows = days.map(({ agency, area, ...row }) => ({
    ...row,
    agency_id: need(loading.organisations, agency),
    area_id: area === null ? NONE : need(loading.areas, area),
  }))
  await insert(tx, 'audience.site_day', { agency_id: 'uuid', day: 'date', area_id: 'uuid', ...COUNTS, readers: 'int', addresses: 'int' }, rows)
  const marked = [...new Map(rows.map((row) => [`${row.agency_id}${row.day}`, { agencyId: row.agency_id, day: row.day }])).values()]
  await markDirty(
    tx,
    audienceMeasureNames.flatMap((measure) => marked.map((mark) => ({ ...mark, measure }))),
  )
}

type Total = { agencyId: string; day: Day; views: number; seconds: number }

const totalsOf = (loading: Loading, days: readonly AudienceDay[], from: Day): Total[] => {
  const totals = new Map<string, Total>()
  for (const row of days.filter((each) => each.day >= from)) {
    const agencyId = need(loading.organisations, row.agency)
    const sum = totals.get(`${agencyId}${row.day}`) ?? { agencyId, day: row.day, views: 0, seconds: 0 }
    totals.set(`${agencyId}${row.day}`, { ...sum, views: sum.views + row.views, seconds: sum.seconds + row.seconds })
  }
  return [...totals.values()]
}

/** Of |sin|: what the unevenness of minutes is measured from, so that they add up to their day. */
const MEAN_OF_SINE = 2 / Math.PI

/** The line of each minute: of today as far as it has come, of days before whole. */
const loadMinutes = async (tx: Tx, now: Date, totals: readonly Total[]): Promise<void> => {
  const rows = totals.flatMap(({ agencyId, day, views, seconds }) => {
    const passed = elapsedShare(day, now)
    return Array.from({ length: 1_440 }, (_, minute) => {
      const at = new Date(startOfDay(day).getTime() + minute * 60_000)
      const share = passed === 0 ? 0 : shareBetween(day, at, new Date(at.getTime() + 60_000)) / passed
      // neighbouring minutes differ as real ones do, the same on every start; together they are the day
      const uneven = 1 + 0.6 * (Math.abs(Math.sin(minute * 12.9898 + day.charCodeAt(9))) - MEAN_OF_SINE)
      return { agency_id: agencyId, at: at.toISOString(), views: Math.round(views * share * uneven), seconds: Math.round(seconds * share * uneven) }
    }).filter((row) => row.views > 0 && row.at <= now.toISOString())
  })
  await insert(tx, 'audience.minute', { agency_id: 'uuid', at: 'timestamptz', ...COUNTS }, rows)
}

const loadSplits = (tx: Tx, totals: readonly Total[]): Promise<void> =>
  insert(
    tx,
    'audience.split_day',
    { agency_id: 'uuid', day: 'date', dim: 'text', value: 'text', views: 'int' },
    totals.flatMap(({ agencyId, day, views }) =>
      splits.map(({ dim, value, share }) => ({ agency_id: agencyId, day, dim, value, views: Math.round(views * share) })),
    ),
  )

/** A short notice is read to its end more often than a long report; each work has its own share. */
const finishedShare = (key: string): number => 0.21 + 0.3 * randomFor(`finished|${key}`).next()

/** Works by day, and the last days by hour. */
const loadWorks = async (tx: Tx, { now, stories: told, organisations }: Loading): Promise<void> => {
  const byKey = new Map(stories.map((story) => [story.key, story]))
  const days: Row[] = []
  const hours: Row[] = []
  const lastDays = addDays(hanoiDay(now), -2)
  for (const { story: key, day, views, readers, engagedSeconds } of storyReadings(now)) {
    const story = byKey.get(key)
    const workId = told.get(key)?.workId
    if (!story || !workId) continue
    const agencyId = need(organisations, story.agency)
    days.push({ agency_id: agencyId, work_id: workId, day, views, readers, seconds: engagedSeconds, finished: Math.round(views * finishedShare(key)) })
    if (day >= lastDays) hours.push(...hoursOf({ agencyId, workId, day, views, seconds: engagedSeconds }, momentOf(story.at, now), now))
  }
  await insert(tx, 'audience.work_day', { agency_id: 'uuid', work_id: 'uuid', day: 'date', ...COUNTS, readers: 'int', finished: 'int' }, days)
  await insert(tx, 'audience.work_hour', { agency_id: 'uuid', work_id: 'uuid', at: 'timestamptz', ...COUNTS }, hours)
}

/** A day's reading of a work over the hours it was out. */
const hoursOf = (total: Total & { workId: string }, publishedAt: Date, now: Date): Row[] => {
  const { agencyId, workId, day, views, seconds } = total
  const from = new Date(Math.max(startOfDay(day).getTime(), publishedAt.getTime()))
  const to = new Date(Math.min(startOfDay(addDays(day, 1)).getTime(), now.getTime()))
  const whole = shareBetween(day, from, to)
  return Array.from({ length: 24 }, (_, hour) => atTime(day, `${String(hour).padStart(2, '0')}:00`)).flatMap((at) => {
    const end = new Date(Math.min(at.getTime() + 3_600_000, to.getTime()))
    const share = whole === 0 ? 0 : shareBetween(day, new Date(Math.max(at.getTime(), from.getTime())), end) / whole
    const read = Math.round(views * share)
    return read > 0 ? [{ agency_id: agencyId, work_id: workId, at: at.toISOString(), views: read, seconds: Math.round(seconds * share) }] : []
  })
}

const loadAgreed = async (tx: Tx, loading: Loading, from: Day, today: Day): Promise<void> => {
  const rows = (['bao-ptth', 'khoa-hoc', 'van-nghe'] as const).flatMap((agency) =>
    agreedDays(agency, from, today).map(({ reader, day }) => ({ agency_id: need(loading.organisations, agency), key: reader, day })),
  )
  await insert(tx, 'audience.agreed_day', { agency_id: 'uuid', key: 'bigint', day: 'date' }, rows)
}

const OPENED_DAYS = 120

const loadOpenedReports = async (tx: Tx, loading: Loading, today: Day): Promise<void> => {
  const days = Array.from({ length: OPENED_DAYS }, (_, index) => addDays(today, -index - 1))
  const rows = [...loading.desks].flatMap(([desk, deskId]) => {
    const agency = desk.split('/')[0]!
    if (!['bao-ptth', 'khoa-hoc', 'van-nghe'].includes(agency)) return []
    return days.filter((day) => openedReports(desk, day)).map((day) => ({ agency_id: need(loading.organisations, agency), desk_id: deskId, day }))
  })
  await insert(tx, 'audience.report_opened', { agency_id: 'uuid', desk_id: 'uuid', day: 'date' }, rows)
  await markDirty(
    tx,
    rows.map((row) => ({ agencyId: row.agency_id, day: row.day, measure: audienceNames.reportsOpened })),
  )
}

const SPLIT_DAYS = 40

/** Two years of readers, in the form each age of readings has: what is past keeping raw exists as counts alone. */
export const loadAudience: Step = async (tx, loading) => {
  const { now } = loading
  const today = hanoiDay(now)
  const days = audienceDays(addDays(today, -HISTORY_DAYS), now)
  await loadDays(tx, loading, days)
  await loadMinutes(tx, now, totalsOf(loading, days, addDays(today, -1)))
  const recent = totalsOf(loading, days, addDays(today, -SPLIT_DAYS))
  await loadSplits(tx, recent)
  await insert(
    tx,
    'audience.left_out',
    { agency_id: 'uuid', day: 'date', reason: 'text', count: 'int' },
    recent.map(({ agencyId, day, views }) => ({ agency_id: agencyId, day, reason: 'bot', count: Math.round(views * 0.09) })),
  )
  await loadWorks(tx, loading)
  await loadAgreed(tx, loading, addDays(today, -Math.min(SPLIT_DAYS, retention.agreedDays)), today)
  await loadOpenedReports(tx, loading, today)
}
