import type { Day } from '../../../platform/clock.ts'
import { addDays } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { scopeOf } from '../../../commons/organisations/index.ts'
import { read, type Reading } from '../../../commons/measures/index.ts'
import { readDashboard, saidInReport, type IndicatorRow } from '../../plans/index.ts'
import type { Fact, ReportFacts } from '../contract.ts'
import { sameHalfBefore, type HalfYear } from './periods.ts'
import { followedPlan } from './followed-plan.ts'

const MEDIUMS: readonly (readonly [string, string])[] = [
  ['web', 'trên báo điện tử'],
  ['print', 'trên báo in'],
  ['radio', 'trên phát thanh'],
  ['tv', 'trên truyền hình'],
  ['social', 'trên mạng xã hội'],
]
const KINDS: readonly (readonly [string, string])[] = [
  ['political-task', 'phục vụ nhiệm vụ chính trị'],
  ['essential-information', 'thông tin thiết yếu'],
  ['positive', 'thông tin tích cực'],
  ['in-depth', 'thông tin chuyên sâu'],
]

const cellOf = (reading: Reading | undefined, dim: string, value: string): number | null => {
  if (!reading || reading.state === 'not-measured') return null
  return reading.cells.filter((cell) => cell.dims[dim] === value).reduce((sum, cell) => sum + cell.value, 0)
}

type Span = { from: Day; to: Day }
const grouped = async (db: Db, agencies: readonly string[], period: Span, dim: string): Promise<Reading | undefined> =>
  (await read(db, { measures: ['record.works'], agencies, period, groupBy: [dim] }))[0]

/** Numbers of the record for one agency (or several together), beside the same half of the year before. */
export const gatherRecordFacts = async (db: Db, agencies: readonly string[], period: HalfYear, today: Day): Promise<Fact[]> => {
  const to = period.to < today ? period.to : today
  const before = sameHalfBefore(period)
  // an open period is told against the same span, not the whole half
  const beforeTo = to < period.to ? addDays(before.from, Math.round((Date.parse(to) - Date.parse(period.from)) / 86_400_000)) : before.to
  const [now, then] = [
    { from: period.from, to },
    { from: before.from, to: beforeTo },
  ]
  // what the agency's predecessors published is its past: growth of a merged agency is told against them
  const past = [...new Set((await Promise.all(agencies.map((id) => scopeOf(db, id, to)))).flat())]
  const facts: Fact[] = []
  for (const [dim, list] of [
    ['medium', MEDIUMS],
    ['commitmentKind', KINDS],
  ] as const) {
    const [current, earlier] = [await grouped(db, agencies, now, dim), await grouped(db, past, then, dim)]
    if (dim === 'medium')
      facts.push({
        key: 'works.total',
        label: 'Tổng số tác phẩm đã xuất bản, phát sóng',
        value: current?.total ?? null,
        before: earlier?.total ?? null,
        unit: 'tác phẩm',
        source: 'record.works',
      })
    for (const [value, words] of list)
      facts.push({
        key: `works.${value}`,
        label: `Tác phẩm ${words}`,
        value: cellOf(current, dim, value),
        before: cellOf(earlier, dim, value),
        unit: 'tác phẩm',
        source: 'record.works',
      })
  }
  return facts
}

const STATE_WORDS: Readonly<Record<IndicatorRow['state'], string>> = {
  achieved: 'Đã đạt',
  'forecast-met': 'Dự báo đạt',
  'at-risk': 'Có nguy cơ',
  'forecast-missed': 'Dự báo không đạt',
  'insufficient-data': 'Chưa đủ dữ liệu',
  'no-value': 'Chưa có số',
  'blank-target': 'Mốc để trống',
  'awaiting-trigger': 'Chờ điều kiện',
}

/** The plan's indicators as of the cut-off (or today), in the words of the plan. */
export const gatherIndicators = async (
  db: Db,
  input: { provinceId: string; agencyId: string | null; asOf: Day; at: Date },
): Promise<ReportFacts['indicators']> => {
  const planId = await followedPlan(db, input.provinceId, input.asOf)
  if (!planId) return []
  const dashboard = await readDashboard(db, {
    planId,
    provinceId: input.provinceId,
    agencyId: input.agencyId,
    calendar: 'reporting-year',
    asOf: input.asOf,
    at: input.at,
  })
  return dashboard.indicators.map((row) => ({ name: row.name.vi, ...saidInReport(row), state: STATE_WORDS[row.state] }))
}
