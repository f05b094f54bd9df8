import type { Day } from '../../../../platform/clock.ts'
import type { Forecast } from '../../contract/forecast.ts'
import type { CountingUnit, Member } from '../../contract/indicator-value.ts'
import { neededCount, reaches } from '../few-members.ts'
import { weeksLeft } from '../periods.ts'
import { forecastState, insufficient, needsAction, type Bounds } from './forecast-state.ts'

/** What is known of a member's coming months: documents on their way, validity that ends. `what` is a reason code. */
export type MemberOutlook = {
  readonly member: Member
  readonly awaited?: readonly { readonly what: string; readonly dueOn: Day }[]
  /** Last day of something the member's “yes” rests on; `what` is awaited again when a renewal is under way. */
  readonly expiring?: readonly { readonly what: string; readonly lastDay: Day }[]
}

export type ShareForecastInput = {
  outlooks: readonly MemberOutlook[]
  percent: number
  countingUnit: CountingUnit
  asOf: Day
  lastDay: Day
}

/** At the last day: `sure`, `expected` (what is missing is due in time), `open` (nothing is known), `out`. */
type Prospect = 'sure' | 'expected' | 'open' | 'out'

/**
 * A share of few agencies has no season: each member is judged by its state now and by dated documents. The cautious
 * bound counts sure members, the point adds expected ones, the best adds members nothing is known of.
 * Low, point and high are counts of members.
 */
export const forecastShare = (input: ShareForecastInput): Forecast => {
  const { outlooks, percent, countingUnit, asOf, lastDay } = input
  if (outlooks.every(({ member }) => member.state === 'unknown')) return insufficient(0)
  const prospects = outlooks.map((outlook) => prospectOf(outlook, lastDay))
  const having = (...wanted: Prospect[]): number => prospects.filter((prospect) => wanted.includes(prospect)).length
  const bounds: Bounds = { low: having('sure'), point: having('sure', 'expected'), high: having('sure', 'expected', 'open') }
  const needed = neededCount({ percent, of: outlooks.length, direction: 'up' })
  const now = outlooks.filter(({ member }) => member.state === 'yes').length
  const state = forecastState({ bounds, limit: needed, direction: 'up', isAchieved: reaches(now, needed, 'up') && bounds.low >= needed })
  const extra = needed - (bounds.point < needed ? bounds.point : bounds.low)
  const action = { kind: 'more-members', countingUnit, extra, candidates: candidates(outlooks, prospects), weeks: weeksLeft(asOf, lastDay) } as const
  return { state, ...bounds, comparableSpans: outlooks.length, action: needsAction(state) ? action : null }
}

const prospectOf = ({ member, awaited = [], expiring = [] }: MemberOutlook, lastDay: Day): Prospect => {
  const isDue = (what: string): boolean => awaited.some((one) => one.what === what && one.dueOn <= lastDay)
  if (member.state === 'unknown') return 'open'
  const missing = member.state === 'yes' ? expiring.filter((one) => one.lastDay < lastDay).map((one) => one.what) : member.reasons.map((reason) => reason.code)
  if (missing.length === 0) return member.state === 'yes' ? 'sure' : 'out'
  if (missing.every(isDue)) return 'expected'
  return 'out'
}

/** Who can close the gap, the least missing first. */
const candidates = (outlooks: readonly MemberOutlook[], prospects: readonly Prospect[]) =>
  outlooks
    .filter((_, at) => prospects[at] !== 'sure')
    .map(({ member, expiring = [] }) => ({
      id: member.id,
      missing: [...member.reasons.map((reason) => reason.code), ...(member.state === 'yes' ? expiring.map((one) => one.what) : [])],
    }))
    .sort((a, b) => a.missing.length - b.missing.length || a.id.localeCompare(b.id))
